export { whoInWords } from './describe.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { compile, type Program } from './program.js';
export { targetInWords } from './target.js';
export { code, verdictOf } from './verdict.js';
