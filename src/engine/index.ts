export { type Evaluation, evaluate } from './evaluate.js';
export { whoInWords } from './findings/describe.js';
export { targetInWords } from './findings/target.js';
export { intervalOf } from './judging/held.js';
export { code, verdictOf } from './judging/verdict.js';
export { compile, type Judgement, type Program } from './program/program.js';
