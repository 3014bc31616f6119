export { type Given, readGiven } from './given.js';
export { hintAt } from './lookup.js';
export { namedPlan } from './named.js';
export { type ReadSubmissions, readSubmissions } from './read.js';
export { submissionSchema } from './schema.js';
export { isSubmission, validateSubmissions } from './validate.js';
