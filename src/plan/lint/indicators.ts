import { isMap } from '../../source/index.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';
import { namedBy, referredBy } from './names.js';

/** Every indicator of the plan is used; the bounds of each allow something. A shared dictionary may hold more than one plan needs. */
export const indicatorsUsed: Check = ({ indicators, commitments }, problems, { head, declared }) => {
  const used = new Set([
    ...commitments.flatMap((c) => [c.indicator, ...referredBy(c)]),
    ...[...indicators.values()].flatMap(namedBy),
  ]);
  // Where a definition is broken or names what is not there, what it uses is not known.
  const complete =
    declared.whole &&
    [...used].every((id) => indicators.has(id)) &&
    declared.indicators.size === indicators.size &&
    declared.commitments.size === commitments.length;
  const shared = isMap(head) && head.entries.has('extends');
  for (const indicator of indicators.values()) {
    if (
      complete &&
      !indicator.recorded &&
      !used.has(indicator.id) &&
      !(shared && !indicator.at.file.startsWith(folderOf(head.at.file)))
    )
      problems.warning('plan.indicator-unused', indicator.at, { id: indicator.id });
    const { min, max } = indicator.bounds;
    if (min && max && min.cmp(max) > 0)
      problems.error('plan.bounds-reversed', placeIn(indicator, 'bounds', 'min'), { id: indicator.id });
  }
};

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
