import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, submit, yamlOf } from './kit.js';

/** Remarks by what they say of the figure before them: the meaning, the indicator, the figure, the remarks, the question. */
const disowning: [meaning: string, indicator: string, figure: string, remarks: string, asks: string][] = [
  [
    'cancelled',
    'schools',
    '3所',
    '已取消 后取消 退回 被退回 撤销 已撤并 不算 不作数 注销 终止 已停办 已拆除 放弃 被否决 搁置 不予批准 已关停 叫停 沿用旧数',
    'remark-disowned',
  ],
  [
    'mistaken',
    'schools',
    '3所',
    '写错 错了 错 笔误 误填 疑似 存疑 问号 请核 请核实 抄自去年 有漏 口径不一致 有水分 虚报 多报1所 有出入 有争议',
    '?',
  ],
  [
    'uncertain',
    'schools',
    '3所',
    '大概 大约 差不多 也许 应该 据说 似乎 可能 大致 几乎 接近 待定 未核实 没核 不确定',
    '?',
  ],
  [
    'preliminary',
    'schools',
    '3所',
    '暂 暂报 暂估 初报 初定 预报 预估 快报 概数 未审 未盖章',
    'value-taken-back',
  ],
  [
    'unfinished',
    'schools',
    '3所',
    '筹 筹建中 招标中 已招标 打桩 收尾 即将完工 完工在即 快完了 建设中 装修中 审批中 没完工 延期 推迟 缓建 还差一点 差一点 试运行',
    '?',
  ],
  [
    'later',
    'schools',
    '3所',
    '明年交付 明年9月投用 年后投用 来年 下年 次年开学 下学期启用 后年 开春 含明年1所 含2021年1所 其中1所明年完工 其中1所2021年建成 21年 2021年',
    'remark-other-time',
  ],
  [
    'earlier',
    'schools',
    '3所',
    '往年 旧数 老数据 去年的 上学期 上季度 含去年2所 含2019年续建1所 19年 2019年建成 原报数',
    'remark-other-time',
  ],
  [
    'part of the year',
    'schools',
    '3所',
    '9个月 1-9月 一季度 上半年 不含12月 不含四季度 1至11月',
    'remark-other-time',
  ],
  [
    'before the end',
    'schools',
    '3所',
    '截至9月底 截至6月30日 截止2020年11月 6月数 2020年9月数据',
    'remark-as-of',
  ],
  ['part only', 'schools', '3所', '仅城区 只含公办 一半 部分 个别 除一所外 仅部分验收', 'value-taken-back'],
  ['another figure', 'schools', '3所', '共4所 实际2所 9所中8所 统计年报4所 系统里4所 上报4所 不是4所', '?'],
  [
    'not to be counted',
    'schools',
    '3所',
    '凑数 口头 老样子 看情况 泡汤 烂尾 作罢 另报 后补 意向 前期 可研阶段 不合格',
    '?',
  ],
  ['cancelled', 'built', '是', '已取消 后取消 退回 撤销 不算 停建 终止 否决', 'remark-disowned'],
  ['mistaken', 'built', '是', '写错 错了 笔误 疑似 请核', 'remark-disowned'],
  [
    'uncertain',
    'built',
    '是',
    '大概 差不多 应该 也许 待定 待批 未验收 设备未到 挂牌未启用',
    'value-taken-back',
  ],
  ['unfinished', 'built', '是', '招标中 收尾 打桩 即将完工 筹备中 封顶 主体完成 试运行 快了 还没用 90%', '?'],
  ['later', 'built', '是', '来年 明年交付 明年执行 下年 年后投用', 'remark-other-time'],
  [
    'part only',
    'built',
    '是',
    '一半 部分 9所中8所 仅城区 仅1所 除一所外 大半 首批 一期 8/9',
    'value-taken-back',
  ],
  ['a draft', 'plan-issued', '是', '草稿 初稿 讨论稿 代拟稿 内部讨论', '?'],
];

