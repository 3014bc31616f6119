import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

const PLAN = 'zhenjiang-2020';
const TOP = [`计划：${PLAN} | 年度：2020 | 填报单位：丹阳市`];
const HEAD = '指标名称 | 本年实际值';

/** Sheets of cells between bars. */
async function book(sheets: Readonly<Record<string, readonly string[]>>): Promise<Uint8Array> {
  return writeWorkbook(
    't',
    Object.entries(sheets).map(([name, lines]) => ({
      name,
      widths: [20],
      rows: lines.map((line) => line.split('|').map((text) => ({ value: text.trim() }))),
    })),
  );
}

/** The same as CSV. */
function text(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '').join(',')).join('\n');
}

interface Seen {
  readonly judged: string;
  readonly told: readonly string[];
}

/** What is judged of figures, as `unit.indicator`, and what is told, as `id cell` with `!` where it dooms a figure. */
function seen(read: ReturnType<typeof submit>, figures: string): Seen {
  const told = [
    ...read.refusals.map(({ id, at }) => `退回 ${id.replace('intake.', '')} ${at.cell}`),
    ...read.findings
      .filter(({ id }) => !['intake.csv-row-remark', 'intake.understood'].includes(id))
      .map(
        ({ id, at, effect }) =>
          `${effect === 'note' ? '' : '!'}${id.replace('intake.', '')} ${at.cell ?? ''}`,
      ),
  ];
  const judged = figures.split(' ').map((figure) => {
    const [unit = '', id = ''] = figure.split('.');
    return cellOf(read, id, unit) ?? '-';
  });
  return { judged: judged.join(' '), told: [...new Set(told)] };
}

/** Reads lines as a workbook and as CSV, which must come to the same. */
async function both(lines: readonly string[], figures: string): Promise<Seen> {
  const sheet = seen(submit({ 'f.xlsx': await book({ 表: lines }) }), figures);
  expect(seen(submit({ 'f.csv': text(lines) }), figures)).toEqual(sheet);
  return sheet;
}

