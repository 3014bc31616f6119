import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

/* Words that stand away from the figure they are about: above and below its table, on the tab, in headers, to the right. */

const TOP = '计划：zhenjiang-2020 | 年度：2020 | 填报单位：丹阳市';
const HEAD = '序号 | 指标名称 | 本年实际值 | 完成日期 | 佐证材料 | 备注';
const ROWS = ['1 | 优质园数 | 5', '2 | 在园幼儿数 | 1250', '3 | 方案出台 | 是', '4 | 教育支出 | 1200'];

type Answer = '存疑' | '提醒' | '不提示' | '退回';

/** How a figure fares in a sheet of lines, cells between bars. */
async function answer(lines: readonly string[], indicator = 'enrolled', name = '表'): Promise<Answer> {
  const rows = lines.map((line) => line.split('|').map((text) => ({ value: text.trim() })));
  const back = submit({ 'f.xlsx': await writeWorkbook('t', [{ name, widths: [20], rows }]) });
  if (back.refusals.length > 0) return '退回';
  if (cellOf(back, indicator) === '?') return '存疑';
  return back.findings.some(({ effect }) => effect === 'note') ? '提醒' : '不提示';
}

const above = (line: string): string[] => [line, TOP, HEAD, ...ROWS];
const below = (...lines: string[]): string[] => [TOP, HEAD, ...ROWS, ...lines];

describe('in the brackets of a title', () => {
  test.each<[Answer, string]>([
    ['提醒', '丹阳市教育统计表（2020年11月）'],
    ['提醒', '丹阳市教育统计表（9月30日数据）'],
    ['提醒', '丹阳市教育统计表（年初）'],
    ['提醒', '丹阳市教育统计表（2019-2020学年数）'],
    ['提醒', '丹阳市教育统计表（2019-2020学年）'],
    ['提醒', '丹阳市教育统计表（秋季学期）'],
    ['提醒', '丹阳市教育统计表（征求意见稿）'],
    ['不提示', '丹阳市教育统计表（2020年）'],
    ['不提示', '丹阳市教育统计表（2020年度）'],
    ['不提示', '丹阳市教育统计表（续）'],
    ['不提示', '丹阳市教育统计表（续表）'],
    ['不提示', '丹阳市教育统计表（正式稿）'],
  ])('%s: %s', async (expected, line) => {
    expect(await answer(above(line))).toBe(expected);
  });
});

describe('on the tab of a sheet', () => {
  test.each<[Answer, string]>([
    ['提醒', '9月'],
    ['提醒', '年初'],
    ['提醒', '2020年11月'],
    ['提醒', '征求意见稿'],
    ['不提示', 'Sheet2'],
    ['不提示', '附件2'],
    ['不提示', '指标完成情况'],
  ])('%s: %s', async (expected, name) => {
    expect(await answer([TOP, HEAD, ...ROWS], 'enrolled', name)).toBe(expected);
  });
});

describe('labels of time', () => {
  test.each<[Answer, string]>([
    ['存疑', '时间：2019年'],
    ['存疑', '时间 | 2019年'],
    ['存疑', '统计时间：2019年'],
    ['提醒', '统计时间：2020年6月'],
    ['提醒', '日期：2020年6月30日'],
    ['提醒', '填报日期：2020年6月30日'],
    ['提醒', '填报时间：2020年3月'],
    ['不提示', '时间：2020年'],
    ['不提示', '统计时间：2020年12月31日'],
    ['不提示', '统计时间：2020年1-12月'],
    ['不提示', '填报日期：2021年1月8日'],
    ['不提示', '日期：2021年1月8日'],
  ])('%s: %s', async (expected, line) => {
    expect(await answer(above(line))).toBe(expected);
    if (!/^填报/.test(line)) expect(await answer(below(line))).toBe(expected);
  });
});

