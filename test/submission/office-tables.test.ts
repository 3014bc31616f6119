import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, plan, submit, yamlOf } from './kit.js';

const ABOVE = '填报单位：丹阳市 | 计划：zhenjiang-2020 | 年度：2020';
const NAMELESS = '计划：zhenjiang-2020 | 年度：2020';

interface Drawn {
  readonly struck?: readonly string[];
}

/** Cells between bars, as a workbook and, where nothing is crossed out, as CSV. */
async function files(lines: readonly string[], { struck = [] }: Drawn = {}) {
  const rows = lines.map((line) => line.split('|').map((text) => text.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const sheet = { name: '表', widths: [20], rows: full.map((row) => row.map((value) => ({ value }))) };
  const book: [string, string | Uint8Array] = ['f.xlsx', await writeWorkbook('t', [sheet])];
  const text: [string, string | Uint8Array] = ['f.csv', full.map((row) => row.join(',')).join('\n')];
  return struck.length > 0 ? [book] : [book, text];
}

/** What is judged of 丹阳's 优质园数 and 在园幼儿数, and all that is told, with its cell; the same in both formats. */
async function seen(lines: readonly string[]) {
  const read = [];
  for (const [name, content] of await files(lines)) {
    const one = submit({ [name]: content });
    const told = [...one.refusals, ...one.findings].map((p) =>
      `${'effect' in p && p.effect === 'note' ? '' : '!'}${p.id.replace('intake.', '')} ${p.at.cell ?? ''}`.trim(),
    );
    read.push({ judged: ['schools', 'enrolled'].map((id) => cellOf(one, id) ?? '-').join(' '), told });
  }
  expect(read[1]).toEqual(read[0]);
  return read[0];
}

describe('a day by which the table is to be handed in is no day that figures are of', () => {
  test.each<[string, string[], string[]]>([
    ['in one cell', ['截止日期：2021年1月10日'], []],
    ['in two', ['截止日期 | 2021年1月10日'], []],
    ['by another name', ['报送截止时间：2021-01-10'], []],
    // Up to a day of the year itself they may be: nobody can tell.
    ['within the year', ['截止日期：2020年11月30日'], ['told-line A2']],
  ])('%s', async (_, lines, told) => {
    expect(await seen([ABOVE, ...lines, '指标名称 | 本年实际值', '优质园数 | 6'])).toEqual({
      judged: '6 -',
      told,
    });
  });
});

describe('who made a table has figures in it where nobody else is named', () => {
  const rows = ['指标名称 | 本年实际值', '优质园数 | 6'];
  test.each<[string, string[], string, string[]]>([
    ['an office above, beside the unit', [`编制单位：镇江市教育局 | ${ABOVE}`, ...rows], '6 -', []],
    ['the unit’s own office', [`编制单位：丹阳市教育局 | ${ABOVE}`, ...rows], '6 -', []],
    ['in a cell of its own', ['编制单位 | 镇江市教育局', ABOVE, ...rows], '6 -', []],
    [
      'an office above, over rows that name their unit',
      [`编制单位：镇江市教育局 | ${NAMELESS}`, '填报单位 | 指标名称 | 本年实际值', '丹阳市 | 优质园数 | 6'],
      '6 -',
      [],
    ],
    ['nobody else', [`编制单位：丹阳市教育局 | ${NAMELESS}`, ...rows], '6 -', ['unit-read-as A1']],
    ['under the table', [ABOVE, ...rows, '编制单位：镇江市教育局'], '6 -', []],
    ['another unit', [`编制单位：句容市教育局 | ${ABOVE}`, ...rows], '? -', ['!around-unit A1']],
    [
      'nobody that is known, beside the unit',
      [`编制单位：江苏省教育厅 | ${ABOVE}`, ...rows],
      '6 -',
      ['told-line A1'],
    ],
    ['nobody that is known', [`编制单位：江苏省教育厅 | ${NAMELESS}`, ...rows], '- -', ['!unknown-unit A1']],
  ])('%s', async (_, lines, judged, told) => {
    expect(await seen(lines)).toEqual({ judged, told });
  });
});

describe('a row that numbers the columns is passed over', () => {
  const head = '序号 | 指标名称 | 计量单位 | 本年实际值 | 上年值';
  test.each([
    '甲 | 乙 | 丙 | 1 | 2',
    'A | B | C | 1 | 2',
    '（1） | （2） | （3） | （4） | （5）',
    '1 | 2 | 3 | 4 | 5=4/3',
  ])('%s', async (row) => {
    expect(await seen([ABOVE, head, row, '1 | 优质园数 | 所 | 6 | 5'])).toEqual({ judged: '6 -', told: [] });
  });

  test.each([
    ['1 | 3 | 所 | 6 | 5', '!misfit-again B3'],
    ['1 | 甲 | 2 | 3 | 4', '!misfit-again B3'],
  ])('but not %s', async (row, told) => {
    const read = await seen([ABOVE, head, row, '1 | 优质园数 | 所 | 6 | 5']);
    expect(read?.told).toContain(told);
  });
});

describe('a part of an indicator is no indicator', () => {
  test.each([
    '其中：民办',
    '其中:新建',
    '　　其中：公办园',
    '#民办',
    '＃ 民办',
    '1.民办',
    '（1）公办',
    '② 农村',
  ])('%s is told', async (title) => {
    const lines = [ABOVE, '指标名称 | 本年实际值', '在园幼儿数 | 50', `${title} | 20`];
    expect(await seen(lines)).toEqual({ judged: '- 50', told: ['title-part A4'] });
  });

  test('unless the plan has one of that name', async () => {
    const lines = [ABOVE, '指标名称 | 本年实际值', '教育支出 | 50', '其中：优质园数 | 6', '#在园幼儿数 | 20'];
    expect(await seen(lines)).toEqual({ judged: '6 20', told: [] });
  });

  test('a numbered name that is none of a part is an error', async () => {
    const lines = [ABOVE, '指标名称 | 本年实际值', '优质园数 | 6', '2.在园幼儿书 | 50'];
    expect(await seen(lines)).toEqual({ judged: '6 -', told: ['!unknown-title A4'] });
  });
});

describe('a table of aims beside the one of results', () => {
  const aims = ['指标 | 目标值', '优质园数 | 5', '在园幼儿数 | 40'];
  const results = ['指标名称 | 本年实际值', '优质园数 | 6', '在园幼儿数 | 50'];
  test.each<[string, string[], string, string[]]>([
    ['above it', [ABOVE, ...aims, ...results], '6 50', ['table-of-aims B2']],
    [
      'above it, each with its title',
      [ABOVE, '一、年度目标', ...aims, '二、完成情况', ...results],
      '6 50',
      ['table-of-aims B3'],
    ],
    ['below it', [ABOVE, ...results, '附：年度目标', ...aims], '6 50', ['table-of-aims B6']],
    [
      'with remarks',
      [ABOVE, '指标名称 | 年度目标（所） | 备注', '优质园数 | 5 | 新建', ...results],
      '6 50',
      ['table-of-aims B2'],
    ],
    [
      'with a plan’s numbers',
      [ABOVE, '指标 | 2020年计划数', '优质园数 | 5', ...results],
      '6 50',
      ['table-of-aims B2'],
    ],
    ['which is no table of its own', [ABOVE, '指标 | 目标值 | 完成值', '优质园数 | 5 | 6'], '6 -', []],
    ['alone', [ABOVE, ...aims], '- -', ['!csv-header-missing B2']],
  ])('%s', async (_, lines, judged, told) => {
    expect(await seen(lines)).toEqual({ judged, told });
  });
});

test('a sheet of aims beside the sheet of results is told, and not read', async () => {
  const sheet = (name: string, lines: readonly string[]) => ({
    name,
    widths: [20],
    rows: lines.map((line) => line.split('|').map((text) => ({ value: text.trim() }))),
  });
  const aims = sheet('任务', [ABOVE, '指标名称 | 目标值 | 备注', '优质园数 | 5 |']);
  const results = sheet('完成', [ABOVE, '指标名称 | 本年实际值 | 备注', '优质园数 | 6 |']);
  const read = submit({ 'f.xlsx': await writeWorkbook('t', [aims, results]) });
  expect([cellOf(read, 'schools'), read.refusals]).toEqual(['6', []]);
  expect(read.findings.map(({ id, at }) => `${id} ${at.sheet}`)).toEqual(['intake.table-of-aims 任务']);
});

test('a header of last year’s figures that is crossed out takes back those alone', async () => {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const [[, book] = []] = await files([
    ABOVE,
    '指标名称 | 本年实际值 | 上年值 | 备注',
    '优质园数 | 6 | 5 | 已核',
  ]);
  const parts = unzipSync(book as Uint8Array);
  const crossed = (header: string): Uint8Array => {
    const name = Object.keys(parts).find(
      (part) =>
        /sharedStrings|sheet1\.xml/.test(part) && strFromU8(parts[part] as Uint8Array).includes(header),
    );
    const text = strFromU8(parts[name as string] as Uint8Array);
    const struck = text.replace(
      new RegExp(`<t([^>]*)>${header}</t>`),
      `<r><rPr><strike/></rPr><t>${header}</t></r>`,
    );
    return zipSync({ ...parts, [name as string]: strToU8(struck) });
  };
  const judged = ['上年值', '备注', '本年实际值'].map((header) => {
    const read = submit({ 'f.xlsx': crossed(header) });
    return [cellOf(read, 'schools'), cellOf(read, 'schools', 'danyang', '2019')];
  });
  expect(judged).toEqual([
    ['6', '?'],
    ['6', '5'],
    ['?', '?'],
  ]);
});

describe('what is written in cells', () => {
  test.each<[string, string, string]>([
    ['schools', '已建成6所', '6'],
    ['schools', '完成6所', '6'],
    ['schools', '6校', '6'],
    ['schools', '6所学校', '6'],
    ['schools', '6个园', '6'],
    ['schools', '6（所）', '6'],
    ['schools', '6 所整', '6'],
    ['schools', '共6所', '6'],
    ['schools', '共6所整', '6'],
    ['schools', '6所(含民办1所)', '6'],
    ['spending', '11.6个亿', '116000'],
    ['spending', '1个亿', '10000'],
    ['spending', '1亿1600万元', '11600'],
    ['spending', '1亿零500万元', '10500'],
    ['spending', '11600万元整', '11600'],
    ['enrolled', '28812（2019年28000）', '28812'],
    ['enrolled', '28812人（2019年为28000人）', '28812'],
    ['enrolled', '28812（去年同期28000）', '28812'],
    ['enrolled', '28812（2019年28000，2018年27000）', '28812'],
    ['rate', '98.5%（2019年97%）', '98.5'],
    // Another year's, a year to come, the same year again: which is it?
    ['enrolled', '28812（2019年）', '?'],
    ['enrolled', '28812（2021年28000）', '?'],
    ['enrolled', '28812（2020年28000）', '?'],
    ['enrolled', '28812（2019年28000，实际28900）', '?'],
    ['schools', '新建6所', '?'],
    ['schools', '在建6所', '?'],
    ['schools', '6所小学', '?'],
    ['schools', '计划建成6所', '?'],
    ['enrolled', '6校', '?'],
    // Of what there is, or of what was to be done?
    ['rate', '已完成98%', '?'],
  ])('%s %s is %s', (id, text, judged) => {
    expect(cellOf(submit({ 'f.yaml': yamlOf(`${id}: "${text}"`) }), id)).toBe(judged);
  });

  test.each<[string, string, string]>([
    ['防溺水宣传活动', '已开展', '1'],
    ['校园安全大检查', '已开展', '1'],
    ['教师全员培训', '已实施', '1'],
    ['防溺水宣传活动', '已启动', '?'],
    ['方案出台', '已开展', '?'],
  ])('of %s, %s is %s', (title, text, judged) => {
    const issued = plan.indicators.get('plan-issued');
    const indicators = new Map([
      ...plan.indicators,
      ['plan-issued', { ...issued, title } as NonNullable<typeof issued>],
    ]);
    expect(
      cellOf(submit({ 'f.yaml': yamlOf(`plan-issued: ${text}`) }, { ...plan, indicators }), 'plan-issued'),
    ).toBe(judged);
  });
});
