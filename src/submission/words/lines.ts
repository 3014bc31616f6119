import type { Plan, Unit } from '../../plan/index.js';
import { parsePeriod, periodKind, plainText } from '../../quantity/index.js';
import type { Lookup } from '../filling/lookup.js';
import { plainName } from '../filling/unit-names.js';
import type { Words } from '../model.js';
import { isNote, isSigned } from '../table/remarks.js';
import { isPlainLine, neutral } from './harmless.js';
import { disowns, says } from './lexicon.js';
import { doubtIn, withoutNames } from './remark.js';

/** Words that make a whole line one of figures that are no results. */
const NO_RESULTS =
  /^(?:(?:19|20)\d{2}年度?|[明来次]年|下一?年度?|年度|全年|工作|各项|以下|附:?)*(?:目标任务|目标|任务|计划|规划|预计|预期|测算|估算|样例|示例|范例|作废|废弃|旧|旧表|草稿|初稿|备份|未核实)(?:数据?|值|表|版|情况|完成数)?(?:\(?\d*\)?)$/;
/** What the tab of a sheet may be called though its figures are results. */
const TAB = /^(?:目标任务|任务|备份|工作任务)(?:\(?\d*\)?)$/;
/** What a title ends with that heads no results, and what makes results of it all the same: 目标任务完成情况表. */
const NO_RESULT_TITLE =
  /(?:(?:目标|任务|计划|规划|预算|概算|分解|责任)(?:目标|任务|分解|责任|安排|数据?|值)*(?:表|书)|分解(?:清单|台账|明细)|(?:测算|估算|预测|预计|预报|快报|模拟|测试|演示|样例|示例|样)(?:数据?|值)?(?:表|书|版|稿)?)$/;
const RESULT_TITLE = /完成|执行|落实|进展|实施情况|推进|实际|情况|统计|对照|对比/;
/** Clauses that speak of the figures of a table, and those that only tell how to fill it in. */
const OF_FIGURES =
  /^(?:附?注|附注|备注|说明)?\d*:?(?:本表|本页|表[中内]|以[上下]|[上下]列|上述|下面|各项|所[填报列]|本年实际值|实际值|数据(?!来源)|数字)/;
const INSTRUCTION = /不填|免填|自动(?:计算|生成)|应(?!为\d)|须|请|不得|不要|不能|需|如|若|必填|选填|可以/;
/** What one is told to do with a form, none of which is about what its figures are. */
const FILLING =
  /填|报送|上报|盖章|签[字章名]|打印|装订|联系|来电|自动|公式|小数|格式|单元格|勾选|下拉|选择|附件|说明|备注|佐证|留存|存档|改动|修改表|增加行|插入/;
/** What may yet be meant of the figures though it reads like an instruction: 请以附件为准, 请按上年数填写, 须重新核实. */
const DECIDES =
  /为准|更正|作废|有误|替换|代替|忽略|重[新报核填]|按[^，。；,;]{0,8}\d|按[^，。；,;]{0,6}数|扣|[去上往]一?年|计划数|预计数|目标数|全[市省县]|旧|等正式|无效|应[当该]?[为是]\d|不[要得能][采使]?用|采用|删除|核实|审核|剔除/;

/** Whether a clause only tells how to fill in the form. */
function isInstruction(clause: string): boolean {
  return INSTRUCTION.test(clause) && FILLING.test(clause) && !DECIDES.test(neutral(clause));
}
/** 时间：2019年, 统计时间：2020年6月: the time that figures are of. */
const TIME_LABEL = /^(?:统计|数据|报告)?(?:时间|日期|年度|年份|期间|时期)[:：]?(?=\d)(.+)$/;
const SCHOOL_YEAR = /(20\d{2})[-~至/](?:20)?\d{2}学年/;
const SIGNED_TIME = /(?<!\d)((?:19|20)\d{2})(?:年(?:(\d{1,2})月)?|[-/.](\d{1,2})[-/.]\d)/g;
/** A line that is nothing but a time, or the figures of one. */
const OF_TIME =
  /^(?:以下|下列|附)?[为是:]?(?:(?:19|20)\d{2}(?:年度?|学年|(?=[-~至]|$))|去年|上年度?|前年|上一年度?|上学[年期]|同期|[上下]半年|前[一二三四\d]个?(?:季度|月)|第?[一二三四1-4]季度|的|[-~至])+(?:数据?|数字|值|情况|实际值?|完成(?:数|值|情况)?|统计数?|报表|部分)?$/;
