import { Rational, scaleOf, splitScale } from '../quantity/index.js';
import { type MomentParts, momentText } from './moment-format.js';
import { type NumberFormat, type Piece, type Section, sectionFor } from './number-format.js';
import { SERIAL_OF_1970 } from './serial.js';

/** The text of a cell, as if what it shows had been typed. */
export interface Shown {
  readonly text: string;
  /** Part of the text stands in the cell's number format: nobody typed it into the cell. */
  readonly formatted?: true;
}

/**
 * What a cell shows of a number: the number as it is stored, to the 15 digits that spreadsheet programs show, with the
 * text of its format around it: 100000元 of 100000 in `#,##0"元"`, 95.3% of 0.953, 2020-12-31 of a serial. It is never the
 * rounded figure. Where the format makes another number of it, the text says both and is no figure.
 */
export function showNumber(value: string, format: NumberFormat, from1904: boolean): Shown {
  const number = Number(value);
  const exact = Number.isFinite(number) ? fifteenDigits(number) : undefined;
  if (!exact) return { text: value };
  const section = sectionFor(format, exact.toNumber());
  if (!section) return { text: exact.toString() };
  if (section.moment) {
    const text = momentText(exact.toNumber(), section.moment, from1904) ?? exact.toString();
    if (isNoTime(exact.toNumber(), section.moment)) return unlike(exact, text);
    return section.moment.before + section.moment.after === '' ? { text } : { text, formatted: true };
  }
  return showIn(section, exact);
}

/** 8.3 in a cell that shows a time of day and no date: 07:12 of some eighth day, or half past eight as somebody typed it. */
function isNoTime(serial: number, { year, month, day, hour, running }: MomentParts): boolean {
  return hour && !running && !year && !month && !day && serial >= 1 && serial < SERIAL_OF_1970;
}

/** What a cell shows of a text: the format may put something around it. */
export function showText(text: string, { text: section }: NumberFormat): Shown {
  const at = section?.pieces.findIndex(({ kind }) => kind === 'digit') ?? -1;
  if (!section || at < 0) return { text };
  const [before, after] = [textOf(section.pieces.slice(0, at)), textOf(section.pieces.slice(at + 1))];
  return before + after === '' ? { text } : { text: before + text + after, formatted: true };
}

/** The decimal of 15 significant digits: what was typed, or what a formula came to without the dust of binary fractions. */
function fifteenDigits(number: number): Rational | undefined {
  const plain = Rational.parse(number.toPrecision(15));
  if (plain) return plain;
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e');
  const power = Number(exponent);
  return power < -100 ? Rational.zero : Rational.parse(mantissa)?.mul(tenTo(power));
}

function tenTo(power: number): Rational {
  const size = 10n ** BigInt(Math.abs(power));
  return power < 0 ? Rational.of(1n, size) : Rational.of(size);
}

function showIn(section: Section, stored: Rational): Shown {
  const { pieces } = section;
  const first = pieces.findIndex(({ kind }) => kind === 'digit');
  if (first >= 0 && stored.sign() < 0 && section.unsigned && !saysMinus(pieces))
    return unlike(stored, showIn({ ...section, unsigned: false }, stored.neg()).text);
  const last = pieces.findLastIndex(({ kind }) => kind !== 'text');
  const around = [textOf(pieces.slice(0, Math.max(first, 0))), textOf(pieces.slice(last + 1))] as const;
  if (first < 0) return showWords(textOf(pieces), stored);
  const places = pieces.slice(first, last + 1);
  if (stored.isZero() && around.join('') === '' && !places.some((p) => p.kind === 'digit' && p.always))
    return unlike(stored, '空白');
  const [before, after] = [unsigned(around[0], stored), unsigned(around[1], stored)];
  const numeral = numberIn(places, stored.mul(tenTo(section.shift)));
  if (numeral === undefined) return { text: `${stored.toString()}（显示为别的数）`, formatted: true };
  const text = `${before}${numeral.text}${after}`;
  // 0.0,"千元" shows thousands and says so; 0.0, and 0.0,"元" leave open which of two numbers is meant.
  const scaled = section.shift + numeral.shift - (section.percent ? 2 : 0);
  if (scaled !== 0 && !tenTo(-scaled).eq(scaleOf(splitScale(after)[0]))) return unlike(stored, text);
  if (/[\d.,-]$/.test(before) || /^[\d.,]/.test(after)) return unlike(stored, text);
  return { text, ...((before + after).replace('%', '') === '' ? {} : { formatted: true }) };
}

/** Whether a section for what lies below nought has a sign of its own: a minus, brackets, a triangle. */
function saysMinus(pieces: readonly Piece[]): boolean {
  return /[-—–−(（▲△负]/.test(textOf(pieces));
}

/** A format with words in place of the number: 是 of 1 in `"是";;"否"`, and a dash for nought. */
function showWords(words: string, stored: Rational): Shown {
  if (stored.isZero() && /^[-—–]+$/.test(words)) return { text: '0' };
  return words === '' ? unlike(stored, '空白') : { text: words, formatted: true };
}

/** Dashes and brackets around a negative number are its sign, and those around nought are none. */
function unsigned(text: string, stored: Rational): string {
  return stored.sign() > 0 ? text : text.replace(/^[-—–]+|[-—–]+$|^\(|\)$/g, '').trim();
}

interface Numeral {
  readonly text: string;
  /** By which power of ten a point among the digits, which is only text, makes the number another. */
  readonly shift: number;
}

/** A number in the places of a section; undefined where texts among its digits make another number of it. */
function numberIn(places: readonly Piece[], value: Rational): Numeral | undefined {
  const point = places.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? places : places.slice(0, point);
  const texts = places.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  if (texts.length === 0) return { text: padded(whole, value), shift: 0 };
  // A fraction (`# ?/?`) only shows the number otherwise.
  if (texts.includes('/')) return { text: value.toString(), shift: 0 };
  // 0!.0, and 0!.0000 are how one shows ten thousands: the point is no more than text.
  if (texts.join('') === '.' && point < 0) {
    const behind = whole.slice(whole.findIndex(({ kind }) => kind === 'text'));
    const shift = -behind.filter(({ kind }) => kind === 'digit').length;
    return { text: value.mul(tenTo(shift)).toString(), shift };
  }
  const plain =
    value.isInteger() && value.sign() >= 0 && point < 0 && !texts.some((text) => /[\d.]/.test(text));
  return plain ? { text: spread(whole, value), shift: 0 } : undefined;
}

/** 007 in `000`. */
function padded(places: readonly Piece[], value: Rational): string {
  const always = places.filter((piece) => piece.kind === 'digit' && piece.always).length;
  return value.toString().replace(/\d+/, (integer) => integer.padStart(always, '0'));
}

/** The digits of a whole number among texts: 2020-12-31 of 20201231 in `0000-00-00`. */
function spread(places: readonly Piece[], value: Rational): string {
  const count = places.filter(({ kind }) => kind === 'digit').length;
  const digits = value.toString().padStart(count, '0');
  const more = digits.length - count;
  let used = 0;
  return places
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      used++;
      return used === 1 ? digits.slice(0, more + 1) : digits[more + used - 1];
    })
    .join('');
}

/** The stored number with what is shown in its place. */
function unlike(stored: Rational, shown: string): Shown {
  return { text: `${stored.toString()}（显示为${shown}）`, formatted: true };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
}
