import { describe, expect, test } from 'vitest';
import { type Assessment, conflictOf, countedYears } from '../../src/assessment/index.js';
import { reportOf, summary } from '../../src/report/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { commitment, finding, hostile, unit } from './fixture.js';
import { bytesOf, textOf } from './render.js';
import { assess, came, type Given, view } from './year.js';

describe('达标率 and rank: unknown is no pass, what is not due or waived is left out', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['met of all', { 甲: 'mmmm', 乙: 'mmmx' }, ['1 甲 100.00%', '2 乙 75.00%']],
    ['late is not met', { 甲: 'mm', 乙: 'ml' }, ['1 甲 100.00%', '2 乙 50.00%']],
    [
      'unreported, doubtful and to be attested count as due',
      { 甲: 'mo', 乙: 'm?', 丙: 'ma', 丁: 'm' },
      ['1 丁 100.00%', '2 甲 50.00%', '2 乙 50.00%', '2 丙 50.00%'],
    ],
    ['pending and waived do not', { 甲: 'm.w', 乙: 'mx' }, ['1 甲 100.00%', '2 乙 50.00%']],
    [
      'equal rates share a rank: 1, 2, 2, 4',
      { 甲: 'xx', 乙: 'mx', 丙: 'mmxx', 丁: 'mm' },
      ['1 丁 100.00%', '2 乙 50.00%', '2 丙 50.00%', '4 甲 0.00%'],
    ],
    ['a unit alone is not ranked', { 甲: 'mx' }, ['— 甲 50.00%']],
    ['nor is one without anything due', { 甲: 'mx', 乙: 'm', 丙: '..' }, ['1 乙 100.00%', '2 甲 50.00%']],
    [
      'unequal rates never print alike',
      { 甲: `x${'m'.repeat(600)}`, 乙: `x${'m'.repeat(601)}` },
      ['1 乙 99.8339%', '2 甲 99.8336%'],
    ],
  ])('%s', (_, courses, rows) => {
    const given = assess(Object.entries(courses).flatMap(([id, course]) => came(id, 2020, course)));
    const [level] = view(2020, given).levels;
    expect(level?.units.map((u) => `${u.rank} ${u.name} ${u.rate}`)).toEqual(rows);
  });

  test('a rate below 100% never prints as 100%', () => {
    const course = `x${'m'.repeat(24_999)}`;
    const given = assess([...came('甲', 2020, course), ...came('乙', 2020, 'm')]);
    const { levels, plans, overall } = view(2020, given);
    expect(levels[0]?.units.map((u) => u.rate)).toEqual(['100.000%', '99.996%']);
    expect(plans[0]?.rate).toBe('99.996%');
    expect(overall.join()).toContain('达标率99.996%');
  });

  test('a city is not ranked against its districts, and those that only send figures are named', () => {
    const findings = [...came('city', 2020, 'mx'), ...came('甲', 2020, 'mm'), ...came('乙', 2020, 'xx')];
    const base = assess(findings);
    const given = { ...base, units: [...base.units, unit('丙', '丙', [])] };
    const { levels } = view(2020, given);
    expect(levels.map((l) => [l.level, ...l.units.map((u) => u.rank + u.name)])).toEqual([
      ['市', '—某市'],
      ['区县', '1甲', '2乙'],
    ]);
    expect(levels.at(-1)?.notes.join()).toContain('不排名：丙');
  });

  test('what was met ahead of its time does not count until it is due', () => {
    const given = assess([...came('甲', 2020, 'mx'), ...came('甲', 2021, 'mm')], { asOf: '2021-01-15' });
    expect(countedYears([given])).toEqual([2020]);
  });

  test('units that are only counted for a share have no part in it', () => {
    const out = came('甲', 2020, 'mx').map((f) => (f.verdict === 'missed' ? { ...f, counted: true } : f));
    const [unit] = view(2020, assess(out)).levels[0]?.units ?? [];
    expect([unit?.counted, unit?.rate, unit?.mark.label]).toEqual(['1', '100.00%', '达标']);
  });

  test('a report that is due some days after its period belongs to the period', () => {
    const last = came('甲', 2020, 'm').map((f) => ({ ...f, key: '2020-Q4', due: '2021-01-15' }));
    const graced = [commitment({ id: 'c0', every: 'quarter', within: 15 })];
    const plain = [commitment({ id: 'c0', every: 'quarter' })];
    expect(countedYears([assess(last, { asOf: '2021-02-01', commitments: graced })])).toEqual([2020]);
    expect(countedYears([assess(last, { asOf: '2021-02-01', commitments: plain })])).toEqual([2021]);
  });

  test.each([
    ['mmm', '达标'],
    ['mml', '达标'],
    ['mmo', '无法判定'],
    ['mxo', '不达标'],
  ])('the conclusion for the year: %s is %s', (course, conclusion) => {
    const given = assess([...came('甲', 2019, 'xxx'), ...came('甲', 2020, course)]);
    expect(view(2020, given).levels[0]?.units[0]?.mark.label).toBe(conclusion);
  });

  test('a missed expected commitment only warns', () => {
    const given = assess([
      finding({ unit: '甲', verdict: 'missed', warning: true }),
      ...came('甲', 2020, 'm'),
    ]);
    expect(view(2020, given).levels[0]?.units[0]?.mark.label).toBe('达标');
  });

  test('scores stand beside the last year that went into them only', () => {
    const base = assess([...came('甲', 2020, 'm'), ...came('甲', 2021, 'm')]);
    const given = { ...base, units: base.units.map((u) => ({ ...u, score: '90' })) };
    const scores = [2020, 2021].map((year) => view(year, given).levels[0]?.units[0]?.score);
    expect(scores).toEqual(['', '90.00']);
  });
});

