import type { IdTaking } from '../../messages/index.js';
import { type Period, periodEnd, periodKind, plainText, readDays, yearOf } from '../../quantity/index.js';

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

/** A family of words by which a remark makes another figure of the one before it, or none, and the question it raises. */
interface Family {
  readonly asks: IdTaking<'indicator' | 'text' | 'remark'> & `intake.${string}`;
  readonly says: (plain: string, context: RemarkContext) => boolean;
}

/** Left open: 约, 预计, 未审; not 不含民办, which only says what it is. */
const HEDGES =
  /(?<![合签节契条公])约|(?<!评)估|预计|预测|预期|预报|左右|上下|计划|拟|争取|暂(?![行住无])|初步|(?<!年)初报|快报|初[核审定]|概(?![况念要算])|可能|[也或]许|应[该当]|似|据[说称]|听说|说是|大[致体]|差不多|几乎|将近|接近|不[确详清明]|待(?!遇)|显示为|未(?!含|包|列|计|成年|央)|尚|在建|正在|基本(?!公共|建设|办学|工资|支出|情况)|大部分|非(?:正式|最终|实际|全[部年])|(?:没有|无法)(?:按[时期])?(?:建|完|竣|投|启|验|通过|印发|出台|落实|到位|达标|合格|实施|执行)/;
/** By which it takes back that a thing is done. */
const LIMITS = /除|没|将|其中|不|试点|首[期批]|一[期批]|\d\/\d|\d所?中|[\d一二两三四五六七八九十]所中/;
/** Of a thing or of a number, not all of it. */
const PARTIAL = /仅(?!供)|只(?!有)|部分|(?<![上下])半|多数|少数|个别|局部|除.*外/;
const DISOWNED =
  /废(?![旧品水])|错(?![峰时落位])|(?<![无没])误(?!差)|(?<![不无除未去])重复|不[准实对算符予再]|不作数|不一致|供参考|疑(?!难)|问号|无效|[更修订]正|改[为成]|[应实]为|取消|撤|退[回件]|被退|注销|[终中]止|停[办用建招]|叫停|关[停闭]|拆(?![迁分])|放弃|否决|驳回|搁置|(?<!申)请(?![见看参假])|为准|复核|(?<![已经])核对|抄|漏|沿用|照搬|\?/;
const NO_RESULT =
  /目标|(?<![省市国县区]定)任务|应建|应完成|规划|立项|报批|申报|申请|概算|(?<!公共)预算(?![内外])|测算|推算|力争|指标数/;
/** 超额完成任务 tells of a result. */
const REACHED = /(?:完成|达到|超过|超额|实现)[^，；,;]{0,4}(?:目标|任务)/g;
const UNFINISHED =
  /施工|停工|缓|(?<![自统])筹(?![资款集措])|缺|剩|还[有差需在要没]|差一|没(?!有)|年[底末](?:[前完投建竣交]|验收)|主体|装修|封顶|[招投]标|打桩|收尾|奠基|即将|快[完好了建]|在即|在途|[延推][期迟后]|暂停|试运行|[建设标装修推进行作办理批审议研制订定]中(?![学心小])/;
const BEGUN = /开工|动工|启动/;
const PROGRESS = /(?:到位|完成|进度|支付|支出|执行|拨付)[^，；,;\d]{0,4}(?!100(?:\.0+)?%)\d+(?:\.\d+)?%/;
const DRAFT = /草案|草稿|初稿|讨论|代拟|送审|报审|征求|流程|审批/;
const SHARE = /(?<![\d.])(?!100(?:\.0+)?%)\d+(?:\.\d+)?%|[一二三四五六七八九\d]成/;

/** The families, the first that a remark belongs to asks. */
const families: readonly Family[] = [
  { asks: 'intake.remark-other-time', says: (plain) => LATER.test(plain) },
  { asks: 'intake.remark-disowned', says: (plain) => DISOWNED.test(plain) },
  {
    asks: 'intake.value-taken-back',
    says: (plain, { ofDeed }) =>
      HEDGES.test(plain) ||
      PARTIAL.test(plain) ||
      (ofDeed && LIMITS.test(plain) && !/^(?:无|没有)/.test(plain)),
  },
  { asks: 'intake.remark-no-result', says: (plain) => NO_RESULT.test(plain.replace(REACHED, '')) },
  { asks: 'intake.remark-draft', says: (plain, { ofDeed }) => ofDeed && DRAFT.test(plain) },
  { asks: 'intake.remark-other-time', says: tellsOtherTime },
  { asks: 'intake.remark-as-of', says: (plain, context) => !context.ofDeed && endsEarly(plain, context) },
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
  return clausesOf(plain)
    .filter((clause) => !/^(?:其中|均?含|不含|包括|包含|不包括)/.test(clause) && !COMPARED.test(clause))
    .join('；');
}

function clausesOf(plain: string): string[] {
  return plain.split(/[，；、。,;]/);
}

const COMPARED = /^(?:较|比|同比|环比|与)/;
const LATER =
  /[来明次翌][年春]|后年|下(?:学?年|学期|季度?|月|一?[步期批]|阶段)|年后|节后|开春|[今往以日]后|届时/;
const EARLIER =
  /(?<![较比同与和])(?:去年|上年|前年|上学[年期]|上一年度?)(?!结[转余])|往年|旧[数口数版]|老数|以前|之前|原[报数]|上一?[季批月轮]/;
const PART_OF_YEAR =
  /[上下]半年|前[一二三四五六七八九十两\d]+个?(?:季度|月)|[一二三四1-4]季度|(?<!\d)(?:\d|1[01]|[两三四五六七八九十])个月|\d{1,2}[-至~到](?:\d|1[01])月|(?<!\d)[一二三四五六七八九十两多\d]年(?:合计|累计|共|总)|(?<!年)累计|[两三四五六七八九十]年[内间来]|^近?[两三四五六七八九十]年$|历年/;

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
      EARLIER.test(clause) ||
      years.some((year) => year !== yearOf(period)) ||
      (whole && PART_OF_YEAR.test(clause) && !/^(?:均?含|包括|包含)/.test(clause))
    );
  });
}

/** The years that a text names, with four digits or two: 2019年, 2019-2020年, 21年; a school year has two. */
function yearsIn(text: string, of: number): number[] {
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

/** 截至9月底, or 9月数据, of a year: the figure stops before its period does. */
function endsEarly(plain: string, { period, referred }: RemarkContext): boolean {
  if (referred) return false;
  return [...plain.matchAll(AS_OF)].some(([, until, month = '']) => {
    const day = (until ?? month).replace(/号$/, '日');
    const last = readDays(day.includes('年') ? day : `${yearOf(period)}年${day}`, 'UTC')?.last;
    return last !== undefined && last < periodEnd(period);
  });
}
