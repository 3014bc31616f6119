import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import { stylesFor, workbook } from '../workbook/made.js';
import { cellOf, plan, submit } from './kit.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook of one row: an indicator's cell with its number format and what it stores, the measure unit and a date. */
function book(indicator: string, code: string, stored: string, measure = '', date = ''): Uint8Array {
  const text = (value: string, style = 0) =>
    `<c t="inlineStr" s="${style}"><is><t>${escaped(value)}</t></is></c>`;
  const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
  const header = ['计划', '填报单位', '年度', '指标编号', '实际值', '计量单位', '完成日期'];
  const value = /^-?[\d.]+(?:E[-+]?\d+)?$/.test(stored) ? `<c s="1"><v>${stored}</v></c>` : text(stored, 1);
  const completed = date === '' ? '<c/>' : `<c s="2"><v>${date}</v></c>`;
  const sheet =
    row(...header.map((value) => text(value))) +
    row(
      ...['zhenjiang-2020', '丹阳市', '2020', indicator].map((value) => text(value)),
      value,
      text(measure),
      completed,
    );
  return workbook(`<sheetData>${sheet}</sheetData>`, { styles: stylesFor(code, code) });
}

/** What is judged, and what is said of it. */
function read(...cells: Parameters<typeof book>) {
  const back = submit({ 'f.xlsx': book(...cells) });
  expect(back.refusals).toEqual([]);
  const found = back.findings.map(({ id, at }) => `${id.replace('intake.', '')} ${at.cell}`);
  return { judged: cellOf(back, cells[0]), found, findings: back.findings };
}

