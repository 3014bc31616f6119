/** The library's public face: load a plan, read submissions, judge, render. */
export {
  type Assessment,
  AssessmentSchema,
  type Conclusion,
  type Finding,
  type Verdict,
} from './assessment/index.js';
export { boundaryCases, runCases } from './cases/index.js';
export { compile, type Evaluation, evaluate, type Program, verdictCode, verdictOf } from './engine/index.js';
export { type Column, columnOfNumbers, Facts, FactsBuilder, type Figure } from './facts/index.js';
export { type Form, formFor, formFormats } from './form/index.js';
export { append, emptyLedger, itemsOf, type Ledger, readLedger, stateOf, updateOf } from './ledger/index.js';
export { type Lang, render } from './messages/index.js';
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
export { deliver, orderOf, ordersOn, pageSetup, Refusal } from './service/index.js';
export type { Location, Problem, Result } from './source/index.js';
export { convertSubmission, type Figures, readSubmissions } from './submission/index.js';
