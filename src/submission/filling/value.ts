import { type DataOf, type MessageId, type MessageRef, messageAbout } from '../../messages/index.js';
import type { Indicator } from '../../plan/index.js';
import {
  type MeasureUnit,
  parseNumber,
  parseUnit,
  plainText,
  type QuantityProblem,
  Rational,
  readAs,
  readQuantity,
  sameDimension,
} from '../../quantity/index.js';
import type { Entry } from '../model.js';

/** What a cell says in its indicator's unit: a figure, nothing, or something that cannot be told for certain. */
export type ReadValue =
  | { readonly kind: 'figure'; readonly value: Rational; readonly step: Rational }
  | { readonly kind: 'blank'; readonly dash?: true }
  | { readonly kind: 'doubt'; readonly doubt: MessageRef };

/** Reads the value of an entry, with the measure unit beside it where a table has one. */
export function readValue({ value, measure, completed }: Entry, indicator: Indicator): ReadValue {
  const text = value?.text ?? '';
  const { unit } = indicator;
  if (plainText(text) === '') {
    const done = unit.dimension === 'yes-no' && completed !== undefined;
    return done ? { kind: 'figure', value: Rational.one, step: Rational.one } : { kind: 'blank' };
  }
  if (/^(?:-+|\/+|n\/?a)$/i.test(plainText(text))) return { kind: 'blank', dash: true };
  const about = messageAbout({ indicator: indicator.title, text });
  const doubt = <Id extends MessageId>(id: Id, ...data: DataOf<Id, 'indicator' | 'text'>): ReadValue => ({
    kind: 'doubt',
    doubt: about(id, ...data),
  });
  if (text.startsWith('=')) return doubt('intake.formula-value');

  const beside = measure?.text ?? '';
  const named = beside === '' ? undefined : parseUnit(beside);
  if (beside !== '' && !named) return doubt('intake.measure-unknown', { measure: beside, unit: unit.symbol });
  const alone = readQuantity(text);
  const attached = alone.ok ? alone.quantity.unit : undefined;
  // The form prints the unit of every row: 1.16亿元 in a row of 万元 is what it says, and `%` beside 0.95 does not make it 0.95%.
  const printed = !named || named.symbol === unit.symbol;
  const converts = printed && attached !== undefined && sameDimension(attached, unit);
  if (named && !converts && (attached ? !restates(text, attached, beside, named) : scaledTwice(text, beside)))
    return doubt('intake.measure-conflict', { measure: beside });
  const bare = printed ? readAs(text, unit) : undefined;
  if (bare?.ok && bare.suspect === 'fraction') {
    const share = bare.value.div(unit.factor).toString();
    return doubt('intake.bare-fraction', { share: `${share}${unit.symbol}`, plain: `${text}${unit.symbol}` });
  }
  const whole = named && !attached ? `${text}${beside}` : text;
  const read = readAs(whole, unit);
  if (!read.ok) {
    const found = read.found ?? text;
    const data = { text: whole, found, unit: unit.symbol, example: exampleOf(unit) };
    return doubt(unreadable(read.problem, found, unit), data);
  }
  return { kind: 'figure', value: read.value, step: writtenStep(text, read.value) };
}

/** Whether the unit written with the number is the one beside it: 1.16亿元 beside 亿元, 28812人 beside 名. */
function restates(text: string, attached: MeasureUnit, beside: string, named: MeasureUnit): boolean {
  return (
    plainText(text).endsWith(plainText(beside)) ||
    (sameDimension(attached, named) && attached.factor.eq(named.factor))
  );
}

/** 1.16亿 beside 亿元 is 1.16亿元 to one reader and 1.16亿亿元 to another. */
function scaledTwice(text: string, beside: string): boolean {
  return /[百千万亿]$/.test(plainText(text)) && /^[百千万亿]/.test(plainText(beside));
}

type Unreadable = Extract<MessageId, `intake.value-${string}`>;

/** What an indicator wants that is no number. */
const specials: Readonly<Record<string, Unreadable>> = {
  'yes-no': 'intake.value-not-yes-no',
  clock: 'intake.value-not-a-time',
  date: 'intake.value-not-a-date',
};

const sentences: Readonly<Record<QuantityProblem, Unreadable>> = {
  empty: 'intake.value-not-a-number',
  'not-a-number': 'intake.value-not-a-number',
  grouping: 'intake.value-grouping',
  range: 'intake.value-range',
  approximate: 'intake.value-approximate',
  'unknown-unit': 'intake.value-unknown-unit',
  'wrong-unit': 'intake.value-wrong-unit',
  'not-a-date': 'intake.value-not-a-number',
  'not-a-time': 'intake.value-not-a-number',
  'not-yes-no': 'intake.value-not-a-number',
};

/** The sentence for a text that is no figure of a unit. */
function unreadable(problem: QuantityProblem, found: string, unit: MeasureUnit): Unreadable {
  const special = specials[unit.dimension];
  // 无 for a number of schools reads as no, which is not a measure unit to a person.
  const word = problem === 'wrong-unit' && parseUnit(found)?.dimension === 'yes-no';
  return special ?? (word ? sentences['not-a-number'] : sentences[problem]);
}

/** How a figure of a unit is written. */
function exampleOf({ dimension, symbol }: MeasureUnit): string {
  if (dimension === 'yes-no') return '是';
  if (dimension === 'clock') return '07:50';
  if (dimension === 'date') return '2020-09-01';
  return symbol === '百分点' || symbol === '千分点' ? `12个${symbol}` : `12${symbol}`;
}

/**
 * What one of the last written place is worth in the indicator's own unit: 0.01 of 亿元 in 1.16亿元 is 100 of 万元, of
 * 1亿2000万 it is one 万. A Chinese numeral, and a 0, count as written to the places their value has.
 */
function writtenStep(text: string, value: Rational): Rational {
  const written = /^[-+负]?((?:[\d,.]+[百千]?万?亿?)+)/.exec(plainText(text))?.[1] ?? '';
  const [, decimals = '', scale = ''] = /(?:\.(\d+))?([百千]?万?亿?)$/.exec(written) ?? [];
  const number = parseNumber(written);
  const place = (places: number): Rational => Rational.of(1n, 10n ** BigInt(places));
  if (!number || number.isZero() || value.isZero())
    return place(written === '' ? (value.decimals() ?? 0) : decimals.length);
  const last = place(decimals.length).mul(parseNumber(`1${scale}`) ?? Rational.one);
  return value.div(number).abs().mul(last);
}
