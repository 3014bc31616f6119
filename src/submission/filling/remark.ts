import type { IdTaking } from '../../messages/index.js';
import { type Period, periodKind, plainText, yearOf } from '../../quantity/index.js';

/** What a remark is held against. */
export interface RemarkContext {
  /** Of a thing that is done or not, not of a number. */
  readonly ofDeed: boolean;
  /** The indicator's own name: 开工 is no doubt where it asks for that. */
  readonly title: string;
  readonly period: Period;
}

/** A family of words by which a remark makes another figure of the one before it, or none, and the question it raises. */
interface Family {
  readonly asks: IdTaking<'indicator' | 'text' | 'remark'> & `intake.${string}`;
  readonly says: (plain: string, context: RemarkContext) => boolean;
}

/** Left open: 约, 预计, 未审; not 不含民办, which only says what it is. */
const HEDGES =
  /(?<![合签节契条公])约|(?<!评)估|预计|预测|预期|左右|上下|计划|拟|争取|暂定|初步|快报|概数|可能|待(?!遇)|显示为|未(?!含|包|列|计|成年)|尚|在建|正在|基本|大部分/;
/** By which it takes back that a thing is done. */
const LIMITS = /除|没|部分|将|其中|不|个别/;
const DISOWNED =
  /作废|有误|错误|错报|误报|(?<![不无除未去])重复|不准|不实|不对|供参考|存疑|无效|更正|修正|改为|改成|应为|实为|\?/;
const NO_RESULT =
  /目标|任务|应建|应完成|规划|立项|报批|申报|申请|概算|(?<!公共)预算(?![内外])|测算|推算|力争|指标数/;
/** 超额完成任务 tells of a result. */
const REACHED = /(?:完成|达到|超过|超额|实现)[^，；,;]{0,4}(?:目标|任务)/g;
const LAST_YEAR = /(?<![较比同与和])(?:去年|上年|前年|上学[年期]|上一年度?)/;
const PART_OF_YEAR =
  /[上下]半年|前[一二三四五六七八九十两\d]+个?(?:季度|月)|[一二三四1-4]季度|(?<!\d)[一二三四五六七八九十两多\d]年(?:合计|累计|共|总)|(?<!年)累计|历年/;
const UNFINISHED = /施工|停工|缓建|没|剩|还有|缺|年底(?:前|完成)|主体|装修|封顶/;
const BEGUN = /开工|动工|启动/;
const PROGRESS = /(?:到位|完成|进度|支付|支出|执行|拨付)[^，；,;\d]{0,4}(?!100(?:\.0+)?%)\d+(?:\.\d+)?%/;
const DRAFT = /草案|草稿|初稿|讨论稿|送审|报审|征求|流程|审批/;
const SHARE = /(?<![\d.])(?!100(?:\.0+)?%)\d+(?:\.\d+)?%|[一二三四五六七八九\d]成/;

/** The families, the first that a remark belongs to asks. */
const families: readonly Family[] = [
  {
    asks: 'intake.value-taken-back',
    says: (plain, { ofDeed }) =>
      HEDGES.test(plain) || (ofDeed && LIMITS.test(plain) && !/^(?:无|没有)/.test(plain)),
  },
  { asks: 'intake.remark-disowned', says: (plain) => DISOWNED.test(plain) },
  { asks: 'intake.remark-no-result', says: (plain) => NO_RESULT.test(plain.replace(REACHED, '')) },
  { asks: 'intake.remark-draft', says: (plain, { ofDeed }) => ofDeed && DRAFT.test(plain) },
  {
    asks: 'intake.remark-other-time',
    says: (plain, context) => !context.ofDeed && tellsOtherTime(ownClauses(plain), context.period),
  },
  {
    asks: 'intake.remark-unfinished',
    says: (plain, { ofDeed, title }) =>
      (UNFINISHED.test(plain) && !/^(?:没有|无)/.test(plain)) ||
      (BEGUN.test(plain) && !BEGUN.test(title)) ||
      PROGRESS.test(plain) ||
      (ofDeed && SHARE.test(plain)),
  },
];

/** What a remark leaves open about the figure before it, as the question to ask; undefined where it only explains it. */
export function doubtIn(remark: string, context: RemarkContext): Family['asks'] | undefined {
  const plain = withoutNames(plainText(remark));
  return families.find(({ says }) => says(plain, context))?.asks;
}

/** A remark without the numbers and titles of documents: 东教〔2020〕5号 and 《统计表》（2020） say nothing of the figure. */
export function withoutNames(plain: string): string {
  return plain
    .replace(/\p{Script=Han}*[〔[(【]\d{4}[〕\])】]第?\d+号/gu, '')
    .replace(/《[^》]*》(?:\(\d{4}年?\))?/g, '');
}

/** The clauses that speak of the figure itself, not of a part of it or of what it is compared with. */
export function ownClauses(plain: string): string {
  return plain
    .split(/[，；、。,;]/)
    .filter((clause) => !/^(?:其中|均?含|不含|包括|包含|不包括|较|比|同比|环比|与)/.test(clause))
    .join('；');
}

/** Whether a remark is about another year than the period's, or a part of it. */
export function tellsOtherTime(plain: string, period: Period): boolean {
  const years = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?=学?年|[-~至/.]\d)/g)];
  return (
    LAST_YEAR.test(plain) ||
    years.some(([, year]) => Number(year) !== yearOf(period)) ||
    (periodKind(period) === 'year' && PART_OF_YEAR.test(plain))
  );
}