describe('a unit that a cell shows is part of its figure', () => {
  test.each<
    [indicator: string, code: string, stored: string, measure: string, judged: string, found?: string]
  >([
    // It is converted
    ['spending', '#,##0"元"', '100000', '', '10'],
    ['spending', '#,##0"元"', '60000000', '', '6000'],
    ['spending', '0.00"亿元"', '1.16', '', '11600'],
    ['spending', '0"万元"', '11600', '', '11600'],
    ['spending', '_ [$¥-804]* #,##0.00_ ', '1160000', '', '116'],
    ['rate', '0"‰"', '500', '', '50'],
    ['rate', '0.0%', '0.953', '', '95.3'],
    ['rate', '0.0"%"', '95.3', '', '95.3'],
    ['enrolled', '0.0000"万人"', '2.8812', '', '28812'],
    ['enrolled', '0"名"', '28812', '', '28812'],
    ['schools', '0 "所"', '12', '', '12'],
    ['spending', 'General"元"', '1160000', '', '116'],
    ['teachers', '"1:"0', '15', '', '15'],
    // It does not fit
    ['enrolled', '0"人次"', '120', '', '?', '!value-wrong-unit'],
    ['schools', '0"人"', '12', '', '?', '!value-wrong-unit'],
    ['enrolled', '0"匹"', '12', '', '?', '!value-unknown-unit'],
    ['spending', '0.00"$"', '12', '', '?', '!value-unknown-unit'],
    ['enrolled', '"约"0', '7400', '', '?', '!value-approximate'],
    ['schools', '0"所以上"', '12', '', '?', '!value-approximate'],
    // The unit written for the row must be the same
    ['spending', '#,##0"元"', '1160000', '元', '116'],
    ['spending', '0.00"亿元"', '1.16', '亿元', '11600'],
    ['spending', '#,##0"元"', '1160000', '万元', '?', '!measure-conflict'],
    ['spending', '0.00"亿元"', '1.16', '万元', '?', '!measure-conflict'],
    ['spending', '0"万元"', '11600', '元', '?', '!measure-conflict'],
    ['rate', '0"‰"', '500', '%', '?', '!measure-conflict'],
    ['rate', '0.0%', '0.953', '%', '95.3'],
    ['enrolled', '0"名"', '28812', '人', '28812'],
    ['schools', '0"所"', '12', '所', '12'],
    ['schools', '0"家"', '12', '所', '?', '!measure-conflict'],
    // Shown in ten thousands, of a stored 元
    ['spending', '0!.0,"万元"', '1160000', '', '116'],
    ['spending', '0!.0,"万"', '1160000', '', '116', 'understood'],
    ['spending', '0!.0,"万"', '1160000', '万元', '116', 'understood'],
    ['spending', '0.0,"千元"', '1160000', '', '116'],
    // Shown so, without saying so or saying something else
    ['spending', '0!.0,', '1160000', '', '?', '!value-not-as-shown'],
    ['spending', '0.0,', '1160000', '', '?', '!value-not-as-shown'],
    ['spending', '0.0,"万元"', '1160000', '', '?', '!value-not-as-shown'],
    ['spending', '0.0,"元"', '1160000', '', '?', '!value-not-as-shown'],
    ['enrolled', ';;;', '7412', '', '?', '!value-not-as-shown'],
    // A minus that the format leaves out, or shows otherwise
    ['points', '0;0', '-12', '', '?', '!value-not-as-shown'],
    ['points', '0;[Blue]0', '-12', '', '?', '!value-not-as-shown'],
    ['points', '0;[Red]0', '-12', '', '-12'],
    ['points', '0;0;0', '-12', '', '?', '!value-not-as-shown'],
    ['points', '"减少"0;"减少"0', '-12', '', '?', '!value-not-as-shown'],
    ['points', '0;0', '12', '', '12'],
    ['points', '0', '-12', '', '-12'],
    ['points', '0;-0', '-12', '', '-12'],
    ['points', '#,##0_);(#,##0)', '-12', '', '-12'],
    // Nothing else than a day or a time
    ['teachers', '0%', '0.07', '', '?', '!value-wrong-unit'],
    ['opened', 'yyyy-mm-dd', '0', '', '?', '!value-not-a-date'],
    ['opened', 'yyyy-mm-dd"前"', '44075', '', '?', '!value-not-a-date'],
    ['arrival', 'h:mm', '0.3541666', '', '510'],
    ['arrival', 'h:mm:ss', '0.3541666', '', '510'],
    // 8.3 was typed for half past eight; the cell shows 07:12
    ['arrival', 'h:mm', '8.3', '', '?', '!value-not-as-shown'],
    ['arrival', 'h:mm', '1', '', '?', '!value-not-as-shown'],
    ['arrival', 'h:mm', '44075.3541666', '', '510'],
    ['arrival', 'h:mm"左右"', '0.3541666', '', '?', '!value-not-a-time'],
    // Rounded on the screen: what is stored counts
    ['rate', '0%', '0.946', '', '94.6'],
    ['enrolled', '0', '7411.6', '', '7411.6'],
    // Words for numbers, and texts in a format
    ['plan-issued', '"是";;"否"', '1', '', '1'],
    ['plan-issued', '"是";;"否"', '0', '', '0'],
    ['plan-issued', '0;-0;"无"', '0', '', '?', '!value-none-of-the-kind'],
    ['schools', '0;-0;"无"', '0', '', '?', '!value-none'],
    ['spending', '@"元"', '116万', '', '116'],
  ])('%s in %s holds %s beside “%s”: %s', (indicator, code, stored, measure, judged, found) => {
    const back = read(indicator, code, stored, measure);
    const at = found === undefined ? [] : [`${found.replace('!', '')} E2`];
    expect([back.judged, back.found]).toEqual([judged, at]);
  });

  test.each([
    ['0.0,', '存的是 1160000，单元格格式却让它显示为1160'],
    ['0.0,"万元"', '存的是 1160000，单元格格式却让它显示为1160万元'],
    ['"减少"0;"减少"0', '存的是 -1160000，单元格格式却让它显示为减少1160000', '-1160000'],
    ['#,##0"人"', '填写的“1160000人”以“人”为单位'],
  ])('and quoted as it is shown: %s', (code, told, stored = '1160000') => {
    const [finding] = read('spending', code, stored).findings;
    expect(finding && render(finding, 'zh-CN')).toContain(told);
  });
});

describe('15 digits', () => {
  test.each([
    ['points', '89.999999999999986', '90'],
    ['spending', '3.3000000000000003', '3.3'],
    ['points', '-0.09999999999999998', '-0.1'],
  ])('%s: a stored %s is %s', (indicator, stored, judged) => {
    expect(read(indicator, 'General', stored).judged).toBe(judged);
  });

  test('what is typed is what was typed', () => {
    const back = submit({
      'f.csv': `计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,丹阳市,2020,points,89.999999999999986\n`,
    });
    expect(cellOf(back, 'points')).toBe('89.999999999999986');
  });
});