describe('last year’s 达标率', () => {
  const plan = (id: string, city: string, year: number, course: string, more: Given = {}) =>
    assess(came('甲', year, course), { id, city, ...more });
  const both = assess([...came('甲', 2019, 'mx'), ...came('甲', 2020, 'mmmx')], { id: 'p', city: 'one' });
  test.each<[string, Assessment[], [string | undefined, string | undefined]]>([
    ['of the same assessment', [both], ['50.00%', '+25.00']],
    [
      'of an earlier assessment of the plan',
      [plan('p', 'one', 2019, 'mx'), plan('p', 'one', 2020, 'mmmx')],
      ['50.00%', '+25.00'],
    ],
    [
      'of last year’s plan of the same city',
      [plan('old', 'one', 2019, 'm'), plan('new', 'one', 2020, 'mmmx')],
      ['100.00%', '-25.00'],
    ],
    ['the plan’s own goes before another’s', [plan('old', 'one', 2019, 'm'), both], ['50.00%', '+25.00']],
    [
      'of another city: none, cities do not mix',
      [plan('old', 'two', 2019, 'm'), plan('new', 'one', 2020, 'mmmx')],
      ['—', '—'],
    ],
    ['nothing of last year', [plan('p', 'one', 2020, 'mmmx')], ['—', '—']],
    [
      'two years ago is not last year',
      [plan('p', 'one', 2018, 'm'), plan('p', 'one', 2020, 'mmmx')],
      ['—', '—'],
    ],
    [
      'a change that is not 0 does not print as 0',
      [plan('p', 'one', 2019, `x${'m'.repeat(199)}`), plan('p', 'one', 2020, `x${'m'.repeat(200)}`)],
      ['99.50%', '+0.002'],
    ],
  ])('%s', (_, given, [rate, points]) => {
    const row = view(2020, ...given).levels[0]?.units[0];
    expect([row?.lastRate, row?.points]).toEqual([rate, points]);
  });

  test('of several assessments of a plan the latest counts, in whatever order they are given', () => {
    const january = plan('p', 'one', 2020, 'xxxx', { asOf: '2021-01-15' });
    const march = plan('p', 'one', 2020, 'mmmx', { asOf: '2021-03-01' });
    for (const given of [
      [january, march],
      [march, january],
    ]) {
      const { plans, sources, unused } = view(2020, ...given);
      expect(plans.map((p) => [p.asOf, p.rate])).toEqual([['2021-03-01', '75.00%']]);
      expect(sources.map((s) => s.asOf)).toEqual(['2021-03-01']);
      expect(unused).toContain('2021年1月15日');
    }
  });

  test.each<[string, Assessment[], [number, number] | undefined]>([
    ['the same twice', [both, both], undefined],
    ['other dates', [both, { ...both, asOf: '2021-02-01' }], undefined],
    ['one date, other content', [both, { ...both, sample: true }], [0, 1]],
  ])('two assessments of one plan: %s', (_, given, conflict) => {
    expect(conflictOf(given)).toEqual(conflict);
  });
});

