import type { Rational } from '../../quantity/index.js';
import type { Assessment, UnitResult } from '../schema.js';
import { isJudged } from '../units.js';
import { changesOf, type FigureChange } from './change.js';
import { chosenFor, predecessorsOf } from './chosen.js';
import { type Ranking, rankingsOf } from './completion.js';
import { countedIn } from './due.js';
import { type Gaps, gapsOf, type Shortfall, shortfallsOf } from './problems.js';
import { standingOf, type YearStanding } from './standing.js';
import { type LevelYear, levelsOf } from './units.js';

/** A plan in a year: all its units together, and each. */
export interface PlanYear {
  readonly assessment: Assessment;
  readonly standing: YearStanding;
  /** The plan's own unit, where something of its own counts. */
  readonly own?: { readonly unit: UnitResult; readonly standing: YearStanding };
  /** Last year's 达标率, and the assessments that it is from. */
  readonly last?: { readonly rate: Rational; readonly from: readonly Assessment[] };
  readonly levels: readonly LevelYear[];
  /** Units that only send figures which are added up. */
  readonly contributors: readonly UnitResult[];
  readonly rankings: readonly Ranking[];
  readonly changes: readonly FigureChange[];
  readonly gaps: readonly Gaps[];
}

/** What became of all given plans in a year. */
export interface Summary {
  readonly year: number;
  readonly plans: readonly PlanYear[];
  /** Plans with nothing that counts in the year, by their latest assessment. */
  readonly idle: readonly Assessment[];
  readonly shortfalls: readonly Shortfall[];
  /** The assessments that the circular rests on. */
  readonly used: readonly Assessment[];
}

/** Sums up a year over assessments of any plans; plans in the order given. `conflictOf` must have found none. */
export function summaryOf(assessments: readonly Assessment[], year: number): Summary {
  const [now, last] = [chosenFor(assessments, year), chosenFor(assessments, year - 1)];
  const chosen = [...now.values()];
  const plans = chosen.map((assessment) => planYear(assessment, year, now, last));
  const earlier = new Set(plans.flatMap((p) => [...(p.last?.from ?? []), ...p.changes.map((c) => c.from)]));
  return {
    year,
    plans,
    idle: latestOf(assessments.filter((a) => !now.has(a.plan.id))),
    shortfalls: shortfallsOf(chosen, year),
    used: assessments.filter((a) => chosen.includes(a) || earlier.has(a)),
  };
}

function planYear(
  assessment: Assessment,
  year: number,
  now: ReadonlyMap<string, Assessment>,
  last: ReadonlyMap<string, Assessment>,
): PlanYear {
  const { plan, units } = assessment;
  const from = predecessorsOf(assessment, now, last);
  const before = from.flatMap((a) => countedIn(a, year - 1));
  const { rate } = standingOf(before);
  const counted = countedIn(assessment, year);
  const unit = units.find((u) => u.id === plan.unit);
  const own = counted.filter((f) => f.unit === plan.unit);
  return {
    assessment,
    standing: standingOf(counted),
    ...(unit && own.length > 0 ? { own: { unit, standing: standingOf(own) } } : {}),
    ...(rate ? { last: { rate, from } } : {}),
    levels: levelsOf(assessment, year, before),
    contributors: units.filter((u) => !isJudged(u)),
    rankings: rankingsOf(assessment, year),
    changes: changesOf(assessment, year, figuresFrom(assessment, last)),
    gaps: gapsOf(assessment, year),
  };
}

/** Where last year's figures are looked for: the plan's own first, then the city's other plans. */
function figuresFrom({ plan }: Assessment, last: ReadonlyMap<string, Assessment>): Assessment[] {
  const own = last.get(plan.id);
  const others = [...last.values()].filter((a) => a.plan.unit === plan.unit && a.plan.id !== plan.id);
  return own ? [own, ...others] : others;
}

/** The latest assessment of each plan. */
function latestOf(assessments: readonly Assessment[]): Assessment[] {
  const latest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const other = latest.get(assessment.plan.id);
    if (!other || assessment.asOf > other.asOf) latest.set(assessment.plan.id, assessment);
  }
  return [...latest.values()];
}
