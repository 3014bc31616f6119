import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/plan/model.js';
import { cellOf, plan, submit } from './kit.js';

const header = '计划,填报单位,年度,指标编号,本年实际值,计量单位,上年值,完成日期,佐证材料,备注';
const row = (...cells: string[]): string => ['zhenjiang-2020', 'danyang', '2020', ...cells].join(',');
const csv = (...rows: string[]): string => [header, ...rows, ''].join('\n');

/** Findings and refusals as `id cell` (or `id line:column` where there is no cell). */
function told({ findings, refusals }: ReturnType<typeof submit>): string[] {
  return [...refusals, ...findings].map(
    ({ id, at }) => `${id.replace('intake.', '')} ${at.cell ?? `${at.line}:${at.column}`}`,
  );
}

describe('a row', () => {
  test('gives a figure with its date, evidence, note and last year’s value', () => {
    const read = submit({
      'f.csv': csv(
        row('plan-issued', '是', '是否', '', '2020/6/28', '会议纪要；通知;照片', '按期'),
        row('enrolled', '"28,812"', '人', '"28,000"'),
      ),
    });
    expect(told(read)).toEqual([]);
    const figure = read.facts.column('plan-issued', '2020')?.cells.get(1)?.self;
    expect(figure).toMatchObject({
      completed: '2020-06-28',
      evidence: ['会议纪要', '通知', '照片'],
      note: '按期',
      origin: { line: 2, column: 41, cell: 'E2' },
    });
    expect([cellOf(read, 'enrolled'), cellOf(read, 'enrolled', 'danyang', '2019')]).toEqual([
      '28812',
      '28000',
    ]);
  });

  test.each([
    // value, measure unit, judged
    ['spending', '1.16', '亿元', '11600', []],
    ['spending', '1.16亿元', '亿元', '11600', []],
    ['spending', '1.16亿元', '', '11600', []],
    ['spending', '11600', '万元', '11600', []],
    ['spending', '11600', '', '11600', []],
    ['spending', '1.16亿元', '万元', '11600', []],
    ['spending', '1.16亿', '元', '11600', []],
    ['spending', '1.16亿', '亿元', '?', ['measure-conflict E2']],
    ['enrolled', '12万', '万人', '?', ['measure-conflict E2']],
    ['enrolled', '12', '万人', '120000', []],
    ['spending', '11600', '万圆', '?', ['measure-unknown E2']],
    ['enrolled', '28812', '人次', '?', ['value-wrong-unit E2']],
    ['enrolled', '28812人', '名', '28812', []],
    ['rate', '99.2', '%', '99.2', []],
    ['rate', '0.95', '%', '?', ['bare-fraction E2']],
    ['rate', '0.95', '', '?', ['bare-fraction E2']],
    ['rate', '0.95%', '%', '0.95', []],
    ['rate', '992', '‰', '99.2', []],
    ['arrival', '07:50', '时刻', '470', []],
    ['plan-issued', '是', '是否', '1', []],
    ['points', '-0.5', '百分点', '-0.5', []],
    ['points', '-0.5', '%', '?', ['value-wrong-unit E2']],
    ['schools', '', '所', '', []],
    ['schools', '0', '所', '0', []],
    ['schools', '=1+2', '所', '?', ['formula-value E2']],
  ])('%s %s with the measure unit %s', (id, value, measure, judged, found) => {
    const read = submit({ 'f.csv': csv(row(id, value, measure)) });
    expect(cellOf(read, id)).toBe(judged);
    expect(told(read)).toEqual(found);
  });

  test('a blank last year’s value is none', () => {
    const read = submit({ 'f.csv': csv(row('enrolled', '5', '人', '')) });
    expect(read.facts.column('enrolled', '2019')).toBeUndefined();
  });

  test('a month or quarter in 期间 wins over the year, and brings its own last year', () => {
    const text =
      '计划,填报单位,年度,期间,指标编号,实际值,上年值\nzhenjiang-2020,danyang,2020,2020-Q2,schools,3,2\nzhenjiang-2020,danyang,2020,2019-Q2,rate,99%,\n';
    const read = submit({ 'f.csv': text });
    expect(cellOf(read, 'schools', 'danyang', '2020-Q2')).toBe('3');
    expect(cellOf(read, 'schools', 'danyang', '2019-Q2')).toBe('2');
    expect(told(read)).toEqual(['csv-year-disagrees D3']);
  });

  test.each([
    ['', '自评'],
    ['自评', '自评'],
    ['verified', '核查'],
    ['核查', '核查'],
  ])('stage %s is %s', (stage, meant) => {
    const text = `计划,填报单位,年度,指标编号,实际值,阶段\nzhenjiang-2020,danyang,2020,schools,3,${stage}\n`;
    const cell = submit({ 'f.csv': text }).facts.column('schools', '2020')?.cells.get(1);
    expect(cell?.verified ? '核查' : '自评').toBe(meant);
  });
});

