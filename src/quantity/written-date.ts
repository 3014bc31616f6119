import { chineseInteger } from './chinese.js';
import { type CalendarDate, daysInMonth, instantToDate, parseDate } from './date.js';
import { plainText } from './text.js';

/** The days that a written date may mean: one day, or from the first to the last of a month or a part of it. */
export interface DaySpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * Reads a date as people and databases write it: a day as `parseDate` reads it, 20201231, 2020年十二月三十一日; a day with
 * its time of day, which is that day; an instant (2020-06-30T16:00:00Z), which is the day of the time zone in which one
 * judges; 2020年12月, 2020-12, 2020年6月底, 2020年底, which are several days. Undefined for anything else.
 */
export function readDays(text: string, timeZone: string): DaySpan | undefined {
  const plain = arabic(plainText(text).replace(WEEKDAY, '').replace(DONE, ''));
  const day = parseDate(plain) ?? compact(plain) ?? instant(plain, timeZone) ?? timed(plain);
  return day === undefined ? month(plain) : { first: day, last: day };
}

/** 2020年9月30日（星期三）: the day of the week beside the date. */
const WEEKDAY = /\(?(?:星期|周)[一二三四五六日天]\)?$/;

/** 2020年5月20日印发: what was done on the day. */
const DONE =
  /(?<=[日号月\d])(?:正式|已|全面)?(?:印发|下发|出台|发布|公布|发文|建成|竣工|完工|完成|通过|通过验收|验收|启用|投用|投入使用|签订|成立|召开|开学|开园|挂牌)$/;

/** 二〇二〇年十二月三十一日 in Arabic digits. */
function arabic(plain: string): string {
  return plain.replace(
    /[零〇一二三四五六七八九十]+(?=[年月日号])/g,
    (numeral) => chineseInteger(numeral)?.toString() ?? numeral,
  );
}

/** 20201231, as programs write it; no other number of eight digits. */
function compact(plain: string): CalendarDate | undefined {
  const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain) ?? [];
  return year === undefined ? undefined : parseDate(`${year}-${month}-${day}`);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[-+]\d{2}:?\d{2})$/i;

/** A database writes the midnight that begins 1 July in Shanghai as 2020-06-30T16:00:00Z: as a day it is 1 July. */
function instant(plain: string, timeZone: string): CalendarDate | undefined {
  const [, day, time, zone = ''] = INSTANT.exec(plain) ?? [];
  if (day === undefined || parseDate(day) === undefined) return undefined;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  const moment = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(moment) ? undefined : instantToDate(moment, timeZone);
}

const TIMED =
  /^(.+?)(?:[T ]|(?<=[日号])|(?=[上下]午))(?:[上下]午)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?|[时点](?:(\d{1,2})分)?)$/i;

/** 2020-06-30 15:30, 2020/12/31 0:00, 2020-06-30T00:00:00.000, 2020年6月30日15时30分. */
function timed(plain: string): CalendarDate | undefined {
  const [, day, hour, minute = '0', second = '0', minutes = '0'] = TIMED.exec(plain) ?? [];
  if (day === undefined || Number(hour) > 23 || Math.max(...[minute, second, minutes].map(Number)) > 59)
    return undefined;
  return parseDate(day);
}

/** Which days of a month a word after it leaves. */
const PARTS: readonly (readonly [words: RegExp, from: number, to: number])[] = [
  [/^份?$/, 1, 31],
  [/^(?:初|上旬)$/, 1, 10],
  [/^中旬$/, 11, 20],
  [/^(?:下旬|底|末)$/, 21, 31],
];

/** 2020.1 is none: a spreadsheet makes it of 2020.10. */
function month(plain: string): DaySpan | undefined {
  const [, whole] = /^(\d{4})年?年[底末]$/.exec(plain) ?? [];
  if (whole !== undefined) return { first: `${whole}-12-01`, last: `${whole}-12-31` };
  const [, year, dashed, dotted, written, word = ''] =
    /^(\d{4})(?:[-/](\d{1,2})|\.(?!1$)(\d{1,2})|年(\d{1,2})月(.*))$/.exec(plain) ?? [];
  const [, from, to] = PARTS.find(([words]) => words.test(word)) ?? [];
  const number = Number(dashed ?? dotted ?? written);
  if (year === undefined || from === undefined || to === undefined || number < 1 || number > 12)
    return undefined;
  const name = `${year}-${String(number).padStart(2, '0')}`;
  const last = Math.min(to, daysInMonth(Number(year), number));
  return {
    first: `${name}-${String(from).padStart(2, '0')}`,
    last: `${name}-${String(last).padStart(2, '0')}`,
  };
}
