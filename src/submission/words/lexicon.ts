import { plainText } from '../../quantity/index.js';

/** What words make of a figure beside which they stand. */
export type Kind =
  /** It does not hold: void, wrong, copied. */
  | 'disowned'
  /** It is not certain, not final, or only a part. */
  | 'open'
  /** It is a target, a plan, a sample: no result. */
  | 'no-result'
  /** What is to be issued is a draft. */
  | 'draft'
  /** What is to be done is not done yet. */
  | 'unfinished'
  /** It is of later, of earlier, of a part of the year. */
  | 'later'
  | 'earlier'
  | 'part-of-year';

/**
 * Where words say so: `within` whatever stands right behind a figure; `deed` the same of a yes or no; `alone` as all that
 * a clause says of this figure (此数为…数据), wherever it stands.
 */
type Reach = 'within' | 'deed' | 'alone';

/**
 * The words that decide, a line each: what they make of a figure, where, the words (alternatives, as a regular expression),
 * and why those that look alike are left out. Whatever else somebody wrote is harmless where each clause of it is one of
 * the phrases of `phrases.ts`, and told where it is not.
 */
// biome-ignore format: a line each
const lexicon: readonly (readonly [Kind, Reach, words: string, why: string])[] = [
  ['disowned', 'within', '废(?![旧品水])|无效|取消|撤|注销|[终中]止|放弃|否决|驳回|搁置|叫停|作罢|泡汤|烂尾|[虚瞒]报|[多少](?:报|[填算计]了)|有争议|有出入|有水分', '废旧、废品是实物'],
  ['disowned', 'within', '停[办用建招]|关[停闭]|拆(?![迁分])|退[回件]|被退|不[准实对算符予再合]|不作数|不一致', '拆迁是另一回事'],
  ['disowned', 'within', '错(?![峰时落位])|(?<![无没])误(?!差)|(?<![不无除未去])重复|疑(?!难)|问号|\\?|凑数', '错峰、误差、无误、去重复'],
  ['disowned', 'within', '[更修订]正|改[为成]|[应实]为|为准|复核|(?<![已经])核对|抄|漏|沿用|照搬|供参考', '已核对是好事'],
  ['disowned', 'within', '(?<!申)请(?![见看参假])|口头|看情况|另报|后补|老样子', '请见附件只指出处'],
  ['open', 'within', '(?<![合签节契条公])约(?![束定谈])|左右|上下|概(?![况念要算])|大[致体]|差不多|几乎|将近|接近', '合约、约束性'],
  ['open', 'within', '(?<!评)估|预计|预测|预期(?!性)|预报|快报|(?<!年)初报|初步|初[核审定]|暂(?![行住无])', '评估、预期性指标、年初报'],
  ['open', 'within', '计划(?![值数]?[为是:]?\\d)|拟|争取|意向|前期|可研|待(?!遇)|未(?!含|包|列|计|成年|央)|尚', '计划3所是与计划比；待遇、未含'],
  ['open', 'within', '可能|[也或]许|应[该当]|似|据[说称]|听说|说是|不[确详清明]|显示为|非(?:正式|最终|实际|全[部年])', ''],
  ['open', 'within', '(?<!(?:另有?|不含|不包括)[^，；,;]{0,6})在建|正在|基本(?!公共|建设|办学|工资|支出|情况)|大部分|(?:没有|无法)(?:按[时期])?(?:建|完|竣|投|启|验|通过|印发|出台|落实|到位|达标|合格|实施|执行)', '基本建设、基本支出'],
  ['open', 'within', '仅(?!供)|只(?!有)|部分|(?<![上下])半|多数|少数|个别|局部|除.*外', '上半年另算'],
  ['open', 'deed', '除|没|将|其中|不|试点|首[期批]|一[期批]|\\d\\/\\d|\\d所?中|[\\d一二两三四五六七八九十]所中', '是否类：不是全部'],
  ['no-result', 'within', '(?<!约束性|预期性)(?:目标|(?<![省市国县区]定)任务|力争|规划)(?![值数]?[为是:]?\\d|[^，；,;]{0,4}完成)|应建|应完成|立项|报批|申报|申请', '目标3所是与目标比；省定任务'],
  ['no-result', 'within', '概算|测算|推算|(?<!公共|财政)预算(?![内外])|指标数', '公共预算、预算内是来源'],
  ['draft', 'deed', '草案|草稿|初稿|讨论|代拟|送审|报审|征求|流程|审批', ''],
  ['unfinished', 'within', '施工|停工|缓|(?<![自统])筹(?![资款集措])|缺|剩|还[有差需在要没]|差一|没(?!有)|年[底末](?:[前完投建竣交]|验收)', '自筹资金'],
  ['unfinished', 'within', '主体|装修|封顶|[招投]标|打桩|收尾|奠基|即将|快[完好了建]|在即|在途|[延推][期迟后]|暂停|试运行|[建设标装修推进行作办理批审议研制订定]中(?![学心小])', '建设中学'],
  ['unfinished', 'within', '(?:到位|完成|进度|支付|支出|执行|拨付)[^，；,;\\d]{0,4}(?!100(?:\\.0+)?%)\\d+(?:\\.\\d+)?%', '到位率60%'],
  ['unfinished', 'deed', '(?<![\\d.])(?!100(?:\\.0+)?%)\\d+(?:\\.\\d+)?%|[一二三四五六七八九\\d]成', '是否类写了百分之几'],
  ['later', 'within', '[来明次翌][年春]|后年|下(?:学?年|学期|季度?|月|一?[步期批]|阶段)|年后|节后|开春|[今往以日]后|届时', ''],
  ['earlier', 'within', '(?<![较比同与和])(?:去年|上年|前年|上学[年期]|上一年度?)(?!结[转余]|[值数]?[为是:]?\\d)|含(?:去年|上年|前年)(?!结[转余])|往年|旧[数口数版]|老数|以前|之前|原[报数]|上一?[季批月轮]', '较去年、上年结转、上年1200人'],
  ['part-of-year', 'within', '[上下]半年|前[一二三四五六七八九十两\\d]+个?(?:季度|月)|[一二三四1-4]季度|(?<!\\d)(?:\\d|1[01]|[两三四五六七八九十])个月|(?<!\\d)(?:(?!0?1[-至~到月])\\d{1,2}月?[-至~到]\\d{1,2}|0?1月?[-至~到](?:\\d|1[01]))月', '1-12月是全年'],
  ['part-of-year', 'within', '(?<!\\d)[一二三四五六七八九十两多\\d]年(?:合计|累计|共|总)|(?<!年)累计|[两三四五六七八九十]年[内间来]|^近?[两三四五六七八九十]年$|历年', '全年累计'],
  ['disowned', 'alone', '(?:已|现已?|应|予以|请|需)?(?:废|废表|作废|废止|废弃|停用|无效|取消|撤销|撤回|删除?|删去|退回|终止|不填|不报|勿填|勿用|不用填?|请勿使用|不算数?|不作数|不计|不采用|过期|无用)', '此行作废'],
  ['disowned', 'alone', '有误|错|错误|[填写报]错(?:[行列格位]了?)?|错[行列位]|串行|误|误填|误报|笔误|不准确?|不实|不对|不符|不通过|不同意|不属实|未通过|存疑|有疑问|有问题|疑似', '填错行'],
  ['disowned', 'alone', '重复|重复填报|待核实?|待核对|待改|待更正|请核实?|请核对|需核实|须核实', '待核实'],
  ['open', 'alone', '草稿|草表|快报|[日月旬季]快报|预计|预估|预报|估计|估算|暂估|暂定|暂报|暂|概|大概|大约|约|估|初步|初步统计|初报|预测|推算|测算', ''],
  ['open', 'alone', '供参考|仅供参考|参考|待定|待审核?|待确认|待统计|未定稿?|不确定|(?:个别|部分)?尚?未(?:经)?(?:核实|审核|审定|确认|核对|确定|定稿)|尚未最终(?:核实|审核|确定|确认)', ''],
  ['no-result', 'alone', '计划|目标|任务|预算|样例|样表|样|示例|例|范例|举例|模拟|测试|演示|仅供演示', '计划数、样例'],
  ['earlier', 'alone', '去年|上年|上一年|前年|往年|上学年|上年度|去年度|旧|老|旧版|去年同期|上年同期', '去年数'],
  ['part-of-year', 'alone', '上半年|下半年|上学期|前[一二三]季度|[一二三四]季度|1[-至到](?:9|1[01])月', '一年的一段'],
];