describe('rows that name things', () => {
  const named = (cells: string): string =>
    `计划,填报单位,年度,指标编号,指标名称,实际值\nzhenjiang-2020,丹阳市,2020,${cells}\n`;

  test.each([
    ['rate,学前三年毛入园率,99%', '99', []],
    ['rate,毛入园率（另一种叫法）,99%', '?', ['name-differs E2']],
    [',学前三年毛入园率,99%', '99', []],
    [', 学前三年 毛入园率,99%', '99', []],
    [',毛入园率,99%', undefined, ['unknown-title E2']],
    [',学前三年毛入园率（%）,99', '99', []],
    ['学前三年毛入园率,,99%', '99', []],
    // The codes stayed while the titles were sorted: nothing says which of the two the figure belongs to.
    ['rate,在园幼儿数,99%', undefined, ['code-and-title-differ D2']],
    ['ratte,学前三年毛入园率,99%', undefined, ['unknown-indicator D2']],
    [',,99%', undefined, ['csv-row-nameless A2']],
    // Spreadsheets keep a code from being taken for a number so.
    ['"=""rate""",,99%', '99', []],
    ['="rate",,="99%"', '99', []],
    ['"=RATE()",,99%', undefined, ['formula-cell D2']],
  ])('%s', (cells, judged, found) => {
    const read = submit({ 'f.csv': named(cells) });
    expect(cellOf(read, 'rate')).toBe(judged);
    expect(told(read)).toEqual(found);
  });

  test.each([
    'campus-area',
    'Campus-Area',
    'CAMPUS-AREA',
    'ｃａｍｐｕｓ－ａｒｅａ',
    ' campus-area ',
    'campus - area',
    'campus–area',
    'campus‑area',
  ])('the code %s, where no other differs from it in case alone', (code) => {
    const area = { ...(plan.indicators.get('schools') as Indicator), id: 'campus-area', title: '校园面积' };
    const of = { ...plan, indicators: new Map([...plan.indicators, ['campus-area', area]]) };
    for (const title of ['', '校园面积']) {
      const read = submit({ 'f.csv': named(`${code},${title},3`) }, of);
      expect([told(read), cellOf(read, 'campus-area')]).toEqual([[], '3']);
    }
    expect(told(submit({ 'f.csv': named(`${code},在园幼儿数,3`) }, of))).toEqual([
      'code-and-title-differ D2',
    ]);
    const yaml = `plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nfigures:\n  "${code}": 3\n`;
    expect(cellOf(submit({ 'f.yaml': yaml }, of), 'campus-area')).toBe('3');
  });

  test.each([
    ['a1', '1', []],
    ['A1', '2', []],
    ['Ａ1', undefined, ['unknown-indicator D2']],
    ['a_1', undefined, ['unknown-indicator D2']],
  ])('of codes that differ in case alone %s is what is written so', (code, judged, found) => {
    const schools = plan.indicators.get('schools') as Indicator;
    const two = ['a1', 'A1'].map((id) => [id, { ...schools, id, title: `园数${id}` }] as const);
    const of = { ...plan, indicators: new Map([...plan.indicators, ...two]) };
    const read = submit({ 'f.csv': named(`${code},,${judged ?? 3}`) }, of);
    expect(told(read)).toEqual(found);
    if (judged) expect(cellOf(read, code)).toBe(judged);
  });

  test('a title of two indicators names neither', () => {
    const twin = { ...(plan.indicators.get('enrolled') as Indicator), id: 'twin', title: '学前三年毛入园率' };
    const of = { ...plan, indicators: new Map([...plan.indicators, ['twin', twin]]) };
    expect(told(submit({ 'f.csv': named(',学前三年毛入园率,99%') }, of))).toEqual(['unknown-title E2']);
    expect(cellOf(submit({ 'f.csv': named('rate,学前三年毛入园率,99%') }, of), 'rate')).toBe('99');
  });

  test('an unknown unit is told once with all its figures', () => {
    const text =
      '计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,丹阳县,2020,rate,99%\nzhenjiang-2020,丹阳县,2020,schools,3\nzhenjiang-2020,句容,2020,rate,98%\n';
    const read = submit({ 'f.csv': text });
    expect(told(read)).toEqual(['unknown-unit B2']);
    expect(read.findings[0]?.data).toMatchObject({ count: 2, indicators: ['rate', 'schools'] });
    expect(cellOf(read, 'rate', 'jurong')).toBe('98');
  });
});

