import { describe, expect, test } from 'vitest';
import { briefly, cellOf, submit, yamlOf } from './kit.js';

const head = 'submitted: 2021-01-08\nreference: 2020-12-31\n';

const dueWithin = ['date-without-day 7:23', '!due-within-month 7:23'];
const afterSubmission = ['!completed-after-submission 7:35', 'date-without-day 7:35'];
const beforePeriod = ['date-without-day 7:35', '!reference-before-period 7:35'];

/** What stands under `figures:` (from line 7), the indicator looked at, what is judged, and what is found. */
const dated: [says: string, figures: string, judged: string | undefined, found: string[]][] = [
  ['on the submission day', 'plan-issued: { value: 是, completed: 2021-01-08 }', '1', []],
  [
    'a day after the submission',
    'plan-issued: { value: 是, completed: 2021-01-09 }',
    '?',
    ['!completed-after-submission 7:39'],
  ],
  ['only a completion date', 'plan-issued: { completed: 2020-06-28 }', '1', []],
  ['written in Chinese', 'plan-issued: { completed: 2020年6月28日 }', '1', []],
  ['written in full width', 'plan-issued: { completed: ２０２０/６/２８ }', '1', []],
  ['no day of the calendar', 'plan-issued: { completed: 2020-02-31 }', '?', ['!bad-date 7:29']],
  ['a spreadsheet serial', 'plan-issued: { completed: 44010 }', '?', ['!date-serial 7:29']],
  ['a spreadsheet serial with decimals', 'plan-issued: { completed: "44104.0" }', '?', ['!date-serial 7:29']],
  ['the day of the week beside it', 'plan-issued: { completed: 2020年9月30日（星期三） }', '1', []],
  ['the first serial of the century', 'plan-issued: { completed: 36526 }', '?', ['!date-serial 7:29']],
  ['a number before it', 'plan-issued: { completed: 36525 }', '?', ['!bad-date 7:29']],
  ['the last serial of the century', 'plan-issued: { completed: 73049 }', '?', ['!date-serial 7:29']],
  ['a number after it', 'plan-issued: { completed: 73050 }', '?', ['!bad-date 7:29']],
  ['a day before the oldest', 'plan-issued: { completed: 1949-09-30 }', '?', ['!early-date 7:29']],
  ['the oldest day', 'plan-issued: { completed: 1949-10-01 }', '1', ['completed-long-before 7:29']],
  [
    'six years before the plan',
    'plan-issued: { completed: 2014-12-31 }',
    '1',
    ['completed-long-before 7:29'],
  ],
  ['five years before the plan', 'plan-issued: { completed: 2015-01-01 }', '1', []],
  ['a time of day beside it', 'plan-issued: { completed: 2020-06-28 15:30 }', '1', []],
  ['as programs write it', 'plan-issued: { completed: 20200628 }', '1', []],
  ['as databases write it', 'plan-issued: { completed: "2020-06-28T00:00:00.000Z" }', '1', []],
  ['a month', 'plan-issued: { completed: 2020年6月 }', '1', ['date-without-day 7:29']],
  ['the end of a year', 'plan-issued: { completed: 2020年底 }', '1', ['date-without-day 7:29']],
  // The day by which it is due, 15 July, lies within it
  ['a month with a due date in it', 'built: { completed: 2020年7月 }', '?', dueWithin],
  ['the month before the due date', 'built: { completed: 2020年6月 }', '1', ['date-without-day 7:23']],
  ['the month after the due date', 'built: { completed: 2020年8月 }', '1', ['date-without-day 7:23']],
  ['the part of the month before it', 'built: { completed: 2020年7月上旬 }', '1', ['date-without-day 7:23']],
  ['the part of the month after it', 'built: { completed: 2020年7月底 }', '1', ['date-without-day 7:23']],
  // The plan's year ends on the last day of the month
  [
    'a month that ends on the due date',
    'rate: { value: 99%, completed: 2020-12 }',
    '99',
    ['date-without-day 7:34'],
  ],
  [
    'the month of the submission',
    'schools: { value: 3, completed: 2021年1月 }',
    '3',
    ['date-without-day 7:35'],
  ],
  ['a month after the submission', 'schools: { value: 3, completed: 2021年2月 }', '?', afterSubmission],
  ['without a year', 'plan-issued: { completed: 6月28日 }', '?', ['!date-without-year 7:29']],
  ['crossed out', 'plan-issued: { completed: ~~2020-06-28~~ }', '?', ['!date-struck 7:29']],
  ['as of a month', 'schools: { value: 3, reference: 2020年12月 }', '3', ['date-without-day 7:35']],
  [
    'as of the month of the submission',
    'schools: { value: 3, reference: 2021-01 }',
    '3',
    ['date-without-day 7:35'],
  ],
  ['as of a month before the period', 'schools: { value: 3, reference: 2019年12月 }', '?', beforePeriod],
  ['two-digit year', 'plan-issued: { completed: 20-06-28 }', '?', ['!bad-date 7:29']],
  [
    'not done, yet completed',
    'plan-issued: { value: 否, completed: 2020-06-28 }',
    '?',
    ['!no-but-completed 7:39'],
  ],
  ['a figure and its date', 'schools: { value: 3所, completed: 2020-11-30 }', '3', []],
  [
    'a bad figure and a bad date, both told',
    'schools: { value: 不清楚, completed: 昨天 }',
    '?',
    ['!value-not-a-number 7:21', '!bad-date 7:37'],
  ],
  ['a date without a figure', 'schools: { completed: 2020-11-30 }', '', ['date-without-figure 7:25']],
  [
    'a day before the period',
    'schools: { value: 3, reference: 2019-12-31 }',
    '?',
    ['!reference-before-period 7:35'],
  ],
  ['the first day of the period', 'schools: { value: 3, reference: 2020-01-01 }', '3', []],
  [
    'as of a day after the submission',
    'schools: { value: 3, reference: 2021-01-09 }',
    '?',
    ['!reference-after-submission 7:35'],
  ],
];

