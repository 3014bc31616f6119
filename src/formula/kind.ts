import type { Datum } from '../messages/index.js';
import { type Dimension, dimensionsAgree, parseUnit } from '../quantity/index.js';

/** A dimension taken apart: what stands above and below the line, or a whole that is no factor of anything. */
export interface Kind {
  readonly above: readonly Dimension[];
  readonly below: readonly Dimension[];
  /** A date, a clock time, 是/否, a difference of ratios; a plain number; something unknown. */
  readonly whole?: Whole;
}

type Whole = 'date' | 'clock' | 'yes-no' | 'ratio-change' | 'plain' | 'unknown';

const wholes: ReadonlySet<string> = new Set<Whole>(['date', 'clock', 'yes-no', 'ratio-change']);

/** A number without unit: it scales anything, and adds to ratios only. */
export const PLAIN: Kind = { above: [], below: [], whole: 'plain' };
/** Of an indicator that is not known: it fits everywhere. */
export const UNKNOWN: Kind = { above: [], below: [], whole: 'unknown' };
const RATIO: Kind = { above: [], below: [] };
/** What 是 counts as. */
export const THINGS: Kind = { above: ['count:个'], below: [] };
const DURATION: Kind = { above: ['duration'], below: [] };

/** Takes a dimension apart: `money/people/count:年` has money above and two below. */
export function kindOf(dimension: Dimension): Kind {
  if (dimension === 'ratio') return RATIO;
  if (wholes.has(dimension)) return { above: [], below: [], whole: dimension as Whole };
  const [above = '', ...below] = dimension.split('/');
  return { above: [above], below };
}

/** The dimension as one text: `1` for a plain number, `?` for something unknown. */
export function printKind({ above, below, whole }: Kind): Dimension {
  if (whole === 'plain') return '1';
  if (whole === 'unknown') return '?';
  if (whole !== undefined) return whole;
  if (above.length === 0 && below.length === 0) return 'ratio';
  return [above.join('*') || '1', ...below].join('/');
}

/** A sum; also what the smaller or larger of two is. Undefined where the two do not add. */
export function add(a: Kind, b: Kind): Kind | undefined {
  if (a.whole === 'unknown' || b.whole === 'unknown') return a.whole === 'unknown' ? b : a;
  if (isDone(a, b) || isDone(b, a)) return THINGS;
  for (const [point, span] of [
    [a, b],
    [b, a],
  ] as const)
    if (isPoint(point)) return agree(span, DURATION) ? point : undefined;
  if (isShare(a) && isShare(b))
    return [a, b].find((k) => k.whole === undefined) ?? [a, b].find((k) => k.whole !== 'plain') ?? a;
  if (!agree(a, b)) return undefined;
  return a.above.includes('count:个') || a.below.includes('count:个') ? b : a;
}

/** A difference: of two dates or clock times it is a duration. */
export function subtract(a: Kind, b: Kind): Kind | undefined {
  if (isPoint(a) && a.whole === b.whole) return DURATION;
  if (isPoint(b) || a.whole === 'yes-no') return a.whole === 'unknown' ? a : undefined;
  return add(a, b);
}

/** A product; undefined for dates, clock times and 是/否. */
export function multiply(a: Kind, b: Kind): Kind | undefined {
  if (!isFactor(a) || !isFactor(b)) return undefined;
  if (a.whole === 'unknown' || b.whole === 'unknown') return UNKNOWN;
  if (a.whole === 'plain') return b;
  if (b.whole === 'plain') return a;
  return cancel([...a.above, ...b.above], [...a.below, ...b.below]);
}

/** A quotient; undefined for dates, clock times and 是/否. */
export function divide(a: Kind, b: Kind): Kind | undefined {
  if (b.whole !== undefined) return multiply(a, b);
  return multiply(a.whole === 'plain' ? RATIO : a, { above: b.below, below: b.above });
}

/** 是/否 added to 是/否 or to a number of things. */
function isDone(a: Kind, b: Kind): boolean {
  return a.whole === 'yes-no' && (b.whole === 'yes-no' || agree(b, THINGS));
}

function isPoint({ whole }: Kind): boolean {
  return whole === 'date' || whole === 'clock';
}

function isShare({ above, below, whole }: Kind): boolean {
  return (
    above.length === 0 &&
    below.length === 0 &&
    (whole === undefined || whole === 'plain' || whole === 'ratio-change')
  );
}

function isFactor(kind: Kind): boolean {
  return !isPoint(kind) && kind.whole !== 'yes-no';
}

/** What is both above and below goes: the very same first, then 个 against another count. */
function cancel(above: readonly Dimension[], below: readonly Dimension[]): Kind {
  const [up, down] = [[...above], [...below]];
  for (const fits of [(x: Dimension, y: Dimension) => x === y, dimensionsAgree])
    for (let i = up.length - 1; i >= 0; i--) {
      const j = down.findIndex((y) => fits(up[i] as Dimension, y));
      if (j < 0) continue;
      up.splice(i, 1);
      down.splice(j, 1);
    }
  return { above: up, below: down };
}

/** Whether two kinds are of one dimension, in whatever order their factors stand. */
export function agree(a: Kind, b: Kind): boolean {
  if (a.whole !== b.whole) return false;
  const { above, below } = cancel([...a.above, ...b.below], [...a.below, ...b.above]);
  return above.length === 0 && below.length === 0 && a.above.length === b.above.length;
}

/** The symbol by which people know a dimension: 人, 元/人, 所. */
export function nameOf(kind: Kind): Datum {
  if (kind.whole === 'plain') return { id: 'formula.plain-number' };
  const parts = (dimensions: readonly Dimension[]): string[] => dimensions.map(symbolOf);
  if (kind.whole !== undefined || isShare(kind)) return symbolOf(printKind(kind));
  return [parts(kind.above).join('·') || '1', ...parts(kind.below)].join('/');
}

/** One unit of each dimension stands for it. */
const symbols: ReadonlyMap<Dimension, string> = new Map(
  '% 百分点 元 人 人次 平方米 米 分 学分 学时 岁 分钟 时刻 日期 是否'
    .split(' ')
    .map((symbol) => [parseUnit(symbol)?.dimension ?? symbol, symbol]),
);

function symbolOf(dimension: Dimension): string {
  return symbols.get(dimension) ?? dimension.replace(/^count:/, '');
}
