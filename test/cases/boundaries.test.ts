import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryCases, runCases } from '../../src/cases/index.js';
import { comparators, measures } from '../../src/language/index.js';
import type { Commitment, Plan, Target, Waiver } from '../../src/plan/model.js';
import { Rational } from '../../src/quantity/index.js';
import { amendment, commitment, planOf, r, target, waiver } from '../engine/plan.js';
import { arrival, covered, indicators, issued, pay, plan, rate, schools, unbound } from './kit.js';

/** The generated cases that name a figure: `figure → verdict of the first unit`, each once. */
function around(of: Plan): string[] {
  const lines = boundaryCases(of)
    .filter((c) => /\d/.test(c.name.split(' ').slice(1).join(' ')) && !c.name.includes('('))
    .map((c) => {
      const verdict = c.expect[0]?.verdicts[0]?.value;
      return `${c.name.split(' ').at(-1)} ${verdict?.kind === 'scalar' ? verdict.text : ''}`;
    });
  return [...new Set(lines)];
}

const district = { kind: 'cascade', level: 'district' } as const;

describe('figures around a target and what must follow', () => {
  test.each<[string, Commitment, string[]]>([
    [
      'at least 99%: a hair and 0.01% to either side',
      commitment(rate, target('at-least', '99')),
      ['98.99% missed', '98.9999999999999% missed', '99% met', '99.0000000000001% met', '99.01% met'],
    ],
    [
      'more than 0: the figure itself is not more',
      commitment(schools, target('more-than', '0')),
      ['-1个 missed', '-0.0000000000001个 missed', '0个 missed', '0.0000000000001个 met', '1个 met'],
    ],
    [
      'at most 5',
      commitment(schools, target('at-most', '5')),
      ['4个 met', '4.9999999999999个 met', '5个 met', '5.0000000000001个 missed', '6个 missed'],
    ],
    [
      'less than 5',
      commitment(schools, target('less-than', '5')),
      ['4个 met', '4.9999999999999个 met', '5个 missed', '5.0000000000001个 missed', '6个 missed'],
    ],
    [
      'exactly 7',
      commitment(schools, target('exactly', '7')),
      ['6个 missed', '6.9999999999999个 missed', '7个 met', '7.0000000000001个 missed', '8个 missed'],
    ],
    [
      'between 3 and 5: both ends are in',
      commitment(schools, target('between', '3', { upper: { kind: 'quantity', value: r('5') } })),
      [
        '2个 missed',
        '2.9999999999999个 missed',
        '3个 met',
        '3.0000000000001个 met',
        '4个 met',
        '4.9999999999999个 met',
        '5个 met',
        '5.0000000000001个 missed',
        '6个 missed',
      ],
    ],
    [
      '1-2所: met at one, exceeded at two',
      commitment(schools, target('at-least', '1', { stretch: r('2') })),
      [
        '0个 missed',
        '0.9999999999999个 missed',
        '1个 met',
        '1.0000000000001个 met',
        '2个 exceeded',
        '1.9999999999999个 met',
        '2.0000000000001个 exceeded',
        '3个 exceeded',
      ],
    ],
    [
      'a clock time moves by minutes',
      commitment(arrival, target('at-least', '470')),
      ['469时刻 missed', '470时刻 met', '471时刻 met'],
    ],
    [
      'beyond the indicator’s bounds nothing is judged',
      commitment(covered, target('at-least', '100')),
      [
        '99.99% missed',
        '99.9999999999999% missed',
        '100% met',
        '100.0000000000001% doubtful',
        '100.01% doubtful',
      ],
    ],
    [
      'judged on the value rounded to one place, half to even',
      commitment(rate, target('at-least', '99'), { judgedPlaces: 1 }),
      ['98.9% missed', '98.95% met', '98.9499999999999% missed', '99% met', '99.05% met', '99.1% met'],
    ],
  ])('%s', (_, of, expected) => {
    expect(around(plan(of))).toEqual(expect.arrayContaining(expected));
  });
});

