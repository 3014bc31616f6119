export { whoInWords } from './describe.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { periodsMeasured } from './measure.js';
export { compile, type Judgement, type Program } from './program.js';
export { targetInWords } from './target.js';
export { code, verdictOf } from './verdict.js';