/** A line, or what stands in the brackets of a title, that is nothing but a day or months up to which figures go. */
const UP_TO =
  /^(?:以[上下]|本表|各项)?(?:数据|数字|统计|时间)*(?:截[至止]到?于?[^，。；,;]{2,14}|(?:20\d{2}年)?\d{1,2}月?[-~至到]\d{1,2}月(?:份|累计|数据?|情况)*)$/;
/** Parts of a year that a title is of. The last quarter's report has the whole year's figures. */
const PART =
  /(?:20\d{2}年)?(?:上半年|前[一二三]季度|前(?:\d|1[01])个?月|第?[一二三1-3]季度|\d{1,2}月?[-~至到]\d{1,2}月|截[至止]到?于?[\d年月日底末]+)/;
const LAST_QUARTER = /第?[四4]季度|下半年/;
/** A title, which says what a table is of. */
const TITLE = /表|情况|数据|统计|汇总|台账/;
/** What a title may end with that heads no results. */
const PLANNED = /(?:计划|规划|目标|任务|预算)$/;
/** What is said of measure units and was not used. */
const MEASURES = /单位(?:[:为是]|\p{sc=Han}{1,4}$)|以(?![上下]).{1,4}[计为]|按.{1,4}[计填]/u;
/** 工作计划完成情况 is of results. */
const REACHED =
  /(?:计划|规划|目标|任务|预算)+(?=[^，。；,;]{0,8}(?:完成|执行|落实|实施|进展|推进|情况|统计))/g;
/** A day on which something was made or signed. */
const DATED = /(?<!截[至止]到?于?)(?:19|20)\d{2}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?/g;
const WHOLE_DAY = /^((?:19|20)\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
/** Sums over more than one place. */
const OVERALL = /全[市省国州盟]|各(?:县|区|市)/;

/** How lines are numbered, and what is said around the name of a place. */
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]+(?:、|部分:?|章|节|\.)|\([一二三四五六七八九十\d]+\)|\d+[.、])/;
const ABOUT_PLACE =
  /^(?:以[上下]|[上下]列|[上下]面|上述|本表|附)?[为是:]?|(?:教育)?(?:工作)?(?:的)?(?:数据?|数字|情况|部分|汇总|填报表?|统计表?|报表|表)?[:：]?$/g;
