/** A line that does not stand in one column with its neighbours. */
export interface Misfit {
  /** Where its text begins. */
  readonly offset: number;
  /** The spaces before it, and those that it should have. */
  readonly found: number;
  readonly wanted: number;
  /** It begins with a dash that lacks its space: the text after the dash. */
  readonly glued?: string;
}

/** A line of a block that has a key, an item, or both. */
interface Line {
  readonly offset: number;
  /** The columns where levels begin on it: of each dash, then of the key. */
  readonly levels: readonly Level[];
  /** Whether a level below may follow: a key or a dash without a value. */
  readonly opens: boolean;
  readonly text: string;
}

interface Level {
  readonly column: number;
  readonly kind: 'list' | 'map';
}

interface Open extends Level {
  /** Lines that begin at this column so far. */
  readonly members: number;
}

const KEY = /^(?:"[^"]*"|'[^']*'|[^\s#"'[\]{}&*!|>%@`][^#]*?):(?=\s|$)/;

/**
 * The first line of a YAML text whose indentation is out of step. The parser reports what comes of it, often lines
 * later and many times over. Where the first line of a level disagrees with all that follow, it is the first.
 */
export function misfitOf(text: string): Misfit | undefined {
  const lines = [...structureOf(text)];
  let open: readonly Open[] = [];
  let earlier: readonly Open[] = [];
  for (const [i, line] of lines.entries()) {
    const [start] = line.levels as [Level, ...Level[]];
    const before = lines[i - 1];
    const kept = open.filter((level) => level.column <= start.column);
    const below = before?.opens === true && start.column > (open.at(-1)?.column ?? -1);
    // A list may stand in the column of the key that it belongs to.
    const beside = before?.opens === true && start.kind === 'list' && start.column === open.at(-1)?.column;
    const fits = !before || below || beside || kept.some((level) => isAt(level, start));
    if (!fits) return blame(lines, i, open, earlier);
    earlier = open;
    open = entered(kept, line.levels);
  }
  return undefined;
}

/** The levels that are open after a line. */
function entered(kept: readonly Open[], levels: readonly Level[]): readonly Open[] {
  return levels.reduce<readonly Open[]>((open, { column, kind }) => {
    const known = open.find((level) => isAt(level, { column, kind }));
    // A list may stand in the column of its key, a key never in that of a list.
    const wider = open.filter(
      (level) =>
        level.column < column || (level.column === column && kind === 'list' && level.kind === 'map'),
    );
    return [...wider, { column, kind, members: (known?.members ?? 0) + 1 }];
  }, kept);
}

/** Which of two neighbours is out of step: usually the later one, which had others to follow. */
function blame(lines: readonly Line[], i: number, open: readonly Open[], earlier: readonly Open[]): Misfit {
  const [line, before] = [lines[i] as Line, lines[i - 1] as Line];
  const [start] = line.levels as [Level, ...Level[]];
  const dash = /^-(?=[\p{L}"'])/u.exec(before.text);
  const first = before.levels[0] as Level;
  if (dash)
    return {
      offset: before.offset,
      found: first.column,
      wanted: first.column,
      glued: before.text.slice(1),
    };
  // The line before left a level that this one is on again: it was the line before that fell out.
  const left = earlier.some((level) => isAt(level, start));
  if (left && first.column < start.column) return misfit(before, start.column);
  // The first line of a level against all that follow it.
  const level = open.find((l) => isAt(l, first));
  const lone = level?.members === 1 && start.kind === first.kind && before.levels.length === 1;
  const parent = open.filter((l) => l.column < first.column).at(-1);
  if (lone && start.column > (parent?.column ?? -1) && agreeing(lines, i, start) > 1)
    return misfit(before, start.column);
  const alike = open.filter((l) => l.kind === start.kind);
  const nearest = [...(alike.length > 0 ? alike : open)].sort(
    (a, b) => Math.abs(a.column - start.column) - Math.abs(b.column - start.column) || b.column - a.column,
  )[0];
  return misfit(line, nearest?.column ?? 0);
}

function isAt(level: Level, { column, kind }: Level): boolean {
  return level.column === column && level.kind === kind;
}

/** How many lines from this one on begin at its column, up to where a wider level goes on. */
function agreeing(lines: readonly Line[], from: number, { column }: Level): number {
  const rest = lines.slice(from);
  const end = rest.findIndex(({ levels }) => (levels[0] as Level).column < column);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ levels }) => (levels[0] as Level).column === column).length;
}

function misfit({ offset, levels }: Line, wanted: number): Misfit {
  return { offset, found: (levels[0] as Level).column, wanted };
}

/** The lines that make up the blocks; texts over several lines, brackets and comments left out. */
function* structureOf(text: string): Generator<Line> {
  let offset = 0;
  let depth = 0;
  let quote = '';
  /** The column of the key whose `|` or `>` text goes on as long as lines are indented further. */
  let block: number | undefined;
  for (const raw of text.split('\n')) {
    const start = offset;
    offset += raw.length + 1;
    const line = raw.trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || (depth === 0 && quote === '' && line.trim().startsWith('#'))) continue;
    if (block !== undefined && indent > block) continue;
    block = undefined;
    const inside = depth > 0 || quote !== '';
    const found = inside ? undefined : lineOf(line, start);
    ({ depth, quote } = scanned(found ? found.value : line.trim(), depth, quote));
    if (!found) continue;
    if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(found.value)) block = (found.line.levels.at(-1) as Level).column;
    yield found.line;
  }
}

function lineOf(line: string, start: number): { line: Line; value: string } | undefined {
  const levels: Level[] = [];
  let at = line.length - line.trimStart().length;
  const first = at;
  for (let dash = /^-(?: +|$)/.exec(line.slice(at)); dash; dash = /^-(?: +|$)/.exec(line.slice(at))) {
    levels.push({ column: at, kind: 'list' });
    at += dash[0].length;
  }
  const key = KEY.exec(line.slice(at))?.[0];
  if (key !== undefined) levels.push({ column: at, kind: 'map' });
  if (levels.length === 0) return undefined;
  const value = line.slice(at + (key?.length ?? 0)).trim();
  const opens = value === '' || value.startsWith('#') || /^&\S+$/.test(value);
  return { line: { offset: start + first, levels, opens, text: line.slice(first) }, value };
}

/** Whether brackets and quotes are still open after a value. */
function scanned(value: string, depth: number, quote: string): { depth: number; quote: string } {
  let [level, open] = [depth, quote];
  for (let i = 0; i < value.length; i++) {
    const char = value[i] as string;
    if (open !== '') {
      if (char === '\\' && open === '"') i++;
      else if (char === open) open = '';
    } else if (char === '#' && /\s/.test(value[i - 1] ?? '')) break;
    else if ((char === '"' || char === "'") && (i === 0 || /[\s[{,:]/.test(value[i - 1] as string)))
      open = char;
    else if (level > 0 || i === 0) {
      if (char === '[' || char === '{') level++;
      else if (char === ']' || char === '}') level = Math.max(0, level - 1);
    }
  }
  return { depth: level, quote: open };
}
