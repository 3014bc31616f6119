import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

/* What stands around figures has one of three answers: it leaves them in doubt, it is told, or nothing is said of it. */

const TOP = '计划：zhenjiang-2020 | 年度：2020 | 填报单位：丹阳市';
const HEAD = '序号 | 指标名称 | 本年实际值 | 完成日期 | 佐证材料 | 备注';
const ROWS = ['1 | 优质园数 | 5', '2 | 在园幼儿数 | 1250', '3 | 方案出台 | 是'];

interface Sheet {
  readonly name?: string;
  readonly lines?: readonly string[];
  /** Cells that are crossed out, as A1. */
  readonly struck?: readonly string[];
}

async function read({ name = '表', lines = [TOP, HEAD, ...ROWS] }: Sheet) {
  const rows = lines.map((line) => line.split('|').map((text) => ({ value: text.trim() })));
  return submit({ 'f.xlsx': await writeWorkbook('t', [{ name, widths: [20], rows }]) });
}

type Answer = '存疑' | '提醒' | '不提示';

/** How the figures of the three rows fare. */
async function answer(sheet: Sheet, indicator = 'enrolled'): Promise<[Answer, string]> {
  const back = await read(sheet);
  expect(back.refusals).toEqual([]);
  const doubted = cellOf(back, indicator) === '?';
  const [told] = back.findings.filter(({ effect }) => (doubted ? effect !== 'note' : effect === 'note'));
  return [doubted ? '存疑' : told ? '提醒' : '不提示', told ? `${told.at.cell ?? told.at.sheet}` : ''];
}

const above = (line: string): Sheet => ({ lines: [line, TOP, HEAD, ...ROWS] });
const below = (line: string): Sheet => ({ lines: [TOP, HEAD, ...ROWS, line] });
const between = (line: string): Sheet => ({ lines: [TOP, HEAD, '1 | 优质园数 | 5', line, ...ROWS.slice(1)] });
const row = (cells: string): Sheet => ({ lines: [TOP, HEAD, cells] });

describe('above a table', () => {
  test.each<[Answer, string]>([
    ['存疑', '2020年上半年教育工作完成情况统计表'],
    ['存疑', '2020年前三季度统计表'],
    ['存疑', '丹阳市2020年1-11月统计表'],
    ['存疑', '2020年目标任务分解表'],
    ['存疑', '2020年度计划表'],
    ['存疑', '教育经费预算表'],
    ['存疑', '快报数'],
    ['存疑', '样表'],
    ['存疑', '填写样例'],
    ['存疑', '模拟数据'],
    ['存疑', '（预计）'],
    ['存疑', '丹阳市2020年教育工作完成情况统计表（预计数）'],
    ['存疑', '丹阳市2020年教育工作完成情况统计表（未审核）'],
    ['存疑', '截至2020年11月30日'],
    ['存疑', '数据截止到三季度末'],
    ['存疑', '2019-2020年'],
    ['存疑', '镇江市句容市2020年统计表'],
    ['存疑', '此表作废，请勿使用'],
    ['提醒', '部分数据沿用上年数'],
    ['提醒', '黄色为预计数'],
    ['提醒', '经费类指标为预计数'],
    ['提醒', '2020年工作计划'],
    ['提醒', '全市汇总'],
    ['提醒', '数据已乘100'],
    ['提醒', '某某县教育统计表'],
    ['不提示', '丹阳市2020年教育工作完成情况统计表'],
    ['不提示', '镇江市教育局2020年工作目标任务完成情况统计表'],
    ['不提示', '丹阳市教育局关于报送2020年工作要点完成情况的函'],
    ['不提示', '附件1'],
    ['不提示', '截至2020年12月31日'],
    ['不提示', '统计期间：2020年1月1日至12月31日'],
    ['不提示', '填表说明：本表由各单位填写，请于1月10日前报送。'],
    ['不提示', '制表日期：2021年1月8日'],
    ['不提示', '单位：所、人、%'],
    ['不提示', '填报单位（盖章） | 2021年1月8日'],
    ['不提示', '以上数据真实准确'],
    ['不提示', '东教〔2021〕2号'],
  ])('%s: %s', async (expected, line) => {
    expect(await answer(above(line))).toEqual([expected, expected === '不提示' ? '' : 'A1']);
  });
});

describe('between rows', () => {
  test.each<[Answer, string]>([
    ['存疑', '【句容市】'],
    ['存疑', '（句容市）'],
    ['存疑', '二、句容市'],
    ['提醒', '（由教研室提供）'],
    ['提醒', '以下三项口径有变化'],
    ['不提示', '二、学前教育'],
    ['不提示', '以下为约束性指标'],
    ['不提示', '（一）教育经费投入'],
    ['不提示', '【丹阳市】'],
  ])('%s: %s', async (expected, line) => {
    expect(await answer(between(line))).toEqual([expected, expected === '不提示' ? '' : 'A4']);
  });
});