describe('a measure unit said above the table holds for all that is measured in such', () => {
  test.each([
    '金额单位：元',
    '金额单位：人民币元',
    '货币单位：元',
    '经费单位：元',
    '资金单位: 元',
    '计算单位：元',
    '单位 | 元',
    '单位： | 元',
    ' | | 单位：元',
    '计量单位 | 元',
    '计量单位： | 元',
    '金额单位： | 元',
    '（单位：元）',
    '(单位:元)',
    '单 位：元',
    '单位 元',
    '单位元',
    '单位（元）',
    '金额（元）',
    '单位：元（人民币）',
    '单位：元、人',
    '单位：元 / 人',
    '单位均为元',
    '币种：人民币 单位：元',
    '教育经费统计表（单位：元）',
    '教育经费统计表（金额单位：元）',
    '教育经费统计表（元）',
    '教育经费统计表  单位：元',
    '丹阳市教育经费统计表  单位：元',
    '教育经费统计表 | | 单位：元',
    '填报日期：2021-01-08  单位：元',
    '填报人：张三；单位：元',
    '编报单位：丹阳市教育局   金额单位：元',
    '本表金额单位为元',
    '注：金额单位为元',
    '说明：金额以元为单位',
    '以元为单位',
    '经费以元计',
    '按元填报',
    'Unit: 元',
  ])('%s', async (line) => {
    const lines = [
      ...TOP,
      line,
      HEAD,
      '教育支出 | 12000000',
      '在园幼儿数 | 1250',
      '学前三年毛入园率 | 99.5%',
    ];
    const { judged } = await both(lines, 'danyang.spending danyang.enrolled danyang.rate');
    expect(judged).toBe('1200 1250 99.5');
  });

  test.each<[line: string, indicator: string, value: string, id: string, judged: string, told: string[]]>([
    ['单位：万元', '在园幼儿数', '1250', 'enrolled', '1250', []],
    ['单位：万元', '学前三年毛入园率', '99.5', 'rate', '99.5', []],
    ['单位：万元', '生师比', '15', 'teachers', '15', []],
    ['单位：万元', '方案出台', '是', 'plan-issued', '1', []],
    ['单位：人', '培训人次', '50', 'visits', '50', []],
    ['单位：万人', '在园幼儿数', '1.25', 'enrolled', '12500', []],
    // 1500 元/人, or 1500 万元 for each?
    ['单位：万元', '教师平均工资', '1500', 'wage', '?', ['!measure-per B4']],
    ['单位：万元', '教师平均工资', '1500元', 'wage', '1500', []],
    ['单位：万元', '教师平均工资', '1500元/人', 'wage', '1500', []],
    ['单位：元', '教师平均工资', '1500', 'wage', '1500', []],
    ['单位：元/人', '教师平均工资', '1500', 'wage', '1500', []],
    ['单位：元/人', '教育支出', '1200', 'spending', '?', ['!measure-per B4']],
    ['金额单位：万', '教育支出', '1200', 'spending', '1200', []],
    ['单位：万元、台套', '教育支出', '1200', 'spending', '1200', ['measure-unclear A2']],
    ['金额单位：见各表', '教育支出', '1200', 'spending', '1200', ['measure-unclear A2']],
    ['单位：见各表', '教育支出', '1200', 'spending', '1200', ['measure-unclear A2']],
    ['主管单位：市教育局', '教育支出', '1200', 'spending', '1200', []],
  ])('%s above %s %s', async (line, indicator, value, id, judged, told) => {
    expect(await both([...TOP, line, HEAD, `${indicator} | ${value}`], `danyang.${id}`)).toEqual({
      judged,
      told,
    });
  });

  test.each<[string, string[], string]>([
    [
      'the unit printed in the row',
      ['单位：元', `${HEAD} | 计量单位`, '教育支出 | 1200 | 万元'],
      '!measures-differ B4',
    ],
    [
      'the unit of the column',
      ['单位：元', '指标名称 | 本年实际值（万元）', '教育支出 | 1200'],
      '!measures-differ B4',
    ],
    ['another line above', ['单位：元', '金额单位：万元', HEAD, '教育支出 | 1200'], '!measures-differ B5'],
    [
      'what the definition says',
      [`${HEAD} | 计量单位 | 口径`, '教育支出 | 1200 | 万元 | 按元填报'],
      '!measures-differ B3',
    ],
  ])('contradicting %s it is asked about', async (_, lines, told) => {
    expect(await both([...TOP, ...lines], 'danyang.spending')).toEqual({ judged: '?', told: [told] });
  });

  test('what a definition is called says nothing of the unit to write', async () => {
    const lines = [`${HEAD} | 口径`, '教育支出 | 1200 | 一般公共预算支出（元）'];
    expect(await both([...TOP, ...lines], 'danyang.spending')).toEqual({ judged: '1200', told: [] });
  });

  test('the sentence names both places', async () => {
    const read = submit({
      'f.xlsx': await book({ 表: [...TOP, '单位：元', `${HEAD} | 计量单位`, '教育支出 | 1200 | 万元'] }),
    });
    expect(read.findings[0]?.data).toMatchObject({
      first: '万元',
      at: 'f.xlsx · 表!C4',
      second: '元',
      and: 'f.xlsx · 表!A2',
    });
  });
});