/** 此数, 该项数据: the figure that a clause speaks of; one that names none speaks of it, too. */
const THIS =
  '(?:(?:此|该|本|上述|以上|以下|这个?|左侧|前面的?)?(?:行|项|列|栏|格|条|表|页|各项|数据?|数字|数值|值|指标|金额|人数|结果|填报数?|填写|填报){0,2})';
const IS =
  '(?:[均都只仅暂]?(?:为|是|系|属于?|按|用|填的?是?|取|采用|报的?是?|沿用|延用|暂用|借用|照抄|抄的?|照搬))?';
const DATUM =
  '(?:的?(?:数据?|数字|数值|值|统计数?据?|结果|情况|完成数|实际数|实际值|上报数|年报数?|快报数?|年报|报表|表|稿))?';

function patternOf(reach: Reach, kind: Kind): RegExp {
  const words = lexicon.filter((row) => row[0] === kind && row[1] === reach).map(([, , says]) => says);
  const all = words.join('|');
  return reach === 'alone' ? alone(all) : new RegExp(all, 'u');
}

/** A clause that is nothing but words said of this figure. */
export function alone(words: string): RegExp {
  return new RegExp(`^${THIS}${IS}(?:${words})${DATUM}了?[。!?！？]*$`, 'u');
}

const byReach = new Map<Reach, Map<Kind, RegExp>>();
for (const reach of ['within', 'deed', 'alone'] as const) {
  const kinds = new Set(lexicon.filter((row) => row[1] === reach).map(([kind]) => kind));
  byReach.set(reach, new Map([...kinds].map((kind) => [kind, patternOf(reach, kind)])));
}

/** Whether words of a kind stand in a text that has them within it. */
export function says(kind: Kind, text: string, reach: Reach = 'within'): boolean {
  return byReach.get(reach)?.get(kind)?.test(text) ?? false;
}

const YEAR = alone('((?:19|20)\\d{2})年(?:度|末|底)?');

/** The year of which a clause says that this figure is. */
export function yearAlone(clause: string): number | undefined {
  const [, year] = YEAR.exec(clause) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Whether a text, alone in its cell, makes the figure of its row another, or none. */
export function disowns(text: string): boolean {
  const plain = plainText(text);
  return (['disowned', 'open', 'no-result', 'earlier'] as const).some((kind) => says(kind, plain, 'alone'));
}
