import { readXml } from './xml.js';

/** What a number format makes of a number. */
export type Shown = 'number' | 'percent' | 'date' | 'time';

/** The built-in formats that do not show plain numbers (ECMA-376, 18.8.30, and those of Chinese Excel). */
const builtIn = new Map<number, Shown>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, Shown] => [
    id,
    'date',
  ]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, Shown] => [id, 'time']),
]);

/** How the cells of each style show a number, by style index. */
export function readStyles(part: Uint8Array | undefined): Shown[] {
  if (!part) return [];
  const custom = new Map<number, Shown>();
  const styles: Shown[] = [];
  let inCells = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), shownBy(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(custom.get(id) ?? builtIn.get(id) ?? 'number');
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** By the format code: what stands in quotes, brackets or after a backslash is only text. */
function shownBy(code: string): Shown {
  const [first = ''] = code.replace(/"[^"]*"|\\.|_./g, '').split(';');
  const bare = first.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  if (/[yd]|e+$/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return 'date';
  return /[hs]/i.test(bare) ? 'time' : 'number';
}
