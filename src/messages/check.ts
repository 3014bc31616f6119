import { parseUnit, Rational } from '../quantity/index.js';
import { sentenceOf } from './catalogue.js';
import { dataNamesOf } from './data-names.js';
import { type MessageRef, message } from './message.js';

/**
 * What keeps a sentence that was read from a file from being printed; undefined when it is a `MessageRef` that
 * `render` prints. The sentences among its data are looked into as deep as they go, which the reader of the file limits.
 */
export function faultOf(said: unknown): MessageRef | undefined {
  if (!isGroup(said) || typeof said.id !== 'string' || !isGroup(said.data))
    return message('fault.no-sentence');
  return faultIn(said.id, said.data);
}

function faultIn(id: string, data: Group): MessageRef | undefined {
  const sentence = sentenceOf(id);
  if (!sentence) return message('fault.unknown-id', { id });
  for (const name of dataNamesOf(sentence)) {
    if (!Object.hasOwn(data, name)) return message('fault.missing-datum', { id, name });
    const fault = faultOfDatum({ id, name }, data[name]);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfDatum(place: { id: string; name: string }, datum: unknown): MessageRef | undefined {
  if (typeof datum === 'string' || typeof datum === 'number') return undefined;
  if (Array.isArray(datum)) {
    for (const item of datum) {
      const fault = faultOfDatum(place, item);
      if (fault) return fault;
    }
    return undefined;
  }
  if (!isGroup(datum)) return message('fault.no-datum', place);
  if (Object.hasOwn(datum, 'value')) return faultOfQuantity(place, datum);
  // A word among the data stands without data of its own.
  const { id, data = {} } = datum;
  return typeof id === 'string' && isGroup(data) ? faultIn(id, data) : message('fault.no-datum', place);
}

function faultOfQuantity(place: { id: string; name: string }, quantity: Group): MessageRef | undefined {
  const { value, unit, against } = quantity;
  for (const number of against === undefined ? [value] : [value, against])
    if (typeof number !== 'string' || !Rational.parse(number))
      return message('fault.no-value', { ...place, text: String(number) });
  return typeof unit === 'string' && parseUnit(unit)
    ? undefined
    : message('fault.no-unit', { ...place, text: String(unit) });
}

type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
