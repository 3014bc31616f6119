import type { PreviousItem } from '../../assessment/index.js';
import type { ReportModel } from '../shape.js';
import type { Words } from './words.js';

type Previous = ReportModel['previous'];

const marks = {
  closed: { sign: '✓', tone: 'met' },
  ready: { sign: '✓', tone: 'exceeded' },
  open: { sign: '…', tone: 'pending' },
  overdue: { sign: '✗', tone: 'missed' },
} as const;

/** 上轮整改落实: what became of the items of earlier rounds; without a ledger there is nothing to compare with. */
export function previousOf(
  { say }: Words,
  items: readonly PreviousItem[] | undefined,
  units: ReadonlySet<string>,
): { readonly previous: Previous; readonly previousText: string } {
  if (!items) return { previous: [], previousText: say('report.no-previous') };
  const own = items.filter(({ unit }) => units.has(unit));
  if (own.length === 0) return { previous: [], previousText: say('report.previous-none') };
  const count = (state: PreviousItem['state']): number => own.filter((item) => item.state === state).length;
  return {
    previous: own.map(({ unit: _, state, stateText, ...item }) => ({
      ...item,
      mark: { label: stateText, ...marks[state] },
    })),
    previousText: say('ledger.summary', {
      total: own.length,
      closed: count('closed'),
      ready: count('ready'),
      open: count('open'),
      overdue: count('overdue'),
    }),
  };
}