describe('a thousands separator without quotes is a cell separator', () => {
  const table = (columns: string, cells: string): string =>
    `计划,填报单位,年度,指标编号,${columns}\nzhenjiang-2020,danyang,2020,enrolled,${cells}\n`;

  test.each([
    ['which makes the row too long', '实际值,备注', '1,234,备注', '?', 'csv-row-long A2'],
    ['also with the last cell blank', '实际值,计量单位,备注', '1,234,人,', '?', 'csv-row-long A2'],
    ['or leaves digits where no number belongs', '实际值,备注', '1,234', '?', 'csv-row-split-number A2'],
    ['or where a unit belongs', '实际值,计量单位', '1,234人', '?', 'csv-row-split-number A2'],
    ['or in a row cut short', '实际值,上年值,备注', '1,234', '?', 'csv-row-split-number A2'],
    ['in last year’s value too', '实际值,上年值,备注', '5,1,234', '?', 'csv-row-split-number A2'],
    ['before a decimal part', '实际值,备注', '1,200.5', '?', 'csv-row-split-number A2'],
    ['before noughts', '实际值,备注', '5,000.00', '?', 'csv-row-split-number A2'],
    ['before a unit, in a column of notes', '实际值,备注', '1,234人', '?', 'csv-row-split-number A2'],
    ['before a unit with a remark', '实际值,备注', '1,234人（含民办）', '?', 'csv-row-split-number A2'],
    ['before a multiple', '实际值,备注', '1,200万', '?', 'csv-row-split-number A2'],
    ['before a multiple of a unit', '实际值,佐证材料', '1,200万元', '?', 'csv-row-split-number A2'],
    ['with a sign of money', '实际值,备注', '¥1,200元', '?', 'csv-row-split-number A2'],
    [
      'before a decimal part, where a unit belongs',
      '实际值,计量单位',
      '1,200.5',
      '?',
      'csv-row-split-number A2',
    ],
    ['in a row cut short, with decimals', '实际值,上年值,备注', '1,200.5', '?', 'csv-row-split-number A2'],
    ['noughts are no value of last year', '实际值,上年值', '5,000.00', '?', 'csv-row-split-number A2'],
    ['034 is none either', '实际值,上年值', '5,034', '?', 'csv-row-split-number A2'],
    ['a last year’s value with decimals is one', '实际值,上年值', '198,234.5', '198', ''],
    ['last year’s nought is one', '实际值,上年值', '5,0', '5', ''],
    ['four digits are a year', '实际值,备注', '5,2019', '5', 'told-note F2'],
    ['two are no thousands', '实际值,备注', '5,23人', '5', 'told-note F2'],
    ['a percentage is none', '实际值,备注', '5,100%', '5', ''],
    ['a sentence is a note', '实际值,备注', '3,500强企业捐建', '3', 'told-note F2'],
    ['nothing goes on after nought', '实际值,备注', '0,234人', '0', 'told-note F2'],
    ['four digits stand before no comma', '实际值,备注', '1234,234人', '1234', 'told-note F2'],
    ['with quotes it is one number', '实际值,备注', '"1,234",', '1234', ''],
    ['a short row without one is a row', '实际值,备注', '1234', '1234', ''],
    ['two numbers of one size are two', '实际值,上年值', '98,102', '98', ''],
    ['five times as much is another number', '实际值,上年值', '40,200', '40', ''],
    ['more than that goes on', '实际值,上年值', '40,201', '?', 'csv-row-split-number A2'],
    ['as 234 goes on after 5', '实际值,上年值', '5,234', '?', 'csv-row-split-number A2'],
    ['with decimals', '实际值,上年值', '5,234.5', '?', 'csv-row-split-number A2'],
    ['and with noughts before blanks', '实际值,上年值,备注', '12,000,', '?', 'csv-row-split-number A2'],
    ['below nought too', '实际值,上年值,备注', '-1,234,', '?', 'csv-row-split-number A2'],
    ['last year’s value before this one', '上年值,实际值', '5,234', '?', 'csv-row-split-number A2'],
    ['where only the second has a unit', '实际值,上年值', '812,234人', '?', 'csv-row-split-number A2'],
    ['with units they are two', '实际值,上年值', '5人,234人', '5', ''],
    ['a unit in its column keeps the rest in place', '实际值,上年值,计量单位,备注', '98,102,人', '98', ''],
    [
      'but not where a blank may be left out',
      '实际值,上年值,计量单位',
      '5,234,人',
      '?',
      'csv-row-split-number A2',
    ],
    ['a target before it', '目标,实际值,备注', '30,000,98', '?', 'csv-row-split-number A2'],
    [
      'a target before it, other than noughts',
      '目标,实际值,备注',
      '1,234,98',
      '?',
      'csv-row-split-number A2',
    ],
    ['a number and a figure', '目标,实际值,备注', '1,234,98人为民办', '234', 'told-note G2'],
    ['a number, a figure and its unit', '目标,实际值,计量单位', '1,234,人', '234', ''],
    ['blanks behind the row', '实际值,计量单位', '234,人,,', '234', ''],
    ['blanks behind the row that a comma has moved', '实际值,计量单位', '1,234,,', '?', 'csv-row-long A2'],
    ['blanks behind a row without a unit', '实际值,备注', '234,,', '?', 'csv-row-long A2'],
    ['more than blanks', '实际值,计量单位', '234,人,,x', '?', 'csv-row-long A2'],
    ['034 under a header that is not read', '实际值,目标,备注', '5,034,', '?', 'csv-row-split-number A2'],
    ['a target is a number of its own', '实际值,目标,备注', '5,234,', '5', ''],
    ['millions', '实际值,上年值,备注', '1,234,567', '?', 'csv-row-split-number A2'],
  ])('%s (%s: %s)', (_, columns, cells, judged, found) => {
    const read = submit({ 'f.csv': table(columns, cells) });
    expect(told(read)).toEqual(found === '' ? [] : [found]);
    expect(cellOf(read, 'enrolled')).toBe(judged === '' ? undefined : judged);
  });
});

