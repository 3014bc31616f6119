import { type MeasureUnit, parseUnit, plainText, Rational, readAs } from '../../quantity/index.js';
import { ownClauses, withoutNames } from '../words/remark.js';

/** Numbers that are no figures: days, times, years, the numbers of things, and by how much something has changed. */
const NO_FIGURE =
  /(?:19|20)\d{2}(?:[-~至](?:19|20)?\d{2})?学?年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?|\d{1,2}月?[-~至到]\d{1,2}月|\d{1,2}月(?:\d{1,2}[日号])?|\d+[日号时点]|\d{1,2}:\d{2}(?!\d)|\d[\d,.]*万?(?:[kcm]?m[23²³]?|㎡|kg|MB|GB)(?![a-z])|分[子母](?:[为是]|:)?[\d,.]+|(?:增长|增加|提高|上升|减少|下降|降低|新增)[^；]*|[第注表图件各每][\d一二两三四五六七八九十]+|\d+(?:[-~至]\d+)?(?:周?岁|年级|[级届轮批期号楼栋层室表])/g;

const NUMBER =
  /(?<![\d.A-Za-z])((?:\d+(?:,\d{3})*(?:\.\d+)?|[一二两三四五六七八九十百千]+)[百千万亿]*)([^\d\s；()]*)/g;

/** The figure that a remark stands behind. */
export interface Before {
  readonly value: Rational;
  readonly step: Rational;
  readonly unit: MeasureUnit;
  readonly named: MeasureUnit | undefined;
}

/**
 * Whether a remark holds another number that could be the figure itself: 实际2所 of 3所. What is introduced as a part of it
 * (其中1所), of another measure, or the same but for rounding is none.
 */
export function holdsOtherFigure(remark: string, before: Before): boolean {
  const plain = plainText(remark);
  if (!/^[+]/.test(plain) && differs(plain.replace(NO_FIGURE, ''), before)) return true;
  const { unit } = before;
  if (/^(?:yes-no|date|clock)$/.test(unit.dimension)) return false;
  const whole = withoutNames(plain);
  const own = figuresIn(ownClauses(whole), unit, true);
  // 其中民办1所，公办2所 goes on as it began; 其中民办1所，实际2所 does not.
  const goesOn = /^(?:其中|均?含|包括|包含)/.test(whole) && !/[，；,;](?:实|共|合计|总|已|完成)/.test(whole);
  const parts = figuresIn(goesOn ? whole : ownClauses(whole), unit).map(({ text }) => text);
  const others = own.filter(({ text }) => differs(text, before));
  return others.some(({ whole }) => whole) || (others.length > 0 && !addUp(parts, before));
}

/** A number that may be a figure, with what it counts, and whether it is said to be of all there is. */
interface Mentioned {
  readonly text: string;
  readonly whole: boolean;
}

/** 实际2所, 上报4所: no part, whatever it adds up to with the other numbers beside it. */
const WHOLE = /(?:实[际有为]|共|合计|总[计数]?|[上填]报|年报|统计|系统|台账|只[有剩]|仅)\p{sc=Han}{0,3}:?$/u;

/** The numbers of a remark that may be figures. */
function figuresIn(text: string, unit: MeasureUnit, meant = false): Mentioned[] {
  const rest = text.replace(NO_FIGURE, '').replace(/(\d+)\/(\d+)/g, (_, upper: string, lower: string) => {
    const share = lower === '0' ? undefined : Rational.of(BigInt(upper), BigInt(lower));
    return share && unit.symbol === '%' ? `${share.mul(Rational.of(100)).toNumber().toFixed(6)}%` : '';
  });
  return [...rest.matchAll(NUMBER)].flatMap(({ index, 1: number = '', 2: tail = '' }) => {
    const symbol = leadingUnit(tail);
    const before = rest.slice(0, index);
    if (meant && !isMeant(before, tail, unit)) return [];
    return symbol === '' && !/\d/.test(number) ? [] : [{ text: number + symbol, whole: WHOLE.test(before) }];
  });
}

/** What leads up to a number that is not the figure itself: a part of it, or what it is compared with. */
const OF_ELSE =
  /(?:[公民]办|普惠|[省市县区校]级|中央|地方|小学|初中|高中|中学|幼儿园?|城区|农村|乡镇|城镇|[男女]生?|[小中大托]班|新建|改建|扩建|改扩建|[超增减较比][^，；,;]*|目标|任务|计划|标准|上年|去年|结[转余]|平均|涉及|另有|适龄|学位|学生|教师|每\p{sc=Han}|占(?![地])\p{sc=Han}*[A-Za-z]*)(?:园|校|数|值)?[为是有:]*$/u;

/** What a part is called behind its number: 1所改扩建. */
const PART = /^\p{sc=Han}?(?:新建|改建|扩建|改扩建|续建|迁建|[公民]办|普惠)/u;

function isMeant(before: string, behind: string, unit: MeasureUnit): boolean {
  const [words = ''] = /[\p{sc=Han}A-Za-z:]*$/u.exec(before) ?? [];
  if (/[+]$|\d:$/.test(before) || PART.test(behind)) return false;
  // Of shares, what the whole place has is an average.
  if (unit.symbol === '%' && /全[省市区县国]:?$/.test(words)) return false;
  return !OF_ELSE.test(words);
}

/** 公办900人、民办300人 of 1200人: its parts. */
function addUp(figures: readonly string[], { value, unit, named }: Before): boolean {
  if (figures.length < 2) return false;
  const parts = figures.map((text) => readAs(text, unit, named));
  const sum = parts.reduce((total, part) => (part.ok ? total.add(part.value) : total), Rational.zero);
  return parts.every(({ ok }) => ok) && sum.eq(value);
}

/** Whether a text is a figure in the unit, and another one than rounding could make of it. */
export function differs(text: string, { value, step, unit, named }: Before): boolean {
  const other = readAs(text, unit, named);
  return other.ok && other.value.sub(value).abs().mul(Rational.of(2)).cmp(step) > 0;
}

/** The longest unit that a text begins with. */
export function leadingUnit(text: string): string {
  for (let length = Math.min(text.length, 7); length > 0; length--)
    if (parseUnit(text.slice(0, length))) return text.slice(0, length);
  return '';
}
