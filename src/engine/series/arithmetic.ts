import { Rational } from '../../quantity/index.js';
import { type Series, valueAt } from './series.js';
import { EXACT, FAST, joinStates, MISSING, UNDEFINED } from './state.js';

const LIMIT = Number.MAX_SAFE_INTEGER;

type Operator = '+' | '-' | '*' | '/';

/**
 * Two series combined row by row. Doubles work as long as every intermediate integer is safe, in which case
 * they are exact; a row where one is not goes through fractions. Division by zero leaves the row undefined, 0 ÷ 0 in
 * the given state.
 */
export function combine(op: Operator, a: Series, b: Series, nothing: number = UNDEFINED): Series {
  if (op === '/') return divide(a, b, nothing);
  if (op === '*')
    return rows(a, b, a.factor.mul(b.factor), (an, ad, bn, bd) => [an * bn, ad * bd], exactly('*'));
  const factor = commonFactor(a.factor, b.factor);
  const ma = multiplier(a.factor, factor);
  const mb = multiplier(b.factor, factor) * (op === '-' ? -1 : 1);
  if (!a.den && !b.den) return plainSum(a, b, factor, ma, mb, exactly(op));
  return rows(a, b, factor, (an, ad, bn, bd) => [ma * an * bd + mb * bn * ad, ad * bd], exactly(op), ma, mb);
}

type Exact = (x: Rational, y: Rational) => Rational | undefined;

function exactly(op: Operator): Exact {
  if (op === '+') return (x, y) => x.add(y);
  if (op === '-') return (x, y) => x.sub(y);
  if (op === '*') return (x, y) => x.mul(y);
  return (x, y) => (y.isZero() ? undefined : x.div(y));
}

/** The largest fraction of which both are whole multiples. */
function commonFactor(a: Rational, b: Rational): Rational {
  if (a.eq(b)) return a;
  return Rational.of(gcd(a.num * b.den, b.num * a.den), a.den * b.den);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** How many times `unit` goes into `factor`; NaN, which sends every row to the exact path, where that is no safe integer. */
function multiplier(factor: Rational, unit: Rational): number {
  return factor.div(unit).scaledInteger(0) ?? Number.NaN;
}

function plainSum(a: Series, b: Series, factor: Rational, ma: number, mb: number, exact: Exact): Series {
  const out = blank(a, b);
  const { state, num } = out;
  for (let row = 0; row < state.length; row++) {
    const joined = joinStates(a.state[row] as number, b.state[row] as number);
    state[row] = joined;
    if (joined !== FAST && joined !== EXACT) continue;
    const left = ma * (a.num[row] as number);
    const right = mb * (b.num[row] as number);
    const sum = left + right;
    if (joined === FAST && Math.abs(left) <= LIMIT && Math.abs(right) <= LIMIT && Math.abs(sum) <= LIMIT)
      num[row] = sum;
    else settle(out, row, a, b, exact);
  }
  return { state, num, factor, exact: out.exact };
}

type Fast = (an: number, ad: number, bn: number, bd: number) => [num: number, den: number];

function rows(a: Series, b: Series, factor: Rational, fast: Fast, exact: Exact, ma = 1, mb = 1): Series {
  const out = blank(a, b);
  const { state, num } = out;
  const den = new Float64Array(state.length).fill(1);
  for (let row = 0; row < state.length; row++) {
    const joined = joinStates(a.state[row] as number, b.state[row] as number);
    state[row] = joined;
    if (joined !== FAST && joined !== EXACT) continue;
    const an = a.num[row] as number;
    const bn = b.num[row] as number;
    const ad = a.den ? (a.den[row] as number) : 1;
    const bd = b.den ? (b.den[row] as number) : 1;
    const [n, d] = fast(an, ad, bn, bd);
    const safe =
      Math.abs(ma * an * bd) <= LIMIT &&
      Math.abs(mb * bn * ad) <= LIMIT &&
      Math.abs(n) <= LIMIT &&
      d <= LIMIT;
    if (joined === FAST && safe) {
      num[row] = n;
      den[row] = d;
    } else settle(out, row, a, b, exact);
  }
  return { state, num, den, factor, exact: out.exact };
}

function divide(a: Series, b: Series, nothing: number): Series {
  const out = blank(a, b);
  const { state, num } = out;
  const den = new Float64Array(state.length).fill(1);
  for (let row = 0; row < state.length; row++) {
    const joined = joinStates(a.state[row] as number, b.state[row] as number);
    state[row] = joined;
    if (joined !== FAST && joined !== EXACT) continue;
    const bn = b.num[row] as number;
    const n = (a.num[row] as number) * (b.den ? (b.den[row] as number) : 1);
    const d = (a.den ? (a.den[row] as number) : 1) * bn;
    if (joined === FAST && bn === 0) state[row] = n === 0 ? nothing : UNDEFINED;
    else if (joined === FAST && Math.abs(n) <= LIMIT && Math.abs(d) <= LIMIT) {
      num[row] = d < 0 ? -n : n;
      den[row] = Math.abs(d);
    } else settle(out, row, a, b, exactly('/'), nothing);
  }
  return { state, num, den, factor: a.factor.div(b.factor), exact: out.exact };
}

/** The exact path of one row. */
function settle(
  out: Blank,
  row: number,
  a: Series,
  b: Series,
  exact: Exact,
  nothing: number = UNDEFINED,
): void {
  const x = valueAt(a, row);
  const y = valueAt(b, row);
  const value = x && y ? exact(x, y) : undefined;
  if (value) {
    out.state[row] = EXACT;
    out.exact.set(row, value);
  } else if (x && y) out.state[row] = x.isZero() ? nothing : UNDEFINED;
  else out.state[row] = MISSING;
}

interface Blank {
  readonly state: Uint8Array;
  readonly num: Float64Array;
  readonly exact: Map<number, Rational>;
}

function blank(a: Series, b: Series): Blank {
  if (a.state.length !== b.state.length) throw new RangeError('series of different length');
  return { state: new Uint8Array(a.state.length), num: new Float64Array(a.state.length), exact: new Map() };
}

/** The smallest or largest of several series, row by row; unknown where one of them is. */
export function extreme(which: 'min' | 'max', all: readonly Series[]): Series {
  const [first, ...rest] = all;
  if (!first) throw new RangeError(`${which} of nothing`);
  const sign = which === 'min' ? -1 : 1;
  return rest.reduce((best, next) => pick(best, next, sign), first);
}

function pick(a: Series, b: Series, sign: 1 | -1): Series {
  const out = blank(a, b);
  for (let row = 0; row < out.state.length; row++) {
    const joined = joinStates(a.state[row] as number, b.state[row] as number);
    out.state[row] = joined;
    if (joined === FAST || joined === EXACT) settle(out, row, a, b, (x, y) => (x.cmp(y) * sign >= 0 ? x : y));
  }
  return { ...out, factor: Rational.one };
}