describe('words between rows', () => {
  const rows = ['在园幼儿数 | 1250'];
  const more = ['优质园数 | 5'];

  test.each<[line: string, figures: string, judged: string]>([
    // A label heads the rows below it.
    ['填报单位：句容市', 'danyang.schools jurong.schools', '- 5'],
    ['填报单位 | 句容市', 'danyang.schools jurong.schools', '- 5'],
    ['填报单位：句容市 填报人：张三', 'danyang.schools jurong.schools', '- 5'],
    ['区县：句容市', 'danyang.schools jurong.schools', '- 5'],
    ['填报单位（盖章）：丹阳市教育局', 'danyang.schools jurong.schools', '5 -'],
    ['单位：万所', 'danyang.enrolled danyang.schools', '1250 50000'],
    ['阶段：核查', 'danyang.schools', '5'],
    // A section may be of another unit or time: it is asked.
    ['句容市', 'danyang.enrolled danyang.schools jurong.schools', '1250 ? -'],
    ['二、句容市', 'danyang.enrolled danyang.schools jurong.schools', '1250 ? -'],
    ['（二）句容市教育局', 'danyang.enrolled danyang.schools jurong.schools', '1250 ? -'],
    ['二 | 句容市', 'danyang.enrolled danyang.schools jurong.schools', '1250 ? -'],
    ['以下为句容市数据', 'danyang.enrolled danyang.schools jurong.schools', '1250 ? -'],
    ['句容市情况', 'danyang.schools', '?'],
    ['2019年', 'danyang.schools', '?'],
    ['上年情况', 'danyang.schools', '?'],
    ['2019年数据', 'danyang.schools', '?'],
    ['以下为2021年计划数', 'danyang.schools', '?'],
    ['以下各项尚未核实', 'danyang.schools', '?'],
    ['目标任务', 'danyang.schools', '?'],
    ['计划数', 'danyang.schools', '?'],
    ['样例', 'danyang.schools', '?'],
    // What only orders the table says nothing of its figures.
    ['二、丹阳市', 'danyang.schools', '5'],
    ['二、学前教育', 'danyang.schools', '5'],
    ['（一）目标任务完成情况', 'danyang.schools', '5'],
    ['一、基本情况', 'danyang.schools', '5'],
    ['三、基本公共服务', 'danyang.schools', '5'],
    ['二、2020年情况', 'danyang.schools', '5'],
    ['实施第三期学前教育行动计划（2017—2020年）', 'danyang.schools', '5'],
    ['教育支出 | ', 'danyang.schools', '5'],
    ['2019年毕业生数', 'danyang.schools', '5'],
    ['公办园数 | ', 'danyang.schools', '5'],
  ])('%s', async (line, figures, judged) => {
    const read = await both([...TOP, HEAD, ...rows, line, ...more], figures);
    expect([read.judged, read.told.filter((one) => one.startsWith('退回'))]).toEqual([judged, []]);
  });

  test('another year between rows heads the rows below it', async () => {
    const read = await both([...TOP, HEAD, ...rows, '年度：2019', ...more], 'danyang.schools');
    expect(read.judged).toBe('-');
  });

  test('a section ends where the next of its kind begins, not where one within it does', async () => {
    const lines = ['一、句容市', '（一）学前教育', ...rows, '二、丹阳市', ...more];
    const { judged } = await both([...TOP, HEAD, ...lines], 'danyang.enrolled danyang.schools');
    expect(judged).toBe('? 5');
  });

  test('rows that name their unit are theirs, whatever stands between them', async () => {
    const lines = [`${HEAD} | 填报单位`, '在园幼儿数 | 1250 | 丹阳市', '二、句容市', '优质园数 | 5 | 丹阳市'];
    const { judged } = await both([`计划：${PLAN} | 年度：2020`, ...lines], 'danyang.schools');
    expect(judged).toBe('5');
  });

  test('they are told once, where they stand', async () => {
    const lines = [...TOP, HEAD, '句容市', ...rows, ...more];
    expect((await both(lines, 'danyang.schools')).told).toEqual(['!around-unit A3']);
  });

  test.each<[string, string[], string, string]>([
    ['swapped columns', ['指标名称 | 上年值 | 本年实际值', '优质园数 | 7 | 3'], '3', ''],
    ['targets', ['附：目标任务', '指标名称 | 目标值', '优质园数 | 7'], '-', 'table-of-aims B5'],
    ['another year', ['2019年', HEAD, '优质园数 | 7'], '?', '!around-time A4'],
    ['another unit', ['句容市2020年统计表', HEAD, '优质园数 | 7'], '?', '!around-unit A4'],
  ])('a second header: %s', async (_, lines, judged, told) => {
    const read = await both([...TOP, HEAD, ...rows, ...lines], 'danyang.schools');
    expect(read).toEqual({ judged, told: told === '' ? [] : [told] });
  });
});

