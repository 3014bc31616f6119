import { describe, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import { briefly, cellOf, submit, yamlOf } from './kit.js';

/** What is written, for which indicator, and what is judged: the exact value, `''` for blank, `?` for doubtful. */
const cells: [indicator: string, written: string, judged: string, finding?: string][] = [
  // Percentages
  ['rate', '99.2%', '99.2'],
  ['rate', '99.20', '99.2'],
  ['rate', '９９．２％', '99.2'],
  ['rate', '百分之九十九', '99'],
  ['rate', '"57%"', '57'],
  ['rate', '1e2', '?', '!value-exponent'],
  ['rate', '0.95', '?', '!bare-fraction'],
  ['rate', '1', '?', '!bare-fraction'],
  ['rate', '1.01', '1.01'],
  ['rate', '0.95%', '0.95'],
  ['rate', '0', '0'],
  ['rate', '-0.5', '?', '!bare-fraction'],
  ['rate', '990‰', '99'],
  ['rate', '0.5个百分点', '?', '!value-wrong-unit'],
  ['points', '-0.5个百分点', '-0.5'],
  ['points', '-0.5', '-0.5'],
  ['points', '0.5%', '?', '!value-wrong-unit'],
  // Counts and scales
  ['enrolled', '28,812人', '28812'],
  ['enrolled', '28，812人', '28812'],
  ['enrolled', '28812', '28812'],
  ['enrolled', '2.8812万人', '28812'],
  ['enrolled', '12万', '120000'],
  ['enrolled', '1,23', '?', '!value-grouping'],
  ['enrolled', '120人次', '?', '!value-wrong-unit'],
  ['visits', '120人', '?', '!value-wrong-unit'],
  ['enrolled', '120匹', '?', '!value-unknown-unit'],
  ['enrolled', '约120人', '?', '!value-approximate'],
  ['enrolled', '100-120人', '?', '!value-range'],
  ['enrolled', '不清楚', '?', '!value-not-a-number'],
  ['enrolled', '无', '?', '!value-none'],
  ['enrolled', '没有', '?', '!value-none'],
  ['enrolled', '暂无', '?', '!value-none'],
  ['enrolled', '全部', '?', '!value-not-a-number'],
  ['enrolled', '同上', '?', '!value-not-a-number'],
  ['enrolled', '通过', '?', '!value-not-a-number'],
  ['enrolled', '1 230', '?', '!value-spaced'],
  ['enrolled', '1.23e4', '?', '!value-exponent'],
  ['enrolled', `0.${'1'.repeat(63)}`, '?', '!value-too-long'],
  ['enrolled', '"#REF!"', '?', '!value-error'],
  ['enrolled', '"#DIV/0!"', '?', '!value-error'],
  ['enrolled', '3~~9~~0', '?', '!value-struck'],
  ['enrolled', '390。', '390'],
  ['enrolled', '0', '0'],
  ['enrolled', '0人', '0'],
  ['enrolled', '"=1+2"', '?', '!formula-value'],
  ['schools', '十二所', '12'],
  ['schools', '两所', '2'],
  ['schools', '3个', '3'],
  ['schools', '3人', '?', '!value-wrong-unit'],
  ['schools', '三四所', '?', '!value-range'],
  ['schools', '2020-12-31', '?', '!value-not-a-number'],
  ['schools', '07:50', '?', '!value-not-a-number'],
  ['schools', '2020-13-01', '?', '!value-not-a-number'],
  ['spending', '1.16亿元', '11600'],
  ['spending', '116000000元', '11600'],
  ['spending', '11600', '11600'],
  ['spending', '¥1160000', '116'],
  // A scale alone is of the unit without its own; an amount among those for each person is for each person
  ['spending', '18.5亿', '185000', 'understood'],
  ['spending', '185000万', '185000', 'understood'],
  ['area', '3.05万', '30500'],
  ['wage', '14.2万元', '142000', 'understood'],
  ['wage', '142000元', '142000', 'understood'],
  ['wage', '141000元/年', '141000', 'understood'],
  ['wage', '142000元/人', '142000'],
  ['wage', '142000', '142000'],
  ['wage', '14.2人', '?', '!value-wrong-unit'],
  ['wage', '142000元/人·年', '142000', 'understood'],
  ['wage', '142000元/生/年', '142000', 'understood'],
  ['spending', '1200万元整', '1200'],
  ['area', '6000平米', '6000'],
  ['rate', '百分百', '100'],
  ['rate', '达98.5%', '98.5'],
  ['rate', '已达到98.5%', '98.5'],
  ['rate', '提高2个百分点至98.5%', '?', '!value-not-a-number'],
  ['spending', '1.2E7元', '?', '!value-exponent'],
  ['enrolled', '5000+', '?', '!value-approximate'],
  // Words around it that the indicator's own name has, too
  ['enrolled', '共1234人', '1234'],
  ['enrolled', '在园1234人', '1234'],
  ['enrolled', '1234人学生', '?', '!value-unknown-unit'],
  ['enrolled', '1234人幼儿', '1234'],
  ['enrolled', '1234在园幼儿', '1234'],
  ['schools', '3所优质园', '3'],
  ['schools', '优质园3所', '3'],
  ['schools', '新建3所', '?', '!value-not-a-number'],
  ['schools', '3所小学', '?', '!value-unknown-unit'],
  ['schools', '目标3所', '?', '!value-not-a-number'],
  ['schools', '共约3所', '?', '!value-approximate'],
  // Pupils to teachers
  ['teachers', '14比1', '14'],
  ['teachers', '1比14.2', '14.2'],
  ['teachers', '2比28', '?', '!value-proportion'],
  ['teachers', '1:14.2', '14.2'],
  ['teachers', '1∶15', '15'],
  ['teachers', '14.2:1', '14.2'],
  ['teachers', '2:15', '?', '!value-proportion'],
  ['teachers', '0.0520833333333333', '?', '!value-inverse'],
  ['teachers', '7%', '?', '!value-wrong-unit'],
  ['teachers', '70‰', '?', '!value-wrong-unit'],
  ['teachers', '百分之七', '?', '!value-wrong-unit'],
  ['teachers', '七成', '?', '!value-wrong-unit'],
  ['teachers', '14生/师', '14'],
  ['teachers', '15师/生', '?', '!value-wrong-unit'],
  ['teachers', '0.07师/生', '?', '!value-wrong-unit'],
  ['rate', '14生/师', '?', '!value-wrong-unit'],
  // A raised digit behind a figure is a footnote mark; of a unit it is part
  ['enrolled', '1200²', '?', '!value-footnote'],
  ['enrolled', '1200人₁', '?', '!value-footnote'],
  ['rate', '98.5%¹', '?', '!value-footnote'],
  ['plan-issued', '是¹', '?', '!value-footnote'],
  ['area', '6000m²', '6000'],
  ['area', '6000m²¹', '?', '!value-footnote'],
  // Clock times, dates, yes and no
  ['arrival', '07:50', '470'],
  ['arrival', '7点50分', '470'],
  ['arrival', '750', '?', '!value-not-a-time'],
  ['opened', '2020-09-01', '18506'],
  ['opened', '2020-02-31', '?', '!value-not-a-date'],
  ['opened', '44075', '?', '!value-not-a-date'],
  ['opened', '20200901', '18506'],
  ['opened', '2020/9/1 0:00', '18506'],
  ['opened', '2020-08-31T16:00:00Z', '18506'],
  ['opened', '2020年9月', '?', '!value-no-day'],
  ['opened', '2020年9月1日（星期二）', '18506'],
  ['opened', '1949-09-30', '?', '!value-early-date'],
  ['opened', '1949-10-01', '-7397', 'value-far-off'],
  // The plan is for 2020
  ['opened', '2014-12-31', '16435', 'value-far-off'],
  ['opened', '2015-01-01', '16436'],
  ['opened', '2025-12-31', '20453'],
  ['opened', '2026-01-01', '20454', 'value-far-off'],
  ['plan-issued', '是', '1'],
  ['plan-issued', '否', '0'],
  ['plan-issued', 'true', '1'],
  ['plan-issued', '已完成', '1'],
  ['plan-issued', '100%', '?', '!value-not-yes-no'],
  ['plan-issued', '2', '?', '!value-not-yes-no'],
  ['plan-issued', '是。', '1'],
  ['plan-issued', 'Y', '1'],
  ['plan-issued', '通过', '1'],
  ['plan-issued', '已印发', '1'],
  ['plan-issued', '已建成；', '1'],
  ['plan-issued', '在建', '0'],
  ['plan-issued', '未开工', '0'],
  ['plan-issued', '正在推进', '0'],
  ['plan-issued', '无', '?', '!value-none-of-the-kind'],
  ['plan-issued', '没有', '?', '!value-none-of-the-kind'],
  ['plan-issued', '不涉及', '?', '!value-none-of-the-kind'],
  ['plan-issued', '基本完成', '?', '!value-partly'],
  ['plan-issued', '预计年底完成', '?', '!value-partly'],
  ['plan-issued', '全部', '?', '!value-partly'],
  ['plan-issued', '2020-12-31', '?', '!value-date-for-yes-no'],
  ['plan-issued', '2020年9月', '?', '!value-date-for-yes-no'],
  ['plan-issued', '已于2020年9月30日印发', '?', '!value-date-for-yes-no'],
  ['plan-issued', '是的', '1'],
  ['plan-issued', '是，已印发', '1'],
  ['plan-issued', '是，但未印发', '?', '!value-not-yes-no'],
  ['plan-issued', '是，未印发', '?', '!value-not-yes-no'],
  ['plan-issued', '已按时完成', '1'],
  ['plan-issued', '按期完成', '1'],
  ['plan-issued', '已全部完成', '1'],
  ['plan-issued', '完成了', '1'],
  ['plan-issued', '逾期完成', '?', '!value-not-yes-no'],
  ['plan-issued', '已开工', '?', '!value-not-yes-no'],
  ['plan-issued', '同上', '?', '!value-not-yes-no'],
  // For what is to be begun 在建 is no answer
  ['begun', '是', '1'],
  ['begun', '未开工', '0'],
  ['begun', '已开工', '1'],
  ['begun', '开工', '1'],
  ['begun', '已启动', '1'],
  ['begun', '已开工建设', '1'],
  ['begun', '拟开工', '?', '!value-partly'],
  ['begun', '在建', '?', '!value-partly'],
  ['begun', '正在推进', '?', '!value-partly'],
  // Blank is not reported; nought is a figure
  ['enrolled', '', ''],
  ['enrolled', '~', ''],
  ['enrolled', '""', ''],
  ['enrolled', '—', '', 'dash'],
  ['enrolled', '/', '', 'dash'],
  ['enrolled', 'N/A', '', 'dash'],
  ['plan-issued', '', ''],
];

describe('a cell as written and as judged', () => {
  test.each(cells)('%s: %s → %s', (indicator, written, judged, finding) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: ${written}`) });
    expect(read.refusals).toEqual([]);
    expect(cellOf(read, indicator)).toBe(judged);
    const column = 3 + indicator.length + 2;
    expect(briefly(read)).toEqual(finding ? [`${finding} 5:${column}`] : []);
  });
});

/** What stands in brackets, and what becomes of the figure before them. */
const bracketed: [indicator: string, written: string, judged: string, finding: string, note?: string][] = [
  ['schools', '3所（其中新建1所）', '3', 'bracket', '其中新建1所'],
  ['schools', '1个（××中专）', '1', 'bracket', '××中专'],
  ['schools', '0（无）', '0', 'bracket', '无'],
  ['schools', '3所(含2所改建)(不含民办)', '3', 'bracket', '含2所改建；不含民办'],
  ['schools', '3所【其中新建1所】。', '3', 'bracket', '其中新建1所'],
  ['schools', '3（三）', '3', 'bracket', '三'],
  ['enrolled', '7412（含随迁子女）', '7412', 'bracket', '含随迁子女'],
  ['enrolled', '23150（截至12月）', '23150', 'bracket', '截至12月'],
  ['enrolled', '7412（未含民办园）', '7412', 'bracket', '未含民办园'],
  ['rate', '95%（19/20）', '95', 'bracket', '19/20'],
  ['schools', '3所，其中新建1所', '3', 'bracket', '其中新建1所'],
  ['schools', '3所，其中1所在建', '?', '!value-taken-back'],
  ['schools', '3所，2所', '?', '!value-unknown-unit'],
  ['plan-issued', '是（无民办学校）', '1', 'bracket', '无民办学校'],
  ['plan-issued', '是（2021年1月印发）', '?', '!value-dated'],
  ['plan-issued', '已印发（12月）', '?', '!value-dated'],
  ['plan-issued', '否（正在起草）', '?', '!value-taken-back'],
  // A unit in brackets is the unit
  ['spending', '1.16（亿元）', '11600', ''],
  ['spending', '1.16（单位：亿元）', '11600', ''],
  ['enrolled', '2.8（万）', '28000', ''],
  ['schools', '3（人）', '?', '!value-wrong-unit'],
  // What takes the figure back
  ['enrolled', '7412（约）', '?', '!value-taken-back'],
  ['enrolled', '7412（预计）', '?', '!value-taken-back'],
  ['enrolled', '7412（估）', '?', '!value-taken-back'],
  ['enrolled', '7412（待审核）', '?', '!value-taken-back'],
  ['schools', '3所（1所在建）', '?', '!value-taken-back'],
  ['schools', '3所（1所未完工）', '?', '!value-taken-back'],
  ['plan-issued', '是（除一所外）', '?', '!value-taken-back'],
  ['plan-issued', '已完成（部分）', '?', '!value-taken-back'],
  // Words in which such a syllable means nothing of the kind
  ['schools', '3所（通过评估）', '3', 'bracket', '通过评估'],
  ['schools', '3所（已签约）', '3', 'bracket', '已签约'],
  // Two figures
  ['enrolled', '7412（7400）', '?', '!value-two-figures'],
  ['plan-issued', '是（否）', '?', '!value-two-figures'],
  ['spending', '1.16亿元（11600万元）', '11600', 'bracket', '11600万元'],
  // The figure's own fault is told, not the brackets'
  ['enrolled', '约7400（含民办）', '?', '!value-approximate'],
  ['schools', '5所左右', '?', '!value-approximate'],
  ['plan-issued', '无（民办）', '?', '!value-none-of-the-kind'],
];

/** Remarks by what they say of the figure before them: the indicator, the figure, the remarks, and what is asked. */
const families: [indicator: string, figure: string, remarks: string, asks: string][] = [
  [
    'schools',
    '3所',
    '1所在建 待验收 拟建 未验收 计划 初步统计 快报数 含在建 未经审核 争取4所',
    'value-taken-back',
  ],
  ['schools', '3所', '作废 有误 数据不准 仅供参考 ？ 重复 不实 更正为2所 应为2所', 'remark-disowned'],
  ['rate', '98%', '有误 更正为94% 修正后94%', 'remark-disowned'],
  ['schools', '3所', '目标 任务数 应建 规划 已立项 报批数 申报 测算 推算 力争', 'remark-no-result'],
  ['spending', '1200万元', '预算 概算 已申请 测算', 'remark-no-result'],
  ['enrolled', '1234人', '目标', 'remark-no-result'],
  [
    'schools',
    '3所',
    '去年 上年数 2019年 截至2019年底 2021年9月投用 上半年 前三季度 三年合计 累计 2020-2022年',
    'remark-other-time',
  ],
  ['rate', '98%', '上学期 去年 2019年', 'remark-other-time'],
  [
    'schools',
    '3所',
    '施工中 有1所停工 还有1所没建好 剩1所年底完成 主体完工 开工 缺土地证',
    'remark-unfinished',
  ],
  ['spending', '1200万元', '到位率60% 支付进度59.9%', 'remark-unfinished'],
  ['plan-issued', '是', '80% 完成99%', 'remark-unfinished'],
  ['plan-issued', '是', '草案 初稿 征求意见稿 已送审 走流程', 'remark-draft'],
  [
    'schools',
    '3所',
    '实际2所 或4所 合格2所 2所已建成 另1所 实际两所 全市2所，其中新建1所',
    'value-two-figures',
  ],
  ['rate', '98%', '实际94% 核定为94 18/20', 'value-two-figures'],
  ['spending', '1200万元', '到位800万元 实际支出0.08亿元', 'value-two-figures'],
  ['area', '6000平方米', '占地10亩', 'value-two-figures'],
];

describe('a remark that leaves the figure open is asked about by what it says', () => {
  const each = families.flatMap(([indicator, figure, remarks, asks]) =>
    remarks.split(' ').map((remark): [string, string, string, string] => [indicator, figure, remark, asks]),
  );
  test.each(each)('%s: %s（%s） → %s', (indicator, figure, remark, asks) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: "${figure}（${remark}）"`) });
    expect([cellOf(read, indicator), read.findings.map(({ id }) => id)]).toEqual(['?', [`intake.${asks}`]]);
  });
});

