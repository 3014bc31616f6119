export { type ComparatorId, comparator, comparators } from './comparators/index.js';
export { contains } from './interval.js';
export { type MeasureId, measures } from './measures.js';
export type { Interval } from './model.js';
export { type MissingPolicy, missingPolicies, type RollupId, rollups } from './rollups.js';