describe('whose the rows are', () => {
  test.each(['填报单位', '区县', '县（市、区）', '县市区', '地区', '单位名称', '学校名称', '报送单位'])(
    'a column %s decides, not the line above',
    async (header) => {
      const lines = [`${header} | ${HEAD}`, '丹阳市 | 在园幼儿数 | 1250', '句容市 | 优质园数 | 5'];
      const { judged } = await both([...TOP, ...lines], 'danyang.enrolled danyang.schools jurong.schools');
      expect(judged).toBe('1250 - 5');
    },
  );

  test.each<[string, string]>([
    ['填报区县', '退回 csv-header-whose A2'],
    ['所在学校', '退回 csv-header-whose A2'],
  ])('a column %s that nobody knows is not passed over', async (header, told) => {
    const lines = [`${header} | ${HEAD}`, '句容市 | 优质园数 | 5'];
    expect((await both([...TOP, ...lines], 'danyang.schools')).told).toEqual([told]);
  });

  test.each(['责任单位', '牵头单位', '主管部门'])('a column %s says who is in charge', async (header) => {
    const lines = [`${header} | ${HEAD}`, '教育局 | 优质园数 | 5'];
    expect((await both([...TOP, ...lines], 'danyang.schools')).judged).toBe('5');
  });

  test('a blank in the column is never filled from above', async () => {
    const lines = [`填报单位 | ${HEAD}`, '句容市 | 在园幼儿数 | 1250', ' | 优质园数 | 5'];
    expect(await both([...TOP, ...lines], 'danyang.schools jurong.schools')).toEqual({
      judged: '- -',
      told: ['退回 csv-cell-blank A4'],
    });
  });
});

describe('what stands above the table counts for all its rows', () => {
  test.each<[string, string, string[]]>([
    ['统计时点：2019-12-31', '?', ['!reference-before-period A2']],
    ['数据截止：2019年12月31日', '?', ['!reference-before-period A2']],
    ['统计截止时间： | 2019-12-31', '?', ['!reference-before-period B2']],
    ['统计时点：2020-12-31', '5', []],
    ['注：本年实际值为2019年数', '?', ['!around-question A2']],
    ['（本表为目标数，非实际数）', '?', ['!around-question A2']],
    ['本表数据为预计数', '?', ['!around-question A2']],
    ['句容市教育工作统计表', '?', ['!around-unit A2']],
    ['丹阳市2019年教育工作统计表', '?', ['!around-time A2']],
    ['2019-2021年教育工作统计表', '5', []],
    ['镇江市教育局2020年工作目标任务完成情况统计表', '5', []],
    ['丹阳市教育局关于报送2020年工作计划完成情况的表', '5', []],
    ['东教〔2019〕12号', '5', []],
    ['制表日期：2021年1月8日', '5', []],
    ['说明：未完成的事项，请写明原因。', '5', []],
    ['填表说明：所填数据不得为估计数，应为全年累计数', '5', []],
    ['以下数据请忽略', '?', ['!around-question A2']],
    ['请忽略上年数', '5', ['told-line A2']],
    ['须重新核实', '5', ['told-line A2']],
    ['请填写全市数据', '5', ['told-line A2']],
    ['若未审核则无效', '5', ['told-line A2']],
    ['如需修改，请与市教育局联系', '5', []],
    ['请于1月10日前报送', '5', []],
    ['根据2019年工作要点', '5', ['told-line A2']],
    ['结对帮扶：句容市', '5', ['told-line A2']],
  ])('%s', async (line, judged, told) => {
    expect(await both([...TOP, line, HEAD, '优质园数 | 5'], 'danyang.schools')).toEqual({ judged, told });
  });

  test.each([
    ['样例：是', true],
    ['样例：否', false],
  ])('%s', async (line, sample) => {
    const read = submit({ 'f.xlsx': await book({ 表: [...TOP, line, HEAD, '优质园数 | 5'] }) });
    expect(read.facts.inputs[0]?.sample).toBe(sample);
  });

  test('a stage', async () => {
    const read = submit({
      'f.xlsx': await book({ 表: [...TOP, '阶段：核查', HEAD, '优质园数 | 5'] }),
    });
    const cell = read.facts.column('schools', '2020')?.cells.get(1);
    expect([cell?.self, cell?.verified?.text]).toEqual([undefined, '5']);
  });

  test.each<[string, string]>([
    [`计划：${PLAN}  年度：2020  填报单位：丹阳市`, '5'],
    [`计划：${PLAN} 填报年度：2020年 区县：丹阳市`, '5'],
    [`计划：${PLAN} | 年度：2020；填报单位：丹阳市；填报人：张三`, '5'],
    [`计划 | ${PLAN} | 年度： | 2020 | 报送单位： | 丹阳市`, '5'],
    [`计划：${PLAN} | 年度：2020 | 填报单位：丹阳市、句容市`, '-'],
  ])('several labels: %s', async (line, judged) => {
    expect((await both([line, HEAD, '优质园数 | 5'], 'danyang.schools')).judged).toBe(judged);
  });
});

