import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  type Finding,
  latestYear,
  ranked,
  rateOf,
  roundsOf,
  tallyOf,
} from '../../src/assessment/index.js';
import { Rational } from '../../src/quantity/index.js';
import { renderSummary, summaryDocument, summaryView, summaryWorkbook } from '../../src/report/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { assessmentOf, commitment, finding, hostile, unit } from './fixture.js';

type Given = Partial<Finding>;

/** An assessment of a city and its districts a, b, c, as far as they have findings. */
function city(
  asOf: string,
  given: readonly Given[],
  more: { plan?: string; of?: string; sample?: boolean } = {},
): Assessment {
  const findings = given.map((one) => finding(one));
  const base = assessmentOf(findings, { asOf, sample: more.sample ?? false });
  const ids = [...new Set(findings.map((f) => f.unit))];
  return {
    ...base,
    plan: { ...base.plan, id: more.plan ?? base.plan.id, unit: more.of ?? base.plan.unit },
    units: ids.map((id) => unit(id, `${id}区`, findings, id === 'city' ? { level: 'city' } : {})),
  };
}

const view = (year: number, ...assessments: Assessment[]) =>
  summaryView(
    assessments.map((assessment, i) => ({ file: `${i}.json`, sha256: String(i), assessment })),
    year,
    'zh-CN',
  );

const due = (year: number, given: Given = {}): Given => ({
  unit: 'a',
  key: String(year),
  due: `${year}-12-31`,
  ...given,
});
const percent = (value: string) => ({ value, unit: '%' });

describe('达标率: met in time, of what is due', () => {
  const tally = (...verdicts: Finding['verdict'][]) =>
    tallyOf(verdicts.map((verdict) => finding({ verdict })));
  test.each<[string, Finding['verdict'][], string | undefined]>([
    ['all met', ['met', 'met'], '1'],
    ['late is done, but not in time', ['met', 'late'], '1/2'],
    ['unreported is no pass', ['met', 'unreported'], '1/2'],
    ['doubtful is no pass', ['met', 'doubtful'], '1/2'],
    ['what is left to be attested is no pass', ['met', 'attest'], '1/2'],
    ['not due does not count', ['met', 'pending'], '1'],
    ['waived does not count', ['missed', 'waived'], '0'],
    ['nothing due', ['pending', 'waived'], undefined],
  ])('%s', (_, verdicts, rate) =>
    expect(rateOf(tally(...verdicts))?.eq(Rational.parse(rate ?? '0') ?? Rational.zero)).toBe(
      rate === undefined ? undefined : true,
    ),
  );
});

test.each<[number[], number[]]>([
  [
    [3, 1, 2],
    [1, 2, 3],
  ],
  [
    [2, 3, 2],
    [1, 2, 2],
  ],
  [
    [5, 4, 4, 3],
    [1, 2, 2, 4],
  ],
  [
    [1, 1],
    [1, 1],
  ],
  [[], []],
])('ranks of %j are %j', (values, ranks) => {
  expect(ranked(values, (v) => Rational.of(v)).map(({ rank }) => rank)).toEqual(ranks);
});

describe('which year, and which assessment of it', () => {
  test.each([
    ['of the last due date', '2021-01-15', [due(2020)], 2020],
    ['not of one that is still to come', '2021-01-15', [due(2020), due(2021)], 2020],
    ['on the very day', '2020-12-31', [due(2020)], 2020],
    ['none the day before', '2020-12-30', [due(2020)], undefined],
  ])('the year %s', (_, asOf, findings, year) => expect(latestYear([city(asOf, findings)])).toBe(year));

  test('the later of two assessments of a plan', () => {
    const [early, late] = [
      city('2021-01-15', [due(2020, { verdict: 'missed' })]),
      city('2021-06-30', [due(2020)]),
    ];
    for (const order of [
      [early, late],
      [late, early],
    ])
      expect(roundsOf(order, 2020).map(({ assessment }) => assessment.asOf)).toEqual(['2021-06-30']);
  });

  test('a plan of which nothing was due yet is left out', () => {
    expect(roundsOf([city('2021-01-15', [due(2021, { verdict: 'pending' })])], 2021)).toEqual([]);
    expect(() => view(2030, city('2021-01-15', [due(2020)]))).toThrow(/nothing was due in 2030/);
  });
});

describe('units', () => {
  const round = city('2021-01-15', [
    due(2020, { unit: 'city', verdict: 'missed' }),
    due(2020, { unit: 'a' }),
    due(2020, { unit: 'b', verdict: 'missed' }),
    due(2020, { unit: 'c', verdict: 'unreported' }),
    due(2020, { unit: 'd' }),
    due(2020, { unit: 'e', verdict: 'waived' }),
  ]);
  test('are ranked with those of their level; equals share a rank; those without a rate have none', () => {
    const [own, districts] = view(2020, round).groups;
    expect(own?.units.map((u) => [u.name, u.rank])).toEqual([['city区', '—']]);
    expect(districts?.units.map((u) => [u.name, u.rank, u.rate])).toEqual([
      ['a区', '1', '100.00%'],
      ['d区', '1', '100.00%'],
      ['b区', '3', '0.00%'],
      ['c区', '3', '0.00%'],
      ['e区', '—', '—'],
    ]);
  });

  test('a rate just below 100% never shows as 100%', () => {
    const findings = Array.from({ length: 25_001 }, (_, i) =>
      due(2020, { verdict: i === 0 ? 'missed' : 'met' }),
    );
    expect(view(2020, city('2021-01-15', findings)).plans[0]?.rate).toBe('99.996%');
  });

  test.each<[string, Given[], string, string]>([
    ['better than last year', [due(2019, { verdict: 'missed' })], '0.00%', '+100.00'],
    ['as last year', [due(2019)], '100.00%', '0.00'],
    ['last year unknown', [], '—', '—'],
  ])('%s', (_, last, rate, change) => {
    const model = view(2020, city('2020-01-15', last), city('2021-01-15', [due(2020)]));
    expect(model.groups[0]?.units.map((u) => [u.last, u.change])).toEqual([[rate, change]]);
  });
});

