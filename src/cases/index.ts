export { boundaryCases } from './boundaries/index.js';
export { runCases } from './run.js';
