import type { FollowUp } from '../../assessment/index.js';
import { leftText } from './beside.js';
import { rowHeight } from './room.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';

const marks = {
  closed: { sign: '✓', tone: 'met' },
  ready: { sign: '✓', tone: 'exceeded' },
  open: { sign: '…', tone: 'pending' },
  overdue: { sign: '✗', tone: 'missed' },
} as const;

/** 上轮整改落实: what became of the items of earlier rounds; without a ledger there is nothing to compare with. */
export function followUpSection(
  { words, room, beside }: Setting,
  items: readonly FollowUp[] | undefined,
  units: ReadonlySet<string>,
): Pick<ReportModel, 'followUp' | 'followUpText' | 'followUpLeft'> {
  const { say } = words;
  const none = { followUp: [], followUpLeft: '' };
  if (!items) return { ...none, followUpText: say('report.no-previous') };
  const ofUnits = items.filter(({ unit }) => units.has(unit));
  if (ofUnits.length === 0) return { ...none, followUpText: say('report.previous-none') };
  const count = (state: FollowUp['state']): number => ofUnits.filter((item) => item.state === state).length;
  const { shown, left } = room.fill(
    ofUnits,
    ({ unit: _, state, stateText, ...item }) => ({ ...item, mark: { label: stateText, ...marks[state] } }),
    {
      part: 'followUp',
      height: ({ basis, problem, responsible, now, closing }) =>
        rowHeight([
          ['', 27],
          [basis, 18],
          [problem, 16],
          [responsible, 10],
          [now, 21],
          [closing, 12],
        ]),
    },
  );
  return {
    followUp: shown,
    followUpLeft: leftText(words, left, 'report.where.ledger', beside),
    followUpText: say('ledger.summary', {
      total: ofUnits.length,
      closed: count('closed'),
      ready: count('ready'),
      open: count('open'),
      overdue: count('overdue'),
    }),
  };
}
