/** What of the indicator is held against the target. */
export const measures = ['value', 'change', 'growth', 'cumulative'] as const;
export type MeasureId = (typeof measures)[number];
