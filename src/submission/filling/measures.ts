import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator } from '../../plan/index.js';
import { type MeasureUnit, parseUnit, readQuantity, sameDimension } from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import { measureSaid } from '../table/measure-said.js';
import { otherPlace } from './places.js';

/** What is read without a measure unit, whatever the column is measured in. */
const unmeasured: ReadonlySet<string> = new Set(['yes-no', 'clock', 'date']);

/** The unit that a figure is written in: beside it, in its indicator's name, over its column, or above its table. */
export type WrittenMeasure = { readonly measure?: Located } | { readonly conflict: MessageRef };

/** Tells the measure unit of an entry; two that a reader would take for different figures are a conflict. */
export function writtenMeasure(
  entry: Entry,
  named: Located | undefined,
  { title, unit }: Indicator,
): WrittenMeasure {
  const around = unmeasured.has(unit.dimension) ? undefined : entry.columnMeasure;
  const own = [entry.measure, named, around].filter((located) => located !== undefined);
  const above = ofTable(entry.tableMeasures ?? [], unit);
  const written = [...own, ...above.filter(({ fits }) => fits)];
  const [measure, ...others] = written;
  const other = measure && others.find((located) => !sameMeasure(measure, located));
  const [part] = above.filter(({ fits }) => !fits);
  if (!measure) {
    if (!part || carriesUnit(entry)) return {};
    const data = { indicator: title, unit: unit.symbol, said: part.text, at: otherPlace(part.at) };
    return { conflict: message('intake.measure-per', data) };
  }
  if (!other) return { measure };
  const data = {
    first: measure.text,
    at: otherPlace(measure.at),
    second: other.text,
    and: otherPlace(other.at),
  };
  return { conflict: message('intake.measures-differ', { indicator: title, ...data }) };
}

/**
 * What is said above a table of the units that concern an indicator: those of its own dimension fit; 万元 above one in
 * 元/生 leaves open whether a number is of 元 or 万元 for each.
 */
function ofTable(said: readonly Located[], unit: MeasureUnit): (Located & { readonly fits: boolean })[] {
  return said.flatMap(({ text, at }) =>
    (measureSaid(text)?.units ?? []).flatMap((one) => {
      const fits = measuresAlike(one, unit);
      return fits || isPartly(one, unit) ? [{ text: one.symbol, at, fits }] : [];
    }),
  );
}

/** Whether figures may be in either of two units: % and 生/师 are both numbers without a dimension, and no measure of one thing. */
export function measuresAlike(a: MeasureUnit, b: MeasureUnit): boolean {
  return (
    sameDimension(a, b) && (a.dimension !== 'ratio' || a.symbol.includes('/') === b.symbol.includes('/'))
  );
}

/** Whether one of two units is so much of the other for each of something, and not the same: 万元 and 元/生. */
function isPartly(a: MeasureUnit, b: MeasureUnit): boolean {
  if (a.symbol.includes('/') === b.symbol.includes('/')) return false;
  const [one, other] = [upperOf(a), upperOf(b)];
  return (
    one !== undefined && other !== undefined && sameDimension(one, other) && !one.factor.eq(other.factor)
  );
}

function upperOf({ symbol }: MeasureUnit): MeasureUnit | undefined {
  return parseUnit(symbol.split('/')[0] as string);
}

/** Whether a figure has its unit behind it. */
function carriesUnit({ value }: Entry): boolean {
  const read = readQuantity(value?.text ?? '');
  return read.ok && read.quantity.unit !== undefined;
}

/** 人 and 名 measure alike; 元 and 万元 do not, though they convert: the number stands under both. */
function sameMeasure(a: Located, b: Located): boolean {
  const [one, other] = [parseUnit(a.text), parseUnit(b.text)];
  if (!one || !other) return a.text.trim() === b.text.trim();
  return sameDimension(one, other) && one.factor.eq(other.factor);
}
