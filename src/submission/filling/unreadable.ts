import { type IdTaking, type MessageRef, messageAbout } from '../../messages/index.js';
import type { Indicator } from '../../plan/index.js';
import {
  type MeasureUnit,
  meaningOf,
  plainText,
  type QuantityProblem,
  readQuantity,
} from '../../quantity/index.js';
import { namesDay } from './bracket.js';

/** A cell whose text is no figure, and what is known of the reason. */
export interface Unread {
  /** As the cell has it. */
  readonly text: string;
  /** What of it was read as a figure. */
  readonly said: string;
  readonly indicator: Pick<Indicator, 'title' | 'unit'>;
  readonly problem: QuantityProblem;
  /** The part that the reason is about. */
  readonly found?: string;
}

type Unreadable = Extract<
  IdTaking<'indicator' | 'text' | 'found' | 'unit' | 'example'>,
  `intake.value-${string}`
>;

const sentences = {
  empty: 'intake.value-not-a-number',
  'not-a-number': 'intake.value-not-a-number',
  'too-long': 'intake.value-too-long',
  exponent: 'intake.value-exponent',
  spaced: 'intake.value-spaced',
  grouping: 'intake.value-grouping',
  range: 'intake.value-range',
  proportion: 'intake.value-proportion',
  approximate: 'intake.value-approximate',
  'unknown-unit': 'intake.value-unknown-unit',
  'wrong-unit': 'intake.value-wrong-unit',
  'not-a-date': 'intake.value-not-a-number',
  'not-a-time': 'intake.value-not-a-number',
  'not-yes-no': 'intake.value-not-a-number',
} as const satisfies Readonly<Record<QuantityProblem, Unreadable>>;

/** Why a text is no figure of its indicator, quoting what the cell has and nothing else. */
export function whyUnread(unread: Unread): MessageRef {
  const { text, indicator, found = text } = unread;
  const { title, unit } = indicator;
  const data = { indicator: title, text, found, unit: unit.symbol, example: exampleOf(unit) };
  return messageAbout(data)(sentenceFor(unread));
}

/** The sentence that names the true reason. */
function sentenceFor({ said, indicator: { unit }, problem }: Unread): Unreadable {
  const plain = plainText(said);
  const meaning = meaningOf(plain);
  if (unit.dimension === 'yes-no') {
    if (meaning === 'none') return 'intake.value-none-of-the-kind';
    if (meaning === 'partly' || meaning === 'under-way') return 'intake.value-partly';
    return namesDay(plain) ? 'intake.value-date-for-yes-no' : 'intake.value-not-yes-no';
  }
  if (meaning === 'none') return 'intake.value-none';
  if (unit.dimension === 'clock') return 'intake.value-not-a-time';
  if (unit.dimension === 'date') return 'intake.value-not-a-date';
  // 是, a day or a time for a number of schools is in no measure unit to a person.
  const read = readQuantity(said);
  const kind = problem === 'wrong-unit' && read.ok ? read.quantity.unit?.dimension : undefined;
  return sentences[kind && /^(?:yes-no|date|clock)$/.test(kind) ? 'not-a-number' : problem];
}

/** How a figure of a unit is written. */
export function exampleOf({ dimension, symbol }: MeasureUnit): string {
  if (dimension === 'yes-no') return '是';
  if (dimension === 'clock') return '07:50';
  if (dimension === 'date') return '2020-09-01';
  return symbol === '百分点' || symbol === '千分点' ? `12个${symbol}` : `12${symbol}`;
}
