import { type MessageId, messageAbout } from '../../messages/index.js';
import {
  type MeasureUnit,
  parseUnit,
  periodKind,
  plainText,
  Rational,
  readAs,
  sameDimension,
  yearOf,
} from '../../quantity/index.js';
import { tellsEarlierFigures } from '../filling/bracket.js';
import type { Identity } from '../filling/identity.js';
import type { Lookup } from '../filling/lookup.js';
import { type Before, differs, holdsOtherFigure, leadingUnit } from '../filling/other-figure.js';
import type { Remark } from '../filling/reminders.js';
import type { FigureValue } from '../filling/value.js';
import type { Entry, Located } from '../model.js';
import { isHarmless, neutral } from './harmless.js';
import { alone, says, yearAlone } from './lexicon.js';
import { daysAlone, partsAlone } from './phrases.js';
import { doubtIn } from './remark.js';
import { endsEarly, type RemarkContext, yearsIn } from './time.js';

/** A figure that was read, as its notes are held against it. */
interface Noted extends Before {
  /** As the cell has it. */
  readonly text: string;
  readonly ofDeed: boolean;
  readonly year: number;
  /** Of a year, and a number: a part of the year has another. */
  readonly wholeYear: boolean;
  /** Whether a name is that of a unit that the figure has nothing to do with, and whether a text names one. */
  readonly isOthers: (name: string) => boolean;
  readonly namesOthers: (text: string) => boolean;
}

/** What notes come to: why the figure cannot be relied on, and what of them nobody understood. */
interface NotesRead {
  readonly doubts: readonly Remark[];
  readonly told: readonly Located[];
}

const OTHER_PLACE = alone('(\\p{sc=Han}{2,12}?)的?(?:数据?|数字|情况|报表)');
/** 以核查数为准: the figure that counts stands elsewhere. */
const ELSEWHERE =
  /以.{0,12}(?:核查|核实|核定|复核|审核|审计|审定|实际|附件|附表|更正|修改|修正|调整|最终|最新|另行|右侧|下方|后).{0,8}为准/;
/** Of what else a clause may give the right figure. */
const OF_ANOTHER = /去年|上年|前年|(?:19|20)\d{2}年|目标|任务|计划|往年|原(?:定|计划)|其中|如|若/;
const CORRECTED =
  /(?:(?:更正|改正|修改|修正|订正|校正|调整|变更|更新|核减|核增|核定|核实|审定|审核|复核|核查)(?:后|数|值|数据|结果)*(?:[应实]?[为是成至到:=])|(?:改|应|实|正确|准确)(?:数|值|数据|数字)*(?:应?[为是成至到:=])|(?:实际|最终|最新|正确|准确|实有|实为|应为)(?:数据?|值|数字)?(?:完成|到位)?(?:应?[为是:=])?(?:只有?|仅有?|才)?|^(?:只有|仅有|才有))/g;

/** Of a yes: 方案尚未印发, 征求意见稿, 2021年1月印发. */
const DENIED =
  /^(?!原|去年|上年|其中|若|如)\p{sc=Han}{0,10}?(?:尚|还|仍|均|都)*(?:未|没有?)(?:能|曾|正式|全面|全部)*(?:完成|做到|印发|出台|下发|发布|公布|发文|建成|竣工|完工|开工|动工|启动|启用|投用|投入使用|实施|执行|落实|到位|通过|签订|成立|召开|开展|办结|达标|建立)了?$/u;
const DRAFTED =
  /(?:征求意见|送审|报审|讨论|代拟|审议|报批|草案|初)稿$|(?:草案|草稿)$|^(?:正在)?(?:起草|制定|拟定|草拟|审批|报批|征求意见)(?:中|阶段)?$|^待(?:印发|出台|批准|审批|审定|下发)$/;
