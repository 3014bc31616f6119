import type { Finding } from '../../../assessment/index.js';
import type { SummaryModel } from '../../summary-shape.js';
import type { Told } from './told.js';

/** As many as a meeting can talk of. */
const MOST = 10;

/** What two or more units missed, by how many they are. */
export function commonOf(rounds: readonly Told[]): SummaryModel['common'] {
  const missed = rounds.flatMap(({ round, words }) => {
    const units = new Map<string, Set<string>>();
    for (const f of round.findings)
      if (f.verdict === 'missed') units.set(f.commitment, (units.get(f.commitment) ?? new Set()).add(f.unit));
    return [...units].map(([id, of]) => ({
      plan: round.assessment.plan.title,
      id,
      statement: words.commitment(id).statement,
      units: [...of].map((unit) => words.unitName(unit)),
    }));
  });
  return missed
    .filter(({ units }) => units.length > 1)
    .sort((a, b) => b.units.length - a.units.length)
    .slice(0, MOST)
    .map(({ units, ...rest }) => ({ ...rest, count: String(units.length), units: units.join('、') }));
}

/** The commitments that could not be judged for want of figures, or for doubt about them, by unit. */
export function unknownOf({ round, words }: Told): SummaryModel['unknown'] {
  const { plan, units } = round.assessment;
  const ids = (unit: string, verdict: Finding['verdict']): string => {
    const found = round.findings.filter((f) => f.unit === unit && f.verdict === verdict);
    return [...new Set(found.map((f) => f.commitment))].join('、') || '—';
  };
  return units.flatMap(({ id }) => {
    const [unreported, doubtful] = [ids(id, 'unreported'), ids(id, 'doubtful')];
    if (unreported === '—' && doubtful === '—') return [];
    return [{ plan: plan.title, unit: words.unitName(id), unreported, doubtful }];
  });
}
