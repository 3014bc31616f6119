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
  const heads = columns.map(({ head }) => head);
  const measured = [heads, ...rows].map((cells) => cells.map((cell) => ({ cell, width: widthOf(cell) })));
  const widths = columns.map((_, i) =>
    measured.reduce((most, cells) => Math.max(most, cells[i]?.width ?? 0), 0),
  );
  const [first, ...others] = measured.map((cells) =>
    cells
      .map(({ cell, width }, i) => aligned(cell, (widths[i] as number) - width, columns[i]?.align))
      .join('  ')
      .trimEnd(),
  );
  const rule = dim(widths.map((width) => '─'.repeat(width)).join('──'));
  return [first, rule, ...others].join('\n');
}

/** What nearly every text consists of, each one or two columns wide. The library knows all others, and takes long to load. */
const NARROW = '\\x20-\\x7e·–—‘’“”…─×÷≤≥✓✗';
const WIDE = '、-〟一-鿿！-｠';
const usual = new RegExp(`^[${NARROW}${WIDE}]*$`);
const wide = new RegExp(`[${WIDE}]`, 'g');

/** The display width of a text. */
export function widthOf(text: string): number {
  if (text.length === 1 && text >= ' ' && text <= '~') return 1;
  return usual.test(text) ? text.length + (text.match(wide)?.length ?? 0) : stringWidth(text);
}

/** Text padded to a display width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  return aligned(text, Math.max(0, width - widthOf(text)), align);
}

function aligned(text: string, gap: number, align: 'left' | 'right' = 'left'): string {
  return align === 'left' ? text + ' '.repeat(gap) : ' '.repeat(gap) + text;
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
