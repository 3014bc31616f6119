import type { FollowUp } from '../../assessment/index.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

const marks = {
  closed: { sign: '✓', tone: 'met' },
  ready: { sign: '✓', tone: 'exceeded' },
  open: { sign: '…', tone: 'pending' },
  overdue: { sign: '✗', tone: 'missed' },
} as const;

/** 上轮整改落实: what became of the items of earlier rounds; without a ledger there is nothing to compare with. */
export function followUpSection(
  { say }: Wording,
  items: readonly FollowUp[] | undefined,
  units: ReadonlySet<string>,
): Pick<ReportModel, 'followUp' | 'followUpText'> {
  if (!items) return { followUp: [], followUpText: say('report.no-previous') };
  const ofUnits = items.filter(({ unit }) => units.has(unit));
  if (ofUnits.length === 0) return { followUp: [], followUpText: say('report.previous-none') };
  const count = (state: FollowUp['state']): number => ofUnits.filter((item) => item.state === state).length;
  return {
    followUp: ofUnits.map(({ unit: _, state, stateText, ...item }) => ({
      ...item,
      mark: { label: stateText, ...marks[state] },
    })),
    followUpText: say('ledger.summary', {
      total: ofUnits.length,
      closed: count('closed'),
      ready: count('ready'),
      open: count('open'),
      overdue: count('overdue'),
    }),
  };
}