describe('a remark that only explains the figure goes to the notes', () => {
  test.each([
    ['schools', '3所', '其中新建1所'],
    ['schools', '3所', '含改扩建'],
    ['schools', '3所', '含改扩建1所'],
    ['schools', '3所', '丹阳中专'],
    ['schools', '3所', '无民办学校'],
    ['schools', '3所', '东教〔2020〕5号'],
    ['schools', '3所', '东教[2019]5号'],
    ['schools', '3所', '截至12月31日'],
    ['schools', '3所', '截至2020年12月31日'],
    ['schools', '3所', '2020年'],
    ['schools', '3所', '见附件2'],
    ['schools', '3所', '第一批'],
    ['schools', '3所', '其中2所为上年结转'],
    ['schools', '3所', '超额完成任务'],
    ['schools', '3所', '全年累计'],
    ['schools', '3所', '较上年增加1所'],
    ['enrolled', '1234人', '见《统计表》（2020）'],
    ['enrolled', '1234人', '比去年增加34人'],
    ['enrolled', '1234人', '分布在3个乡镇'],
    ['rate', '98%', '同比提高2%'],
    ['rate', '94.7%', '18/19'],
    ['spending', '1200万元', '公共预算内资金'],
    ['spending', '1200万元', '到位率100%'],
    ['spending', '1.16亿元', '11585万元'],
    ['area', '6000平方米', '占地9亩'],
    ['plan-issued', '是', '东教〔2020〕5号'],
    ['plan-issued', '已印发', '《特殊教育提升计划》'],
    ['begun', '是', '已开工'],
  ])('%s: %s（%s）', (indicator, figure, remark) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: "${figure}（${remark}）"`) });
    expect(cellOf(read, indicator)).not.toBe('?');
    expect(read.findings.map(({ id }) => id)).toEqual(['intake.bracket']);
    const figures = read.facts.column(indicator, '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect(figures?.self?.note).toBe(remark);
  });
});

describe('a remark in brackets goes to the notes, unless it takes the figure back', () => {
  test.each(bracketed)('%s: %s → %s', (indicator, written, judged, finding, note) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: "${written}"`) });
    expect(cellOf(read, indicator)).toBe(judged);
    expect(briefly(read)).toEqual(finding ? [`${finding} 5:${3 + indicator.length + 2}`] : []);
    const figure = read.facts.column(indicator, '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect(figure?.self?.note).toBe(note);
  });

  test('when a thing was done may stand there if the completion date says it, too', () => {
    const said = 'plan-issued: { value: 是（2020年6月印发）, completed: 2020-06-28 }';
    const read = submit({ 'danyang.yaml': yamlOf(said) });
    expect([cellOf(read, 'plan-issued'), briefly(read)]).toEqual(['1', ['bracket 5:25']]);
  });

  test('after the note that is there', () => {
    const read = submit({ 'danyang.yaml': yamlOf('schools: { value: 3所（其中新建1所）, note: 已核对 }') });
    const figure = read.facts.column('schools', '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect(figure?.self).toMatchObject({
      text: '3所（其中新建1所）',
      note: '已核对；其中新建1所',
    });
  });
});