describe('the name of a sheet', () => {
  test.each<[string, string]>([
    ['Sheet1', '5'],
    ['丹阳市', '5'],
    ['丹阳', '5'],
    ['镇江市', '5'],
    ['2020年', '5'],
    ['填报表 (2)', '5'],
    ['目标任务完成情况', '5'],
    ['句容市', '?'],
    ['2019年', '?'],
    ['去年', '?'],
    ['目标', '?'],
    ['目标值', '?'],
    ['样例', '?'],
    ['作废', '?'],
    ['旧', '?'],
  ])('%s', async (name, judged) => {
    const read = submit({ 'f.xlsx': await book({ [name]: [...TOP, HEAD, '优质园数 | 5'] }) });
    expect(seen(read, 'danyang.schools').judged).toBe(judged);
  });
});

describe('what stands below a table', () => {
  test.each<[line: string, judged: string, told: string[]]>([
    ['更正：优质园数应为6', '? 1250', ['!around-correction A5']],
    ['更正：优质园数 | 6', '? 1250', ['!around-correction A5', '!unknown-title A5']],
    [' | 优质园数更正为6', '? 1250', ['!csv-row-nameless A5', '!around-correction B5']],
    ['更正：上表有误', '? ?', ['!around-correction A5']],
    ['注：以上为2019年数据', '? ?', ['!around-question A5']],
    ['注：以上均为预计数', '? ?', ['!around-question A5']],
    ['填报单位：句容市', '? ?', ['!around-unit A5']],
    ['年度：2019', '? ?', ['!around-time A5']],
    // Who signs, and when.
    ['填报单位（盖章）：丹阳市教育局', '5 1250', []],
    ['填报单位：镇江市教育局', '5 1250', []],
    ['填表人：张三 联系电话：0511-1234567', '5 1250', []],
    ['填报日期：2021年1月8日', '5 1250', []],
    ['填表人：张三　审核人：李四　2021年1月8日', '5 1250', []],
    ['审核人（签字）：', '5 1250', []],
    // What else stands beside a signature is no signature.
    ['填表人：张三（数据待核）', '5 1250', ['told-line A5']],
    ['审核人：李四 意见：数据不实，退回', '5 1250', ['told-line A5']],
    ['审核人：未审核', '5 1250', ['told-line A5']],
    ['注：含民办园', '5 1250', []],
    ['备注：2019年起含民办园', '5 1250', ['told-line A5']],
    ['注：数据来源为2019年教育统计年报', '5 1250', ['told-line A5']],
    ['注：如数据有误，请及时联系', '5 1250', []],
    ['说明：本年实际值应为全年累计数', '5 1250', []],
  ])('%s', async (line, judged, told) => {
    const lines = [...TOP, HEAD, '优质园数 | 5', '在园幼儿数 | 1250', line];
    expect(await both(lines, 'danyang.schools danyang.enrolled')).toEqual({ judged, told });
  });

  test.each<[string, string]>([
    ['注：单位为元', '? 1250'],
    ['单位：元', '? 1250'],
    ['注：以上经费单位为元', '? 1250'],
    ['注：金额单位为万元', '1200 1250'],
  ])('%s', async (line, judged) => {
    const lines = [...TOP, HEAD, '教育支出 | 1200', '在园幼儿数 | 1250', line];
    expect((await both(lines, 'danyang.spending danyang.enrolled')).judged).toBe(judged);
  });
});

