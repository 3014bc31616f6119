export { conclude } from './conclude.js';
export { DamagedAssessment } from './damaged.js';
export { type Change, changeKinds, diffOf, type RuleChange } from './diff.js';
export { grouped } from './group.js';
export { parseAssessment } from './parse.js';
export { type FollowUp, mustPutRight, toPutRight } from './rectify.js';
export {
  type Assessment,
  AssessmentSchema,
  type Basis,
  type CommitmentView,
  type Conclusion,
  conclusions,
  type Finding,
  type IndicatorView,
  type Overview,
  type Pace,
  type Reporting,
  type Step,
  type TargetView,
  type UnitResult,
  type Verdict,
  verdicts,
} from './schema.js';
export { scopeSentences, wantingReport } from './scope.js';
export { isScored, scoreShown } from './score.js';
export type { FigureChange } from './summary/change.js';
export { conflictOf } from './summary/chosen.js';
export type { Ranking } from './summary/completion.js';
export { countedYears } from './summary/due.js';
export { type PlanYear, type Summary, summaryOf } from './summary/index.js';
export type { YearStanding } from './summary/standing.js';
export type { LevelYear, UnitYear } from './summary/units.js';
export { isJudged } from './units.js';
export { exact, unitNamed } from './values.js';
export { verdictWord } from './verdict-word.js';
