import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { otherNamesOf, terms } from '../../src/submission/terms.js';
import { cellOf, inBothFormats, submit } from './kit.js';

const ABOVE = '填报单位：丹阳市 | 计划：zhenjiang-2020 | 年度：2020';

/** What is judged of 丹阳's 优质园数, this year and last, with its day; and why a file is refused. */
async function seen(lines: readonly string[]) {
  const read = [];
  for (const [name, content] of await inBothFormats(lines)) {
    const one = submit({ [name]: content });
    const figure = one.facts.column('schools', '2020')?.cells.get(1)?.self;
    read.push({
      schools: cellOf(one, 'schools'),
      before: cellOf(one, 'schools', 'danyang', '2019'),
      completed: figure?.completed,
      refused: one.refusals.map(({ id }) => id.replace('intake.', '')),
      doubted: one.findings.filter(({ effect }) => effect === 'doubtful').map(({ id }) => id),
    });
  }
  expect(read[1]).toEqual(read[0]);
  return read[0];
}

const read = (schools: string, more: { before?: string; completed?: string } = {}) => ({
  schools,
  before: undefined,
  completed: undefined,
  refused: [],
  doubted: [],
  ...more,
});

describe('a header of two or three rows', () => {
  test.each<[string, string[], ReturnType<typeof read>]>([
    [
      '完成情况 over the figure and its day',
      [
        '序号 | 指标名称 | 单位 | 完成情况 | | 备注',
        '| | | 本年实际值 | 完成日期 |',
        '1 | 优质园数 | 所 | 6 | 2020-10-01 |',
      ],
      read('6', { completed: '2020-10-01' }),
    ],
    [
      'the figure and its day by other names',
      ['序号 | 指标 | 完成情况 | | 备注', '| | 完成数 | 时间 |', '1 | 优质园数 | 6 | 2020-10-01 |'],
      read('6', { completed: '2020-10-01' }),
    ],
    [
      'aims beside results, each with its unit',
      ['指标名称 | 年度目标 | | 完成情况 |', '| 数值 | 单位 | 数值 | 单位', '优质园数 | 5 | 万所 | 6 | 所'],
      read('6'),
    ],
    [
      'results before aims',
      ['指标名称 | 完成情况 | | 目标 |', '| 数值 | 单位 | 数值 | 单位', '优质园数 | 6 | 所 | 5 | 万所'],
      read('6'),
    ],
    [
      'two years over figures of one name',
      ['指标名称 | 2019年 | 2020年 | 备注', '| 实际值 | 实际值 |', '优质园数 | 5 | 6 |'],
      read('6', { before: '5' }),
    ],
    [
      'last year beside this year',
      [
        '指标名称 | 上年 | 本年 | | 备注',
        '| 实际值 | 实际值 | 完成日期 |',
        '优质园数 | 5 | 6 | 2020-10-01 |',
      ],
      read('6', { before: '5', completed: '2020-10-01' }),
    ],
    [
      'three rows',
      [
        '序号 | 指标名称 | 单位 | 完成情况 | | | 备注',
        '| | | 2020年 | | 2019年 |',
        '| | | 实际值 | 完成日期 | 实际值 |',
        '1 | 优质园数 | 所 | 6 | 2020-10-01 | 5 |',
      ],
      read('6', { before: '5', completed: '2020-10-01' }),
    ],
    [
      'three rows, the last of which says again what the second said',
      [
        '序号 | 指标名称 | 完成情况 | | 备注',
        '| | 本年 | 完成日期 |',
        '| | 本年实际值 | |',
        '1 | 优质园数 | 6 | 2020-10-01 |',
      ],
      read('6', { completed: '2020-10-01' }),
    ],
    [
      'one row, above a figure whose name is a line of its own',
      ['指标名称 | 本年实际值 | 备注', '优质园数 | 6 | 实际'],
      read('6'),
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await seen([ABOVE, ...lines])).toEqual(expected);
  });

  test('parts of a figure of which none is the whole are still refused', async () => {
    const lines = ['指标名称 | 本年实际值 | | 备注', '| 自评 | 核查 |', '优质园数 | 5 | 6 |'];
    expect((await seen([ABOVE, ...lines]))?.refused).toEqual(['header-second-row']);
  });
});

describe('what stands above the header may be long', () => {
  test.each([10, 30, 90])('%i lines of instructions', async (count) => {
    const lines = Array.from({ length: count }, (_, i) => `${i + 1}.请如实填写`);
    expect(await seen([...lines, ABOVE, '指标名称 | 本年实际值', '优质园数 | 6'])).toEqual(read('6'));
  });
});

describe('columns by other names', () => {
  const columns = terms.flatMap(({ id }) =>
    ['title', 'value', 'previous', 'measure'].includes(id) ? otherNamesOf(id).map((name) => [id, name]) : [],
  );
  test.each(columns)('%s: %s', async (id, name) => {
    const heads = {
      title: '指标名称',
      value: '本年实际值',
      measure: '计量单位',
      previous: '上年值',
      [id as string]: name,
    };
    const lines = [
      `${heads.title} | ${heads.value} | ${heads.measure} | ${heads.previous}`,
      '优质园数 | 6 | 所 | 5',
    ];
    expect(await seen([ABOVE, ...lines])).toEqual(read('6', { before: '5' }));
  });

  test.each(['2020年数', '2020年完成数', '2020年实际', '完成数（所）', '数值（单位：所）', '实际完成/所'])(
    '%s',
    async (head) => {
      expect(await seen([ABOVE, `指标 | ${head}`, '优质园数 | 6'])).toEqual(read('6'));
    },
  );

  test.each([
    ['编号 | 完成数', 'schools | 6'],
    ['序号 | 编号 | 指标 | 完成数', '1 | schools | 优质园数 | 6'],
    ['编号 | 指标 | 完成数', '1 | 优质园数 | 6'],
    ['编号 | 指标编号 | 完成数', 'A-1 | schools | 6'],
    ['指标 | 计划数 | 完成数 | 完成率', '优质园数 | 5 | 6 | 120%'],
    ['指标 | 2020年计划数 | 2020年完成数', '优质园数 | 5 | 6'],
    ['指标 | 目标值（所） | 完成数', '优质园数 | 5 | 6'],
    // The column's own name goes before any other.
    ['指标 | 完成数 | 本年实际值', '优质园数 | 5 | 6'],
  ])('%s over %s', async (head, row) => {
    expect(await seen([ABOVE, head, row])).toEqual(read('6'));
  });

  test.each<[string, string, string]>([
    ['数值 | 完成数', '5 | 6', 'csv-header-twice'],
    ['完成数（截至11月）', '6', 'csv-header-remark'],
  ])('%s is not guessed at', async (head, row, refused) => {
    expect((await seen([ABOVE, `指标 | ${head}`, `优质园数 | ${row}`]))?.refused).toEqual([refused]);
  });

  test('docs/submission.md lists them all', () => {
    const page = readFileSync(new URL('../../docs/submission.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('\n| 栏目 | 也可写 |\n');
    const rows = table.split('\n\n')[0]?.split('\n').slice(1) ?? [];
    const listed = rows.map((row) => {
      const [, column = '', names = ''] = row.split('|').map((cell) => cell.trim());
      return [column, ...[...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)];
    });
    const known = terms.flatMap(({ id, names: [name] }) => {
      const others = otherNamesOf(id);
      return others.length > 0 ? [[name, ...others]] : [];
    });
    expect(listed).toEqual(known);
  });
});