/** Every form a commitment can take. */
const forms: [string, Commitment][] = [
  ['a cascade on a pooled rate', commitment(covered, target('at-least', '85'), { who: district })],
  ['a cascade on a sum', commitment(schools, target('at-least', '3'), { who: district })],
  [
    'a share of districts',
    commitment(schools, target('at-least', '3'), {
      who: { kind: 'each', level: 'district', share: r('0.85') },
    }),
  ],
  [
    'named units',
    commitment(issued, target('done'), {
      who: { kind: 'units', units: ['danyang', 'jurong'], share: r('1') },
    }),
  ],
  ['a deliverable', commitment(issued, target('done'))],
  [
    'a deliverable each quarter',
    commitment(issued, target('done'), {
      checkpoints: [
        { key: '2020-Q1', period: '2020-Q1', due: '2020-03-31' },
        { key: '2020-Q2', period: '2020-Q2', due: '2020-06-30' },
      ],
    }),
  ],
  [
    'milestones with targets of their own',
    commitment(rate, target('at-least', '58.4'), {
      checkpoints: [
        { key: '2020-06-30', period: '2020', due: '2020-06-30', target: target('at-least', '50') },
        { key: '2020-12-31', period: '2020', due: '2020-12-31' },
      ],
    }),
  ],
  ['a decision by a person', commitment(issued, target('done'), { judgedBy: 'attestation', who: district })],
  ['a falling change', commitment(rate, target('at-most', '-0.5'), { measure: 'change' })],
  ['只增不减', commitment(schools, target('at-least', '0'), { measure: 'change' })],
  ['a change of a pooled rate', commitment(covered, target('more-than', '0'), { measure: 'change' })],
  ['growth', commitment(schools, target('at-least', '5'), { measure: 'growth' })],
  ['a running total', commitment(schools, target('at-least', '10'), { measure: 'cumulative' })],
  ['about, by convention', commitment(schools, target('about', '30'))],
  ['about, by its own tolerance', commitment(schools, target('about', '3', { within: r('1') }))],
  [
    'another indicator in another unit',
    commitment(pay, target('at-least', '1', { reference: { kind: 'indicator', indicator: 'other-pay' } })),
  ],
  [
    'between a figure and another indicator',
    commitment(pay, target('between', '0.001', { upper: { kind: 'indicator', indicator: 'other-pay' } })),
  ],
  [
    'last year’s figure',
    commitment(schools, target('more-than', '1', { reference: { kind: 'past', years: 1 } })),
  ],
  ['a target of a third', commitment(covered, target('at-least', '100/3'))],
  ['rounded before comparing', commitment(covered, target('at-least', '99'), { judgedPlaces: 1 })],
  [
    'amended target and date',
    commitment(rate, target('at-least', '99'), {
      amendments: [amendment({ target: target('at-least', '98'), due: '2021-03-31' })],
    }),
  ],
];

test('a rate that never exceeds 100% is held to a past year that it can exceed', () => {
  const past = target('more-than', '1', { reference: { kind: 'past', years: 1 } });
  const subject = plan(commitment(covered, past));
  const cases = boundaryCases(subject);
  expect(verdictsOf(cases, 'zhenjiang')).toEqual(expect.arrayContaining(['met', 'missed']));
  expect(runCases(subject, cases).failures).toEqual([]);
});

