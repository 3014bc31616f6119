import { Rational } from './rational.js';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const scales: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** Text as it is compared: NFKC (full width to half width), every kind of minus one sign, no space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014\ufe63]/g, '-')
    .replace(/\s+/g, '');
}

/**
 * Reads a number: digits with or without grouping commas and decimals, scaled by 百/千/万/亿, or Chinese
 * numerals (十二, 一百二十, 两, 廿, 一点五, 三分之二, 半). Undefined for what is not exactly one number: 八至九成, 近百, 1,23.
 */
export function parseNumber(text: string): Rational | undefined {
  const plain = plainText(text);
  const negative = /^[-负]/.test(plain);
  const body = plain.replace(/^[-+负]/, '');
  const value = arabic(body) ?? chinese(body);
  return value && negative ? value.neg() : value;
}

const ARABIC = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** 12, 1,234.5, 1.16亿, 1亿2000万. */
function arabic(text: string): Rational | undefined {
  if (!/^\d/.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d,.]+)([百千万亿]*)/g)];
  if (parts.map((p) => p[0]).join('') !== text) return undefined;
  let total = Rational.zero;
  let last: Rational | undefined;
  for (const [, number = '', suffix = ''] of parts) {
    if (!ARABIC.test(number)) return undefined;
    const scale = Rational.of([...suffix].reduce((s, c) => s * (scales[c] as bigint), 1n));
    const value = (Rational.parse(number.replaceAll(',', '')) as Rational).mul(scale);
    // 1亿2000万: each part must be smaller than the scale before it, else it is two numbers.
    if (last && (value.cmp(last) >= 0 || suffix === '')) return undefined;
    last = scale;
    total = total.add(value);
  }
  return total;
}

/** 十二, 三万五千, 一点五, 三分之二, 半. */
function chinese(text: string): Rational | undefined {
  if (text === '半') return Rational.of(1, 2);
  const fraction = /^(.+)分之(.+)$/.exec(text);
  if (fraction) {
    const [den, num] = [chinese(fraction[1] as string), chinese(fraction[2] as string)];
    return den && num && !den.isZero() ? num.div(den) : undefined;
  }
  const point = /^(.+)点([零〇一二三四五六七八九]+)$/.exec(text);
  if (point) {
    const whole = chineseInteger(point[1] as string);
    const decimals = [...(point[2] as string)].map((c) => digits[c]).join('');
    return whole === undefined ? undefined : Rational.parse(`${whole}.${decimals}`);
  }
  const integer = chineseInteger(text);
  return integer === undefined ? undefined : Rational.of(integer);
}

/** Below 亿 × 亿; 两 and 廿 as people write them; 二〇二〇 digit by digit. */
function chineseInteger(text: string): bigint | undefined {
  if (text === '') return undefined;
  if (text.length > 1 && /^[零〇一二三四五六七八九]+$/.test(text))
    return BigInt([...text].map((c) => digits[c]).join(''));
  for (const scale of ['亿', '万'] as const) {
    const at = text.lastIndexOf(scale);
    if (at < 0) continue;
    const high = at === 0 ? undefined : chineseInteger(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest === '' ? 0n : chineseInteger(rest);
    if (high === undefined || low === undefined || low >= (scales[scale] as bigint)) return undefined;
    // 三万五 is 35,000 in speech and 30,005 on paper: refused.
    if (/^[一二两三四五六七八九]$/.test(rest)) return undefined;
    return high * (scales[scale] as bigint) + low;
  }
  return belowTenThousand(text.replace('廿', '二十').replace('卅', '三十'));
}

function belowTenThousand(text: string): bigint | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  let zero = false;
  for (const [i, char] of [...text].entries()) {
    const ten = tens[char];
    if (ten !== undefined) {
      if (ten >= last || (digit === undefined && !(ten === 10 && i === 0)) || digit === 0) return undefined;
      total += (digit ?? 1) * ten;
      last = ten;
      digit = undefined;
      zero = false;
    } else {
      const value = digits[char];
      if (value === undefined || digit !== undefined) return undefined;
      if (value === 0) zero = true;
      else digit = value;
      if (value === 0 && text.length === 1) digit = 0;
    }
  }
  if (digit === undefined) return zero ? undefined : BigInt(total);
  // 一百二 is 120 in speech: refused where a place is left out without 零.
  if (last > 10 && last < 10_000 && !zero) return undefined;
  return BigInt(total + digit);
}
