import type { Location } from './model.js';

/** A location as a person types and clicks it: `file:line:column`, or `file · sheet!cell`. */
export function locationText({ file, line, column, sheet, cell }: Location): string {
  if (cell !== undefined && sheet !== undefined) return `${file} · ${sheet}!${cell}`;
  if (sheet !== undefined) return `${file} · ${sheet}`;
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}