describe('in a table of which one number is torn, others may be', () => {
  const table = (first: string): string =>
    `计划,填报单位,年度,指标编号,实际值,上年值,备注\n${['schools', 'enrolled', 'visits']
      .map((id, i) => `zhenjiang-2020,danyang,2020,${id},${[first, '123,456,', '98,12,'][i]}`)
      .join('\n')}\n`;

  test.each([
    ['whole', '"1,200",1100,', ['1200', '123', '98'], []],
    ['torn, and too long', '1,200,1100,', ['?', '?', '98'], ['csv-row-long A2', 'csv-row-split-number A3']],
    ['torn', '1,200,', ['?', '?', '98'], ['csv-row-split-number A2', 'csv-row-split-number A3']],
    ['too long for a text', '3,2,好,很好', ['?', '123', '98'], ['csv-row-long A2']],
  ])('the first number %s: %s', (_, first, judged, found) => {
    const read = submit({ 'f.csv': table(first) });
    expect(['schools', 'enrolled', 'visits'].map((id) => cellOf(read, id))).toEqual(judged);
    expect(told(read)).toEqual(found);
  });

  test.each([
    [';', '1,234;;', '1234'],
    ['\t', '1,234\t\t', '1234'],
    [';', '1;234;', '1'],
    ['\t', '5\t034\t', '5'],
    ['\t', '1,234', '1234'],
    [';', '12;000', '12'],
  ])('a comma that holds no cells apart (but %j does) tears nothing: %j', (separator, cells, judged) => {
    const line = ['zhenjiang-2020', 'danyang', '2020', 'enrolled', cells].join(separator);
    const head = ['计划', '填报单位', '年度', '指标编号', '实际值', '上年值', '备注'].join(separator);
    const read = submit({ 'f.csv': `${head}\n${line}\n` });
    expect([told(read), cellOf(read, 'enrolled')]).toEqual([[], judged]);
  });

  test.each([';', '\t'])('a row with a %j too many is told so', (separator) => {
    const line = ['zhenjiang-2020', 'danyang', '2020', 'enrolled', '5', 'x', 'y', 'z'].join(separator);
    const head = ['计划', '填报单位', '年度', '指标编号', '实际值', '备注'].join(separator);
    expect(told(submit({ 'f.csv': `${head}\n${line}\n` }))).toEqual(['csv-row-long-separator A2']);
  });
});