const DONE_IN =
  /^\p{sc=Han}{0,8}?(?:(?:于|在|至)?((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?|[明来]年)(?:\p{sc=Han}{0,4}?)(?:印发|出台|下发|发布|公布|发文|建成|竣工|完工|完成|通过|签订|成立)/u;

/**
 * What in the notes of a figure makes another of it, or none. Notes are prose, which may tell of much besides: asked is
 * only about what can be meant of nothing but this figure, and what is not understood is told.
 */
export function readNotes(entry: Entry, read: FigureValue, identity: Identity, lookup: Lookup): NotesRead {
  const { indicator, period } = identity;
  const referred = entry.reference !== undefined;
  const context = { ofDeed: indicator.unit.dimension === 'yes-no', title: indicator.title, period, referred };
  const noted = notedOf(entry, read, identity, lookup);
  const said = messageAbout({ indicator: indicator.title, text: noted.text });
  const doubts: Remark[] = [];
  const told: Located[] = [];
  for (const note of entry.notes) {
    const asks = askedBy(note.text, noted, context);
    if (asks) doubts.push({ ...said(asks, { note: note.text }), at: note.at });
    else if (!note.told && !isPlain(note.text, noted, context)) told.push(note);
  }
  for (const text of entry.evidence) {
    const asks = askedOfProof(text, noted, context);
    const at = entry.evidenceAt ?? entry.at;
    if (asks) doubts.push({ ...said(asks, { note: text }), at });
    else if (DRAFT_PROOF.test(text)) told.push({ text, at });
  }
  return { doubts, told };
}

/** Whether a note says nothing against its figure, and names no other year and nobody else. */
function isPlain(text: string, noted: Noted, context: RemarkContext): boolean {
  const { year } = noted;
  const unit = parseUnit(plainText(text).replace(UNIT_LABEL, ''));
  if (unit) return isOwnUnit(unit, noted);
  if (!noted.ofDeed && tellsEarlierFigures(text, year)) return true;
  const plain = neutral(plainText(text));
  if (noted.ofDeed && daysAlone.has(plain)) return yearsIn(plain, year).every((one) => one === year);
  if (!isHarmless(text, context.title) || doubtIn(plain, context) || holdsOtherFigure(plain, noted))
    return false;
  if (isOfPartAlone(plain, noted) || tellsOwnYear(plainText(text), noted)) return false;
  const [, from] = SCHOOL_YEAR.exec(plain) ?? [];
  if (from !== undefined && Number(from) !== year) return false;
  return yearsIn(plain, year).every((one) => one === year) && !noted.namesOthers(plain);
}

/** 城区1250人 beside 1250: the figure seems to be of the part alone. */
function isOfPartAlone(plain: string, { unit, named, value, ofDeed }: Noted): boolean {
  if (ofDeed || !partsAlone.has(plain)) return false;
  const [, number = '', behind = ''] = /(\d[\d.]*[百千万亿]*)(.*)$/.exec(plain) ?? [];
  const part = readAs(number + leadingUnit(behind), unit, named);
  return part.ok && part.value.eq(value);
}

/** 2019年800人，2020年450人 beside 1250 of 2020: the year's own figure is another. */
function tellsOwnYear(plain: string, noted: Noted): boolean {
  const own = new RegExp(
    `${noted.year}年度?[为是]?(?:实际|完成)*[为是]?(\\d[\\d.]*[百千万亿]*)([^\\d，；,;]*)`,
    'g',
  );
  return [...plain.matchAll(own)].some(
    ([, number = '', behind = '']) =>
      !/^[年月日号-]/.test(behind) && differs(number + leadingUnit(behind), noted),
  );
}

/** 2019-2020学年 is half of either year. */
const SCHOOL_YEAR = /((?:19|20)\d{2})[-~至/](?:20)?\d{2}学年/;
const UNIT_LABEL = /^(?:(?:计量|金额|数据|货币|数量)?单位\d?|量纲|数量级|单位换算|币种)[:为是]?/;

function notedOf(entry: Entry, read: FigureValue, identity: Identity, lookup: Lookup): Noted {
  const { indicator, period, measure, unit: whose } = identity;
  const text = entry.value?.text ?? '';
  const { unit } = indicator;
  const beside = entry.measure ?? measure ?? entry.columnMeasure;
  const named = beside && parseUnit(beside.text);
  const ofDeed = unit.dimension === 'yes-no';
  const wholeYear = !ofDeed && periodKind(period) === 'year';
  const isOthers = (name: string): boolean => {
    const found = lookup.unit(name);
    return 'found' in found && found.found.id !== whose.id && !lookup.isAbove(found.found, whose);
  };
  const namesOthers = (said: string): boolean =>
    lookup
      .mentioned(said)
      .some((one) => one !== whose && !lookup.isAbove(one, whose) && !lookup.isAbove(whose, one));
  return { ...read, unit, named, text, ofDeed, year: yearOf(period), wholeYear, isOthers, namesOthers };
}

type Asked = Extract<MessageId, `intake.note-is-${string}`>;

/** The clauses of a note, with and without who says it before them: 审核：此数有误. */
function clausesOf(text: string): Set<string> {
  const plain = plainText(text.replace(/[。!！\n]/g, '；'));
  const said = plain.replace(/^[^:，；、,;]{1,12}:/, '');
  return new Set([plain, said].flatMap((one) => [one, ...one.split(/[，；,;]/)]));
}

/** What should prove a figure and is none of the papers that prove one: 更正为1260, 去年数. */
const NO_PROOF = /更正|改为|应为|作废|有误|(?:数据?|数值|数字)$|^(?:预计|暂估|估计|估算|样例|去年|上年)$/;
/** A paper that is not issued yet proves little. */
const DRAFT_PROOF = /征求意见|送审|报审|草案|草稿|讨论稿|初稿/;

/** What is asked where the evidence says of the figure itself that it is another, or none. */
function askedOfProof(text: string, noted: Noted, context: RemarkContext): Asked | undefined {
  const clauses = [...clausesOf(text)].filter((clause) => NO_PROOF.test(clause));
  return clauses.map((clause) => askedBy(clause, noted, context)).find((asks) => asks !== undefined);
}

function askedBy(text: string, noted: Noted, context: RemarkContext): Asked | undefined {
  for (const clause of clausesOf(text)) {
    if (says('disowned', clause, 'alone')) return 'intake.note-is-void';
    if (ELSEWHERE.test(clause) && !/口径/.test(clause)) return 'intake.note-is-other';
    if (namesOther(clause, noted)) return 'intake.note-is-other';
    if (noted.ofDeed && !noted.value.isZero() && denies(clause, noted)) return 'intake.note-is-denial';
    if (says('open', clause, 'alone') || says('no-result', clause, 'alone'))
      return 'intake.note-is-not-final';
    const year = yearAlone(clause);
    if (!noted.ofDeed && (year ? year !== noted.year : says('earlier', clause, 'alone')))
      return 'intake.note-is-other-time';
    if (noted.wholeYear && (says('part-of-year', clause, 'alone') || isUpTo(clause, context)))
      return 'intake.note-is-other-time';
    if (namesOtherUnit(clause, noted)) return 'intake.note-is-other-unit';
    const [, place] = OTHER_PLACE.exec(clause) ?? [];
    if (place !== undefined && noted.isOthers(place)) return 'intake.note-is-of-another';
  }
  return undefined;
}

/** 数据截至9月底, of a year. */
function isUpTo(clause: string, context: RemarkContext): boolean {
  return /^(?:此数|数据|统计|本数|均)*截[至止]/.test(clause) && endsEarly(clause, context);
}

/** Of a yes, that it is a no, a draft, or done only later. */
function denies(clause: string, { year }: Noted): boolean {
  const [done, named] = DONE_IN.exec(clause) ?? [];
  const later =
    done !== undefined && (named === undefined || Number(named) > year) && !/预计|计划/.test(clause);
  return later || DENIED.test(clause) || DRAFTED.test(clause);
}

/** Another figure said to be the right one: 更正为1260, 实际为1260人; of a deed, that it is not done. */
function namesOther(clause: string, noted: Noted): boolean {
  return [...clause.matchAll(CORRECTED)].some((found) => {
    if (OF_ANOTHER.test(clause.slice(0, found.index).replace(`${noted.year}年`, ''))) return false;
    const rest = clause.slice(found.index + found[0].length);
    if (noted.ofDeed) return /^(?:否|未|没|尚未)/.test(rest) && !noted.value.isZero();
    const [, number, behind = ''] = /^(-?\d[\d,]*(?:\.\d+)?[百千万亿]*)(.*)$/.exec(rest) ?? [];
    const exactly = { ...noted, step: Rational.zero };
    return number !== undefined && differs(number + leadingUnit(behind), exactly);
  });
}

const UNIT =
  /^(?:数据|金额|此行|本行|此数|该数|此列|上述数据)?(?:计量)?单位(?:应?[为是:])?\(?([^()，。;]{1,8})\)?$|^(?:此数|数据|金额)?[以按]([^()，。;]{1,6})(?:为单位|计|计算|填报)$/;

/** 单位：百人, or 千人 alone, beside 12 of 人: the number is measured in something else than it was read in. */
function namesOtherUnit(clause: string, noted: Noted): boolean {
  if (noted.ofDeed) return false;
  const bare = parseUnit(clause.replace(/^\((.*)\)$/, '$1'));
  if (bare) return sameDimension(ownUnit(noted), bare) && !isOwnUnit(bare, noted);
  const [, first, second] = UNIT.exec(clause) ?? [];
  const written = first ?? second;
  if (written === undefined) return false;
  const other = parseUnit(written);
  if (!other) return /^[十百千万亿]+\p{Script=Han}{1,2}$/u.test(written);
  return !isOwnUnit(other, noted);
}

/** The unit that a figure was read in. */
function ownUnit({ text, named, unit }: Noted): MeasureUnit {
  return parseUnit(plainText(text).replace(/^[-¥\d.,]+/, '')) ?? named ?? unit;
}

function isOwnUnit(other: MeasureUnit, noted: Noted): boolean {
  const own = ownUnit(noted);
  return sameDimension(own, other) && own.factor.eq(other.factor);
}
