import { chineseInteger } from './chinese.js';
import { Rational } from './rational.js';
import { SCALE, scaleOf } from './scale.js';
import { plainText } from './text.js';

/** Longer texts are no figure, and not worth the time they would take. */
export const LONGEST_FIGURE = 64;

/**
 * Reads a number: digits with or without grouping commas and decimals, scaled by 百/千/万/亿, or Chinese
 * numerals (十二, 两, 廿, 一点五, 三分之二, 半). Undefined for what is not exactly one number: 八至九成, 近百, 1,23.
 */
export function parseNumber(text: string): Rational | undefined {
  return parsePlainNumber(plainText(text));
}

/** As `parseNumber`, of text that is plain already. */
export function parsePlainNumber(plain: string): Rational | undefined {
  if (plain.length > LONGEST_FIGURE) return undefined;
  const value = unsigned(plain.replace(/^[-+负]/, ''));
  return value && /^[-负]/.test(plain) ? value.neg() : value;
}

function unsigned(text: string): Rational | undefined {
  const [lower = '', upper, more] = text.split('分之');
  if (upper === undefined) return arabic(text) ?? chinese(text);
  const [den, num] = [arabic(lower) ?? chinese(lower), arabic(upper) ?? chinese(upper)];
  if (more !== undefined || !den?.isInteger() || den.isZero() || !num) return undefined;
  return num.div(den);
}

const PART = new RegExp(`([\\d,.]+)(${SCALE})`, 'g');
const DECIMAL = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?$/;

/** 12, 1,234.5, 1.16亿, 1亿2000万. */
function arabic(text: string): Rational | undefined {
  const parts = [...text.matchAll(PART)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined;
  let total = Rational.zero;
  let above: Rational | undefined;
  for (const [index, [, digits = '', suffix = '']] of parts.entries()) {
    const decimal = DECIMAL.exec(digits);
    const value = decimal && Rational.parse(digits.replaceAll(',', ''))?.mul(scaleOf(suffix));
    if (!value) return undefined;
    // 1亿2000万: whole parts, each below the scale before it; anything else is two numbers.
    const followed = index < parts.length - 1;
    if (followed && (suffix === '' || decimal[1] !== undefined)) return undefined;
    if (above && (suffix === '' || value.cmp(above) >= 0)) return undefined;
    above = scaleOf(suffix);
    total = total.add(value);
  }
  return total;
}

const POINT = new RegExp(`^(.+)点([零〇一二三四五六七八九]+)(${SCALE})$`);

/** 十二, 三万五千, 一点五, 一点五万, 半. */
function chinese(text: string): Rational | undefined {
  if (text === '半') return Rational.of(1, 2);
  const [, whole, decimals = '', scale = ''] = POINT.exec(text) ?? [];
  const integer = chineseInteger(whole ?? text);
  if (integer === undefined) return undefined;
  const places = [...decimals].map((char) => chineseInteger(char)).join('');
  return Rational.of(BigInt(`${integer}${places}`), 10n ** BigInt(places.length)).mul(scaleOf(scale));
}
