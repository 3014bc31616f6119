import stringWidth from 'string-width';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

/** A table in plain text whose columns line up by display width: a Chinese character is two columns wide. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  dim: (text: string) => string,
): string {
  const widths = columns.map(({ head }, i) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(head)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] as number, columns[i]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  const rule = dim(widths.map((width) => '─'.repeat(width)).join('──'));
  return [line(columns.map((c) => c.head)), rule, ...rows.map(line)].join('\n');
}

/** What nearly every text consists of, each one or two columns wide. The library knows all others, and takes long to load. */
const NARROW = '\\x20-\\x7e·–—‘’“”…─×÷≤≥✓✗';
const WIDE = '、-〟一-鿿！-｠';
const usual = new RegExp(`^[${NARROW}${WIDE}]*$`);
const wide = new RegExp(`[${WIDE}]`, 'g');

/** The display width of a text. */
export function widthOf(text: string): number {
  return usual.test(text) ? text.length + (text.match(wide)?.length ?? 0) : stringWidth(text);
}

/** Text padded to a display width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** Text broken into lines of at most a display width, at spaces or between Chinese characters, with a hanging indent. */
export function wrap(text: string, width: number, indent: string): string {
  if (!Number.isFinite(width)) return text;
  const room = Math.max(20, width - widthOf(indent));
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])(?![，。；：、！？）”】])/u)) {
    if (widthOf(line + part.trimEnd()) > room && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()].join(`\n${indent}`);
}
