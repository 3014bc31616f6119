/**
 * The library's public face. Three doors do what most callers want: `openPlan`, `checkSubmissions`, `renderArtefact`;
 * each gives a `Result`, whose value is out of reach until somebody has asked whether there is one. All else is what
 * the doors are made of, for callers with figures of their own, forms, circulars or a ledger.
 */
export {
  type Assessment,
  AssessmentSchema,
  type Conclusion,
  DamagedAssessment,
  type Finding,
  type Verdict,
} from './assessment/index.js';
export { boundaryCases, runCases } from './cases/index.js';
export { compile, type Evaluation, evaluate, type Program, verdictCode, verdictOf } from './engine/index.js';
export { type Column, columnOfNumbers, Facts, FactsBuilder, type Figure } from './facts/index.js';
export { type Form, formFor, formFormats } from './form/index.js';
export { append, emptyLedger, itemsOf, type Ledger, readLedger, stateOf, updateOf } from './ledger/index.js';
export { type Lang, type MessageRef, render } from './messages/index.js';
export { loadCases, loadPlan, type Plan, resolvePlan, validatePaths } from './plan/index.js';
export { parseUnit, printValue, Rational, readAs, readQuantity } from './quantity/index.js';
export {
  diff,
  feedback,
  inspection,
  kinds,
  lintTemplates,
  notice,
  outputs,
  plan,
  reportOf,
  summary,
} from './report/index.js';
export {
  type Artefact,
  type ArtefactOptions,
  artefactFormats,
  checkSubmissions,
  type JudgingTerms,
  keepJudged,
  openAssessment,
  openPlan,
  readAssessment,
  renderArtefact,
} from './service/index.js';
export type { Failure, Location, Problem, Result } from './source/index.js';
export {
  convertSubmission,
  type Figures,
  openSubmissions,
  type ReadingOptions,
  readSubmissions,
  type Submissions,
} from './submission/index.js';
