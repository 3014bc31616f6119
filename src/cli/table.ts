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
    Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[i] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] as number, columns[i]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  const rule = dim(widths.map((width) => '─'.repeat(width)).join('──'));
  return [line(columns.map((c) => c.head)), rule, ...rows.map(line)].join('\n');
}

/** Text padded to a display width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** Text broken into lines of at most a display width, at spaces or between Chinese characters, with a hanging indent. */
export function wrap(text: string, width: number, indent: string): string {
  if (!Number.isFinite(width)) return text;
  const room = Math.max(20, width - stringWidth(indent));
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])(?![，。；：、！？）”】])/u)) {
    if (stringWidth(line + part.trimEnd()) > room && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()].join(`\n${indent}`);
}
