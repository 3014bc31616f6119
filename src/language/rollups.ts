/** How the figures of sub-units become the figure of the unit above them. */
export const rollups = [
  'sum',
  'min',
  'max',
  'count',
  'all',
  'any',
  'ratio',
  'weighted-mean',
  'none',
] as const;
export type RollupId = (typeof rollups)[number];

/** What a roll-up does when a sub-unit has no figure: leave the whole unknown, leave the sub-unit out, or count it as 0. */
export const missingPolicies = ['refuse', 'skip', 'zero'] as const;
export type MissingPolicy = (typeof missingPolicies)[number];