describe('below a table', () => {
  test.each<[Answer, string, string?]>([
    ['存疑', '年度 | 2019'],
    ['存疑', '年度： | 2019年'],
    ['存疑', '单位 | 元', 'spending'],
    ['不提示', '单位 | 万元', 'spending'],
    ['存疑', '填报单位 | 句容市'],
    ['存疑', '填报单位（盖章）：句容市教育局 填表人：张三'],
    ['存疑', '填报单位（盖章）：句容市教育局 | 填表人：张三'],
    ['存疑', '填表人：张三 | | 本表作废'],
    ['存疑', '填表人：张三  本表作废'],
    ['存疑', '填表人 | 张三 | 以上均为预计数'],
    ['存疑', '填表人：张三 | 数字待核'],
    ['提醒', '填表人 | 本表草稿'],
    ['存疑', '注：在园幼儿数28000'],
    ['存疑', '注：在园幼儿数为28000人'],
    ['存疑', '在园幼儿数：1260'],
    ['不提示', '注：在园幼儿数1250人'],
    ['提醒', '注：其中800人已离园'],
    ['提醒', '注：与统计年报不一致'],
    ['不提示', '填表人 | 张三 | 审核人 | 李四 | 联系电话 | 0511-1234567'],
    ['不提示', '填报单位（盖章）：丹阳市教育局 填表人：张三 审核人：李四 2021年1月8日'],
    ['不提示', '单位负责人：张三 | 统计负责人：李四 | 填表人：王五 | 报出日期：2021年1月8日'],
    ['不提示', '以下空白'],
    ['不提示', '本页无正文'],
    ['不提示', '（续）'],
    ['不提示', '第1页 共2页'],
    ['不提示', '已审'],
    ['不提示', '审核意见：同意'],
    ['不提示', '数据已核'],
  ])('%s: %s', async (expected, line, indicator = 'enrolled') => {
    expect(await answer(below(line), indicator)).toBe(expected);
  });
});

test('a label below a table and its value in the next cell are told as one', async () => {
  const rows = below('年度 | 2019').map((line) => line.split('|').map((text) => ({ value: text.trim() })));
  const back = submit({ 'f.xlsx': await writeWorkbook('t', [{ name: '表', widths: [20], rows }]) });
  expect(back.findings.map(({ id, at }) => [id, at.cell])).toEqual([['intake.around-time', 'B7']]);
});

describe('the head and foot of a statistical export', () => {
  const head = [
    '丹阳市教育事业统计表',
    '表    号：教基1001',
    '制定机关：教育部',
    '批准机关：国家统计局',
    '批准文号：国统制〔2020〕71号',
    '文    号：教发〔2020〕3号',
    '有效期至：2021年6月',
    '综合机关名称：丹阳市教育局 | 2020年',
    '组织机构代码：12321181MB',
  ];
  const foot = ['单位负责人：张三 | 统计负责人：李四 | 填表人：王五 | 报出日期：2021年1月8日'];
  test('is silent', async () => {
    expect(await answer([...head.slice(0, 7), TOP, HEAD, ...ROWS, ...foot])).toBe('不提示');
  });
  test.each(head)('%s', async (line) => {
    expect(await answer(above(line))).toBe('不提示');
  });
});

describe('in brackets behind the name of a column', () => {
  test.each<[Answer, string]>([
    ['存疑', HEAD.replace('指标名称', '指标名称（2019年）')],
    ['存疑', HEAD.replace('备注', '备注（句容市）')],
    ['存疑', HEAD.replace('完成日期', '完成日期（预计）')],
    ['提醒', HEAD.replace('指标名称', '指标名称（9月）')],
    ['提醒', HEAD.replace('佐证材料', '佐证材料（待补）')],
    ['不提示', HEAD.replace('备注', '备注（选填）')],
    ['不提示', HEAD.replace('完成日期', '完成日期（如2020-12-31）')],
    ['不提示', HEAD.replace('佐证材料', '佐证材料（附件）')],
    ['不提示', HEAD.replace('佐证材料', '佐证材料（文号）')],
    ['不提示', HEAD.replace('备注', '备注（未完成原因）')],
    ['不提示', HEAD.replace('完成日期', '完成日期（年月日）')],
    ['不提示', HEAD.replace('指标名称', '指标名称（2020年）')],
  ])('%s: %s', async (expected, header) => {
    expect(await answer([TOP, header, ...ROWS])).toBe(expected);
  });

  test('a measure unit there is that of the rows', async () => {
    const head = '指标名称 | 本年实际值 | 计量单位（元）';
    expect(await answer([TOP, head, '教育支出 | 1200'], 'spending')).toBe('不提示');
    expect(await answer([TOP, head, '教育支出 | 1200 | 万元'], 'spending')).toBe('存疑');
  });
});

