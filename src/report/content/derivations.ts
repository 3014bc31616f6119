import { leftText } from './beside.js';
import { itemHeight, stepHeight } from './room.js';
import type { Setting } from './setting.js';
import type { FindingModel, ReportModel } from './shape.js';

/** In print a derivation stands in an appendix: of what asks for attention or could not be judged, as much as has room. */
export function derivationsOf(
  { words, room, beside }: Setting,
  { attention, undecided }: Pick<ReportModel, 'attention' | 'undecided'>,
): Pick<ReportModel, 'derivations' | 'derivationsLeft'> {
  const findings = [...attention, ...undecided].flatMap((group) => group.findings);
  const { shown, left } = room.fill(findings, (finding) => finding, {
    part: 'derivations',
    height: derivationHeight,
    printed: true,
  });
  return { derivations: shown, derivationsLeft: leftText(words, left, 'report.where.page', beside) };
}

function derivationHeight({ unit, id, statement, mark, reason, source, steps }: FindingModel): number {
  const texts = [`${reason}（${source}）`, ...steps.map(({ text, places }) => `${text}${places.join()}`)];
  const head = itemHeight(`${unit}　${id} ${statement}：${mark.sign} ${mark.label}`);
  return texts.reduce((sum, text) => sum + stepHeight(text), head);
}
