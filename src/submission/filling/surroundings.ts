import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { plainText, sameDimension, yearOf } from '../../quantity/index.js';
import { cellPlace } from '../../workbook/index.js';
import type { Entry, Located, Words } from '../model.js';
import { measureSaid } from '../table/measure-said.js';
import type { Identity } from './identity.js';
import type { Lookup } from './lookup.js';
import { doubtIn, type RemarkContext, tellsOtherTime, withoutNames } from './remark.js';
import type { Remark } from './reminders.js';
import { plainName } from './unit-names.js';

/** Words that make a whole line, or the name of a sheet, one of figures that are no results. */
const NO_RESULTS =
  /^(?:年度|全年|工作|各项|以下|附:?)*(?:目标任务|目标|任务|计划|规划|预计|预期|测算|估算|样例|示例|范例|作废|废弃|旧|旧表|草稿|初稿|备份|未核实)(?:数据?|值|表|版|情况|完成数)?(?:\(?\d*\)?)$/;
/** Clauses that speak of the figures of a table, and those that only tell how to fill it in. */
const OF_FIGURES =
  /^(?:附?注|附注|备注|说明)?\d*:?(?:本表|本页|表[中内]|以[上下]|[上下]列|上述|下面|各项|所[填报列]|本年实际值|实际值|数据(?!来源)|数字)/;
const INSTRUCTION = /应(?!为\d)|须|请|不得|不要|不能|需|如|若|必填|选填|可以/;
/** A line that is nothing but a time, or the figures of one. */
const OF_TIME =
  /^(?:以下|下列|附)?[为是:]?(?:(?:19|20)\d{2}(?:年度?|学年)|去年|上年度?|前年|上一年度?|上学[年期]|[上下]半年|前[一二三四\d]个?(?:季度|月)|第?[一二三四1-4]季度|的|[-~至])+(?:数据?|数字|值|情况|实际值?|完成(?:数|值|情况)?|统计数?|部分)?$/;
/** A title, which says what a table is of. */
const TITLE = /表|情况|数据|统计|汇总|台账/;
const CORRECTION = /更正|订正|勘误|有误|作废|[应实]为[约近]?\d|改[为成]\d/;
/**
 * What says that nothing is wrong: that figures are no estimates, were checked, are as of a day; that this table is the
 * one that counts, and what was sent before does not; what is said of last year's column alone.
 */
const NEUTRAL =
  /(?:不含|均?非|不包括|没有|无)(?:预计|估计|暂估)数?|[已均]?[由经][^，。；,;]{0,12}(?:审核|核对|核实|审定|复核)(?:一致|无误|确认|通过)?|以[^，。；,;]{0,10}\d{4}年\d{1,2}月\d{1,2}日(?:24时|底)?(?:的?数据)?为准|以(?:此|本)(?:表|次|份|件)?(?:报送的?)?(?:数据)?为准|(?:此前|以前|之前|上次|前次|原|\d{1,2}月\d{1,2}日)[^，。；,;]{0,4}(?:报送|所报|填报|上报|报)[^，。；,;]{0,16}(?:作废|有误|不再使用)|[^，。；,;]*[“"]?上年[值数][”"]?[^，。；,;]*|数据?无误/g;

/** Words without what says that nothing is wrong. */
function neutral(plain: string): string {
  return plain.replace(NEUTRAL, '');
}

/** How lines are numbered, and what is said around the name of a place. */
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]+(?:、|部分:?|章|节|\.)|\([一二三四五六七八九十\d]+\)|\d+[.、])/;
const ABOUT_PLACE =
  /^(?:以下|下列|下面|附)?[为是:]?|(?:教育)?(?:工作)?(?:的)?(?:数据?|数字|情况|部分|汇总|填报表?|统计表?|报表|表)?[:：]?$/g;

/** What words say, whatever figure they are held against. */
interface Understood {
  readonly plain: string;
  readonly units: ReadonlySet<Unit>;
  readonly noResults: boolean;
  /** What is said of the figures of the table. */
  readonly clauses: readonly string[];
  /** The years that a title or the name of a sheet is of. */
  readonly years: readonly number[];
  /** The words of a line that is nothing but a time. */
  readonly time: string | undefined;
}

/** Doubts that come of what stands around a figure: another unit, another time, no result, another measure unit. */
export class Surroundings {
  readonly lookup: Lookup;
  private readonly plan: Plan;
  private readonly names: readonly (readonly [string, Unit])[];
  private readonly understood = new WeakMap<Words, Understood>();

  constructor(plan: Plan, lookup: Lookup) {
    this.plan = plan;
    this.lookup = lookup;
    this.names = [...plan.register.units.values()].map((unit) => [plainName(unit.name), unit] as const);
  }

  /** The first thing around an entry for which its figure cannot be relied on, where that stands. */
  doubtOf(entry: Entry, identity: Identity): Remark | undefined {
    if (!entry.around || ((entry.value?.text ?? '') === '' && !entry.completed)) return undefined;
    for (const words of entry.around) {
      const said = this.understand(words);
      const doubt =
        words.place === 'beside'
          ? besideDoubt(said.plain, words, contextOf(entry, identity))
          : this.doubtIn(words, said, entry, identity);
      if (doubt) return { ...doubt, at: words.at };
    }
    return undefined;
  }

