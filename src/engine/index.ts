export { type Evaluation, evaluate } from './evaluate.js';
export { formulaInWords } from './figures/formula-words.js';
export { oneTargetInWords, targetInWords } from './findings/target.js';
export { whoInWords } from './findings/who.js';
export { intervalOf } from './judging/comparison.js';
export { type Terms, unitTerms } from './judging/terms.js';
export { verdictCode, verdictOf } from './judging/verdict.js';
export { compile, type Judgement, type Program } from './program/program.js';
export type { Asked } from './results/scope.js';
