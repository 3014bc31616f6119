export { asKept, type KeptAssessment, type KeptOverview, openKept } from './kept.js';
export { isKept } from './reading.js';
export { KeptLineSchema } from './schema.js';
export { linesOf } from './writing.js';
