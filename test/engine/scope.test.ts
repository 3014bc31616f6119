import { describe, expect, test } from 'vitest';
import { scopeSentences } from '../../src/assessment/index.js';
import { type Asked, compile, evaluate } from '../../src/engine/index.js';
import type { DataFinding } from '../../src/facts/index.js';
import { message, render } from '../../src/messages/index.js';
import type { Plan, Unit } from '../../src/plan/model.js';
import { commitment, factsOf, type Given, indicator, places, planOf, r, target, yesNo } from './plan.js';

const schools = indicator('schools', places);
const added = indicator('added', places, { rollup: { by: 'sum', missing: 'refuse' } });
const each = { kind: 'each', level: 'district', share: r('1') } as const;
const everyDistrict = planOf({
  indicators: [schools],
  commitments: [commitment(schools, target('at-least', '1'), { who: each })],
});

interface Said {
  readonly judged: readonly string[];
  readonly basis: string | undefined;
  readonly conclusions: readonly string[];
}

function assess(plan: Plan, given: Given, asked: Asked, findings: readonly DataFinding[] = []) {
  return evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15', findings }).assessment(asked);
}

function judged(plan: Plan, given: Given, asked: Asked): Said {
  const { units, scope } = assess(plan, given, asked);
  return {
    judged: units.map((u) => u.id),
    basis: scope?.basis,
    conclusions: units.map((u) => u.conclusion),
  };
}

const one: Given = { 'danyang.schools': '1' };
const two: Given = { ...one, 'jurong.schools': '1' };
const all: Given = { ...two, 'yangzhong.schools': '1' };
const whole = ['zhenjiang', 'danyang', 'jurong', 'yangzhong'];

describe('whom an assessment covers never hangs on how many have reported', () => {
  test.each<[string, Given, Asked, readonly string[], string]>([
    ['a district for itself', one, 'files', ['danyang'], 'submitted'],
    ['a table of two districts', two, 'files', whole, 'plan'],
    [
      'those who sent something, whoever they are',
      { 'zhenjiang.schools': '1' },
      'submitted',
      ['zhenjiang'],
      'submitted',
    ],
    ['those who sent something: nobody', {}, 'submitted', [], 'submitted'],
    ['two districts that sent something', two, 'submitted', ['danyang', 'jurong'], 'submitted'],
    ['the whole plan, of which one has reported', one, 'plan', whole, 'plan'],
    ['the whole plan, of which two have', two, 'plan', whole, 'plan'],
    ['the whole plan, of which none has', {}, 'plan', whole, 'plan'],
    ['the plan’s own unit asks for the whole', { 'zhenjiang.schools': '1' }, 'files', whole, 'plan'],
    ['nobody that the plan knows', {}, 'files', whole, 'plan'],
    ['a unit that was asked for', two, ['jurong'], ['jurong'], 'chosen'],
    ['a unit that was asked for and sent nothing', one, ['jurong'], ['jurong'], 'chosen'],
  ])('%s', (_, given, asked, units, basis) => {
    expect(judged(everyDistrict, given, asked)).toMatchObject({ judged: units, basis });
  });

  test('a plan of which one district of three has reported is not compliant', () => {
    expect(judged(everyDistrict, one, 'plan').conclusions).toEqual([
      'undetermined',
      'compliant',
      'undetermined',
      'undetermined',
    ]);
    expect(judged(everyDistrict, all, 'plan').conclusions).toEqual(whole.map(() => 'compliant'));
  });
});

