import type { CellSpec } from './spec.js';

/** What a cell looks like, the same for cells that look the same. */
export function lookOf(spec: CellSpec): string {
  const { bold, size, fill, color, align, format, input, border, runsOn } = spec;
  return [bold, size, fill, color, align, format, input, border, runsOn].join('|');
}
