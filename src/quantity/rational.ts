const SAFE = Number.MAX_SAFE_INTEGER;
const LIMIT = BigInt(SAFE);
/** The powers of ten that doubles hold exactly as safe integers: 10^0 … 10^15. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * An exact fraction in lowest terms with a positive denominator. Small ones are kept as doubles that are safe
 * integers, larger ones as bigints; nothing ever rounds.
 */
export class Rational {
  static readonly zero = new Rational(0, 1);
  static readonly one = new Rational(1, 1);

  private readonly n: number | bigint;
  private readonly d: number | bigint;

  private constructor(n: number | bigint, d: number | bigint) {
    this.n = n;
    this.d = d;
  }

  /** n ÷ d. Throws RangeError when a number is no safe integer or d is 0. */
  static of(n: number | bigint, d: number | bigint = 1): Rational {
    for (const part of [n, d])
      if (typeof part === 'number' && !Number.isSafeInteger(part))
        throw new RangeError(`not a safe integer: ${part}`);
    if (d === 0 || d === 0n) throw new RangeError('denominator is 0');
    return typeof n === 'number' && typeof d === 'number'
      ? Rational.small(n, d)
      : Rational.big(BigInt(n), BigInt(d));
  }

  /** Machine form only: `-12.50`, `1/3`, `2977/30`. No unit, comma, exponent or space. */
  static parse(text: string): Rational | undefined {
    const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (decimal) {
      const [, sign, whole = '', part = ''] = decimal;
      const minus = sign === '-';
      const digits = whole + part;
      if (digits.length < POWERS.length)
        return Rational.small(minus ? -Number(digits) : Number(digits), POWERS[part.length] as number);
      return Rational.big(minus ? -BigInt(digits) : BigInt(digits), 10n ** BigInt(part.length));
    }
    const fraction = /^([+-]?\d+)\/(\d+)$/.exec(text);
    if (!fraction) return undefined;
    const den = BigInt(fraction[2] as string);
    return den === 0n ? undefined : Rational.big(BigInt((fraction[1] as string).replace('+', '')), den);
  }

  /** n ÷ d in lowest terms, of safe integers. */
  private static small(n: number, d: number): Rational {
    if (n === 0) return Rational.zero;
    let [a, b] = [Math.abs(n), Math.abs(d)];
    while (b !== 0) [a, b] = [b, a % b];
    const divisor = d < 0 ? -a : a;
    return new Rational(n / divisor, d / divisor);
  }

