import { parseUnit, printAgainst, printValue, Rational } from '../quantity/index.js';
import { sentenceOf } from './catalogue.js';
import type { Datum, MessageData, MessageId, MessageRef, WordId } from './message.js';
import type { Lang } from './model.js';

/**
 * The sentence of a message in a language. Throws when the id or a datum is missing: a gap in a sentence
 * shown to a supervisor is a defect of the program, not something to print around.
 */
export function render(message: MessageRef, lang: Lang): string {
  return fill(message.id, message.data, lang);
}

/** A word: a sentence that takes no data, such as a verdict's name. */
export function term(id: WordId, lang: Lang): string {
  return fill(id, {}, lang);
}

function fill(id: MessageId, data: MessageData, lang: Lang): string {
  const sentence = sentenceOf(id);
  if (!sentence) throw new Error(`no message "${id}" in the catalogue`);
  const pattern = lang === 'en' ? sentence.en : sentence.zh;
  const counted = pattern.replace(PLURAL, (_, name: string, one: string, many: string) =>
    String(data[name]) === '1' ? one : many,
  );
  return counted.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const datum = Object.hasOwn(data, name) ? data[name] : undefined;
    if (datum === undefined) throw new Error(`message "${id}" lacks its datum "${name}"`);
    const text = say(datum, lang);
    return pattern.includes(`“{${name}}”`) ? innerQuotes(text) : text;
  });
}

/** Words that agree with a number, in English only: `{count} {count#unit is|units are}`. */
const PLURAL = /\{([a-zA-Z]+)#([^|}]*)\|([^}]*)\}/g;

/** Quotation marks within quotation marks are single ones. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

const LONGEST = 4000;

/** Text of a file as it may stand in a sentence: control characters, which a terminal would obey, shown; and no novel. */
export function visible(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(/(?![\n\t])\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function say(datum: Datum, lang: Lang): string {
  if (typeof datum === 'string') return visible(datum);
  if (typeof datum === 'number') return String(datum);
  if ('value' in datum) return sayQuantity(datum.value, datum.unit, datum.against, lang);
  if ('id' in datum) return fill(datum.id, 'data' in datum ? datum.data : {}, lang);
  return datum.map((item) => say(item, lang)).join(lang === 'en' ? ', ' : '、');
}

function sayQuantity(text: string, symbol: string, against: string | undefined, lang: Lang): string {
  const value = Rational.parse(text);
  const unit = parseUnit(symbol);
  if (!value || !unit) throw new Error(`not a quantity: ${text} ${symbol}`);
  const target = against === undefined ? undefined : Rational.parse(against);
  return target ? printAgainst(value, target, unit, { lang }) : printValue(value, unit, { lang });
}
