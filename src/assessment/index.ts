export {
  lastRoundOf,
  latestYear,
  type Round,
  ranked,
  rateOf,
  roundsOf,
  type Tally,
  tallyOf,
} from './annual.js';
export { type Change, changeKinds, diffOf, type RuleChange } from './diff.js';
export { mustPutRight } from './rectify.js';
export {
  type Assessment,
  AssessmentSchema,
  type CommitmentView,
  type Conclusion,
  type Finding,
  type IndicatorView,
  type Pace,
  type Step,
  type TargetView,
  type UnitResult,
  type Verdict,
  verdicts,
} from './schema.js';
export { isJudged } from './units.js';
