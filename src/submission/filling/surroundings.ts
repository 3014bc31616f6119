import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { plainText, yearOf } from '../../quantity/index.js';
import { cellPlace } from '../../workbook/index.js';
import type { Entry, Words } from '../model.js';
import { measureSaid } from '../table/measure-said.js';
import type { Identity } from './identity.js';
import type { Lookup } from './lookup.js';
import { doubtIn, tellsOtherTime, withoutNames } from './remark.js';
import type { Remark } from './reminders.js';
import { plainName } from './unit-names.js';

/** Words that make a whole line, or the name of a sheet, one of figures that are no results. */
const NO_RESULTS =
  /^(?:年度|全年|工作|各项|以下|附:?)*(?:目标任务|目标|任务|计划|规划|预计|预期|测算|估算|样例|示例|范例|作废|废弃|旧|旧表|草稿|初稿|备份|未核实)(?:数据?|值|表|版|情况|完成数)?(?:\(?\d*\)?)$/;
/** Clauses that speak of the figures of a table. */
const OF_FIGURES =
  /^(?:附?注|附注|备注|说明)?\d*:?(?:本表|本页|表[中内]|以[上下]|[上下]列|上述|下面|各项|所[填报列]|本年实际值|实际值|数据|数字)/;
/** A line that is nothing but a time, or the figures of one. */
const OF_TIME = /(?:数据?|数字|值|情况|实际|完成数?|统计|^[\d年月度上去前本下半全一二三四季至到~-]+)$/;
const CORRECTION = /更正|订正|勘误|应为|实为|改为|改成|有误|作废/;
/** Where a sentence about a place begins and ends. */
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]+(?:、|部分:?|章|节|\.)|\([一二三四五六七八九十\d]+\)|\d+[.、])/;
const ABOUT_PLACE =
  /^(?:以下|下列|下面|附)?[为是:]?|(?:教育)?(?:工作)?(?:的)?(?:数据?|数字|情况|部分|汇总|填报表?|统计表?|报表|表)?[:：]?$/g;

/** Doubts that come of what stands around a figure: another unit, another time, no result, another measure unit. */
export class Surroundings {
  private readonly plan: Plan;
  readonly lookup: Lookup;
  private readonly names: readonly (readonly [string, Unit])[];
  private readonly named = new Map<string, ReadonlySet<Unit>>();

  constructor(plan: Plan, lookup: Lookup) {
    this.plan = plan;
    this.lookup = lookup;
    this.names = [...plan.register.units.values()].map((unit) => [plainName(unit.name), unit] as const);
  }

  /** The first thing around an entry that its figure cannot be relied on for. */
  doubtOf(entry: Entry, identity: Identity): Remark | undefined {
    if ((entry.value?.text ?? '') === '' && !entry.completed) return undefined;
    for (const words of entry.around ?? []) {
      const doubt = this.doubtIn(words, entry, identity);
      if (doubt) return { ...doubt, at: words.at };
    }
    return undefined;
  }

  private doubtIn(words: Words, entry: Entry, identity: Identity): MessageRef | undefined {
    const { place } = words;
    const plain = plainText(words.text).replace(NUMBERED, '');
    if (place === 'beside') return besideDoubt(plain, words, identity);
    if (place === 'between' && this.lookup.titled(words.text)) return undefined;
    const ownUnit = place !== 'sheet' && isOwn(entry.unit, entry);
    const other = ownUnit ? undefined : this.otherUnit(words, plain, identity.unit);
    if (other)
      return message('intake.around-unit', { text: words.text, named: other.name, unit: identity.unit.name });
    if (place === 'below') return this.footDoubt(plain, words, entry, identity);
    const no = NO_RESULTS.test(plain) && place !== 'above';
    if (no || questions(plain, entry, identity))
      return message('intake.around-question', { text: words.text });
    const ownTime = entry.prior || (place !== 'sheet' && isOwn(entry.period, entry));
    if (ownTime || !isOtherTime(plain, place, identity)) return undefined;
    return message('intake.around-time', { text: words.text, period: identity.period });
  }