describe('below a table', () => {
  test.each<[Answer, string]>([
    ['存疑', '注：在园幼儿数为预计数'],
    ['存疑', '第2项为预计数'],
    ['存疑', '注：第1、2项为2019年数；第3项正常'],
    ['存疑', '序号2作废'],
    ['提醒', '第1项为预计数'],
    ['提醒', '优质园数为预计数'],
    ['提醒', '红色字体为未核实数'],
    ['提醒', '个别指标为预计数'],
    ['不提示', '填表人：张三 联系电话：0511-1234567'],
    ['不提示', '注：含民办园'],
    ['不提示', '注：本表一式两份'],
    ['不提示', '以上数据已经市统计局核对一致'],
  ])('%s: %s', async (expected, line) => {
    const [found] = await answer(below(line));
    // What names another row leaves that one in doubt, which is no silence either.
    const named = /第1项|优质园数/.test(line) && expected === '提醒';
    expect(named ? await answer(below(line), 'schools') : [found, '']).toEqual(
      named ? ['存疑', 'A6'] : [expected, ''],
    );
    if (named) expect(found).toBe('不提示');
  });

  test.each<[Answer, string, string]>([
    ['存疑', '①', '①为预计数'],
    ['存疑', '*1', '*1 2019年数'],
    ['存疑', '见注1', '注1：预计数'],
    ['提醒', '①', '①由教研室提供'],
    ['提醒', '②', '①为预计数'],
  ])('%s: the mark %s with %s', async (expected, mark, foot) => {
    const sheet = { lines: [TOP, HEAD, `2 | 在园幼儿数 | 1250 | | | ${mark}`, foot] };
    expect((await answer(sheet))[0]).toBe(expected);
  });
});

describe('the name of a sheet', () => {
  test.each<[Answer, string]>([
    ['存疑', '第三季度'],
    ['存疑', '2020年1-9月'],
    ['存疑', '预计数'],
    ['存疑', '目标任务分解表'],
    ['提醒', '第四季度'],
    ['提醒', '目标任务'],
    ['提醒', '备份'],
    ['提醒', '全市汇总'],
    ['不提示', '2020年完成情况'],
    ['不提示', '填报表 (2)'],
    ['不提示', '丹阳市2020年'],
  ])('%s: %s', async (expected, name) => {
    expect(await answer({ name })).toEqual([expected, expected === '不提示' ? '' : name]);
  });
});

describe('a row itself', () => {
  test.each<[Answer, string, string]>([
    ['存疑', '作废 | 在园幼儿数 | 1250', 'A3'],
    ['存疑', '删 | 在园幼儿数 | 1250', 'A3'],
    ['存疑', '例 | 在园幼儿数 | 1250', 'A3'],
    ['存疑', '样例 | 在园幼儿数 | 1250', 'A3'],
    ['提醒', '补报 | 在园幼儿数 | 1250', 'A3'],
    ['不提示', '★ | 在园幼儿数 | 1250', ''],
    ['不提示', '（2） | 在园幼儿数 | 1250', ''],
    ['不提示', '二 | 在园幼儿数 | 1250', ''],
    ['存疑', '2 | 在园幼儿数 | 1250 | | 更正为1260', 'E3'],
    ['不提示', '2 | 在园幼儿数 | 1250 | | 教育事业统计表', ''],
  ])('%s: %s', async (expected, cells, at) => {
    expect(await answer(row(cells))).toEqual([expected, at]);
  });

  test.each<[Answer, header: string, text: string]>([
    ['存疑', '说明', '预计数'],
    ['存疑', '审核意见', '退回'],
    ['存疑', '状态', '作废'],
    ['存疑', '数据来源', '沿用上年数'],
    ['提醒', '情况说明', '张三口述'],
    ['不提示', '审核意见', '同意'],
    ['不提示', '状态', '正常'],
  ])('%s: a column %s with %s', async (expected, header, text) => {
    const sheet = { lines: [TOP, `${HEAD} | ${header}`, `2 | 在园幼儿数 | 1250 | | | | ${text}`] };
    const back = await read(sheet);
    const found = back.findings.filter(({ id }) => id !== 'intake.csv-header-unread');
    expect([cellOf(back, 'enrolled') === '?', found.map(({ at }) => at.cell)]).toEqual([
      expected === '存疑',
      expected === '不提示' ? [] : ['G3'],
    ]);
    const note = back.facts.column('enrolled', '2020')?.cells.get(1)?.self?.note;
    expect(note).toBe(`${header}：${text}`);
  });
});

