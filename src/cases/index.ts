export { boundaryCases } from './boundaries/index.js';
export { type CaseResults, runCases } from './run.js';
