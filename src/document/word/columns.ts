import type { Layout } from '../layout/index.js';
import type { Cell, Table } from '../model.js';
import { textWidth } from './measure.js';

/** Kept free beside the text of a cell, both sides together, in points. */
const BESIDE = 6;

/** Letters that no line ends between, such as a date or a commitment's number; longer ones may be cut. */
const WORD = /(?:[^ /—\-\u2E80-\u{FFEF}\u{20000}-\u{3FFFF}]|[/-](?=\d))+/gu;
const LONGEST_WORD = 12;
/** So many Chinese characters stay in a line, where there are so many: 未达标, 数据存疑. */
const CHARACTERS = { head: 2, body: 4 } as const;
const RUN = /[\u3400-\u9FFF\u{20000}-\u{3FFFF}]+/gu;

/**
 * The widths of a table's columns, in points: in proportion as given, but no narrower than their words are, so that no
 * number is broken in two. Where words need more than there is, every column gets its part of what there is.
 */
export function columnWidths({ columns, head, rows }: Table, width: number, layout: Layout): number[] {
  const least = columns.map((_, i) =>
    Math.max(
      leastOf([head[i] as Cell], CHARACTERS.head, layout),
      leastOf(
        rows.map((row) => row[i] as Cell),
        CHARACTERS.body,
        layout,
      ),
    ),
  );
  const needed = least.reduce((a, b) => a + b, 0);
  if (needed >= width) return least.map((room) => (room * width) / needed);
  let fixed = new Set<number>();
  for (;;) {
    const rest = width - least.reduce((sum, room, i) => (fixed.has(i) ? sum + room : sum), 0);
    const parts = columns.reduce((sum, part, i) => (fixed.has(i) ? sum : sum + part), 0);
    const rooms = columns.map((part, i) => (fixed.has(i) ? (least[i] as number) : (rest * part) / parts));
    const narrow = rooms.flatMap((room, i) => (room < (least[i] as number) - 1e-9 ? [i] : []));
    if (narrow.length === 0) return rooms;
    fixed = new Set([...fixed, ...narrow]);
  }
}

/** How wide texts must stand: as their longest word, and so many Chinese characters. */
function leastOf(cells: readonly Cell[], characters: number, { styles }: Layout): number {
  const needs = cells.map(({ style, text }) => {
    const words = (text.match(WORD) ?? []).filter((word) => word.length <= LONGEST_WORD);
    const runs = (text.match(RUN) ?? []).map((run) => [...run].slice(0, characters).join(''));
    return Math.max(0, ...[...words, ...runs].map((piece) => textWidth(piece, styles[style].size)));
  });
  return Math.max(0, ...needs) + BESIDE;
}