  private footDoubt(plain: string, words: Words, entry: Entry, identity: Identity): MessageRef | undefined {
    const { indicator } = identity;
    if (CORRECTION.test(plain) && this.concerns(plain, indicator))
      return message('intake.around-correction', { text: words.text });
    const measures = measureSaid(words.text)?.units ?? [];
    const differs = measures.some(
      (unit) => unit.dimension === indicator.unit.dimension && !unit.factor.eq(indicator.unit.factor),
    );
    if (differs) return message('intake.around-measure', { text: words.text });
    if (questions(plain, entry, identity)) return message('intake.around-question', { text: words.text });
    const year = /^(?:年度|年份|期间):?(\d{4})/.exec(plain)?.[1];
    const other = year !== undefined && Number(year) !== yearOf(identity.period);
    if (entry.prior || isOwn(entry.period, entry) || !other) return undefined;
    return message('intake.around-time', { text: words.text, period: identity.period });
  }

  /** Whether a correction is about an indicator: it names it, or names none. */
  private concerns(plain: string, { title }: Indicator): boolean {
    const titles = [...this.plan.indicators.values()].map((indicator) => plainText(indicator.title));
    return plain.includes(plainText(title)) || !titles.some((one) => plain.includes(one));
  }

  /** The unit that words are about, where that is neither the figure's own nor one above it. */
  private otherUnit({ text, place }: Words, plain: string, unit: Unit): Unit | undefined {
    const key = `${place}|${plain}`;
    let named = this.named.get(key);
    if (!named) {
      named = new Set(this.unitsIn(text, plain, place));
      this.named.set(key, named);
    }
    if (named.size === 0) return undefined;
    for (let own: Unit | undefined = unit; own; own = this.above(own)) if (named.has(own)) return undefined;
    return [...named][0];
  }

  private above({ parent }: Unit): Unit | undefined {
    return parent === undefined ? undefined : this.plan.register.units.get(parent);
  }

  private unitsIn(text: string, plain: string, place: Words['place']): Unit[] {
    const labelled = /^(?:填报|填表|报送|上报|编报|编制)?单位(?:\([^)]*\))?:(.+)$/.exec(plain)?.[1];
    const alone = (labelled ?? plain).replace(ABOUT_PLACE, '');
    const found = this.lookup.unit(alone);
    if ('found' in found) return [found.found];
    if (place === 'below' || (place === 'between' && !/^以下|下列/.test(plain))) return [];
    const whole = plainName(text);
    return this.names.filter(([name]) => name.length > 2 && whole.includes(name)).map(([, unit]) => unit);
  }
}

/** A number beside the figure is another figure, or none: nobody can tell. */
function besideDoubt(plain: string, { text, at }: Words, identity: Identity): MessageRef | undefined {
  const { indicator, period } = identity;
  const context = { ofDeed: indicator.unit.dimension === 'yes-no', title: indicator.title, period };
  const isFigure = /^[-+¥$]?\d[\d,.]*(?:%|[^\d，。；,;]{0,4})$/.test(plain);
  if (!isFigure && !doubtIn(text, context)) return undefined;
  return message('intake.around-beside', { text, cell: at.cell ?? '' });
}

/** Whether a clause says of the figures of a table what would make one of them doubtful. */
function questions(plain: string, entry: Entry, { indicator, period }: Identity): boolean {
  const context = { ofDeed: indicator.unit.dimension === 'yes-no', title: indicator.title, period };
  return withoutNames(plain.replace(/^\((.*)\)$/, '$1'))
    .split(/[，。；,;]/)
    .some((clause) => {
      if (!OF_FIGURES.test(clause)) return false;
      const asks = doubtIn(clause, context);
      return asks !== undefined && !(asks === 'intake.remark-other-time' && entry.prior);
    });
}

/** Whether a title, a line or the name of a sheet is of another time than a figure. */
function isOtherTime(plain: string, place: Words['place'], { period }: Identity): boolean {
  const text = withoutNames(plain);
  if (place === 'between') return OF_TIME.test(text) && tellsOtherTime(text, period);
  if (place === 'sheet' && /^(?:去年|上年|前年|上年度)/.test(text)) return true;
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年(?!\d*月)|学年|年度|[-~至/]|$)/g)].map(
    ([, year]) => Number(year),
  );
  const year = yearOf(period);
  return years.length > 0 && (Math.min(...years) > year || Math.max(...years) < year);
}

/** Whether a text stands in the figure's own row: then it says whose or of when the figure is. */
function isOwn({ at }: { readonly at: Entry['at'] }, { at: figure }: Entry): boolean {
  if (at.file !== figure.file || at.sheet !== figure.sheet) return false;
  return cellPlace(at.cell ?? '')?.row === cellPlace(figure.cell ?? '')?.row;
}