  /** n ÷ d in lowest terms, as doubles where both fit. */
  private static big(n: bigint, d: bigint): Rational {
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b !== 0n) [a, b] = [b, a % b];
    const divisor = d < 0n ? -a : a;
    const [num, den] = [n / divisor, d / divisor];
    const fits = num <= LIMIT && num >= -LIMIT && den <= LIMIT;
    return fits ? new Rational(Number(num), Number(den)) : new Rational(num, den);
  }

  add(other: Rational): Rational {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (b === d) {
        const sum = a + c;
        if (Math.abs(sum) <= SAFE) return Rational.small(sum, b);
      } else {
        const [left, right, den] = [a * d, c * b, b * d];
        if (
          Math.abs(left) <= SAFE &&
          Math.abs(right) <= SAFE &&
          Math.abs(left + right) <= SAFE &&
          den <= SAFE
        )
          return Rational.small(left + right, den);
      }
    }
    return Rational.big(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  sub(other: Rational): Rational {
    return this.add(other.neg());
  }

  mul(other: Rational): Rational {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const [n, den] = [a * c, b * d];
      if (Math.abs(n) <= SAFE && den <= SAFE) return Rational.small(n, den);
    }
    return Rational.big(this.num * other.num, this.den * other.den);
  }

  /** Throws RangeError on division by 0. */
  div(other: Rational): Rational {
    if (other.isZero()) throw new RangeError('division by 0');
    return this.mul(
      other.sign() > 0 ? new Rational(other.d, other.n) : new Rational(negate(other.d), negate(other.n)),
    );
  }

  neg(): Rational {
    return new Rational(negate(this.n), this.d);
  }

  abs(): Rational {
    return this.sign() < 0 ? this.neg() : this;
  }

  /** −1, 0 or 1 as this is below, at or above the other. */
  cmp(other: Rational): -1 | 0 | 1 {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      // A product of integers beyond the safe ones cannot round back into them.
      const left = a * d;
      const right = c * b;
      if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE) return left < right ? -1 : left > right ? 1 : 0;
    }
    const [left, right] = [this.num * other.den, other.num * this.den];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  eq(other: Rational): boolean {
    return this.cmp(other) === 0;
  }

  sign(): -1 | 0 | 1 {
    return this.n > 0 ? 1 : this.n < 0 ? -1 : 0;
  }

  isZero(): boolean {
    return this.n === 0 || this.n === 0n;
  }

  isInteger(): boolean {
    return this.d === 1 || this.d === 1n;
  }

  get num(): bigint {
    return BigInt(this.n);
  }

  get den(): bigint {
    return BigInt(this.d);
  }

  /** value × 10^scale (scale ≥ 0) where that is a safe integer. */
  scaledInteger(scale: number): number | undefined {
    const power = POWERS[scale];
    if (typeof this.n === 'number' && typeof this.d === 'number' && power !== undefined) {
      const integer = power % this.d === 0 ? this.n * (power / this.d) : Number.NaN;
      return Number.isSafeInteger(integer) ? integer : undefined;
    }
    const scaled = this.mul(Rational.big(10n ** BigInt(scale), 1n));
    return scaled.isInteger() && typeof scaled.n === 'number' ? scaled.n : undefined;
  }

  /** The decimal places needed to write it exactly; undefined where it does not terminate. */
  decimals(): number | undefined {
    const den = this.d;
    const quick = typeof den === 'number' ? POWERS.findIndex((power) => power % den === 0) : -1;
    if (quick >= 0) return quick;
    let rest = this.den;
    let [twos, fives] = [0, 0];
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    return rest === 1n ? Math.max(twos, fives) : undefined;
  }

  /** GB/T 8170: to the nearest; an exact half to the even digit. Negative places round to tens, hundreds. */
  round(places: number): Rational {
    const unit =
      places >= 0 ? Rational.big(1n, 10n ** BigInt(places)) : Rational.big(10n ** BigInt(-places), 1n);
    const { num, den } = this.div(unit);
    const floor = num >= 0n || num % den === 0n ? num / den : num / den - 1n;
    const twice = 2n * (num - floor * den);
    const up = twice > den || (twice === den && floor % 2n !== 0n);
    return Rational.big(up ? floor + 1n : floor, 1n).mul(unit);
  }

  /** Exact: `99.2` where it terminates, else `n/d` in lowest terms. */
  toString(): string {
    const places = this.decimals();
    if (places === undefined) return `${this.num}/${this.den}`;
    const scaled = this.scaledInteger(places);
    return scaled === undefined ? toFixed(this, places) : pointed(String(Math.abs(scaled)), places, scaled);
  }

  /** The nearest double, for drawing only. */
  toNumber(): number {
    if (typeof this.n === 'number' && typeof this.d === 'number') return this.n / this.d;
    const size = this.abs();
    const shift = 64 - bits(size.num) + bits(size.den);
    const [num, den] =
      shift >= 0 ? [size.num << BigInt(shift), size.den] : [size.num, size.den << BigInt(-shift)];
    // The last bit stands for all that is cut off, so that the one rounding is the right one.
    const cut = num % den === 0n ? 0n : 1n;
    return this.sign() * Number((num / den) | cut) * 2 ** -shift;
  }
}

/** Decimal text with exactly so many places, rounded by GB/T 8170. */
export function toFixed(value: Rational, places: number): string {
  const rounded = value.round(places);
  const digits = Math.max(0, places);
  const scaled = (rounded.abs().num * 10n ** BigInt(digits)) / rounded.den;
  return pointed(scaled.toString(), digits, rounded.sign());
}

/** The digits of a whole number as a decimal with so many places, with the sign of a number. */
function pointed(digits: string, places: number, sign: number): string {
  const text = digits.padStart(places + 1, '0');
  const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return `${sign < 0 ? '-' : ''}${whole}${places === 0 ? '' : `.${part}`}`;
}

function negate(x: number | bigint): number | bigint {
  return typeof x === 'number' ? 0 - x : -x;
}

/** The length of a positive integer in bits, to the next four. */
function bits(x: bigint): number {
  return x.toString(16).length * 4;
}

const placeValues: Rational[] = [];

/** What one of a decimal place is worth: 0.01 at the second, 1 at none. */
export function onePlace(decimals: number): Rational {
  const known = placeValues[decimals] ?? Rational.of(1n, 10n ** BigInt(decimals));
  placeValues[decimals] = known;
  return known;
}