describe('headers as people write them', () => {
  const base = '计划,填报单位,年度,指标编号';
  const line = 'zhenjiang-2020,danyang,2020,spending';
  test.each<[columns: string, cells: string, judged: string | undefined, before: string | undefined]>([
    ['本年实际值,上年实际值', '12,9', '12', '9'],
    ['2019年实际值,2020年实际值', '9,12', '12', '9'],
    ['2020年实际值,2019年实际值', '12,9', '12', '9'],
    ['2020年度实际值（亿元）,备注', '12,', '120000', undefined],
    ['2019年实际值,2020年实际值（单位：亿元）', '9,12', '120000', '90000'],
    ['本年实际值（单位：亿元）', '12', '120000', undefined],
    ['本年实际值(计量单位:元)', '120000', '12', undefined],
  ])('%s', (columns, cells, judged, before) => {
    const read = submit({ 'f.csv': `${base},${columns}\n${line},${cells}\n` });
    expect([told(read), cellOf(read, 'spending'), cellOf(read, 'spending', 'danyang', '2019')]).toEqual([
      [],
      judged,
      before,
    ]);
  });

  test.each([
    ['an earlier year is not read', '2018年实际值,2020年实际值', ['csv-header-unread E1'], '12'],
    ['nor is a year to come', '2021年实际值,2020年实际值', ['csv-header-unread E1'], '12'],
    ['no column of this year', '2018年实际值,2019年实际值', ['csv-header-missing A1'], undefined],
    ['this year twice', '本年实际值,2020年实际值', ['csv-header-twice F1'], undefined],
  ])('%s', (_, columns, found, judged) => {
    const read = submit({ 'f.csv': `${base},${columns}\n${line},9,12\n` });
    expect([told(read), cellOf(read, 'spending')]).toEqual([found, judged]);
  });

  test.each([
    '填报单位（盖章）：丹阳市',
    '填报单位(公章):丹阳市',
    '单位（盖章）：丹阳市',
    '填报单位：丹阳市（盖章）',
  ])('%s above the header', (above) => {
    const read = submit({
      'f.csv': `${above},,,\n计划,年度,指标编号,实际值\nzhenjiang-2020,2020,schools,3\n`,
    });
    expect([cellOf(read, 'schools'), read.refusals]).toEqual(['3', []]);
  });
});

describe('names as people write them', () => {
  test.each([
    '优质园数：',
    '1.优质园数',
    '1、优质园数',
    '1.2 优质园数',
    '（1）优质园数',
    '(一)优质园数',
    '一、优质园数',
    '①、优质园数',
    '★优质园数',
    '★1.优质园数',
    '* 优质园数',
    '3. 优质园数（所）：',
  ])('%s is 优质园数', (title) => {
    const text = `计划,填报单位,年度,指标名称,实际值\nzhenjiang-2020,danyang,2020,${title},3\n`;
    const read = submit({ 'f.csv': text });
    expect([told(read), cellOf(read, 'schools')]).toEqual([[], '3']);
  });

  test.each(['新优质园数', '1优质园数', '优质园数2', '优质园数*'])('%s is not', (title) => {
    const text = `计划,填报单位,年度,指标名称,实际值\nzhenjiang-2020,danyang,2020,${title},3\n`;
    expect(cellOf(submit({ 'f.csv': text }), 'schools')).toBeUndefined();
  });

  test.each([
    ['丹阳市教育局：', 'danyang', '3'],
    ['丹阳市：', 'danyang', '3'],
    ['丹阳市（本级）', 'danyang', '3'],
    ['丹阳市教育局（本级）', 'danyang', '3'],
    ['DANYANG', 'danyang', '3'],
    ['Danyang', 'danyang', '3'],
    ['丹阳市\u200b', 'danyang', '3'],
    // The city's own and the city as a whole are two things.
    ['镇江市（本级）', 'zhenjiang', undefined],
  ])('the unit %s', (name, id, judged) => {
    const text = `计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,${name},2020,schools,3\n`;
    expect(cellOf(submit({ 'f.csv': text }), 'schools', id)).toBe(judged);
  });

  test.each(['二〇二〇年', '二○二〇', '二零二零年度', '2020全年', '2020年全年'])('the year %s', (year) => {
    const text = `计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,danyang,${year},schools,3\n`;
    expect(cellOf(submit({ 'f.csv': text }), 'schools')).toBe('3');
  });

  test('a row 汇总 is a total', () => {
    const text = '计划,填报单位,年度,指标名称,实际值\nzhenjiang-2020,danyang,2020,汇总,3\n';
    expect(told(submit({ 'f.csv': text }))).toEqual(['csv-row-remark D2']);
  });
});