describe('a date is what its cell shows', () => {
  test.each<[code: string, stored: string, judged: string, found: string[]]>([
    ['yyyy-mm-dd', '44012', '1', []],
    ['yyyy-mm-dd', '44012.6458', '1', []],
    ['yyyy-mm-dd h:mm:ss', '44012.99998842592', '1', []],
    ['yyyy"年"m"月"', '43983', '1', ['date-without-day G2']],
    // The due date, 15 July, lies within the month; its first day would have been in time
    ['yyyy"年"m"月"', '44013', '?', ['date-without-day G2', 'due-within-month G2']],
    ['mmm-yy', '44013', '?', ['date-without-day G2', 'due-within-month G2']],
    ['yyyy-mm-dd', '44013', '1', []],
    ['m"月"d"日"', '44012', '?', ['date-without-year G2']],
    ['General', '44012', '?', ['date-serial G2']],
    // No day, or none of any plan
    ['yyyy-mm-dd', '0', '?', ['bad-date G2']],
    ['yyyy-mm-dd', '60', '?', ['bad-date G2']],
    ['yyyy-mm-dd', '61', '?', ['early-date G2']],
    ['yyyy-mm-dd', '-1', '?', ['bad-date G2']],
    // Words of the format beside the date's own marks are read as if they were typed
    ['yyyy-mm-dd"（预计）"', '44012', '?', ['bad-date G2']],
    ['"约"yyyy-mm', '44012', '?', ['bad-date G2']],
    ['yyyy-mm-dd"以前"', '44012', '?', ['bad-date G2']],
    ['yyyy"年"m"月"d"日前"', '44012', '?', ['bad-date G2']],
    ['yyyy"年第"q"季度"', '44012', '?', ['bad-date G2']],
    ['yyyy"年"m"月上旬"', '44012', '1', ['date-without-day G2']],
    ['yyyy"年"m"月"d"日";@', '44012', '1', []],
    ['[$-F800]dddd, mmmm dd, yyyy', '44012', '1', []],
    ['yyyy"年"m"月"d"日 星期"aaa', '44012', '1', []],
  ])('%s of %s: %s', (code, stored, judged, found) => {
    const back = read('built', code, '是', '', stored);
    expect([back.judged, back.found]).toEqual([judged, found]);
  });
});

test('a verdict that a date leaves open points at the date, not at the 是 beside it', () => {
  const back = submit({ 'f.xlsx': book('built', 'General', '是', '', '44012') });
  const finding = evaluate(compile(plan), back.facts, { asOf: '2021-01-15' }).find('2.4', 'danyang');
  expect(finding).toMatchObject({
    verdict: 'doubtful',
    reason: { data: { why: { id: 'intake.date-serial' } } },
  });
  expect(finding?.origin[0]?.cell).toBe('G2');
});

test.each([
  ['superscript', '31', '3'],
  ['subscript', '31', '3'],
])('digits in %s are asked about, with both readings', (raised, whole, kept) => {
  const mark = `<r><rPr><vertAlign val="${raised}"/></rPr><t>1</t></r>`;
  const cell = `<c t="inlineStr"><is><r><t>3</t></r>${mark}</is></c>`;
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const header = ['计划', '填报单位', '年度', '指标编号', '实际值'].map((value) => text(value)).join('');
  const names = ['zhenjiang-2020', '丹阳市', '2020', 'schools'].map((value) => text(value)).join('');
  const bytes = workbook(`<sheetData><row>${header}</row><row>${names}${cell}</row></sheetData>`);
  const back = submit({ 'f.xlsx': bytes });
  expect(cellOf(back, 'schools')).toBe('?');
  expect(back.findings).toMatchObject([{ id: 'intake.value-footnote', data: { whole, kept } }]);
});

test('what is crossed out is asked about, with both readings', () => {
  const run = (text: string, struck = '') => `<r><rPr>${struck}</rPr><t>${text}</t></r>`;
  const cell = `<c t="inlineStr"><is>${run('3')}${run('9', '<strike/>')}${run('0')}</is></c>`;
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const header = ['计划', '填报单位', '年度', '指标编号', '实际值'].map((value) => text(value)).join('');
  const names = ['zhenjiang-2020', '丹阳市', '2020', 'schools'].map((value) => text(value)).join('');
  const bytes = workbook(`<sheetData><row>${header}</row><row>${names}${cell}</row></sheetData>`);
  const back = submit({ 'f.xlsx': bytes });
  expect(cellOf(back, 'schools')).toBe('?');
  expect(back.findings).toMatchObject([{ id: 'intake.value-struck', data: { whole: '390', kept: '30' } }]);
});