describe('dates of a figure submitted on 2021-01-08', () => {
  test.each(dated)('%s: %s', (_, figures, judged, found) => {
    const read = submit({ 'danyang.yaml': yamlOf(figures, head) });
    expect(read.refusals).toEqual([]);
    expect(cellOf(read, figures.slice(0, figures.indexOf(':')))).toBe(judged);
    expect(briefly(read)).toEqual(found);
  });
});

test.each([
  ['2020年6月', '2020-06-30'],
  ['2020年6月上旬', '2020-06-10'],
  ['2021年1月', '2021-01-08'],
  ['2020-06-28 23:59:59', '2020-06-28'],
  ['2020-06-28T16:00:00Z', '2020-06-29'],
])('what is completed on %s counts as completed on %s', (written, day) => {
  const read = submit({ 'danyang.yaml': yamlOf(`schools: { value: 3, completed: "${written}" }`, head) });
  const cell = read.facts.column('schools', '2020')?.cells.get(read.facts.units.indexOf('danyang'));
  expect(cell?.self?.completed).toBe(day);
});

test('a date that cannot be read makes its figure doubtful where the date stands', () => {
  const read = submit({ 'danyang.yaml': yamlOf('plan-issued: { value: 是, completed: 昨天 }', head) });
  const cell = read.facts.column('plan-issued', '2020')?.cells.get(read.facts.units.indexOf('danyang'));
  expect(cell?.self).toMatchObject({ origin: { column: 25 }, doubtAt: { column: 39 } });
});

describe('dates at the head of a file', () => {
  test('a reference date after the submission makes every figure doubtful and is told once', () => {
    const late = 'submitted: 2020-12-20\nreference: 2020-12-31\n';
    const read = submit({ 'danyang.yaml': yamlOf('rate: 99%\nenrolled: 28812人\nschools:', late) });
    expect([cellOf(read, 'rate'), cellOf(read, 'enrolled'), cellOf(read, 'schools')]).toEqual(['?', '?', '']);
    expect(briefly(read)).toEqual(['!reference-after-submission 5:12']);
  });

  test('a submission date that is none is told once and doubts nothing', () => {
    const read = submit({
      'danyang.yaml': yamlOf('rate: 99%\nenrolled: 28812人', 'submitted: 2021-01-32\n'),
    });
    expect([cellOf(read, 'rate'), cellOf(read, 'enrolled')]).toEqual(['99', '28812']);
    expect(briefly(read)).toEqual(['bad-date 4:12']);
  });

  test('the head’s reference date stands for figures without one of their own, but not for earlier years', () => {
    const text = `${yamlOf('rate: 99%\nschools: { value: 3, reference: 2020-09-30 }', head)}prior: { 2019: { rate: 98% } }\n`;
    const { facts } = submit({ 'danyang.yaml': text });
    const reference = (id: string, period: string) =>
      facts.column(id, period)?.cells.get(facts.units.indexOf('danyang'))?.self?.reference;
    expect(reference('rate', '2020')).toBe('2020-12-31');
    expect(reference('schools', '2020')).toBe('2020-09-30');
    expect(reference('rate', '2019')).toBeUndefined();
  });
});