describe('the engine agrees with the table of meanings for', () => {
  test.each(forms)('%s', (_, of) => {
    const subject = plan(of);
    const cases = boundaryCases(subject);
    expect(cases.length).toBeGreaterThanOrEqual(3);
    const { failures, checked } = runCases(subject, cases);
    expect(failures).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(cases.length);
  });

  test.each([2018, 2020])('a plan of three years, judged each year, in a submission of %i', (year) => {
    const checkpoints = ['2018', '2019', '2020'].map((key) => ({ key, period: key, due: `${key}-12-31` }));
    const total = commitment(schools, target('at-least', '120'), { measure: 'cumulative', checkpoints });
    const rising = commitment(rate, target('more-than', '0'), { id: '2', measure: 'change', checkpoints });
    const subject = { ...plan(total, rising), year, from: '2018-01-01' };
    const cases = boundaryCases(subject);
    expect(new Set(cases.map((c) => c.name.split(' ')[0])).size).toBe(6);
    expect(runCases(subject, cases).failures).toEqual([]);
  });

  test.each<[string, Partial<Waiver>, string[]]>([
    ['waived', {}, ['waived']],
    ['waived through the due date', { validThrough: '2020-12-31' }, ['waived']],
    ['expired the day before', { validThrough: '2020-12-30' }, ['met', 'missed', 'unreported']],
    ['valid from the due date', { validFrom: '2020-12-31' }, ['waived']],
    [
      'valid from the day after',
      { validFrom: '2021-01-01', validThrough: '2021-12-31' },
      ['met', 'missed', 'unreported'],
    ],
    ['approved only afterwards', { approved: '2021-06-01' }, ['waived']],
    ['postponed', { kind: 'postponed', due: '2021-06-30' }, ['met', 'missed', 'unreported']],
    ['reduced', { kind: 'reduced', target: target('at-least', '2') }, ['met', 'missed', 'unreported']],
  ])('a unit with a waiver: %s', (_, more, outcomes) => {
    const who = { kind: 'each', level: 'district', share: r('1') } as const;
    const of = commitment(schools, target('at-least', '3'), { who });
    const subject = planOf({
      indicators,
      commitments: [of],
      waivers: [waiver({ units: ['jurong'], ...more })],
    });
    const cases = boundaryCases(subject);
    expect(verdictsOf(cases, 'jurong')).toEqual(outcomes);
    expect(verdictsOf(cases, 'danyang')).toEqual(['met', 'missed', 'pending', 'unreported']);
    expect(verdictsOf(cases, 'zhenjiang')).toEqual([]);
    expect(runCases(subject, cases).failures).toEqual([]);
  });
});

/** The verdicts that cases expect for a unit, each once. */
function verdictsOf(cases: ReturnType<typeof boundaryCases>, unit: string): string[] {
  const found = cases.flatMap((c) => c.expect.filter((e) => e.unit.key === unit).flatMap((e) => e.verdicts));
  return [...new Set(found.map(({ value }) => (value.kind === 'scalar' ? value.text : '')))].sort();
}

/** Two readings of a plan that differ by the least: cases of the one must fail on the other. */
const slips: [string, Target | Partial<Commitment>, Target | Partial<Commitment>][] = [
  ['不低于 read as 高于', target('at-least', '99'), target('more-than', '99')],
  ['不超过 read as 低于', target('at-most', '5'), target('less-than', '5')],
  ['99% read as 99.00000000001%', target('at-least', '99'), target('at-least', '99.00000000001')],
  ['the wrong direction', target('at-least', '50'), target('at-most', '50')],
  ['an exact figure read as a floor', target('exactly', '50'), target('at-least', '50')],
  [
    'a stretch figure one higher',
    target('at-least', '1', { stretch: r('2') }),
    target('at-least', '1', { stretch: r('3') }),
  ],
  [
    'a tolerance a little wider',
    target('about', '50', { within: r('1') }),
    target('about', '50', { within: r('1.001') }),
  ],
  [
    'a due date one day earlier',
    { checkpoints: [{ key: '2020', period: '2020', due: '2020-12-31' }] },
    { checkpoints: [{ key: '2020', period: '2020', due: '2020-12-30' }] },
  ],
  ['a change read as a value', { measure: 'change' }, { measure: 'value' }],
  ['the full value read as the rounded one', {}, { judgedPlaces: 1 }],
];

test('for any figure, comparator and measure', () => {
  const decimal = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 5 }));
  const ops = comparators.filter((c) => c.takes === 'figure').map((c) => c.id);
  fc.assert(
    fc.property(
      decimal,
      fc.constantFrom(...ops),
      fc.constantFrom(...measures.map((m) => m.id)),
      ([n, places], op, measure) => {
        const figure = Rational.of(n).div(Rational.of(10n ** BigInt(places)));
        const subject = plan(commitment(unbound, target(op, figure.toString()), { measure }));
        expect(runCases(subject, boundaryCases(subject)).failures).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

describe('a slip is caught', () => {
  test.each(slips)('%s', (_, right, wrong) => {
    const of = (part: Target | Partial<Commitment>): Plan =>
      plan('op' in part ? commitment(rate, part) : commitment(rate, target('at-least', '50'), part));
    const { failures } = runCases(of(wrong), boundaryCases(of(right)));
    expect(failures.filter((f) => f.id === 'cases.failed').length).toBeGreaterThan(0);
    expect(runCases(of(right), boundaryCases(of(right))).failures).toEqual([]);
  });
});
