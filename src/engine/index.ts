export { type Evaluation, type EvaluationOptions, evaluate } from './evaluate.js';
export { compile, type Judgement, type Program } from './program.js';
export { targetInWords } from './target.js';
export { code, verdictOf } from './verdict.js';