describe('names', () => {
  test('a mistyped indicator is told with the nearest, and its figure is not used', () => {
    const read = submit({ 'danyang.yaml': yamlOf('rates: 99%\nenroled: 5人') });
    expect(briefly(read)).toEqual(['!unknown-indicator 5:3', '!unknown-indicator 6:3']);
    expect(read.findings.map((f) => f.data['hint'])).toEqual([
      { id: 'intake.hint-near', data: { near: 'rate' } },
      { id: 'intake.hint-near', data: { near: 'enrolled' } },
    ]);
    expect(read.facts.columns.size).toBe(0);
  });

  test.each([
    ['学前三年毛入园率: 99%', 'rate', '99'],
    ['学前三年毛入园率（%）: 99', 'rate', '99'],
    ['在园幼儿数（万人）: 2.8812', 'enrolled', '28812'],
  ])('a title may stand in place of an id: %s', (line, id, judged) => {
    const read = submit({ 'danyang.yaml': yamlOf(line) });
    expect(briefly(read)).toEqual([]);
    expect(cellOf(read, id)).toBe(judged);
  });

  test.each(['danyang', '丹阳市', '丹阳', ' 丹阳市 ', '"丹 阳 市"'])('unit: %s is 丹阳市', (unit) => {
    const read = submit({
      'f.yaml': `plan: zhenjiang-2020\nyear: 2020\nunit: ${unit}\nfigures: { rate: 99% }\n`,
    });
    expect(cellOf(read, 'rate')).toBe('99');
    expect(read.findings).toEqual([]);
  });

  test.each([
    ['丹阳市教育局', '99'],
    ['丹阳市教育体育局', '99'],
    ['丹阳市教育和体育局', '99'],
    ['丹阳教体局', '99'],
    ['丹阳市教委', '99'],
    ['丹阳市人民政府', '99'],
    ['丹阳市教育局（盖章）', '99'],
    ['镇江市丹阳市', '99'],
    ['镇江丹阳市教育局', '99'],
    ['丹陽市', '99'],
    ['鎮江市丹陽市教育局', '99'],
    ['丹阳市教 育局', '99'],
    ['徐州市丹阳市教育局', undefined],
    ['丹阳市教育局实验学校', undefined],
    ['丹阳市财政局', undefined],
  ])('unit: %s', (unit, judged) => {
    const read = submit({
      'f.yaml': `plan: zhenjiang-2020\nyear: 2020\nunit: ${unit}\nfigures: { rate: 99%, schools: 3 }\n`,
    });
    expect(cellOf(read, 'rate')).toBe(judged);
    expect(briefly(read)).toEqual([judged === undefined ? '!unknown-unit 3:7' : 'unit-read-as 3:7']);
  });

  test('of the city, the office is the city’s', () => {
    const read = submit({
      'f.yaml': 'plan: zhenjiang-2020\nyear: 2020\nunit: 鎮江市教育局\nfigures: { rate: 99% }\n',
    });
    expect(cellOf(read, 'rate', 'zhenjiang')).toBe('99');
  });

  test('an office of what two units are called is no unit', () => {
    const read = submit({
      'f.yaml': 'plan: zhenjiang-2020\nyear: 2020\nunit: 新区教育局\nfigures: { rate: 99% }\n',
    });
    expect(read.findings[0]?.data).toMatchObject({
      hint: { id: 'intake.hint-ambiguous', data: { ids: ['dantu', 'xinqu'] } },
    });
  });

  test('all figures under an unknown unit are named in one finding', () => {
    const text = 'plan: zhenjiang-2020\nyear: 2020\nunit: 丹洋市\nfigures: { rate: 99%, enrolled: 5人 }\n';
    const read = submit({ 'f.yaml': text });
    expect(briefly(read)).toEqual(['!unknown-unit 3:7']);
    expect(read.findings[0]?.data).toMatchObject({
      unit: '丹洋市',
      hint: { id: 'intake.hint-near', data: { near: '丹阳市' } },
      count: 2,
      indicators: ['rate', 'enrolled'],
    });
    expect(read.facts.columns.size).toBe(0);
  });

  test('an alias of two units is no unit', () => {
    const read = submit({
      'f.yaml': 'plan: zhenjiang-2020\nyear: 2020\nunit: 新区\nfigures: { rate: 99% }\n',
    });
    expect(read.findings[0]?.data).toMatchObject({
      hint: { id: 'intake.hint-ambiguous', data: { ids: ['dantu', 'xinqu'] } },
    });
  });

  test('a figure that does not concern the unit is noted and not used', () => {
    const read = submit({
      'f.yaml': 'plan: zhenjiang-2020\nyear: 2020\nunit: shishu\nfigures: { towns: 3所, rate: 99% }\n',
    });
    expect(briefly(read)).toEqual(['excepted 4:19']);
    expect(cellOf(read, 'towns', 'shishu')).toBeUndefined();
    expect(cellOf(read, 'rate', 'shishu')).toBe('99');
  });
});

