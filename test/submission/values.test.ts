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
  // Pupils to teachers
  ['teachers', '1:14.2', '14.2'],
  ['teachers', '1∶15', '15'],
  ['teachers', '14.2:1', '14.2'],
  ['teachers', '2:15', '?', '!value-proportion'],
  ['teachers', '0.0520833333333333', '?', '!value-inverse'],
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
  ['plan-issued', '同上', '?', '!value-not-yes-no'],
  // For what is to be begun 在建 is no answer
  ['begun', '是', '1'],
  ['begun', '未开工', '0'],
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