const QUOTED = /^[【[(“"<〈〔](.*)[】\])”">〉〕]$/;

/** What words say, whatever figure they are held against. */
export interface Understood {
  readonly units: ReadonlySet<Unit>;
  readonly noResults: boolean;
  /** Without what says that nothing is wrong. */
  readonly neutral: string;
  /** What is said of the figures of the table. */
  readonly clauses: readonly string[];
  /** The years that a title or the name of a sheet is of. */
  readonly years: readonly number[];
  /** The words of a line that is nothing but a time. */
  readonly time: string | undefined;

  /** The part of a year that a title, or such a line, is of. */
  readonly part: string | undefined;
  /** Whether it is known to say nothing of any figure. */
  readonly harmless: boolean;
}

/** Understands what stands above, between and below the rows of tables, and on the tabs of sheets. */
export class Lines {
  private readonly plan: Plan;
  private readonly lookup: Lookup;
  private readonly names: readonly (readonly [string, Unit])[];
  private readonly understood = new WeakMap<Words, Understood>();

  constructor(plan: Plan, lookup: Lookup) {
    this.plan = plan;
    this.lookup = lookup;
    const units = [...plan.register.units.values()];
    this.names = units
      .flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [plainName(name), unit] as const))
      .filter(([name]) => name.length > 2)
      .sort(([a], [b]) => b.length - a.length);
  }

  of(words: Words): Understood {
    const before = this.understood.get(words);
    if (before) return before;
    const understood = this.understand(words);
    this.understood.set(words, understood);
    return understood;
  }

  private understand({ text, place }: Words): Understood {
    const plain = plainText(text).replace(NUMBERED, '');
    const whole = withoutNames(plain.replace(QUOTED, '$1'));
    const alone = neutral(whole);
    const named = place === 'between' && this.lookup.titled(text) !== undefined;
    const label = TIME_LABEL.exec(plain)?.[1];
    const isTitle = place === 'sheet' || (place === 'above' && TITLE.test(alone)) || label !== undefined;
    const units = new Set(named ? [] : this.unitsIn(text, plain, place));
    const asked = named ? false : this.isNoResult(alone, place);
    const isPart = !named && place !== 'below' && !LAST_QUARTER.test(alone);
    const years = isTitle ? yearsIn(label ?? alone) : [];
    return {
      units,
      noResults: asked,
      neutral: neutral(plain),
      clauses: clausesOf(text, alone).filter((one) => OF_FIGURES.test(one) && !isInstruction(one)),
      years,
      time: isPart
        ? (place === 'between' ? [alone] : bracketsOf(alone)).find((piece) => OF_TIME.test(piece))
        : undefined,
      part: isPart ? partIn(alone, isTitle) : undefined,
      harmless: named || (units.size < 2 && this.isHarmless(text, whole, place, units)),
    };
  }

  private isNoResult(alone: string, place: Words['place']): boolean {
    if (place === 'sheet' && TAB.test(alone)) return false;
    if (place !== 'below' && place !== 'above' && NO_RESULTS.test(alone)) return true;
    const pieces = [...bracketsOf(alone), ...alone.split(/[，。；,;]/)].map((piece) =>
      this.withoutOwn(piece).replace(/[。！!]+$/, ''),
    );
    const kinds = ['disowned', 'open', 'no-result'] as const;
    // 注：作废 below a table is for one who knows which row is meant: a correction, of whatever it names.
    const void_ =
      place !== 'below' && pieces.some((piece) => kinds.some((kind) => says(kind, piece, 'alone')));
    const titled = pieces.some(
      (piece) => NO_RESULT_TITLE.test(piece) && !RESULT_TITLE.test(piece) && !/[为是含]/.test(piece),
    );
    return void_ || ((place === 'above' || place === 'sheet') && titled);
  }

  /** Whether words are of signatures, instructions and titles, of the table's own place and time. */
  private isHarmless(text: string, plain: string, place: Words['place'], units: ReadonlySet<Unit>): boolean {
    if (isSigned(text) && !isNote(text)) return this.isSignedInTime(plainText(text));
    const [, time] = TIME_LABEL.exec(plain) ?? [];
    if (time !== undefined) return this.isOwnTime(time);
    if (this.isSignedDay(plain)) return true;
    const [, from] = SCHOOL_YEAR.exec(plain) ?? [];
    if (from !== undefined && Number(from) < Number(this.plan.from.slice(0, 4))) return false;
    const mentioned = this.names.some(([name, { parent }]) => parent !== undefined && plain.includes(name));
    if (mentioned && units.size === 0) return false;
    if (
      bracketsOf(neutral(plain)).some((piece) => this.isOfOtherYears(piece)) ||
      MEASURES.test(neutral(plain))
    )
      return false;
    if (plain.split(/[，。；,;]/).some(disowns)) return false;
    if (place !== 'sheet' && isInstruction(plain)) return true;
    const own = this.withoutOwn(neutral(plain));
    if (this.asks(own)) return false;
    if (
      LAST_QUARTER.test(own) ||
      bracketsOf(own).some((piece) => PLANNED.test(piece) && !RESULT_TITLE.test(piece))
    )
      return false;
    const above = [...this.plan.register.units.values()].some((unit) => unit.parent !== undefined);
    const upper = [...units].some((unit) => unit.parent === undefined);
    if (above && (OVERALL.test(own) || (upper && /汇总|合计/.test(own)))) return false;
    const alone = this.lookup.unit(plain);
    return (
      ('found' in alone && units.has(alone.found)) ||
      isPlainLine(own) ||
      isPlainLine(plain) ||
      /^(?:sheet|工作表|表)?\d*(?:\(\d+\))?$/i.test(own)
    );
  }

  /** Whether a text would ask about a figure that it stood behind; a title may name aims that were reached. */
  private asks(plain: string): boolean {
    const period = String(this.plan.year);
    const asks = doubtIn(plain.replace(DATED, '').replace(REACHED, ''), {
      ofDeed: false,
      title: '',
      period,
      referred: false,
    });
    if (asks === 'intake.remark-other-time' && !OF_TIME.test(plain)) {
      const years = [...plain.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
      const { from, to } = this.plan;
      return Math.min(...years) > Number(to.slice(0, 4)) || Math.max(...years) < Number(from.slice(0, 4));
    }
    return asks !== undefined && !(asks === 'intake.remark-no-result' && /考核|自评|管理/.test(plain));
  }

  /** Whether all years that a text names lie before or after the plan's. */
  private isOfOtherYears(text: string): boolean {
    const { year, from, to } = this.plan;
    const of = [year, Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const named = [
      ...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年(?!\d{1,2}月\d{1,2}日)|学年|[-~至]|$)/g),
    ].map(([, one]) => Number(one));
    return named.length > 0 && (Math.min(...named) > Math.max(...of) || Math.max(...named) < Math.min(...of));
  }

  /** A day on which something was signed comes after the year that it is of. */
  private isSignedDay(plain: string): boolean {
    const [, year, month, day] = WHOLE_DAY.exec(plain) ?? [];
    if (year === undefined) return false;
    return Number(year) > Number(this.plan.from.slice(0, 4)) || (month === '12' && day === '31');
  }

  /** Whether all days of a signature are such. */
  private isSignedInTime(plain: string): boolean {
    return [...plain.matchAll(SIGNED_TIME)].every(
      ([, year, month, number]) =>
        Number(year) > Number(this.plan.from.slice(0, 4)) || (month ?? number) === '12',
    );
  }

  /** Whether a time is a year of the plan as a whole, or a day on which something was signed. */
  private isOwnTime(time: string): boolean {
    const period = parsePeriod(time);
    if (period === undefined || periodKind(period) !== 'year') return this.isSignedDay(time);
    return this.plan.from.slice(0, 4) <= period && period <= this.plan.to.slice(0, 4);
  }

  /** A text without what the plan itself is called, and the names of its units and indicators. */
  private withoutOwn(plain: string): string {
    const { title, issuer, year, indicators } = this.plan;
    const own = [title, issuer, ...[...indicators.values()].map((one) => one.title)].map(plainText);
    const names = this.names.map(([name]) => name);
    return [...own.sort((a, b) => b.length - a.length), ...names]
      .reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' ')), plain)
      .replaceAll(new RegExp(`(?:${year}|${chineseYear(year)})(?:年度?|学年)?`, 'g'), ' ')
      .replace(/^\s*(?:[科文体卫]{0,3}教\p{sc=Han}{0,8}局|人民政府)/u, '')
      .trim();
  }

  /** The units that words are about. */
  private unitsIn(text: string, plain: string, place: Words['place']): readonly Unit[] {
    const labelled =
      /^(?:(?:填报|填表|报送|上报|编报|编制)?单位|综合机关|填报机关)(?:名称)?(?:\([^)]*\))?:(.+)$/.exec(
        plain,
      )?.[1];
    const named = (labelled ?? plain).replace(QUOTED, '$1').replace(ABOUT_PLACE, '');
    const found = this.lookup.unit(named);
    if ('found' in found) return [found.found];
    const tells = place === 'above' ? TITLE.test(plain) : place === 'sheet' || /^(?:以下|下列)/.test(plain);
    if (!tells || place === 'below') return [];
    const whole = plainName(text);
    const all = this.names.filter(([name]) => whole.includes(name)).map(([, unit]) => unit);
    // 镇江市丹阳市 is of the latter.
    return all.filter((unit) => !all.some((other) => this.lookup.isAbove(unit, other)));
  }
}