describe('periods', () => {
  test('a figure may be given by quarter or month, each with its own dates', () => {
    const read = submit({
      'danyang.yaml': yamlOf(
        'plan-issued: { periods: { 2020-Q1: 是, 2020年第二季度: { completed: 2020-06-28 }, 2020-07: 否 } }',
      ),
    });
    const cells = ['2020-Q1', '2020-Q2', '2020-07', '2020'].map((p) =>
      cellOf(read, 'plan-issued', 'danyang', p),
    );
    expect(cells).toEqual(['1', '1', '0', undefined]);
  });

  test.each([
    ['completed: 2020-12-20', '1'],
    ['value: 否', '0'],
    ['note: 按季度填报', undefined],
  ])('beside quarters, the year has a figure of its own where one is given: %s', (said, year) => {
    const read = submit({ 'danyang.yaml': yamlOf(`plan-issued: { ${said}, periods: { 2020-Q1: 是 } }`) });
    expect([cellOf(read, 'plan-issued'), cellOf(read, 'plan-issued', 'danyang', '2020-Q1')]).toEqual([
      year,
      '1',
    ]);
  });

  test.each([
    ['2020-Q5', '!bad-period 5:29'],
    ['上半年', '!bad-period 5:29'],
    ['2019-Q4', '!period-outside 5:29'],
    ['2021-Q1', '!period-outside 5:29'],
  ])('%s → %s', (period, found) => {
    const read = submit({ 'danyang.yaml': yamlOf(`plan-issued: { periods: { ${period}: 是 } }`) });
    expect(briefly(read)).toEqual([found]);
    expect(read.facts.columns.size).toBe(0);
  });

  test.each([
    ['2019', []],
    ['2012', []],
    ['2020', ['!prior-not-earlier 6:10']],
    ['去年', ['!bad-period 6:10']],
  ])('prior figures of %s', (year, found) => {
    const read = submit({ 'danyang.yaml': `${yamlOf('rate: 99%')}prior: { ${year}: { rate: 98% } }\n` });
    expect(briefly(read)).toEqual(found);
    if (found.length === 0) expect(cellOf(read, 'rate', 'danyang', year)).toBe('98');
  });
});

