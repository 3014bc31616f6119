import { plainText, readQuantity } from '../quantity/index.js';
import type { Entry, Located } from './model.js';

/** How the stages are written. */
export const stageWords: ReadonlyMap<string, Entry['stage']> = new Map<string, Entry['stage']>([
  ['自评', 'self'],
  ['self', 'self'],
  ['核查', 'verified'],
  ['verified', 'verified'],
]);

/** The stage of a cell, blank meaning self-assessed; undefined for an unknown one. */
export function stageOf(cell: Located | undefined): Entry['stage'] | undefined {
  return cell ? stageWords.get(cell.text) : 'self';
}

/** Whether figures are samples: 是/否, true/false or 样例, blank meaning no; undefined for anything else. */
export function sampleOf(cell: Located | undefined): boolean | undefined {
  if (!cell) return false;
  if (cell.text === '样例') return true;
  const read = readQuantity(cell.text);
  return read.ok && read.quantity.unit?.dimension === 'yes-no' ? !read.quantity.value.isZero() : undefined;
}

/** Whether a text only says that a cell has nothing to say: /, —, 无. */
export function isBlankMark(text: string): boolean {
  return /^(?:-+|\/+|\\+|n\/?a|无)$/i.test(plainText(text));
}
