import {
  parseDate,
  parsePeriod,
  parseUnit,
  periodKind,
  printAgainst,
  printDate,
  printValue,
  Rational,
} from '../quantity/index.js';
import { sentenceOf } from './catalogue.js';
import type { Datum, MessageData, MessageId, MessageRef, WordId } from './message.js';
import type { Lang } from './model.js';
import { periodWord } from './period.js';

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
    // What stands in quotation marks is somebody's own words.
    if (pattern.includes(`“{${name}}”`)) return innerQuotes(say(datum, lang));
    return times.has(name) ? sayTime(datum, lang) : say(datum, lang);
  });
}

/** Words that agree with a number, in English only: `{count} {count#unit is|units are}`. */
const PLURAL = /\{([a-zA-Z]+)#([^|}]*)\|([^}]*)\}/g;

/** Quotation marks within quotation marks are single ones. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Data that are days or periods, by name; what a sentence tells people to write goes by other names. */
const times = new Set(
  'after approved asOf before completed date due end first from key last on opened period reference since submitted taken through to today used'.split(
    ' ',
  ),
);

/** 2020-12-31 as the language's papers have it: 2020年12月31日. */
function sayTime(datum: Datum, lang: Lang): string {
  if (Array.isArray(datum))
    return joined(
      (datum as readonly Datum[]).map((item) => sayTime(item, lang)),
      lang,
    );
  return typeof datum === 'string' ? timeText(datum, lang) : say(datum, lang);
}

/** A day or a quarter or month as the language's papers have it: 2020年12月31日, 2020年第4季度; anything else as it is. */
export function timeText(text: string, lang: Lang): string {
  if (lang === 'zh-CN' && parseDate(text) === text) return printDate(text, lang);
  const period = lang === 'zh-CN' && parsePeriod(text) === text && periodKind(text) !== 'year';
  return period ? render(periodWord(text), lang) : visible(text);
}

function joined(texts: readonly string[], lang: Lang): string {
  return texts.join(lang === 'en' ? ', ' : '、');
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
  return joined(
    datum.map((item) => say(item, lang)),
    lang,
  );
}

function sayQuantity(text: string, symbol: string, against: string | undefined, lang: Lang): string {
  const value = Rational.parse(text);
  const unit = parseUnit(symbol);
  if (!value || !unit) throw new Error(`not a quantity: ${text} ${symbol}`);
  const target = against === undefined ? undefined : Rational.parse(against);
  const printed = target ? printAgainst(value, target, unit, { lang }) : printValue(value, unit, { lang });
  return unit.dimension === 'date' ? timeText(printed, lang) : printed;
}