  private doubtIn(words: Words, said: Understood, entry: Entry, identity: Identity): MessageRef | undefined {
    const { text, place } = words;
    const { unit, period } = identity;
    // The name of a sheet stands over rows that say otherwise, too.
    const own = (located: Located): boolean => place !== 'sheet' && isOwn(located, entry);
    const [other] = said.units;
    if (other && !own(entry.unit) && !this.isWithin(unit, said.units))
      return message('intake.around-unit', { text, named: other.name, unit: unit.name });
    if (place === 'below') {
      const doubt = this.footDoubt(neutral(said.plain), text, identity);
      if (doubt) return doubt;
    }
    if (said.noResults || said.clauses.some((clause) => questions(clause, entry, identity)))
      return message('intake.around-question', { text });
    if (entry.prior || own(entry.period)) return undefined;
    const year = yearOf(period);
    const off = said.years.length > 0 && (Math.min(...said.years) > year || Math.max(...said.years) < year);
    if (
      !off &&
      !(
        said.time !== undefined && tellsOtherTime(said.time, { ...contextOf(entry, identity), ofDeed: false })
      )
    )
      return undefined;
    return message('intake.around-time', { text, period });
  }

  private understand(words: Words): Understood {
    const before = this.understood.get(words);
    if (before) return before;
    const { text, place } = words;
    const plain = plainText(text).replace(NUMBERED, '');
    const alone = neutral(withoutNames(plain.replace(/^\((.*)\)$/, '$1')));
    const named = place === 'between' && this.lookup.titled(text) !== undefined;
    const label = place === 'below' ? /^(?:年度|年份|期间):?(.+)$/.exec(plain)?.[1] : undefined;
    const isTitle = place === 'sheet' || (place === 'above' && TITLE.test(alone)) || label !== undefined;
    const understood = {
      plain,
      units: new Set(named || place === 'beside' ? [] : this.unitsIn(text, plain, place)),
      noResults: !named && (place === 'between' || place === 'sheet') && NO_RESULTS.test(plain),
      clauses: alone.split(/[，。；,;]/).filter((one) => OF_FIGURES.test(one) && !INSTRUCTION.test(one)),
      years: isTitle ? yearsIn(label ?? alone) : [],
      time: !named && place !== 'below' && OF_TIME.test(alone) ? alone : undefined,
    };
    this.understood.set(words, understood);
    return understood;
  }

  private footDoubt(plain: string, text: string, { indicator }: Identity): MessageRef | undefined {
    if (
      CORRECTION.test(plain) &&
      !/^(?:附?注:?|说明:?)?[如若]/.test(plain) &&
      this.concerns(plain, indicator)
    )
      return message('intake.around-correction', { text });
    const { unit } = indicator;
    const differs = (measureSaid(text)?.units ?? []).some(
      (one) => sameDimension(one, unit) && !one.factor.eq(unit.factor),
    );
    return differs ? message('intake.around-measure', { text }) : undefined;
  }

  /** Whether a correction is about an indicator: it names it, or names none. */
  private concerns(plain: string, { title }: Indicator): boolean {
    if (plain.includes(plainText(title))) return true;
    return ![...this.plan.indicators.values()].some((one) => plain.includes(plainText(one.title)));
  }

  /** Whether a unit, or one above it, is among others. */
  private isWithin(unit: Unit, others: ReadonlySet<Unit>): boolean {
    for (let own: Unit | undefined = unit; own; own = this.plan.register.units.get(own.parent ?? ''))
      if (others.has(own)) return true;
    return false;
  }

  /** The units that words are about. */
  private unitsIn(text: string, plain: string, place: Words['place']): readonly Unit[] {
    const labelled = /^(?:填报|填表|报送|上报|编报|编制)?单位(?:\([^)]*\))?:(.+)$/.exec(plain)?.[1];
    const found = this.lookup.unit((labelled ?? plain).replace(ABOUT_PLACE, ''));
    if ('found' in found) return [found.found];
    const tells = place === 'above' ? TITLE.test(plain) : place === 'sheet' || /^(?:以下|下列)/.test(plain);
    if (!tells || place === 'below') return [];
    const whole = plainName(text);
    return this.names.filter(([name]) => name.length > 2 && whole.includes(name)).map(([, unit]) => unit);
  }
}

/** A number beside the figure is another figure, or none: nobody can tell. */
function besideDoubt(plain: string, { text, at }: Words, context: RemarkContext): MessageRef | undefined {
  const isFigure = /^[-+¥$]?\d[\d,.]*(?:%|[^\d，。；,;]{0,4})$/.test(plain);
  if (!isFigure && !doubtIn(text, context)) return undefined;
  return message('intake.around-beside', { text, cell: at.cell ?? '' });
}

/** Whether what is said of the figures of a table would make one of them doubtful. */
function questions(clause: string, entry: Entry, identity: Identity): boolean {
  // 不含高等教育 takes nothing back, be it over a deed or a number.
  const asks = doubtIn(clause, { ...contextOf(entry, identity), ofDeed: false });
  return asks !== undefined && !(asks === 'intake.remark-other-time' && entry.prior);
}

function contextOf({ reference }: Entry, { indicator, period }: Identity): RemarkContext {
  const ofDeed = indicator.unit.dimension === 'yes-no';
  return { ofDeed, title: indicator.title, period, referred: reference !== undefined };
}

/** The years that a title is of, not the day that it is from. */
function yearsIn(text: string): number[] {
  const years = /(?<!\d)((?:19|20)\d{2})(?=年(?!\d*月)|学年|年度|[-~至/]|$)/g;
  return [...text.matchAll(years)].map(([, year]) => Number(year));
}

/** Whether a text stands in the figure's own row: then it says whose or of when the figure is. */
function isOwn({ at }: Located, { at: figure }: Entry): boolean {
  if (at.file !== figure.file || at.sheet !== figure.sheet) return false;
  return cellPlace(at.cell ?? '')?.row === cellPlace(figure.cell ?? '')?.row;
}