describe('a blank figure beside words that may say it', () => {
  test.each([
    ['a note', '备注', '3所', ['note-without-figure E2']],
    ['evidence', '佐证材料', '照片', ['note-without-figure E2']],
    ['nothing', '备注', '', []],
    ['a mark for nothing', '备注', '无', []],
  ])('%s', (_, column, text, found) => {
    const read = submit({
      'f.csv': `计划,填报单位,年度,指标编号,实际值,${column}\nzhenjiang-2020,danyang,2020,rate,,${text}\n`,
    });
    expect([told(read), cellOf(read, 'rate')]).toEqual([found, '']);
  });
});

describe('a mark for nothing leaves an optional cell blank', () => {
  const columns = [
    '计量单位',
    '上年值',
    '完成日期',
    '统计时点',
    '填报日期',
    '佐证材料',
    '备注',
    '阶段',
    '样例',
    '期间',
  ];
  const marks = ['/', '／', '—', '——', '-', '－', '无', ' / ', '\\\\', 'N/A'];

  test.each(columns.flatMap((column) => marks.map((mark) => [column, mark] as const)))(
    '%s %s',
    (column, mark) => {
      const read = submit({
        'f.csv': `计划,填报单位,年度,指标编号,实际值,${column}\nzhenjiang-2020,danyang,2020,schools,3,${mark}\nzhenjiang-2020,danyang,2020,plan-issued,否,${mark}\n`,
      });
      expect([told(read), cellOf(read, 'schools'), cellOf(read, 'plan-issued')]).toEqual([[], '3', '0']);
      expect(read.facts.column('schools', '2019')).toBeUndefined();
      expect(read.facts.column('schools', '2020')?.cells.get(1)?.self?.evidence).toEqual([]);
    },
  );

  test('a code that is such a mark leaves the title to say which figure it is', () => {
    const text = '计划,填报单位,年度,指标编号,指标名称,实际值\nzhenjiang-2020,danyang,2020,/,优质园数,3\n';
    expect(cellOf(submit({ 'f.csv': text }), 'schools')).toBe('3');
  });

  test('a unit that is one is missing', () => {
    const text = '计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,/,2020,schools,3\n';
    expect(told(submit({ 'f.csv': text }))).toEqual(['csv-cell-blank A2']);
  });
});