describe('periods and years as people write them', () => {
  test.each([
    ['2020', '第一季度', '2020-Q1'],
    ['2020年', '一季度', '2020-Q1'],
    ['2020', 'Q2', '2020-Q2'],
    ['2020', '3月', '2020-03'],
    ['2020', '2020年1-3月', '2020-Q1'],
    ['2020', '全年', '2020'],
    ['2020', '2020年1月1日至12月31日', '2020'],
    ['2020', '2020.1.1-2020.12.31', '2020'],
  ])('in a sheet of %s, %s is %s', (year, period, meant) => {
    const head = '计划,填报单位,年度,期间,指标编号,实际值';
    const back = submit({ 'f.csv': `${head}\nzhenjiang-2020,丹阳市,${year},${period},schools,5\n` });
    expect(cellOf(back, 'schools', 'danyang', meant)).toBe('5');
  });

  test.each(['2020年1-11月', '上半年', '2020年1月1日至11月30日'])('%s is no period', (period) => {
    const head = '计划,填报单位,年度,期间,指标编号,实际值';
    const back = submit({ 'f.csv': `${head}\nzhenjiang-2020,丹阳市,2020,${period},schools,5\n` });
    expect(back.findings.map(({ id }) => id)).toContain('intake.bad-period');
  });

  test.each([
    ['本年实际值（2020年）', '上年值（2019年）', '5 4'],
    ['2020年实际数', '2019年实际数', '5 4'],
    ['本年实际值（2020）', '上年值', '5 4'],
    ['本年实际值（2019年）', '上年值', '退回'],
  ])('the headers %s and %s', (value, previous, judged) => {
    const head = `计划,填报单位,年度,指标编号,${value},${previous}`;
    const back = submit({ 'f.csv': `${head}\nzhenjiang-2020,丹阳市,2020,schools,5,4\n` });
    const both = ['2020', '2019'].map((year) => cellOf(back, 'schools', 'danyang', year)).join(' ');
    expect(back.refusals.length > 0 ? '退回' : both).toBe(judged);
  });
});

describe('what is crossed out', () => {
  const struckBook = async (cell: string): Promise<Uint8Array> => {
    const { strToU8, strFromU8, unzipSync, zipSync } = await import('fflate');
    const lines = [TOP, HEAD, '2 | 在园幼儿数 | 1250'];
    const rows = lines.map((line) => line.split('|').map((text) => ({ value: text.trim() })));
    const parts = unzipSync(await writeWorkbook('t', [{ name: '表', widths: [20], rows }]));
    const name = Object.keys(parts).find((part) => /sheet1\.xml$/.test(part)) ?? '';
    const sheet = strFromU8(parts[name] as Uint8Array);
    const crossed = sheet.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`), (whole) => {
      const text = { A3: '2', B2: '指标名称', C2: '本年实际值', C1: '填报单位：丹阳市' }[cell] ?? '';
      expect(whole).not.toBe('');
      return `<c r="${cell}" t="inlineStr"><is><r><rPr><strike/></rPr><t>${text}</t></r></is></c>`;
    });
    expect(crossed).not.toBe(sheet);
    return zipSync({ ...parts, [name]: strToU8(crossed) });
  };

  test.each([
    ['A3', 'the number of a row', 'row-struck'],
    ['C2', 'the name of the column of figures', 'around-struck'],
  ])('%s, %s, leaves its figures in doubt', async (cell, _, id) => {
    const back = submit({ 'f.xlsx': await struckBook(cell) });
    expect([cellOf(back, 'enrolled'), back.findings.map((one) => [one.id, one.at.cell])]).toEqual([
      '?',
      [[`intake.${id}`, cell]],
    ]);
  });
});

describe('the table of docs/submission.md says what becomes of words', () => {
  const page = readFileSync(new URL('../../docs/submission.md', import.meta.url), 'utf8');
  const [, table = ''] = /\*\*别处的话：\*\*\n\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const places: Readonly<Record<string, (text: string) => Sheet>> = {
    '标题，表上方的说明': above,
    工作表的名称: (name) => ({ name }),
    表下: below,
    数字右边没有表头的格子: (text) => ({
      lines: [TOP, HEAD, `2 | 在园幼儿数 | 1250 | | | ${text.startsWith('①') ? '①' : ''} | ${text}`],
    }),
  };
  const cases = table
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [place = '', ...answers] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const kinds: readonly Answer[] = ['存疑', '提醒', '不提示'];
      return kinds.flatMap((kind, i) =>
        [...(answers[i] ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']): [string, Answer, string] => [
          place,
          kind,
          text,
        ]),
      );
    })
    .filter(([, , text]) => text !== '①');

  test('which has something of each kind', () => {
    expect(new Set(cases.map(([, kind]) => kind)).size).toBe(3);
    expect(cases.length).toBeGreaterThan(30);
  });

  test.each(cases)('%s, %s: %s', async (place, kind, text) => {
    const made = places[place]?.(text) ?? {};
    const marked = text.startsWith('①')
      ? { lines: [TOP, HEAD, `2 | 在园幼儿数 | 1250 | | | ①`, text] }
      : made;
    const of = /优质园数/.test(text) ? 'schools' : /序号3/.test(text) ? 'plan-issued' : 'enrolled';
    if (/单位为元/.test(text)) {
      const lines = [TOP, HEAD, '2 | 教育支出 | 1200', text];
      expect((await answer({ lines }, 'spending'))[0]).toBe(kind);
    } else expect((await answer(marked, of))[0]).toBe(kind);
  });
});
