import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator } from '../../plan/index.js';
import { parseUnit, sameDimension } from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import { otherPlace } from './places.js';

/** What is read without a measure unit, whatever the column is measured in. */
const unmeasured: ReadonlySet<string> = new Set(['yes-no', 'clock', 'date']);

/** The unit that a figure is written in: beside it, in its indicator's name, or over its column. */
export type WrittenMeasure = { readonly measure?: Located } | { readonly conflict: MessageRef };

/** Tells the measure unit of an entry; two that a reader would take for different figures are a conflict. */
export function writtenMeasure(
  entry: Entry,
  named: Located | undefined,
  { title, unit }: Indicator,
): WrittenMeasure {
  const around = unmeasured.has(unit.dimension) ? undefined : entry.columnMeasure;
  const written = [entry.measure, named, around].filter((located) => located !== undefined);
  const [measure, ...others] = written;
  const other = measure && others.find((located) => !sameMeasure(measure, located));
  if (!measure) return {};
  if (!other) return { measure };
  const data = {
    first: measure.text,
    at: otherPlace(measure.at),
    second: other.text,
    and: otherPlace(other.at),
  };
  return { conflict: message('intake.measures-differ', { indicator: title, ...data }) };
}

/** 人 and 名 measure alike; 元 and 万元 do not, though they convert: the number stands under both. */
function sameMeasure(a: Located, b: Located): boolean {
  const [one, other] = [parseUnit(a.text), parseUnit(b.text)];
  if (!one || !other) return a.text.trim() === b.text.trim();
  return sameDimension(one, other) && one.factor.eq(other.factor);
}
