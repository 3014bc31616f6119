import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { decodeText, failure, type Result, type SourceText, success } from '../../src/source/index.js';
import { readSubmissions } from '../../src/submission/figures.js';
import { csv, readCarefully } from '../../src/submission/formats/csv.js';
import type { Submission } from '../../src/submission/formats/index.js';
import { entriesIn, type Reading } from '../../src/submission/model.js';
import { plan, submit } from './kit.js';

/** What a table comes to: columns, cells and findings, however they are kept. */
function outcome(reading: Reading, file: string) {
  const submission = { file, sha256: file, read: () => reading } as Submission;
  const files = [success(submission)];
  const read = readSubmissions({ name: file, files, passedOver: [], collected: false }, plan, {
    refusedFiles: 'leave-out',
  });
  if (!read.ok) return { problems: read.problems };
  const { facts, findings, refused } = read.value;
  return { findings, refused, inputs: facts.inputs, columns: columnsOf(facts), files: facts.unitsByFile() };
}

function columnsOf(facts: Facts) {
  const columns = [...facts.columns].map(([key, column]) => ({
    key,
    dated: column.dated,
    values: [...column.state].map((state, row) => [
      state,
      (column.scaled[row] as number) / 10 ** column.scale,
      column.exact.get(row)?.toString(),
    ]),
    cells: [...column.cells].sort(([a], [b]) => a - b),
  }));
  return columns.filter(({ cells }) => cells.length > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function source(text: string | Uint8Array): SourceText {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const read: Result<SourceText> = bytes.length > 0 ? decodeText('f.csv', bytes) : failure([]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** How many rows were taken up as numbers. */
const plainRows = (text: string): number => csv.open(source(text)).read().plain?.count ?? 0;

const cells = {
  unit: [
    'danyang',
    '丹阳市',
    '丹阳',
    'jurong',
    'dantu',
    '新区',
    'shishu',
    '丹阳市教育局',
    '合计',
    '未知县',
    '',
    ' 句容 ',
  ],
  year: ['2020', '2020', '2020', '2019', '2020年', '2021', '2020Q1', '', '明年'],
  indicator: [
    'rate',
    'enrolled',
    'schools',
    'spending',
    'plan-issued',
    'teachers',
    'towns',
    'points',
    'nothing',
    '',
  ],
  title: ['', '学前三年毛入园率', '在园幼儿数', '优质园数/所', '教育支出（万元）', '合计', '填表人'],
  value: [
    ...[
      '95',
      '99.5',
      '0',
      '-0',
      '-3',
      '0.95',
      '1',
      '12',
      '007',
      '123456789012345',
      '1234567890123456',
      '0.1234567',
      '1.50',
    ],
    ...[
      '1.',
      '.5',
      '95%',
      '95％',
      '1,234',
      '1',
      '234',
      '是',
      '否',
      '已完成',
      '',
      '—',
      '/',
      '无',
      '=A1',
      '约95',
      '95（含民办）',
      ' 96 ',
    ],
    ...['九十五', '1.16亿元', '"88"', '"1,234"', '8"8', '95①'],
  ],
  measure: ['', '', '%', '人', '所', '万元', '元', '名', '斤'],
  previous: ['', '', '90', '000', '234'],
  completed: ['', '', '2020-06-30', '2020年12月', '2021-01-01', '44196', '1900-01-00', '~~2020-01-01~~'],
  reference: ['', '2020-12-31', '2019-01-01'],
  stage: ['', '', '自评', '核查', 'self', '也许'],
  sample: ['', '是', '否', '样例', '或许'],
  note: ['', '', '234', '234人', '含民办', '另报'],
} as const;

const heads: Readonly<Record<keyof typeof cells, string>> = {
  unit: '填报单位',
  year: '年度',
  indicator: '指标编号',
  title: '指标名称',
  value: '本年实际值',
  measure: '计量单位',
  previous: '上年值',
  completed: '完成日期',
  reference: '统计时点',
  stage: '阶段',
  sample: '样例',
  note: '备注',
};
const columns = Object.keys(cells) as (keyof typeof cells)[];

/** A table as districts send them: any columns in any order, and now and then a row that is none. */
const table = fc
  .record({
    order: fc.shuffledSubarray(columns, { minLength: columns.length, maxLength: columns.length }),
    left: fc.integer({ min: 0, max: 2 ** columns.length - 1 }),
    separator: fc.constantFrom(',', ';', '\t'),
    ends: fc.constantFrom('\n', '\r\n'),
    above: fc.constantFrom('', '填报单位,镇江市\n', '说明\n\n', '2019年情况表\n', '金额单位：元\n'),
    last: fc.boolean(),
  })
  .chain(({ order, left, separator, ends, above, last }) => {
    const needed = new Set(['unit', 'year', 'value']);
    const kept = order.filter((id, i) => needed.has(id) || id === 'indicator' || ((left >> i) & 1) === 1);
    const usual = fc.constantFrom<string>('95', '96.5', '12', '1200', '是');
    const row = fc.tuple(
      ...kept.map((id) =>
        id === 'value'
          ? fc.oneof(
              { weight: 3, arbitrary: usual },
              { weight: 2, arbitrary: fc.constantFrom(...cells.value) },
            )
          : fc.oneof(
              { weight: 4, arbitrary: fc.constantFrom(cells[id][0], cells[id][1] as string) },
              { weight: 1, arbitrary: fc.constantFrom(...cells[id]) },
            ),
      ),
    );
    const odd = fc.constantFrom(
      '',
      separator.repeat(3),
      `填表人${separator}张`,
      '"a\nb",c',
      'x',
      '1,'.repeat(20),
      '填报单位：句容市',
      `填报单位${separator}句容市`,
      `年度：2019${separator}`,
      '二、句容市',
      `单位：元${separator.repeat(4)}`,
      '注：以上为2019年数据',
      ['计划', ...kept.map((id) => heads[id])].join(separator),
      ['计划', ...kept.map((id) => heads[id])].reverse().join(separator),
    );
    const line = (texts: readonly string[]): string => ['zhenjiang-2020', ...texts].join(separator);
    const rows = fc.array(fc.oneof({ weight: 9, arbitrary: row.map(line) }, { weight: 1, arbitrary: odd }), {
      maxLength: 30,
    });
    // The same figures of one unit after another, some of them left out.
    const figure = fc.option(fc.oneof(usual, fc.constantFrom(...cells.value)), { freq: 8 });
    const units = fc.array(
      fc.tuple(fc.constantFrom(...cells.unit), fc.array(figure, { minLength: 4, maxLength: 4 })),
      { maxLength: 5 },
    );
    const ordered = fc.tuple(fc.array(row, { maxLength: 4 }), units).map(([asked, told]) =>
      told.flatMap(([unit, figures]) =>
        asked.flatMap((texts, i) => {
          const value = figures[i] ?? undefined;
          const own: Partial<Record<keyof typeof cells, string | undefined>> = { unit, value };
          return value === undefined ? [] : [line(texts.map((text, c) => own[kept[c] as 'unit'] ?? text))];
        }),
      ),
    );
    return fc
      .tuple(ordered, rows, ordered)
      .map(([before, between, after]) =>
        [
          ...above.split('\n').slice(0, -1),
          ['计划', ...kept.map((id) => heads[id])].join(separator),
          ...before,
          ...between,
          ...after,
        ]
          .join(ends)
          .concat(last ? ends : ''),
      );
  });

test('a table is read the same, whether its plain rows are made entries or not', () => {
  fc.assert(
    fc.property(table, (text) => {
      const quick = csv.open(source(text)).read();
      const careful = readCarefully(source(text));
      if (careful.problems.some(({ severity }) => severity === 'error')) {
        expect(outcome(quick, 'f.csv')).toEqual(outcome(careful, 'f.csv'));
        return;
      }
      expect([...entriesIn(quick)]).toEqual(careful.entries);
      expect(outcome(quick, 'f.csv')).toEqual(outcome(careful, 'f.csv'));
      expect(quick.plans[0]).toEqual(careful.plans[0]);
      expect(quick.sample).toBe(careful.sample);
    }),
    { numRuns: 300 },
  );
});

const header = '计划,填报单位,年度,指标编号,本年实际值,计量单位,完成日期,备注';
const row = (...texts: string[]): string => ['zhenjiang-2020', ...texts].join(',');

test.each([
  ['a figure', row('丹阳市', '2020', 'schools', '41', '', '', ''), 1],
  ['with its measure unit', row('丹阳市', '2020', 'schools', '41', '所', '', ''), 1],
  ['with a completion date', row('丹阳市', '2020', 'schools', '41', '所', '2020-06-30', ''), 1],
  ['是', row('丹阳市', '2020', 'plan-issued', '是', '', '', ''), 1],
  ['blank', row('丹阳市', '2020', 'schools', '', '', '', ''), 1],
  ['with a note', row('丹阳市', '2020', 'schools', '41', '', '', '含民办'), 0],
  ['in quotes', row('丹阳市', '2020', 'schools', '"41"', '', '', ''), 0],
  ['a total', row('合计', '2020', 'schools', '41', '', '', ''), 0],
  ['a row cut short', row('丹阳市', '2020', 'schools'), 0],
  ['a row too long', row('丹阳市', '2020', 'schools', '41', '', '', '', ''), 0],
  ['a number torn apart', row('丹阳市', '2020', 'schools', '1', '234'), 0],
])('%s is %s a plain row', (_, line, count) => {
  expect(plainRows(`${header}\n${line}\n`)).toBe(count);
});

test.each([
  ['with a byte-order mark', Buffer.from(`\ufeff${header}\n${row('丹阳市', '2020', 'schools', '41')}`)],
  [
    'after a hint for the separator',
    Buffer.from(`sep=,\n${header}\n${row('丹阳市', '2020', 'schools', '41')}`),
  ],
  [
    'behind cells of several lines',
    Buffer.from(
      `${header}\n${row('丹阳市', '2020', 'rate', '"9\n5"')}\n\n${row('丹阳市', '2020', 'schools', '41')}`,
    ),
  ],
  ['with lines that end in CR', Buffer.from([header, row('丹阳市', '2020', 'schools', '41'), ''].join('\r'))],
])('a table %s has its figures where a careful reader finds them', (_, bytes) => {
  const read = source(bytes);
  expect(outcome(csv.open(read).read(), 'f.csv')).toEqual(outcome(readCarefully(read), 'f.csv'));
});

test('a figure is read again where it stands', () => {
  const lines = [header, row('丹阳市', '2020', 'rate', '"9\n5"'), '', row('丹阳市', '2020', 'schools', '41')];
  const { facts } = submit({ 'f.csv': lines.join('\n') });
  const figure = facts.column('schools', '2020')?.cells.get(facts.units.indexOf('danyang'))?.self;
  expect(figure).toMatchObject({ text: '41', origin: { line: 5, column: 33, cell: 'E4' } });
});

test('a header that stands among the rows again is no row of anybody, however far down', () => {
  const head = '计划,填报单位,年度,指标编号,本年实际值,佐证材料,备注';
  const line = 'zhenjiang-2020,丹阳市,2020,schools,41,,';
  const many = Array.from({ length: 2000 }, () => line);
  const read = submit({
    'f.csv': [head, ...many, head, 'zhenjiang-2020,句容市,2020,schools,42,,'].join('\n'),
  });
  expect(read.refusals).toEqual([]);
  const { facts } = read;
  expect(facts.column('schools', '2020')?.cells.get(facts.units.indexOf('jurong'))?.self?.text).toBe('42');
});

test('every figure of a long table is the one that it writes', () => {
  const units = Array.from({ length: 600 }, (_, i) => `d${i}`);
  const register = new Map(
    units.map((id) => [
      id,
      {
        id,
        name: `第${id.slice(1)}区`,
        aliases: [],
        level: 'district' as const,
        parent: 'zhenjiang',
        children: [],
      },
    ]),
  );
  const city = plan.register.units.get('zhenjiang');
  if (!city) throw new Error('no city');
  const many = {
    ...plan,
    register: { units: new Map([['zhenjiang', { ...city, children: units }], ...register]) },
  };
  // A first row that is longer than the others makes the table seem to have fewer.
  for (const first of [1, 8, 40, 400]) {
    const rows = units.map(
      (id, i) => `zhenjiang-2020,${id},2020,schools,${i + 1}${' '.repeat(i === 0 ? first : 0)}`,
    );
    const { facts } = submit(
      { 'f.csv': ['计划,填报单位,年度,指标编号,本年实际值', ...rows].join('\n') },
      many,
    );
    const column = facts.column('schools', '2020');
    expect(units.map((id) => column?.scaled[facts.units.indexOf(id)])).toEqual(units.map((_, i) => i + 1));
  }
});
