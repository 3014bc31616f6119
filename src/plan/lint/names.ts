import { indicatorsOf } from '../../formula/index.js';
import type { Location } from '../../source/index.js';
import { lacks } from '../elements/declared.js';
import { suggestion } from '../elements/registers.js';
import type { Commitment, Indicator } from '../model.js';
import { placeIn, placeInText } from '../origin.js';
import { referencesOf, targetsOf } from '../targets.js';
import type { Check } from './model.js';

/** Every indicator that a formula, a part, a weight or a target names is defined. */
export const namesKnown: Check = ({ indicators, commitments, waivers }, problems, { declared }) => {
  const report = (id: string, at: Location): void => {
    if (!lacks(declared, 'indicators', id)) return;
    const parts = id.split('-');
    const minus = parts.findIndex(
      (_, i) =>
        declared.indicators.has(parts.slice(0, i).join('-')) &&
        declared.indicators.has(parts.slice(i).join('-')),
    );
    if (minus > 0)
      problems.error('plan.minus-without-spaces', at, {
        id,
        left: parts.slice(0, minus).join('-'),
        right: parts.slice(minus).join('-'),
      });
    else problems.error('plan.unknown-indicator', at, { id, ...suggestion(id, declared.indicators) });
  };
  for (const indicator of indicators.values()) {
    const { formula, parts, rollup } = indicator;
    for (const { id, span } of formula ? indicatorsOf(formula) : [])
      report(id, placeInText(indicator, 'formula', span.start));
    parts.forEach((id, i) => {
      report(id, placeIn(indicator, 'parts', i));
    });
    if (rollup.weight !== undefined) report(rollup.weight, placeIn(indicator, 'rollup', 'weight'));
  }
  const targets = [...commitments.flatMap(targetsOf), ...waivers.flatMap((w) => w.target ?? [])];
  for (const reference of targets.flatMap(referencesOf))
    if (reference.kind === 'indicator') report(reference.indicator, placeIn(reference, 'indicator'));
};

/** The indicators that an indicator is made of. */
export function namedBy({ formula, parts, rollup }: Indicator): string[] {
  return [
    ...(formula ? indicatorsOf(formula).map((n) => n.id) : []),
    ...parts,
    ...(rollup.weight === undefined ? [] : [rollup.weight]),
  ];
}

/** The indicators that a commitment's targets refer to. */
export function referredBy(commitment: Commitment): string[] {
  return targetsOf(commitment)
    .flatMap(referencesOf)
    .flatMap((r) => (r.kind === 'indicator' ? [r.indicator] : []));
}
