import type { Checkpoint, Commitment, Plan } from '../../plan/index.js';
import { addDays, periodKind, previousYear, yearOf } from '../../quantity/index.js';
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

/**
 * Done on the due day is met, a day later late; not done is missed; nothing said is unreported, unless an earlier year
 * said that it is done. A later year that says so makes it late.
 */
export function deliverable(
  { from, to }: Plan,
  { indicator }: Commitment,
  { recurring }: Checkpoint,
  { due, period, after, steady }: Demand,
): Sketch[] {
  const cell = (text: string, completed?: string, when = period): GivenCell[] => [
    { indicator, period: when, text, ...(completed === undefined ? {} : { completed }) },
  ];
  const before = previousYear(period);
  const within = periodKind(period) === 'year' && yearOf(before) >= yearOf(from);
  const [eve, next] = [addDays(due, -1), addDays(due, 1)];
  const settled: Sketch[] = [
    { says: `是 ${due}`, asOf: after, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${next}`, asOf: after, cells: cell('是', next), outcome: 'late' },
    { says: '否', asOf: after, cells: cell('否'), outcome: 'missed' },
    { says: '—', asOf: after, cells: cell(''), outcome: 'unreported' },
  ];
  if (within) {
    const stays = recurring ? 'unreported' : 'met';
    settled.push(
      { says: `是 (${before})`, asOf: after, cells: cell('是', undefined, before), outcome: stays },
      {
        says: `是 (${before}) 否`,
        asOf: after,
        cells: [...cell('是', undefined, before), ...cell('否')],
        outcome: 'missed',
      },
    );
  }
  if (!steady) return settled;
  const later = String(yearOf(period) + 1);
  if (periodKind(period) === 'year' && yearOf(later) <= yearOf(to)) {
    const finished = cell('是', `${later}-01-15`, later);
    const outcome = recurring ? 'missed' : 'late';
    settled.push({
      says: `否，是 ${later}-01-15`,
      asOf: `${later}-02-15`,
      cells: [...cell('否'), ...finished],
      outcome,
    });
  }
  return [
    ...settled,
    { says: `是 ${due} (${due})`, asOf: due, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${eve} (${eve})`, asOf: eve, cells: cell('是', eve), outcome: 'met' },
    { says: `否 (${eve})`, asOf: eve, cells: cell('否'), outcome: 'pending' },
    { says: `否 (${due})`, asOf: due, cells: cell('否'), outcome: 'missed' },
  ];
}
