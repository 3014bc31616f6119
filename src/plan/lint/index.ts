import type { Plan } from '../model.js';
import type { Problems } from '../problems.js';
import { amendmentsApart } from './amendments.js';
import { noCircles } from './circles.js';
import { commitmentsUnique, somethingPromised } from './commitments.js';
import { dueWithinPeriod, milestonesApart } from './dates.js';
import { formulasFit } from './formulas.js';
import { indicatorsUsed } from './indicators.js';
import { measuresFit } from './measures.js';
import type { Check, Setting } from './model.js';
import { namesKnown } from './names.js';
import { rollupsFit } from './rollups.js';
import { overridesMatch } from './scoring.js';
import { baseYearsKept, statementsAgree, strivingUpwards } from './statements.js';
import { targetsFit } from './targets.js';
import { somebodyHeld, unitsKnown } from './units.js';
import { waiversApart, waiversBegin, waiversMatch } from './waivers.js';

const checks: readonly Check[] = [
  somethingPromised,
  commitmentsUnique,
  namesKnown,
  indicatorsUsed,
  noCircles,
  formulasFit,
  rollupsFit,
  measuresFit,
  targetsFit,
  statementsAgree,
  strivingUpwards,
  baseYearsKept,
  dueWithinPeriod,
  milestonesApart,
  amendmentsApart,
  unitsKnown,
  somebodyHeld,
  waiversMatch,
  waiversApart,
  waiversBegin,
  overridesMatch,
];

/** Everything that can be wrong with a plan as a whole. */
export function lint(plan: Plan, setting: Setting, problems: Problems): void {
  for (const check of checks) check(plan, problems, setting);
}