/** The clauses of a text, which may be held apart by spaces: 填表人：张三  本表作废. */
function clausesOf(text: string, alone: string): string[] {
  const apart = text.trim().split(/\s+/);
  const spaced = apart.length > 1 ? apart.map((piece) => neutral(plainText(piece))) : [];
  return [alone, ...spaced].flatMap((piece) => piece.split(/[，。；,;]/));
}

/** A text, and what stands before and in the brackets that it ends in. */
function bracketsOf(text: string): string[] {
  return [text, ...(/^(.*)\(([^()]*)\)$/.exec(text)?.slice(1) ?? [])];
}

/** The part of a year that a title is of, or a line that is nothing else. */
function partIn(alone: string, isTitle: boolean): string | undefined {
  const whole = bracketsOf(alone).find((piece) => UP_TO.test(piece));
  if (whole !== undefined) return whole;
  return isTitle ? PART.exec(alone)?.[0] : undefined;
}

/** 二〇二〇. */
function chineseYear(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

/** The years that a title is of, not the day that it is from. */
function yearsIn(text: string): number[] {
  const years = /(?<!\d)((?:19|20)\d{2})(?=年(?!\d*月)|学年|年度|[-~至/]|$)/g;
  return [...text.matchAll(years)].map(([, year]) => Number(year));
}