describe('a remark that makes another figure of the one before it, or none, is asked about', () => {
  const each = disowning.flatMap(([meaning, indicator, figure, remarks, asks]) =>
    remarks
      .split(' ')
      .map((remark): [string, string, string, string, string] => [meaning, indicator, figure, remark, asks]),
  );
  test.each(each)('%s, %s: %s（%s）', (_, indicator, figure, remark, asks) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: "${figure}（${remark}）"`) });
    expect(cellOf(read, indicator)).toBe('?');
    const ids = read.findings.map(({ id }) => id);
    if (asks === '?') expect(ids).toHaveLength(1);
    else expect(ids).toEqual([`intake.${asks}`]);
  });
});

/** Remarks that only say what a figure is made of, where it comes from, when within its year, and whose it is. */
const harmless: [indicator: string, figure: string, remarks: string][] = [
  [
    'schools',
    '3所',
    '含民办 含民办1所 不含民办 均为公办 全部为普惠性幼儿园 其中新建1所、改扩建2所 新建1所、改扩建2所 含续建 含配套园2所 公办2所，民办1所 城区1所、乡镇2所',
  ],
  [
    'schools',
    '3所',
    '目标3所 计划3所 任务3所 目标4所 2小1初 +1 新建2、改扩建1 1所改扩建 已核对 核对无误 另有2所在建',
  ],
  [
    'schools',
    '3所',
    '实验小学、第二中学、中心幼儿园 实小、二中、三幼 南门幼儿园等 示例镇中心园 城东片区 市直1所，区属2所 新城实验学校、高新区配套园',
  ],
  [
    'schools',
    '3所',
    '见附件 见附件1 详见名单 名单附后 附表2 数据来源：统计年报 来源：教育事业统计 东教〔2020〕5号 见《统计表》 据学籍系统 教育局统计 市级验收合格',
  ],
  [
    'schools',
    '3所',
    '均已建成投用 已验收 全部完成 已挂牌 超额完成 9月投用 2020年9月启用 12月建成 2020年 截至12月31日 截至2020年底 截至年末 含9月新增1所 较上年增加1所 与上年持平 比2019年增加1所',
  ],
  [
    'schools',
    '3所',
    '第一批 省级 省级示范 一级园 星级 原址重建 利用闲置校舍改建 实验小学、育才中学、城南幼儿园各1所 高新区实验学校均已投用 具体名单见附件 完成省定任务 3-5周岁 教基1表 优质园 小计 普惠 三',
  ],
  [
    'enrolled',
    '1200人',
    '含随迁子女 含随迁子女30人 公办900人、民办300人 男生620人，女生580人 大班400人、中班400人、小班400人 常住人口口径 按学籍统计 秋季学期 2020-2021学年 2020学年初 2020/2021学年初 截至2020年12月31日 学年初报表数 学籍系统导出 与统计年报一致 含随班就读15人 30个班 不含借读生 同比增长5% 含特教学校 不含教学点 学籍数 其中女生580人 男620，女580',
  ],
  [
    'spending',
    '1200万元',
    '含上年结转300万元 其中上年结转300万元 财政拨款 含税 决算数 公用经费 含专项债500万元 含教育费附加 财政拨款1000万元、自筹200万元 不含基建 合同金额 中央资金、省级配套 市级300万元，区级900万元 合同价 审计数 一般公共预算',
  ],
  [
    'rate',
    '98%',
    '抽样 参测学生 按常住人口 49/50 分子49、分母50 高于全省平均水平 第三方测评 问卷调查 同比提高0.5个百分点 达标 全员 四舍五入',
  ],
  [
    'enrolled',
    '1250人',
    '+50 1-12月 2020年1-12月 每天 农村600人 适龄幼儿1256人 30个班 目标1000人 上年1200人',
  ],
  ['spending', '1200万元', '公办900万元 区级900万元 中央300万元 增幅9.1% 占一般公共预算支出18%'],
  ['rate', '98%', '+1.4% 全市97% 全市平均97% 省定目标99% 目标99%'],
  ['plan-issued', '是', '两办联合印发'],
  ['area', '6000平方米', '含操场 教学楼、宿舍楼 不含食堂'],
  [
    'plan-issued',
    '是',
    '东教〔2020〕5号 试行 市教育局文件 见附件 经局长办公会审议通过 市政府办印发 文件已印发 已在官网公布 12所学校 全覆盖 附照片 联合财政局印发 实施方案 含民办学校',
  ],
  ['built', '是', '已验收 无 含附属幼儿园 见附件3 验收合格 已投入使用 建成投用'],
];

describe('a remark that only explains the figure goes to the notes', () => {
  const each = harmless.flatMap(([indicator, figure, remarks]) =>
    remarks.split(' ').map((remark): [string, string, string] => [indicator, figure, remark]),
  );
  test.each(each)('%s: %s（%s）', (indicator, figure, remark) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: "${figure}（${remark}）"`) });
    expect(read.findings.map(({ id }) => id)).toEqual(['intake.bracket']);
    expect(cellOf(read, indicator)).not.toBe('?');
  });
});

describe('a remark that may be anything goes to the notes, and is told', () => {
  test.each(['张三报', '如图', '已批准', '名额另算', '同前', '丹阳、句容、扬中'])('3所（%s）', (remark) => {
    const read = submit({ 'danyang.yaml': yamlOf(`schools: "3所（${remark}）"`) });
    expect(read.findings.map(({ id, effect }) => [id, effect])).toEqual([['intake.remark-unclear', 'note']]);
    const cell = read.facts.column('schools', '2020')?.cells.get(1);
    expect([cell?.self?.value?.toString(), cell?.self?.note]).toEqual(['3', remark]);
  });
});

test('that a figure stops before its period ends is no question where its reference date says so', () => {
  const read = submit({
    'danyang.yaml': yamlOf('enrolled: { value: 1200人（截至9月1日）, reference: 2020-09-01 }'),
  });
  expect([cellOf(read, 'enrolled'), read.findings.map(({ id }) => id)]).toEqual(['1200', ['intake.bracket']]);
});

test('an explanation beside what takes a figure back explains nothing away', () => {
  const of = (rows: readonly (readonly string[])[], indicator: string, column: number): string[] =>
    rows.filter((row) => row.includes(indicator)).flatMap((row) => (row[column] ?? '').split(' '));
  fc.assert(
    fc.property(
      fc.constantFrom(...of(harmless, 'schools', 2)),
      fc.constantFrom(...of(disowning, 'schools', 3)),
      fc.boolean(),
      (good, bad, first) => {
        const remark = first ? `${good}，${bad}` : `${bad}，${good}`;
        const read = submit({ 'danyang.yaml': yamlOf(`schools: "3所（${remark}）"`) });
        expect(cellOf(read, 'schools')).toBe('?');
      },
    ),
    { numRuns: 1000 },
  );
});
