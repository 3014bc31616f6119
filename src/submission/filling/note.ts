import { type MessageId, messageAbout } from '../../messages/index.js';
import { parseUnit, periodKind, plainText, Rational, sameDimension, yearOf } from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import type { Identity } from './identity.js';
import { type Before, differs, leadingUnit } from './other-figure.js';
import type { Remark } from './reminders.js';
import type { FigureValue, ReadValue } from './value.js';

/** A figure that was read, as its notes are held against it. */
interface Noted extends Before {
  /** As the cell has it. */
  readonly text: string;
  readonly ofDeed: boolean;
  readonly year: number;
  /** Of a year, and a number: a part of the year has another. */
  readonly wholeYear: boolean;
}

/** 此数, 该项数据: the figure that a note speaks of; a note that names none speaks of it, too. */
const THIS =
  '(?:(?:此|该|本|上述|以上|这个?|左侧|前面的?)?(?:行|项|列|栏|格|条|数据?|数字|数值|值|指标|金额|人数|结果|填报数?|填写|填报){0,2})';
const IS = '(?:[均都只仅暂]?(?:为|是|系|属于?|按|用|填的?是?|取|采用|报的?是?))?';
const DATUM =
  '(?:的?(?:数据?|数字|数值|值|统计数?据?|结果|情况|完成数|实际数|实际值|上报数|年报数?|快报数?))?';

const alone = (words: string): RegExp => new RegExp(`^${THIS}${IS}(?:${words})${DATUM}了?[。!?！？]*$`);

/** It does not hold: this row is void, this figure is wrong. */
const VOID = alone(
  '(?:已|现已?|应|予以|请|需)?(?:作废|废止|废弃|无效|取消|撤销|撤回|删除|删去|退回|终止|不填|不报|勿填|不用填?|不算数?|不作数|不计)|有误|错|错误|填错|写错|报错|误|误填|误报|笔误|不准确?|不实|不对|不符|存疑|有疑问|有问题|疑似|重复|重复填报|待核实?|待核对|请核实?|请核对|需核实',
);
/** It is not the last word: an estimate, not yet checked. */
const NOT_FINAL = alone(
  '快报|预计|预估|估计|估算|暂估|暂定|暂报|暂|概|大概|大约|约|估|初步|初步统计|初报|预报|预测|推算|测算|计划|目标|任务|预算|供参考|仅供参考|参考|待定|待审核?|待确认|待统计|尚?未(?:经)?(?:核实|审核|审定|确认|核对|确定|定稿)|尚未最终(?:核实|审核|确定|确认)|不确定|不准确',
);
const PAST = '去年|上年|上一年|前年|往年|上学年|上年度|去年度';
const OTHER_TIME = alone(`${PAST}|(?:((?:19|20)\\d{2})年(?:度|末|底)?)`);
const PART_OF_YEAR = alone('上半年|下半年|上学期|前[一二三]季度|[一二三四]季度|1[-至到](?:9|1[01])月');
/** 以核查数为准: the figure that counts stands elsewhere. */
const ELSEWHERE =
  /以.{0,12}(?:核查|核实|核定|复核|审核|审计|审定|实际|附件|附表|更正|修改|修正|调整|最终|最新|另行|右侧|下方|后).{0,8}为准/;
/** Of what else a clause may give the right figure. */
const OF_ANOTHER = /去年|上年|前年|(?:19|20)\d{2}年|目标|任务|计划|往年|原(?:定|计划)|其中|如|若/;
const CORRECTED =
  /(?:(?:更正|改正|修改|修正|订正|校正|调整|变更|更新|核减|核增|核定|核实|审定|审核|复核|核查)(?:后|数|值|数据|结果)*(?:[应实]?[为是成至到:=])|(?:改|应|实|正确|准确)(?:数|值|数据|数字)*(?:应?[为是成至到:=])|(?:实际|最终|最新|正确|准确|实有|实为|应为)(?:数据?|值|数字)?(?:应?[为是:=])?)/g;

/**
 * What in the notes of a figure makes another of it, or none. Notes are prose, which may tell of much besides: asked is
 * only about what can be meant of nothing but this figure.
 */
export function doubtsInNotes(
  entry: Entry,
  read: FigureValue,
  { indicator, period, measure }: Identity,
): Remark[] {
  const text = entry.value?.text ?? '';
  const { unit } = indicator;
  const beside = entry.measure ?? measure ?? entry.columnMeasure;
  const named = beside && parseUnit(beside.text);
  const ofDeed = unit.dimension === 'yes-no';
  const wholeYear = !ofDeed && periodKind(period) === 'year';
  const noted: Noted = { ...read, unit, named, text, ofDeed, year: yearOf(period), wholeYear };
  const said = messageAbout({ indicator: indicator.title, text });
  return entry.notes.flatMap((note): Remark[] => {
    const asks = askedBy(note, noted);
    return asks ? [{ ...said(asks, { note: note.text }), at: note.at }] : [];
  });
}

/** The notes of a figure, with what its cell says besides. */
export function noteOf({ notes }: Entry, read?: ReadValue): { note?: string } {
  const aside = read?.kind === 'figure' && read.aside !== undefined ? [read.aside] : [];
  const parts = [...notes.map(({ text }) => text), ...aside];
  return parts.length === 0 ? {} : { note: parts.join('；') };
}

type Asked = Extract<MessageId, `intake.note-is-${string}`>;

function askedBy(note: Located, noted: Noted): Asked | undefined {
  const plain = plainText(note.text.replace(/[。!！\n]/g, '；'));
  // Who says it may stand before it: 审核：此数有误.
  const said = plain.replace(/^[^:，；、,;]{1,12}:/, '');
  for (const clause of new Set([plain, said].flatMap((text) => [text, ...text.split(/[，；,;]/)]))) {
    if (VOID.test(clause)) return 'intake.note-is-void';
    if (ELSEWHERE.test(clause) && !/口径/.test(clause)) return 'intake.note-is-other';
    if (namesOther(clause, noted)) return 'intake.note-is-other';
    if (NOT_FINAL.test(clause)) return 'intake.note-is-not-final';
    const [, year] = OTHER_TIME.exec(clause) ?? [''];
    if (OTHER_TIME.test(clause) && !noted.ofDeed && (year === undefined || Number(year) !== noted.year))
      return 'intake.note-is-other-time';
    if (noted.wholeYear && PART_OF_YEAR.test(clause)) return 'intake.note-is-other-time';
    if (namesOtherUnit(clause, noted)) return 'intake.note-is-other-unit';
  }
  return undefined;
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

/** 单位：百人 beside 12 of 人: the number is measured in something else than it was read in. */
function namesOtherUnit(clause: string, { text, named, unit, ofDeed }: Noted): boolean {
  const [, first, second] = UNIT.exec(clause) ?? [];
  const written = first ?? second;
  if (written === undefined || ofDeed) return false;
  const other = parseUnit(written);
  if (!other) return /^[十百千万亿]+\p{Script=Han}{1,2}$/u.test(written);
  const own = parseUnit(plainText(text).replace(/^[-¥\d.,]+/, '')) ?? named ?? unit;
  return !sameDimension(own, other) || !own.factor.eq(other.factor);
}
