import { type Period, periodEnd, periodKind, readDays, yearOf } from '../../quantity/index.js';
import { says } from './lexicon.js';

/** What a remark is held against. */
export interface RemarkContext {
  /** Of a thing that is done or not, not of a number. */
  readonly ofDeed: boolean;
  /** The indicator's own name: 开工 is no doubt where it asks for that. */
  readonly title: string;
  readonly period: Period;
  /** Whether the day that the figure stands for is written where it belongs. */
  readonly referred: boolean;
}

/** Clauses that say by how much something has changed. */
export const COMPARED = /^(?:较|比|同比|环比|与)/;

/** The clauses of a remark. */
export function clausesOf(plain: string): string[] {
  return plain.split(/[，；、。,;]/);
}

/**
 * Whether a remark is about another year than the period's, or a part of it. A part of the figure may go back to an earlier
 * year, as what was carried over does; what the figure is said to hold besides may not.
 */
export function tellsOtherTime(plain: string, { period, ofDeed }: RemarkContext): boolean {
  if (ofDeed) return false;
  const whole = periodKind(period) === 'year';
  return clausesOf(plain).some((clause) => {
    if (COMPARED.test(clause)) return false;
    const years = yearsIn(clause, yearOf(period));
    if (years.some((year) => year > yearOf(period))) return true;
    if (/^(?:不含|不包括)/.test(clause)) return whole && /月|季/.test(clause);
    if (/^其中/.test(clause)) return false;
    return (
      says('earlier', clause) ||
      years.some((year) => year !== yearOf(period)) ||
      (whole && says('part-of-year', clause) && !/^(?:均?含|包括|包含)/.test(clause)) ||
      otherQuarter(clause, period)
    );
  });
}

/** A quarter that is named beside a figure of another. */
function otherQuarter(clause: string, period: Period): boolean {
  if (periodKind(period) !== 'quarter') return false;
  const [, named = ''] = /第?([一二三四1-4])季度/.exec(clause) ?? [];
  return named !== '' && (/\d/.test(named) ? named : `${'一二三四'.indexOf(named) + 1}`) !== period.slice(6);
}

/** The years that a text names, with four digits or two: 2019年, 2019-2020年, 21年; a school year has two. */
export function yearsIn(text: string, of: number): number[] {
  const plain = text.replace(/(20\d{2})[-~至/](?:20)?(\d{2})学年/g, (_, from: string, to: string) =>
    [Number(from), 2000 + Number(to)].includes(of) ? '' : `${from}年`,
  );
  const long = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?=学?年|[-~至/.]\d)/g)].map(([, year]) =>
    Number(year),
  );
  const short = [...plain.matchAll(/(?<![\d.])([12]\d)年(?!一贯|制|级|期|内|以)/g)].map(
    ([, year]) => 2000 + Number(year),
  );
  return [...long, ...short];
}

const MONTH = '(?:\\d{4}年)?(?<!\\d)\\d{1,2}月';
const AS_OF = new RegExp(
  `截[至止]到?于?(${MONTH}(?:\\d{1,2}[日号]|[底末])?)|(${MONTH})[份底末]?的?(?:数|统计)`,
  'g',
);
const QUARTER_END = /截[至止]到?于?(?:上半年|[一二三1-3]季度)/;

/** 截至9月底, or 9月数据, of a year: the figure stops before its period does. */
export function endsEarly(plain: string, { period, referred }: RemarkContext): boolean {
  if (referred) return false;
  if (periodKind(period) === 'year' && QUARTER_END.test(plain)) return true;
  return [...plain.matchAll(AS_OF)].some(([, until, month = '']) => {
    const day = (until ?? month).replace(/号$/, '日');
    const last = readDays(day.includes('年') ? day : `${yearOf(period)}年${day}`, 'UTC')?.last;
    return last !== undefined && last < periodEnd(period);
  });
}
