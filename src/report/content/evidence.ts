import { grouped } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import { leftText } from './beside.js';
import type { Coverage } from './coverage.js';
import type { Attachment } from './register.js';
import { rowHeight } from './room.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

/** 佐证目录, as much of it as has room; only of what has are the findings looked at that it bears on. */
export function evidencePart(
  { words, room, beside }: Setting,
  { attachments, findings }: Pick<Coverage, 'attachments' | 'findings'>,
): Pick<ReportModel, 'evidence' | 'evidenceLeft'> {
  const { shown, left } = room.fill(attachments, (attachment) => attachment, {
    part: 'evidence',
    height: ({ unitName, indicator, evidence, note = '' }) =>
      rowHeight([
        [unitName, 12],
        [words.indicatorTitle(indicator), 24],
        ['', 8],
        [evidence.join('；'), 26],
        [note, 22],
        ['', 8],
      ]),
  });
  const units = new Set(shown.map(({ unit }) => unit));
  const near = left === 0 ? findings : findings.filter(({ unit }) => units.has(unit));
  return {
    evidence: evidenceOf(words, { attachments: shown, findings: shown.length === 0 ? [] : near }),
    evidenceLeft: leftText(words, left, { sheet: 'report.sheet-evidence' }, beside),
  };
}

/**
 * 佐证目录: what some units handed in with their figures, each text once a unit, with the figures it stands with and the
 * commitments that are judged on them.
 */
function evidenceOf(
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
