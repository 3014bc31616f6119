import { grouped } from '../group.js';
import type { Assessment, CommitmentView, Finding, UnitResult } from '../schema.js';
import { countedIn } from './due.js';

/** A commitment that several units missed at one checkpoint: one quarter does not stand for the year. */
export interface Shortfall {
  readonly assessment: Assessment;
  readonly commitment: CommitmentView;
  /** The checkpoint's key. */
  readonly key: string;
  readonly missed: readonly UnitResult[];
  /** Units for which it counts. */
  readonly held: number;
}

/** What two or more units missed, by commitment and checkpoint of the year: most units first, then the largest share. */
export function shortfallsOf(assessments: readonly Assessment[], year: number): Shortfall[] {
  const all = assessments.flatMap((assessment) => {
    const counted = grouped(countedIn(assessment, year), (f) => f.commitment);
    return assessment.commitments.flatMap((commitment): Shortfall[] => {
      const checkpoints = grouped(counted.get(commitment.id) ?? [], (f) => f.key);
      return [...checkpoints].map(([key, mine]) => {
        const missed = new Set(mine.filter((f) => f.verdict === 'missed').map((f) => f.unit));
        return {
          assessment,
          commitment,
          key,
          missed: assessment.units.filter((u) => missed.has(u.id)),
          held: new Set(mine.map((f) => f.unit)).size,
        };
      });
    });
  });
  return all
    .filter(({ missed }) => missed.length > 1)
    .sort((a, b) => b.missed.length - a.missed.length || a.held - b.held);
}

/** What a unit left unreported, and what it reported that is doubtful. */
export interface Gaps {
  readonly unit: UnitResult;
  readonly unreported: readonly Finding[];
  readonly doubtful: readonly Finding[];
}

/** The units with gaps in a year, in the assessment's order. */
export function gapsOf(assessment: Assessment, year: number): Gaps[] {
  const counted = grouped(countedIn(assessment, year), (f) => f.unit);
  return assessment.units.flatMap((unit): Gaps[] => {
    const mine = counted.get(unit.id) ?? [];
    const unreported = mine.filter((f) => f.verdict === 'unreported');
    const doubtful = mine.filter((f) => f.verdict === 'doubtful');
    return unreported.length + doubtful.length > 0 ? [{ unit, unreported, doubtful }] : [];
  });
}