describe('in the row itself', () => {
  const row = (no: string, beside = ''): string[] => [
    TOP,
    HEAD,
    `${no} | 在园幼儿数 | 1250 | | | | ${beside}`,
  ];
  test.each<[Answer, string, string?]>([
    ['提醒', '×'],
    ['提醒', '✗'],
    ['提醒', '？'],
    ['不提示', '√'],
    ['不提示', '★'],
    ['不提示', '*2'],
    ['提醒', '2', '比实际数多800人'],
    ['提醒', '2', '| | | | 征求意见'],
    ['存疑', '2', '| | | | 2019年数'],
  ])('%s: %s %s', async (expected, no, beside = '') => {
    expect(await answer(row(no, beside))).toBe(expected);
  });

  test.each<[Answer, string, string]>([
    ['存疑', '在园幼儿数 | 1250', '预计数'],
    ['存疑', '在园幼儿数 | 1250', '去年数'],
    ['存疑', '在园幼儿数 | 1250', '2019年数据'],
    ['提醒', '方案出台 | 是', '实施方案（征求意见稿）'],
    ['不提示', '方案出台 | 是', '实施方案；会议纪要'],
    ['不提示', '在园幼儿数 | 1250', '2020年教育事业统计表'],
  ])('%s: %s with the evidence %s', async (expected, cells, evidence) => {
    const of = cells.startsWith('方案') ? 'plan-issued' : 'enrolled';
    expect(await answer([TOP, HEAD, `2 | ${cells} | | ${evidence}`], of)).toBe(expected);
  });

  test('last year’s figure in brackets is what this year’s is compared with', async () => {
    const back = submit({
      'f.xlsx': await writeWorkbook('t', [
        {
          name: '表',
          widths: [20],
          rows: [TOP, HEAD, '2 | 在园幼儿数 | 28812（2019年28000）'].map((line) =>
            line.split('|').map((text) => ({ value: text.trim() })),
          ),
        },
      ]),
    });
    expect([cellOf(back, 'enrolled'), back.findings.map(({ id }) => id)]).toEqual([
      '28812',
      ['intake.bracket'],
    ]);
  });
});

describe('a column under a name that is none of ours', () => {
  /** What becomes of a figure: `?` doubtful, `told` read with a reminder, `read` without one. */
  const became = (indicator: string, figure: string, header: string, text: string): string => {
    const read = submit({
      'f.csv': `计划,填报单位,年度,指标编号,本年实际值,${header}\nzhenjiang-2020,丹阳市,2020,${indicator},${figure},${text}\n`,
    });
    expect(read.refusals).toEqual([]);
    const told = read.findings.filter(({ id }) => id !== 'intake.csv-header-unread');
    return cellOf(read, indicator) === '?' ? '?' : told.length > 0 ? 'told' : 'read';
  };

  test.each([
    ['spending', '12', '金额单位', '亿元', '?'],
    ['spending', '12', '量纲', '千元', '?'],
    ['spending', '12', '币种', '美元', 'told'],
    ['built', '是', '是否竣工', '否', 'told'],
    ['built', '是', '验收情况', '未验收', 'told'],
    ['built', '是', '完成率', '60%', 'told'],
    ['built', '是', '完成率', '100%', 'read'],
    ['built', '是', '形象进度', '0.6', 'told'],
    ['enrolled', '300', '分项', '其中：民办', 'told'],
    ['enrolled', '300', '办别', '公办', 'told'],
    ['enrolled', '300', '数据年份', '2019年', '?'],
    ['enrolled', '300', '删除', '√', '?'],
    ['enrolled', '300', '是否有效', '否', 'told'],
    ['enrolled', '300', '数据归属', '句容市', 'told'],
    ['enrolled', '300', '最终数', '310', '?'],
    ['enrolled', '300', '改为', '310', '?'],
    ['enrolled', '300', '最终数', '300', 'read'],
    // What says nothing of the figure.
    ['enrolled', '300', '一级指标', '普及水平', 'read'],
    ['enrolled', '300', '指标类型', '预期性', 'read'],
    ['enrolled', '300', '牵头部门', '学前教育科', 'read'],
    ['enrolled', '300', '权重', '5', 'read'],
    ['enrolled', '300', '同比', '增长5%', 'read'],
    ['enrolled', '300', '完成率', '102%', 'read'],
    ['enrolled', '300', '附件', '见附件1', 'read'],
  ])('%s %s, %s: %s is %s', (indicator, figure, header, text, expected) => {
    expect(became(indicator, figure, header, text)).toBe(expected);
  });
});

describe('a line between rows', () => {
  const table = (line: string): string =>
    `计划：zhenjiang-2020\n填报单位：丹阳市\n年度：2020\n指标编号,本年实际值\nschools,3\n${line},\nenrolled,1200\n`;
  test.each(['镇江市', '二、镇江市', '【镇江市】', '2021年目标', '2021年计划数', '明年计划', '去年同期'])(
    '%s',
    (line) => {
      const read = submit({ 'f.csv': table(line) });
      expect([cellOf(read, 'schools'), cellOf(read, 'enrolled')]).toEqual(['3', '?']);
    },
  );
});

test('a unit with its seal in any brackets is that unit', () => {
  const head = (unit: string): string =>
    `计划：zhenjiang-2020\n填报单位：${unit}\n年度：2020\n指标编号,本年实际值\nschools,3\n`;
  for (const unit of ['丹阳市教育局（章）', '丹阳市教育局（盖章）', '丹阳市（印章）'])
    expect([unit, cellOf(submit({ 'f.csv': head(unit) }), 'schools')]).toEqual([unit, '3']);
});
