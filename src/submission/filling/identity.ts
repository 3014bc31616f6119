import { type MessageRef, message, type SentenceDatum } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { type Period, parsePeriod, parseUnit, yearOf } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Entry, Located } from '../model.js';
import { isTotal } from '../table/remarks.js';
import { hintAt, type Lookup, plainTitle } from './lookup.js';
import { simplified } from './simplified.js';
import { plainName } from './unit-names.js';

/** Which cell of the plan an entry fills. */
export interface Identity {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly period: Period;
  /** The measure unit that the indicator's name carries: 在园幼儿数（人）. */
  readonly measure?: Located;
  /** The name beside the indicator's code is another than its own. */
  readonly misnamed?: MessageRef & { readonly at: Location };
}

/** Why an entry fills none; the unit is known by then. */
export interface Misfit extends MessageRef {
  readonly at: Location;
  readonly indicator?: string;
  /** A `note` loses nothing: a total, or a row without a figure. */
  readonly weight?: 'note';
}

/** The indicator and period of an entry, or what keeps them from being told. */
export function identify(plan: Plan, lookup: Lookup, unit: Unit, entry: Entry): Identity | Misfit {
  const named = namedIn(lookup, entry);
  if (!('found' in named)) return named;
  const period = periodOf(plan, entry);
  if (typeof period !== 'string') return { ...period, indicator: named.found.id };
  const { found: indicator, measure, misnamed } = named;
  return { unit, indicator, period, ...(measure ? { measure } : {}), ...(misnamed ? { misnamed } : {}) };
}

/** An indicator found by its code or title. */
interface Named {
  readonly found: Indicator;
  readonly measure?: Located;
  readonly misnamed?: MessageRef & { readonly at: Location };
}

/** By code; by title where there is no code. A code and the title of another indicator together identify nothing. */
export function namedIn(lookup: Lookup, entry: Entry): Named | Misfit {
  const { indicator: code, title, at } = entry;
  const titled = title && titledBy(lookup, title, entry);
  if (!code) return titled?.found ? (titled as Named) : unknownTitle(entry, title?.at ?? at);
  const named = lookup.indicator(code.text);
  if ('hint' in named) {
    const byTitle = titledBy(lookup, code, entry);
    if (byTitle.found && (!titled?.found || titled.found.id === byTitle.found.id)) return byTitle as Named;
    const hint: SentenceDatum = titled?.found ? hintAt(titled.found.id, []) : named.hint;
    return { ...message('intake.unknown-indicator', { id: code.text, hint }), at: code.at };
  }
  const { found } = named;
  const measure = titled?.measure ? { measure: titled.measure } : {};
  if (title && !titled?.found && !isCalled(title, found, entry)) {
    const data = { id: found.id, its: found.title, title: title.text };
    return { found, ...measure, misnamed: { ...message('intake.name-differs', data), at: title.at } };
  }
  if (!titled?.found || titled.found.id === found.id) return { found, ...measure };
  const data = { id: found.id, its: found.title, title: titled.found.title, owner: titled.found.id };
  return { ...message('intake.code-and-title-differ', data), at: code.at, indicator: found.id };
}

/** The indicator of a title, and the unit that the title carries beyond the one in the plan: 城镇新增就业/万人. */
function titledBy(lookup: Lookup, title: Located, of: Entry): Partial<Named> {
  const whole = lookup.titled(title.text);
  if (whole) return { found: whole };
  const { bare, measure } = withoutMeasure(withoutGloss(title.text, of));
  const glossed = lookup.titled(bare);
  if (glossed && measure === undefined) return { found: glossed };
  if (measure === undefined) return {};
  const found = lookup.titled(bare);
  return { ...(found ? { found } : {}), measure: { text: measure, at: title.at } };
}

/** Whether a name is an indicator's own, as far as the names of several may be one. */
function isCalled(title: Located, { title: its }: Indicator, of: Entry): boolean {
  const { bare } = withoutMeasure(withoutGloss(title.text, of));
  return [title.text, bare].some((name) => simplified(plainTitle(name)) === simplified(plainTitle(its)));
}

/** A name without the year that its figure is of anyway, 2020年在园幼儿数, and without what a form says of every figure. */
function withoutGloss(text: string, { period, prior }: Entry): string {
  const plain = text.normalize('NFKC').trim();
  const of = parsePeriod(period.text);
  // The row of last year's figure is this year's.
  const years = of === undefined ? [] : [yearOf(of), ...(prior ? [yearOf(of) + 1] : [])];
  const isIts = (year: string): boolean => years.includes(Number(year));
  return plain
    .replace(/^(\d{4})年度?(?=.)/, (whole, year: string) => (isIts(year) ? '' : whole))
    .replace(/\(([^()]+)\)$/, (whole, inside: string) =>
      FORM_WORDS.has(inside) || isIts(inside.replace(/年度?$/, '')) ? '' : whole,
    );
}

const FORM_WORDS: ReadonlySet<string> = new Set([
  '必填',
  '选填',
  '数值',
  '数字',
  '是/否',
  '填是或否',
  '填"是"或"否"',
]);

/** A name and the known measure unit that ends it, in brackets or after a slash. */
function withoutMeasure(text: string): { bare: string; measure?: string } {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*:+$/, '');
  const [, bare = '', bracketed] = /^(.+?)\s*[([【〔]([^()[\]【】〔〕]+)[)\]】〕]$/.exec(plain) ?? [];
  if (bracketed !== undefined) return parseUnit(bracketed) ? { bare, measure: bracketed } : { bare: plain };
  for (let slash = plain.indexOf('/'); slash > 0; slash = plain.indexOf('/', slash + 1))
    if (parseUnit(plain.slice(slash + 1)))
      return { bare: plain.slice(0, slash), measure: plain.slice(slash + 1) };
  return { bare: plain };
}

/** A total under the table, or a row without any figure, is no loss; anything else is. */
function unknownTitle({ title, value, completed, prior }: Entry, at: Location): Misfit {
  const text = title?.text ?? '';
  const nothing = !value && !completed && !prior;
  if (isTotal(text) || nothing) return { ...message('intake.csv-row-remark', { text }), at, weight: 'note' };
  if (isPartTitle(text)) return { ...message('intake.title-part', { title: text }), at, weight: 'note' };
  return { ...message('intake.unknown-title', { title: text }), at };
}

/** 其中：民办 and what a table marks as such below an indicator; with a number alone only what is nothing but a group. */
const PART_TITLE = /^(?:其中|#|(?:内|含)[:：])/;
const GROUP =
  /^(?:公办|民办|城区|城镇|城市|农村|乡镇|县镇|镇区|乡村|小学|初中|高中|中职|幼儿园|男|女|本级|市直|其他)(?:园|校|学校|幼儿园|教师|学生|幼儿)?$/;

function isPartTitle(text: string): boolean {
  return PART_TITLE.test(plainName(text)) || GROUP.test(plainTitle(text).replace(/^\d{1,2}/, ''));
}

/** Figures are of the plan's own years; those given as earlier ones are of any year before its last. */
function periodOf(plan: Plan, { period: { text, at }, prior }: Entry): Period | Misfit {
  const period = parsePeriod(text);
  if (period === undefined) return { ...message('intake.bad-period', { text }), at };
  const [first, last] = [yearOf(plan.from), yearOf(plan.to)];
  const year = yearOf(period);
  if (prior)
    return year < last ? period : { ...message('intake.prior-not-earlier', { text, year: last }), at };
  if (year >= first && year <= last) return period;
  return { ...message('intake.period-outside', { text, from: plan.from, to: plan.to }), at };
}