test('what several units missed comes by the number of units, ten at most; what one missed does not', () => {
  const courses = { 甲: 'xxxm'.repeat(4), 乙: 'xxmm'.repeat(4), 丙: 'xmmm'.repeat(4) };
  const given = assess(Object.entries(courses).flatMap(([id, course]) => came(id, 2020, course)));
  const { missed, missedNote } = view(2020, given);
  expect(missed.map((m) => `${m.id} ${m.missed}/${m.held} ${m.units}`)).toEqual([
    'c0 3/3 甲、乙、丙',
    'c4 3/3 甲、乙、丙',
    'c8 3/3 甲、乙、丙',
    'c12 3/3 甲、乙、丙',
    'c1 2/3 甲、乙',
    'c5 2/3 甲、乙',
    'c9 2/3 甲、乙',
    'c13 2/3 甲、乙',
  ]);
  expect(missedNote).toContain('共8项');
});

describe('a circular shown', () => {
  const findings = [
    ...came('甲', 2019, 'mx'),
    ...came('甲', 2020, 'mmmx'),
    ...came('乙', 2020, 'mo?x'),
    ...['甲', '乙'].map((id) =>
      finding({ commitment: 'c9', unit: id, actual: { value: '98', unit: '%' }, completion: '0.98989' }),
    ),
  ];
  const base = assess(findings);
  const given = {
    ...base,
    sample: true,
    units: base.units.map((u) => (u.id === '乙' ? { ...u, name: hostile } : u)),
  };
  const report = reportOf(summary, { assessments: [given], year: 2020 }, 'zh-CN');

  test('in HTML, hostile text escaped, tables with header rows, the sample mark and the place of the seal', () => {
    const html = textOf(report, 'html');
    expect(html).not.toContain('<script');
    expect(html).toContain('含样例数据');
    expect(html).toContain('（盖章）');
    expect(html.match(/<table/g)).toHaveLength(html.match(/<thead>/g)?.length ?? 0);
    expect(html).toContain('<h1>关于2020年度工作计划完成情况的通报</h1>');
  });

  test('in Markdown, every table row with as many cells as its head', () => {
    const lines = textOf(report, 'md').split('\n');
    const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;
    lines.forEach((line, i) => {
      if (line.startsWith('|') && lines[i - 1]?.startsWith('|'))
        expect([line, cells(line)]).toEqual([line, cells(lines[i - 1] as string)]);
    });
    expect(lines.some((line) => line.startsWith('| 1 |'))).toBe(true);
  });

  test('in English', () => {
    const english = textOf(reportOf(summary, { assessments: [given], year: 2020 }, 'en'), 'md');
    expect(english).toContain('# Circular on how the work plans of 2020 were carried out');
  });

  test('as a workbook: six tables, rates as percent cells, nothing a formula, the same bytes each time', async () => {
    const bytes = await bytesOf(report, 'xlsx');
    const again = reportOf(summary, { assessments: [given], year: 2020 }, 'zh-CN');
    expect(await bytesOf(again, 'xlsx')).toEqual(bytes);
    const sheets = valueIn(readWorkbook('f.xlsx', bytes));
    expect(sheets.map((s) => s.name)).toEqual([
      '各计划',
      '各单位排名',
      '指标完成率',
      '同比变化',
      '未填报和存疑',
      '所据评估',
    ]);
    expect(sheets.flatMap((s) => s.rows.flat()).filter((c) => c.formula !== undefined)).toEqual([]);
    expect(sheets.map((s) => s.rows[0]?.[0]?.text.slice(0, 2))).toEqual(Array(6).fill('样例'));
    const row = sheets[1]?.rows[2]?.map((c) => c.text);
    expect(row).toEqual(expect.arrayContaining(['1', '甲', '5', '80%', '50%', '+30']));
  });
});
