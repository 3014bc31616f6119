import type { Checkpoint, Commitment } from '../../plan/index.js';
import { addDays } from '../../quantity/index.js';
import type { GivenCell, Sketch } from './case.js';
import type { Demand } from './terms.js';

/** A person decides: met, missed, or not yet. */
export function decisions({ due, after }: Demand): Sketch[] {
  const decided = (['met', 'missed'] as const).map((decision) => ({
    says: decision,
    asOf: after,
    cells: [],
    decision: { decision, on: due },
    outcome: decision,
  }));
  return [...decided, { says: '—', asOf: after, cells: [], outcome: 'attest' }];
}

/** Done on the due day is met, a day later late; not done is missed; nothing said is unreported. */
export function deliverable(
  { indicator }: Commitment,
  { period }: Checkpoint,
  { due, after, steady }: Demand,
): Sketch[] {
  const cell = (text: string, completed?: string): GivenCell[] => [
    { indicator, period, text, ...(completed === undefined ? {} : { completed }) },
  ];
  const [eve, next] = [addDays(due, -1), addDays(due, 1)];
  const settled: Sketch[] = [
    { says: `是 ${due}`, asOf: after, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${next}`, asOf: after, cells: cell('是', next), outcome: 'late' },
    { says: '否', asOf: after, cells: cell('否'), outcome: 'missed' },
    { says: '—', asOf: after, cells: cell(''), outcome: 'unreported' },
  ];
  if (!steady) return settled;
  return [
    ...settled,
    { says: `是 ${due} (${due})`, asOf: due, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${eve} (${eve})`, asOf: eve, cells: cell('是', eve), outcome: 'met' },
    { says: `否 (${eve})`, asOf: eve, cells: cell('否'), outcome: 'pending' },
    { says: `否 (${due})`, asOf: due, cells: cell('否'), outcome: 'missed' },
  ];
}