describe('a cell submitted twice', () => {
  const first = yamlOf('rate: 99%\nplan-issued: { completed: 2020-06-28 }');

  test('with the same content it counts once, and is noted', () => {
    const read = submit({ 'a.yaml': first, 'b.yaml': yamlOf('rate: 99.0%') });
    expect(cellOf(read, 'rate')).toBe('99');
    expect(briefly(read)).toEqual(['twice-same 5:9']);
  });

  test.each([
    ['rate: 98.9%', 'rate', '99%', '98.9%'],
    ['rate: 不清楚', 'rate', '99%', '不清楚'],
    ['plan-issued: 否', 'plan-issued', '2020-06-28', '否'],
    ['plan-issued: { completed: 2020-07-28 }', 'plan-issued', '2020-06-28', '2020-07-28'],
  ])('differently (%s) it is doubtful, and both places are named', (figures, id, was, is) => {
    const read = submit({ 'a.yaml': first, 'b.yaml': yamlOf(figures) });
    expect(cellOf(read, id)).toBe('?');
    const twice = read.findings.find((f) => f.id === 'intake.twice-different');
    expect(twice?.data).toMatchObject({ was, is });
    expect(twice?.data['first']).toMatch(/^a\.yaml:\d+:\d+$/);
    expect(twice?.data['second']).toMatch(/^b\.yaml:\d+:\d+$/);
  });

  test('a third time the doubt stays', () => {
    const read = submit({
      'a.yaml': yamlOf('rate: 99%'),
      'b.yaml': yamlOf('rate: 98%'),
      'c.yaml': yamlOf('rate: 98.0%'),
    });
    expect(cellOf(read, 'rate')).toBe('?');
  });

  test.each([
    ['rate:', 'rate: 99%'],
    ['rate: 99%', 'rate:'],
  ])('a blank yields to a figure (%s, %s)', (a, b) => {
    const read = submit({ 'a.yaml': yamlOf(a), 'b.yaml': yamlOf(b) });
    expect(cellOf(read, 'rate')).toBe('99');
    expect(read.findings).toEqual([]);
  });

  test('self-assessed and verified are two cells', () => {
    const read = submit({
      'a.yaml': yamlOf('rate: 99%'),
      'b.yaml': yamlOf('rate: 98%', 'stage: verified\n'),
    });
    expect(read.findings).toEqual([]);
    const cell = read.facts.column('rate', '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect([cell?.self?.text, cell?.verified?.text]).toEqual(['99%', '98%']);
  });
});

describe('a figure reported again as of another day', () => {
  const report = (day: string, figures: string) => yamlOf(figures, `reference: ${day}\n`);
  const files = {
    'q1.yaml': report('2020-03-31', 'schools: 4所'),
    'q3.yaml': report('2020-09-30', 'schools: 10所'),
  };
  const judgedOn = (read: ReturnType<typeof submit>, day: string) =>
    cellOf({ ...read, facts: read.facts.asOf(day) }, 'schools');

  test.each([
    ['2020-12-31', '10'],
    ['2020-09-30', '10'],
    ['2020-09-29', '4'],
    ['2020-03-31', '4'],
    // Of reports that are all later, the first: it is the nearest.
    ['2020-03-30', '4'],
  ])('is history: as of %s the latest up to then judges, %s', (day, judged) => {
    for (const order of [files, Object.fromEntries(Object.entries(files).reverse())]) {
      const read = submit(order);
      expect(read.findings).toEqual([]);
      expect(judgedOn(read, day)).toBe(judged);
    }
  });

  test('also by the day of submission, and in one file', () => {
    const rows = ['2020-04-08,4', '2020-10-09,10', '2021-01-08,12'];
    const table = [
      '计划,填报单位,年度,指标编号,填报日期,实际值',
      ...rows.map((r) => `zhenjiang-2020,丹阳市,2020,schools,${r}`),
    ];
    const read = submit({ 'f.csv': `${table.join('\n')}\n` });
    expect(read.findings).toEqual([]);
    expect(['2020-04-08', '2020-12-31', '2021-01-15'].map((day) => judgedOn(read, day))).toEqual([
      '4',
      '10',
      '12',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'of the same day',
      { 'a.yaml': report('2020-03-31', 'schools: 4所'), 'b.yaml': report('2020-03-31', 'schools: 5所') },
    ],
    [
      'one without a day',
      { 'a.yaml': report('2020-03-31', 'schools: 4所'), 'b.yaml': yamlOf('schools: 5所') },
    ],
    [
      'days of two kinds',
      {
        'a.yaml': report('2020-03-31', 'schools: 4所'),
        'b.yaml': yamlOf('schools: 5所', 'submitted: 2020-10-09\n'),
      },
    ],
    ['a third that contradicts the second', { ...files, 'z.yaml': report('2020-09-30', 'schools: 11所') }],
  ])('is a contradiction where it is %s', (_, handedIn) => {
    const read = submit(handedIn);
    const found = read.findings.map((f) => f.id).filter((id) => id !== 'intake.submitted-before-end');
    expect(found).toEqual(['intake.twice-different']);
    expect(judgedOn(read, '2021-01-15')).toBe('?');
  });
});