describe('what is told quotes the cell, not the unit beside it', () => {
  test.each([
    ['enrolled', '5人左右', '人'],
    ['enrolled', '81600.', '人'],
    ['enrolled', '#REF!', '人'],
    ['schools', '全部', '所'],
    ['schools', '同上', '个'],
    ['schools', '3匹（其中新建1匹）', '所'],
    ['schools', '无', '个'],
    ['plan-issued', '正在推进（基本完成）', '是否'],
    ['plan-issued', '2020-12-31', '是否'],
    ['plan-issued', '大约', '是否'],
  ])('%s: %s beside %s', (indicator, text, measure) => {
    const rows = `计划,填报单位,年度,指标编号,实际值,计量单位\nzhenjiang-2020,丹阳市,2020,${indicator},${text},${measure}\n`;
    const read = submit({ 'f.csv': rows });
    expect(cellOf(read, indicator)).toBe('?');
    const [finding] = read.findings;
    expect(finding?.data).toMatchObject({ text });
    expect(finding && render(finding, 'zh-CN')).not.toContain(text + measure);
  });
});

test.each<[string, string, string]>([
  // Written to a hundredth, a tenth of 万, a hundredth of 亿, one 万 and one person.
  ['rate', '99.20%', '0.01'],
  ['rate', '99%', '1'],
  ['schools', '12.8万所', '1000'],
  ['schools', '41所', '1'],
  ['spending', '1.16亿元', '100'],
  ['spending', '11600', '1'],
  ['spending', '1亿2000万元', '1'],
  ['enrolled', '2.88万人', '100'],
  ['enrolled', '0', '1'],
])('one of the last place of %s as written, %s, is %s of its unit', (id, text, step) => {
  const read = submit({ 'danyang.yaml': yamlOf(`${id}: ${text}`) });
  const row = read.facts.units.indexOf('danyang');
  expect(read.facts.column(id, '2020')?.cells.get(row)?.self?.step?.toString()).toBe(step);
});

test('a cell keeps its text, its last place as written and where it stands', () => {
  const read = submit({ 'danyang.yaml': yamlOf('rate: 99.20%\nspending: 1.16亿元') });
  const figure = (id: string) =>
    read.facts.column(id, '2020')?.cells.get(read.facts.units.indexOf('danyang'))?.self;
  expect(figure('rate')).toMatchObject({ text: '99.20%', stage: 'self', unit: 'danyang' });
  expect(figure('rate')?.origin).toMatchObject({ line: 5, column: 9 });
  expect(figure('spending')).toMatchObject({ text: '1.16亿元' });
});

test('an indicator that the file does not name has no cell', () => {
  const read = submit({ 'danyang.yaml': yamlOf('rate: 99%') });
  expect(cellOf(read, 'enrolled')).toBeUndefined();
});