describe('收表情况', () => {
  const states = (plan: Plan, given: Given, findings: readonly DataFinding[] = []) =>
    assess(plan, given, 'plan', findings).scope?.reporting.map(({ id, state }) => [id, state]);

  test('who has reported, who sent an empty form, who sent nothing', () => {
    expect(states(everyDistrict, { 'danyang.schools': '1', 'jurong.schools': '' })).toEqual([
      ['danyang', 'reported'],
      ['jurong', 'blank'],
      ['yangzhong', 'missing'],
    ]);
  });

  test('the city is asked for what its districts do not give', () => {
    const done = indicator('done', yesNo);
    const plan = planOf({
      indicators: [added, done],
      commitments: [
        commitment(added, target('at-least', '3')),
        commitment(done, target('done'), { id: '2' }),
      ],
    });
    expect(states(plan, {})?.map(([id]) => id)).toEqual(whole);
    const pooled = planOf({ indicators: [added], commitments: [commitment(added, target('at-least', '3'))] });
    expect(states(pooled, {})?.map(([id]) => id)).toEqual(whole.slice(1));
    // It may give the sum itself, and has then reported.
    expect(states(pooled, { 'zhenjiang.added': '3' })?.[0]).toEqual(['zhenjiang', 'reported']);
  });

  test('a figure that cannot be read is a report, and so is one that found no place', () => {
    const at = { file: 'a.xlsx', sheet: 's', cell: 'I7' };
    const lost = { ...message('assessment.no-units'), severity: 'error', effect: 'doubtful', at } as const;
    expect(states(everyDistrict, { 'danyang.schools': '很多' }, [{ ...lost, unit: 'jurong' }])).toEqual([
      ['danyang', 'reported'],
      ['jurong', 'reported'],
      ['yangzhong', 'missing'],
    ]);
  });

  test('figures of earlier years are no report on this one', () => {
    const given = { 'danyang.schools@2019': '1', 'jurong.schools@2020': '1' };
    expect(states(everyDistrict, given)).toEqual([
      ['danyang', 'earlier'],
      ['jurong', 'reported'],
      ['yangzhong', 'missing'],
    ]);
    expect(states(everyDistrict, { ...given, 'danyang.schools': '', 'yangzhong.schools@2019': '' })).toEqual([
      ['danyang', 'blank'],
      ['jurong', 'reported'],
      ['yangzhong', 'missing'],
    ]);
    const said = scopeSentences(assess(everyDistrict, given, 'plan')).map((sentence) =>
      render(sentence, 'zh-CN'),
    );
    expect(said).toEqual(['应报3个单位，已报1个。', '未报1个：yangzhong。', '只报过往年数字1个：danyang。']);
    const yearly = planOf({
      indicators: [schools],
      to: '2021-12-31',
      commitments: [
        commitment(schools, target('at-least', '1'), {
          who: each,
          checkpoints: ['2020', '2021'].map((year) => ({
            key: year,
            period: year,
            due: `${year}-12-31`,
            recurring: true,
          })),
        }),
      ],
    });
    const inYear = (asOf: string) =>
      evaluate(compile(yearly), factsOf(yearly, one), { asOf }).assessment('plan').scope?.reporting[0]?.state;
    expect([inYear('2021-12-30'), inYear('2021-12-31')]).toEqual(['reported', 'earlier']);
  });

  test('a file that no figure was taken from is named', () => {
    const refused: DataFinding = {
      ...message('assessment.no-units'),
      severity: 'error',
      effect: 'doubtful',
      at: { file: 'old.xls' },
    };
    expect(assess(everyDistrict, one, 'plan', [refused, refused]).scope?.refused).toEqual(['old.xls']);
    expect(assess(everyDistrict, one, 'plan').scope?.refused).toEqual([]);
  });
});

describe('a register that serves several plans', () => {
  /** The register of 镇江 with another city and its district beside it, and a school that no commitment is about. */
  function shared(plan: Plan): Plan {
    const unit = (id: string, level: Unit['level'], more: Partial<Unit> = {}): [string, Unit] => [
      id,
      { id, name: id, aliases: [], level, children: [], ...more },
    ];
    const units = new Map([
      unit('nantong', 'city', { children: ['haimen'] }),
      unit('haimen', 'district', { parent: 'nantong' }),
      ...plan.register.units,
      unit('school', 'school', { parent: 'danyang' }),
    ]);
    const danyang = units.get('danyang') as Unit;
    units.set('danyang', { ...danyang, children: ['school'] });
    return { ...plan, register: { units } };
  }

  test('only the units that the plan is about are judged, counted and named', () => {
    const { units, scope } = assess(shared(everyDistrict), all, 'plan');
    expect(units.map(({ id }) => id)).toEqual(whole);
    expect([scope?.total, scope?.reporting.map(({ id }) => id)]).toEqual([4, whole.slice(1)]);
  });

  test('a school is of the plan where its figures are added up', () => {
    const plan = planOf({ indicators: [added], commitments: [commitment(added, target('at-least', '3'))] });
    const { units, scope } = assess(shared(plan), { 'school.added': '3' }, 'plan');
    expect(units.map(({ id }) => id)).toEqual(['zhenjiang', 'jurong', 'yangzhong', 'school']);
    expect(scope?.reporting.map(({ id, state }) => [id, state])).toEqual([
      ['jurong', 'missing'],
      ['yangzhong', 'missing'],
      ['school', 'reported'],
    ]);
  });
});
