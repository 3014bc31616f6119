import { describe, expect, test } from 'vitest';
import { workbook } from '../workbook/made.js';
import { cellOf, submit, yamlOf } from './kit.js';

/** A table of one figure of 在园幼儿数 (enrolled) for 2020, by its code and the name beside it. */
function coded(code: string, name: string) {
  const text = `计划,填报单位,年度,指标编号,指标名称,本年实际值\nzhenjiang-2020,丹阳市,2020,${code},${name},1250\n`;
  const read = submit({ 'f.csv': text });
  return [cellOf(read, 'enrolled'), read.findings.map(({ id, at }) => `${id} ${at.cell}`)];
}

describe('a name beside a code must be its indicator’s', () => {
  test.each([
    ['在园幼儿数'],
    ['在园幼儿数（人）'],
    ['在园幼儿数/人'],
    ['1.在园幼儿数：'],
    ['★在园幼儿数'],
    ['（3）在园幼儿数'],
    ['2020年在园幼儿数'],
    ['在园幼儿数（2020年）'],
    ['2020年度在园幼儿数（人）'],
    ['在园幼儿数（必填）'],
    ['在園幼兒數'],
    [' 在园 幼儿数 '],
    [''],
  ])('%s', (name) => {
    expect(coded('enrolled', name)).toEqual(['1250', []]);
  });

  test.each([
    ['在园幼儿数（2019年）'],
    ['在园幼儿数（目标）'],
    ['在园幼儿数（上半年）'],
    ['在园幼儿数（仅公办）'],
    ['在园幼儿数（预计）'],
    ['2019年在园幼儿数'],
    ['2019.在园幼儿数'],
    ['2019、在园幼儿数'],
    ['（2019）在园幼儿数'],
    ['毕业生人数'],
    ['教职工数'],
    ['作废'],
    ['此行不填'],
  ])('not %s', (name) => {
    expect(coded('enrolled', name)).toEqual(['?', ['intake.name-differs E2']]);
  });
});

describe('a year before a name alone', () => {
  test.each([
    ['2020年在园幼儿数', '1250'],
    ['在园幼儿数（2020年）', '1250'],
    ['12.在园幼儿数', '1250'],
    ['2019年在园幼儿数', undefined],
    ['2019.在园幼儿数', undefined],
    ['2019、在园幼儿数', undefined],
    ['（2019）在园幼儿数', undefined],
    ['2020.在园幼儿数', undefined],
  ])('%s → %s', (name, judged) => {
    expect(coded('', name)[0]).toBe(judged);
  });

  test('last year’s figure stands in the row of this year’s', () => {
    const text =
      '计划,填报单位,年度,指标编号,指标名称,本年实际值,上年值\nzhenjiang-2020,丹阳市,2020,enrolled,2020年在园幼儿数,1250,1200\n';
    const read = submit({ 'f.csv': text });
    expect([cellOf(read, 'enrolled'), cellOf(read, 'enrolled', 'danyang', '2019'), read.findings]).toEqual([
      '1250',
      '1200',
      [],
    ]);
  });
});

describe('a measure unit among the figures of a file that is no table', () => {
  test.each([
    ['单位: 元', '116'],
    ['计量单位: 万元', '1160000'],
    ['单位: 人', '?'],
  ])('%s', (line, judged) => {
    const read = submit({ 'f.yaml': yamlOf(`教育支出: 1160000\n${line}`) });
    expect(cellOf(read, 'spending')).toBe(judged);
    expect(read.findings.map(({ id }) => id)).not.toContain('intake.unknown-indicator');
  });

  test('what is no unit is no indicator either', () => {
    const read = submit({ 'f.yaml': yamlOf('教育支出: 1160000\n单位: 丹阳市') });
    expect(read.findings.map(({ id }) => id)).toEqual(['intake.unknown-indicator']);
  });
});

const cell = (text: string, struck = false): string =>
  text === ''
    ? '<c/>'
    : `<c t="inlineStr"><is><r>${struck ? '<rPr><strike/></rPr>' : ''}<t>${text}</t></r></is></c>`;

describe('a row that is crossed out', () => {
  test.each<[struck: readonly string[], judged: string, found: string[]]>([
    [[], '3', []],
    [['schools'], '?', ['row-struck D2']],
    [['优质园数'], '?', ['row-struck E2']],
    [['丹阳市'], '?', ['row-struck B2']],
    [['见附件'], '3', []],
  ])('%s', (struck, judged, found) => {
    const header = ['计划', '填报单位', '年度', '指标编号', '指标名称', '本年实际值', '备注'];
    const cells = ['zhenjiang-2020', '丹阳市', '2020', 'schools', '优质园数', '3', '见附件'];
    const row = (texts: readonly string[]): string =>
      `<row>${texts.map((text) => cell(text, struck.includes(text))).join('')}</row>`;
    const read = submit({ 'f.xlsx': workbook(`<sheetData>${row(header)}${row(cells)}</sheetData>`) });
    expect(cellOf(read, 'schools')).toBe(judged);
    expect(read.findings.map(({ id, at }) => `${id.replace('intake.', '')} ${at.cell}`)).toEqual(found);
  });
});

describe('a column that replaces the figures', () => {
  test.each<[header: string, other: string, judged: string]>([
    ['更正后', '1260', '?'],
    ['更正后', '1260人', '?'],
    ['2020年最新', '1260', '?'],
    ['调整后', '1260', '?'],
    ['核实数', '1,260', '?'],
    ['更正后', '1250', '1250'],
    ['更正后', '1250人', '1250'],
    ['更正后', '', '1250'],
    ['更新时间', '2021-01-08', '1250'],
    ['审核人', '张三', '1250'],
    ['增加人数', '60', '1250'],
  ])('%s %s', (header, other, judged) => {
    const text = `计划,填报单位,年度,指标编号,本年实际值,${header}\nzhenjiang-2020,丹阳市,2020,enrolled,1250,"${other}"\n`;
    const read = submit({ 'f.csv': text });
    expect(cellOf(read, 'enrolled')).toBe(judged);
    const ids = read.findings.map(({ id }) => id);
    expect(ids).toContain('intake.csv-header-unread');
    expect(ids.includes('intake.value-replaced')).toBe(judged === '?');
  });
});

describe('a date of submission before the period', () => {
  test.each([
    ['2019-12-31', ['intake.submitted-before-period']],
    ['2020-01-01', ['intake.submitted-before-end']],
    ['2020-11-30', ['intake.submitted-before-end']],
    ['2020-12-28', []],
    ['2021-01-08', []],
  ])('%s', (date, found) => {
    const read = submit({ 'f.yaml': yamlOf('enrolled: 1250\nschools: 3', `submitted: ${date}\n`) });
    expect([cellOf(read, 'enrolled'), read.findings.map(({ id }) => id)]).toEqual(['1250', found]);
  });
});