describe('a header in two rows that are not merged', () => {
  test.each<[upper: string, lower: string, row: string, judged: string]>([
    ['指标名称 | 本年实际值 | | ', ' | 上半年 | 下半年 | 全年', '优质园数 | 2 | 3 | 5', '5'],
    ['指标名称 | 本年实际值 | | ', ' | 公办 | 民办 | 合计', '优质园数 | 2 | 3 | 5', '5'],
    ['指标名称 | 本年实际值 | ', ' | 目标 | 完成', '优质园数 | 7 | 5', '5'],
    ['指标名称 | 实际值 | ', ' | 2019年 | 2020年', '优质园数 | 4 | 5', '5'],
    ['指标名称 | 本年实际值', ' | 万所', '优质园数 | 5', '50000'],
    ['指标名称 | 本年实际值 | ', ' | 自评 | 核查', '优质园数 | 5 | 2', '退回'],
    ['指标名称 | 本年实际值 | ', ' | 公办 | 民办', '优质园数 | 2 | 3', '退回'],
    ['指标名称 | 本年实际值 | 备注', ' | 目标 | 实际', '优质园数 | 7 | 5', '退回'],
    // A row of figures is no header, nor is one that nobody filled in.
    ['指标名称 | 本年实际值', '城区优质园数 | ', '优质园数 | 5', '5'],
    ['指标名称 | 本年实际值', '公办 | ', '优质园数 | 5', '5'],
    ['指标名称 | 本年实际值 | 备注', '优质园数 | 5 | ', '在园幼儿数 | 1250 | ', '5'],
  ])('%s / %s', async (upper, lower, row, judged) => {
    const read = await both([...TOP, upper, lower, row], 'danyang.schools');
    expect(read.told.some((one) => one.startsWith('退回 header-second-row')) ? '退回' : read.judged).toBe(
      judged,
    );
  });
});

describe('figures and words beside the table, under no header', () => {
  test.each<[string, string]>([
    ['1300', '?'],
    ['应为1300', '?'],
    ['（2019年数）', '?'],
    ['预计', '?'],
    ['√', '5'],
    ['含民办园', '5'],
  ])('%s', async (beside, judged) => {
    const read = submit({ 'f.xlsx': await book({ 表: [...TOP, HEAD, `优质园数 | 5 | | ${beside}`] }) });
    expect(seen(read, 'danyang.schools')).toEqual({
      judged,
      told: judged === '?' ? ['!around-beside D3'] : [],
    });
  });
});

describe('sentences by which an office says that all is well leave the figures alone', () => {
  const sentences = [
    '注：本表不含预计数',
    '以上数据均非预计数',
    '以上数据已经区统计局核对',
    '数据审核：经审核，数据无误。',
    '本表数据以2020年12月31日为准',
    '此前报送的表格作废，以此表为准。',
    '1月5日所报作废，以本次为准。',
    '注：上年值取自2019年教育事业统计报表',
    '填报说明：“上年值”填2019年数据。',
    '本表数据不含高等教育',
  ];
  test.each(sentences)('below: %s', async (sentence) => {
    const lines = [...TOP, HEAD, '在园幼儿数 | 1250', '方案出台 | 是', sentence];
    const { judged, told } = await both(lines, 'danyang.enrolled danyang.plan-issued');
    expect(judged).toBe('1250 1');
    expect(told.filter((one) => one.startsWith('!'))).toEqual([]);
  });
  test.each(sentences)('above: %s', async (sentence) => {
    const lines = [...TOP, sentence, HEAD, '在园幼儿数 | 1250', '方案出台 | 是'];
    expect((await both(lines, 'danyang.enrolled danyang.plan-issued')).judged).toBe('1250 1');
  });
  test.each(['注：以上数据为预计数', '注：在园幼儿数有误，应为1300', '以上数据尚未核实', '本表作废'])(
    'but not %s',
    async (sentence) => {
      const lines = [...TOP, HEAD, '在园幼儿数 | 1250', sentence];
      expect((await both(lines, 'danyang.enrolled')).judged).toBe('?');
    },
  );
});
