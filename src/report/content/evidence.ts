import { grouped } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import type { Attachment, Coverage } from './coverage.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

/**
 * 佐证目录: what some units handed in with their figures, each text once a unit, with the figures it stands with and the
 * commitments that are judged on them.
 */
export function evidenceOf(
  words: Wording,
  { attachments, findings }: Pick<Coverage, 'attachments' | 'findings'>,
): ReportModel['evidence'] {
  const judgedAt = grouped(
    findings.flatMap(({ commitment, origin }) => origin.map((at) => ({ commitment, at }))),
    ({ at }) => locationText(at),
  );
  const same = ({ unit, period, evidence, note = '' }: Attachment): string =>
    JSON.stringify([unit, period, evidence, note]);
  return [...grouped(attachments, same).values()].map((alike) => {
    const [{ unitName, period, evidence, note = '' }] = alike as [Attachment];
    const judged = alike.flatMap(({ at }) => judgedAt.get(locationText(at)) ?? []);
    const ids = [...new Set(judged.map(({ commitment }) => commitment))];
    const titles = [...new Set(alike.map(({ indicator }) => words.indicatorTitle(indicator)))];
    return {
      id: words.say('report.list', { items: ids }),
      unit: unitName,
      statement: words.say('report.list', { items: ids.map((id) => words.commitment(id).statement) }),
      indicator: words.say('report.list', { items: titles }),
      period: timeText(period, words.lang),
      items: [...evidence],
      note,
    };
  });
}