describe('the file', () => {
  const one = 'zhenjiang-2020,danyang,2020,schools,3';
  const plain = '计划,填报单位,年度,指标编号,实际值';

  test.each([
    ['a byte-order mark', `\ufeff${plain}\n${one}\n`],
    ['CRLF', `${plain}\r\n${one}\r\n`],
    ['lone CR', `${plain}\r${one}\r`],
    ['no line break at the end', `${plain}\n${one}`],
    ['blank rows and rows of separators', `${plain}\n\n,,,,\n${one}\n,,,,\n\n`],
    ['semicolons', `${plain}\n${one}\n`.replaceAll(',', ';')],
    ['tabs', `${plain}\n${one}\n`.replaceAll(',', '\t')],
    ['Excel’s hint for the separator', `sep=;\r\n${`${plain}\n${one}\n`.replaceAll(',', ';')}`],
    ['a title above the header', `镇江市2020年工作要点填报表,,,,\n${plain}\n${one}\n`],
    ['the name of one column alone above the header', `填报单位,,,,\n${plain}\n${one}\n`],
    ['a line with commas above semicolons', `教育,事业统计\n${`${plain}\n${one}\n`.replaceAll(',', ';')}`],
    ['nine rows above the header', `${'镇江市,,,,\n'.repeat(9)}${plain}\n${one}\n`],
    ['quoted headers with line breaks', `计划,填报单位,年度,"指标\n编号","实际值"\n${one}\n`],
    ['English headers', `plan,unit,year,indicator,value\n${one}\n`],
    ['headers in any order', '实际值,指标编号,年度,填报单位,计划\n3,schools,2020,danyang,zhenjiang-2020\n'],
    ['单位 beside 填报单位 as measure unit', `${plain},单位\n${one},所\n`],
    ['full-width headers', `计划,填报单位,年度,指标编号,实际值,ＮＯＴＥ\n${one},见附件\n`],
  ])('may have %s', (_, text) => {
    const read = submit({ 'f.csv': text });
    expect(told(read)).toEqual([]);
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test('may be GB18030, as Excel in China saves it', () => {
    // 计划,填报单位,年度,指标编号,实际值 / zhenjiang-2020,丹阳市,2020,schools,3
    const gb = Uint8Array.from(
      Buffer.from(
        'bcc6bbae2ccceeb1a8b5a5cebb2cc4eab6c82cd6b8b1eab1e0bac52ccab5bccad6b50a' +
          '7a68656e6a69616e672d323032302cb5a4d1f4cad02c323032302c7363686f6f6c732c330a',
        'hex',
      ),
    );
    const read = submit({ 'f.csv': gb });
    expect(told(read)).toEqual([]);
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test('a row of another year is told at its cell, and the others count', () => {
    const read = submit({ 'f.csv': `${plain}\n${one}\n${one.replace('2020,schools,3', '2019,rate,99%')}\n` });
    expect(told(read)).toEqual(['period-outside C3']);
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test('a signature under the table is passed over', () => {
    const read = submit({ 'f.csv': `${plain}\n${one}\n填报人：甲,,,,\n` });
    expect(told(read)).toEqual([]);
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test.each([
    ['a repeated header', `${plain},本年实际值\n${one},4\n`, ['csv-header-twice F1']],
    [
      'a misspelt header',
      `计划,填报单位,年度,指标编号,实际直\n${one}\n`,
      ['csv-header-missing A1', 'csv-header-near E1'],
    ],
    [
      'a lone 单位',
      `计划,单位,年度,指标编号,实际值\n${one}\n`,
      ['csv-header-missing A1', 'csv-header-ambiguous B1'],
    ],
    [
      'no column of figures',
      '计划,填报单位,年度,指标编号\nzhenjiang-2020,danyang,2020,schools\n',
      ['csv-header-missing A1'],
    ],
    ['no header', `${one}\n`, ['csv-no-header 1:1']],
    [
      'a hundred rows above the header',
      `${'镇江市,,,,\n'.repeat(100)}${plain}\n${one}\n`,
      ['csv-no-header 1:1'],
    ],
    ['501 columns', `${plain}${',x'.repeat(501)}\n${one}\n`, ['csv-too-wide SG1']],
    ['full-width commas', `${plain}\n${one}\n`.replaceAll(',', '，'), ['csv-no-header 1:1']],
    ['a quote left open', `${plain}\nzhenjiang-2020,danyang,2020,"schools,3\n`, ['csv-quote-open 2:29']],
    [
      'a quote inside a cell',
      `${plain}\nzhenjiang-2020,danyang,2020,sch"ools,3\n`,
      ['csv-quote-inside 2:29'],
    ],
    ['a blank unit', `${plain}\n${one}\nzhenjiang-2020,,2020,rate,99%\n`, ['csv-cell-blank A3']],
    ['a blank plan', `${plain}\n,danyang,2020,rate,99%\n`, ['csv-cell-blank A2']],
    ['a blank year', `${plain}\nzhenjiang-2020,danyang,,rate,99%\n`, ['csv-cell-blank A2']],
    ['an unknown stage', `${plain},阶段\n${one},抽查\n`, ['csv-stage F2']],
    ['a stage that every object has', `${plain},阶段\n${one},constructor\n`, ['csv-stage F2']],
    ['a sample mark that is none', `${plain},样例\n${one},大概\n`, ['csv-sample F2']],
  ])('is refused for %s', (_, text, found) => {
    const read = submit({ 'f.csv': text });
    expect(read.refusals.length).toBeGreaterThan(0);
    expect(told(read)).toEqual(found);
  });

  test('a column that is no part of the form is noted', () => {
    const read = submit({ 'f.csv': `序号,口径,${plain},增减额\n1,略,${one},5\n` });
    expect(told(read)).toEqual(['csv-header-unread H1']);
    expect(read.findings[0]?.effect).toBe('note');
  });

  test.each([
    ['是', true],
    ['样例', true],
    ['true', true],
    ['否', false],
    ['', false],
  ])('样例 %s', (mark, sample) => {
    const read = submit({ 'f.csv': `${plain},样例\n${one},${mark}\n` });
    expect(read.facts.inputs[0]?.sample).toBe(sample);
  });
});

describe('names that fit nothing in the plan', () => {
  const rows = (names: readonly string[]) => csv(...names.map((name) => row(name, '1')));

  test('are told once each, with how often', () => {
    const read = submit({ 'f.csv': rows(['aa', 'bb', 'aa', 'aa']) });
    expect(told(read)).toEqual(['misfit-again D2', 'unknown-indicator D3']);
    expect(read.findings[0]?.data).toMatchObject({ count: 2, places: ['D4', 'D5'] });
  });

  test.each([
    [100, 100, []],
    [101, 100, [1]],
    [5_000, 100, [4_900]],
  ])('of %i of them the first %i are told singly, the rest by number', (count, singly, more) => {
    const read = submit({ 'f.csv': rows(Array.from({ length: count }, (_, i) => `unknown-${i}`)) });
    const by = (id: string) => read.findings.filter((f) => f.id === id);
    expect(by('intake.unknown-indicator')).toHaveLength(singly);
    expect(by('intake.misfits-more').map((f) => f.data['count'])).toEqual(more);
    expect(read.findings).toHaveLength(singly + more.length);
  });
});

test.each([
  ['年度目标', '3'],
  ['备注1', '另报', 'intake.told-note'],
  ['计划数', '3'],
  ['编号', '1'],
  ['实际数', '40'],
])('a column %s that nobody reads keeps no table from being read', (header, text, ...told) => {
  const read = submit({
    'f.csv': `计划,填报单位,年度,指标编号,本年实际值,备注,${header}\nzhenjiang-2020,丹阳市,2020,schools,41,,${text}`,
  });
  expect(read.refusals).toEqual([]);
  const [cell] = read.facts.column('schools', '2020')?.cells.values() ?? [];
  expect(cell?.self?.text).toBe('41');
  expect(read.findings.map(({ id }) => id)).toEqual(['intake.csv-header-unread', ...told]);
});

test.each([
  ['上年数', '40'],
  ['佐证资料', '批复'],
  ['填表日期', '2021-01-08'],
  ['完成时间', '2020-06-30'],
  ['本年实际值（全年）', ''],
])('a column %s is read under another name', (header, text) => {
  const whole = header.startsWith('本年');
  const head = `计划,填报单位,年度,指标编号,${whole ? header : `本年实际值,${header}`}`;
  const read = submit({
    'f.csv': `${head}\nzhenjiang-2020,丹阳市,2020,schools,41${whole ? '' : `,${text}`}`,
  });
  expect(read.refusals).toEqual([]);
  expect(read.findings.filter(({ id }) => id === 'intake.csv-header-unread')).toEqual([]);
});

describe('a table of more than 20 MB', () => {
  const row = `丹阳市,2020,enrolled,12345\n`;
  const rows = row.repeat(Math.ceil(20_100_000 / Buffer.byteLength(row)));
  const head = '填报单位,年度,指标编号,本年实际值\n';

  test.each([
    ['a title above it', `2020年教育统计表,,,\n${head}${rows}`],
    ['a note below it', `${head}${rows}注：以上为年末数,,,\n`],
  ])('is refused with %s, and what to take away is said', (_, text) => {
    const [problem] = submit({ 'f.csv': text }).refusals;
    expect(problem).toMatchObject({ id: 'intake.csv-too-big', data: { limit: '20.0', most: '500.0' } });
  });
});
