export { type ComparatorId, comparator, comparators } from './comparators.js';
export { contains, ends, isApart, isInside } from './interval.js';
export { type MeasureId, measure, measures, periodsMeasured } from './measures.js';
export type { Arithmetic, Interval } from './model.js';
export {
  foldRange,
  type MissingPolicy,
  missingPolicies,
  missingPolicy,
  type RollupId,
  rollsUp,
  rollup,
  rollups,
  usualRollup,
} from './rollups.js';
