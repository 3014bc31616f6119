import { intervalOf } from '../engine/index.js';
import { comparator, measure as measureOf } from '../language/index.js';
import { type DataOf, type Lang, type MessageId, message, render } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { type MeasureUnit, Rational } from '../quantity/index.js';
import { cellName, type EntryRule, SERIAL_OF_1970 } from '../workbook/index.js';
import { columnOf } from './columns.js';
import type { Asked, Threshold } from './model.js';

/** Spreadsheets keep 95% as 0.95 and 07:50 as a share of the day. */
function stored({ dimension, symbol }: MeasureUnit, value: Rational): number {
  if (symbol === '%') return value.div(Rational.of(100)).toNumber();
  if (dimension === 'clock') return value.div(Rational.of(24 * 60)).toNumber();
  if (dimension === 'date') return value.add(Rational.of(SERIAL_OF_1970)).toNumber();
  return value.toNumber();
}

/** The number format of a figure's cell; none where the number shows as it is. */
export function formatOf({ dimension, symbol }: MeasureUnit): string | undefined {
  if (symbol === '%') return '0.00%';
  if (dimension === 'clock') return 'hh:mm';
  return dimension === 'date' ? 'yyyy-mm-dd' : undefined;
}

/** What may be entered for a figure: a choice, or a number within its bounds, questioned but not refused outside. */
export function entryRule({ indicator }: Asked, range: string, lang: Lang): EntryRule {
  const { unit, bounds, title } = indicator;
  const say = <Id extends MessageId>(id: Id, ...data: DataOf<Id>): string =>
    render(message(id, ...data), lang);
  if (unit.dimension === 'yes-no')
    return {
      range,
      allow: { kind: 'list', values: ['是', '否'] },
      title,
      message: say('form.enter-yes-no'),
      strict: true,
    };
  const { min, max } = bounds;
  const allow = {
    kind: 'decimal',
    min: min ? stored(unit, min) : -1e15,
    max: max ? stored(unit, max) : 1e15,
  } as const;
  const special = ({ clock: 'form.enter-time', date: 'form.enter-date' } as const)[unit.dimension];
  const limit = (value: Rational | undefined): string =>
    value ? `${value.toString()}${unit.symbol}` : say('form.infinity');
  const hint = special
    ? say(special, { example: '2020-09-01' })
    : min && max
      ? say('form.enter-between', { unit: unit.symbol, min: limit(min), max: limit(max) })
      : say('form.enter-number', { unit: unit.symbol });
  return { range, allow, title, message: hint, strict: false };
}

/**
 * Whether a plain threshold is met, as a condition on the cell, made of the interval that judges it; undefined where
 * more is needed than this cell.
 */
export function reached(
  { commitment: { measure }, target }: Threshold,
  { indicator }: Asked,
  { conventions }: Plan,
  row: number,
): string | undefined {
  const cell = `$${cellName(row, columnOf('value'))}`;
  if (measureOf(measure).spans !== 'period') return undefined;
  if (comparator(target.op).takes === 'truth') return `${cell}="是"`;
  const interval = intervalOf(target, conventions);
  if (!interval) return undefined;
  const { low, lowOpen, high, highOpen } = interval;
  const held = (sign: string, end: Rational): string => `${cell}${sign}${stored(indicator.unit, end)}`;
  if (low && high?.eq(low)) return held('=', low);
  const sides = [
    ...(low ? [held(lowOpen ? '>' : '>=', low)] : []),
    ...(high ? [held(highOpen ? '<' : '<=', high)] : []),
  ];
  return sides.length > 1 ? `AND(${sides.join(',')})` : sides[0];
}

/** Whether the cell holds something that a condition can speak of: text that is not yet read says nothing. */
export function answered({ indicator }: Asked, row: number): string {
  const cell = `$${cellName(row, columnOf('value'))}`;
  return indicator.unit.dimension === 'yes-no' ? `OR(${cell}="是",${cell}="否")` : `ISNUMBER(${cell})`;
}