describe('completion', () => {
  const at = (unitId: string, completion: string | undefined, verdict: Finding['verdict'] = 'met'): Given =>
    due(2020, {
      unit: unitId,
      verdict,
      ...(completion === undefined ? {} : { completion, actual: percent('99') }),
    });
  test('ranks the units of a commitment, best first, and names those without a figure', () => {
    const [ranking] = view(
      2020,
      city('2021-01-15', [at('a', '0.5'), at('b', '1.2'), at('c', '1.2'), at('d', undefined, 'unreported')]),
    ).rankings;
    expect(ranking?.order.map((p) => [p.rank, p.unit, p.completion])).toEqual([
      ['1', 'b区', '120.00%'],
      ['1', 'c区', '120.00%'],
      ['3', 'a区', '50.00%'],
    ]);
    expect(ranking?.others).toBe('d区（未填报）');
  });
  test('is no ranking of one unit, nor of a city with its districts', () => {
    expect(view(2020, city('2021-01-15', [at('a', '1'), at('city', '1')])).rankings).toEqual([]);
  });
});

describe('figures of two years', () => {
  const figures = (unit_: string, then: string, now: string, more: Given = {}) =>
    view(
      2020,
      city('2020-01-15', [due(2019, { actual: { value: then, unit: unit_ } })]),
      city('2021-01-15', [due(2020, { actual: { value: now, unit: unit_ }, ...more })]),
    ).changes.map((c) => [c.last, c.current, c.change, c.relative]);
  test.each([
    ['an amount that grew', '所', '40', '50', ['40所', '50所', '+10所', '+25.00%']],
    ['an amount that fell', '所', '50', '40', ['50所', '40所', '-10所', '-20.00%']],
    ['the same', '所', '40', '40', ['40所', '40所', '0所', '0.00%']],
    ['from nothing there is no percentage', '所', '0', '40', ['0所', '40所', '+40所', '—']],
    ['rates differ by percentage points', '%', '98.5', '99.2', ['98.5%', '99.2%', '+0.7个百分点', '—']],
  ])('%s', (_, unit_, then, now, row) => expect(figures(unit_, then, now)).toEqual([row]));

  test('nothing where the unit of measure is another, or it is only done or not', () => {
    expect(figures('所', '1', '2', { actual: { value: '2', unit: '人' } })).toEqual([]);
    expect(figures('是否', '0', '1', { target: { op: 'done', unit: '是否' } })).toEqual([]);
  });

  test('of the plan of the year before of the same city, by indicator; never of another city', () => {
    const last = (of: string) =>
      city('2020-01-15', [due(2019, { commitment: 'old', actual: percent('98') })], {
        plan: 'plan-2019',
        of,
      });
    const now = city('2021-01-15', [due(2020, { actual: percent('99') })]);
    expect(view(2020, last('city'), now).changes).toHaveLength(1);
    expect(view(2020, last('elsewhere'), now).changes).toEqual([]);
    expect(view(2020, last('elsewhere'), now).plans[0]?.last).toBe('—');
  });
});

test('what several units missed, the most widespread first; what was missed once is not widespread', () => {
  const missed = (id: string, ...units: string[]) =>
    units.map((u) => due(2020, { commitment: id, unit: u, verdict: 'missed' }));
  const model = view(
    2020,
    city('2021-01-15', [...missed('x', 'a', 'b'), ...missed('y', 'a', 'b', 'c'), ...missed('z', 'a')]),
  );
  expect(model.common.map((c) => [c.id, c.count])).toEqual([
    ['y', '3'],
    ['x', '2'],
  ]);
});

test('sample figures say so, wherever they come from', () => {
  const real = city('2021-01-15', [due(2020)]);
  expect(view(2020, real).sample).toBe(false);
  expect(view(2020, city('2020-01-15', [due(2019)], { sample: true }), real).sample).toBe(true);
});

describe('every format', () => {
  const given = city('2021-01-15', [due(2020, { unit: 'a' }), due(2020, { unit: 'b', verdict: 'missed' })]);
  const named = { ...given, commitments: [commitment({ statement: hostile })] };
  const model = view(2020, named);
  test.each(['html', 'md'] as const)('%s says what it is about, the same on each run', (to) => {
    const text = renderSummary(model, to, 'zh-CN');
    expect(text).toContain('关于2020年度工作计划完成情况的通报');
    expect(text).not.toContain('<script>alert');
    expect(renderSummary(view(2020, named), to, 'zh-CN')).toBe(text);
  });
  test.each(['docx', 'pdf'] as const)('%s', async (to) => {
    expect(await summaryDocument(model, to, 'zh-CN', {})).toEqual(
      await summaryDocument(model, to, 'zh-CN', {}),
    );
  });
  test('a workbook whose rates are numbers', async () => {
    const sheets = readWorkbook(await summaryWorkbook(model, (id) => id));
    if ('id' in sheets) throw new Error(sheets.id);
    expect(sheets.map(({ name }) => name)).toHaveLength(5);
    const texts = sheets.flatMap(({ rows }) => rows.flat().map(({ text }) => text));
    expect(texts).toContain('50%');
  });
});
