import { describe, expect, test } from 'vitest';
import type { Commitment, Plan, Reference, Target } from '../../src/plan/model.js';
import { chapter, commitment, HEAD, planWith } from './support.js';

const part = (text: string) => ({ 'rules/p/a.yaml': text });
const x = (unit: string, more = '') => `x: { title: 指标, unit: '${unit}'${more} }`;

/** The only commitment of a plan, of an indicator in a unit. */
function only(keys: string, indicator?: string): Commitment {
  const plan = planWith(part(commitment(keys, indicator)));
  expect(plan.commitments).toHaveLength(1);
  return plan.commitments[0] as Commitment;
}

function shown(reference: Reference | undefined): string {
  if (reference?.kind === 'quantity') return reference.value.toString();
  return reference?.kind === 'past' ? `past ${reference.years}` : (reference?.indicator ?? '');
}

/** A target as `op reference[ upper][ within …][ stretch …]`, exactly. */
function brief({ op, reference, upper, within, stretch }: Target): string {
  return [op, shown(reference), upper && shown(upper), within && `±${within}`, stretch && `>${stretch}`]
    .filter(Boolean)
    .join(' ');
}

describe('targets are exact, in the unit of what is measured', () => {
  test.each([
    ['99%', '%', 'at-least: 99%', 'at-least 99'],
    ['a tenth of a percent', '%', 'at-least: 99.9%', 'at-least 99.9'],
    ['万 before a counted unit', '个', 'at-least: 16.83万个', 'at-least 168300'],
    ['亿元 against 万元', '万元', 'at-least: 1.16亿元', 'at-least 11600'],
    ['元 against 万元', '万元', 'at-least: 5000元', 'at-least 0.5'],
    ['万人 against 人', '人', 'at-least: 2.5万人', 'at-least 25000'],
    ['a counted thing without its unit', '所', 'at-least: 40', 'at-least 40'],
    ['Chinese numerals', '所', 'exactly: 七所', 'exactly 7'],
    ['zero without a unit', '%', 'at-most: 0', 'at-most 0'],
    ['a clock time, in minutes', '时刻', 'at-least: 07:50', 'at-least 470'],
    ['money per pupil', '元/生', 'at-least: 1200元/生', 'at-least 1200'],
    ['pupils to a teacher', '生/师', 'at-most: 1:19', 'at-most 19'],
    ['pupils to a teacher, the other way', '生/师', 'at-most: 19:1', 'at-most 19'],
    ['teachers to a pupil', '师/生', 'at-least: 1:20', 'at-least 0.05'],
    ['a range', '所', 'between: [3所, 4所]', 'between 3 4'],
    ['a range of one point', '所', 'between: [3所, 3所]', 'between 3 3'],
    ['about', '所', 'about: 3所', 'about 3'],
    ['about, within', '所', 'about: 3所, within: 1所', 'about 3 ±1'],
    ['a stretch upwards', '所', 'at-least: 1所, stretch: 2所', 'at-least 1 >2'],
    ['a stretch downwards', '%', 'at-most: 5%, stretch: 4%', 'at-most 5 >4'],
    ['more than', '%', 'more-than: 0%', 'more-than 0'],
    ['less than', '人', 'less-than: 56人', 'less-than 56'],
    ['done', '是否', 'done: true', 'done 1'],
    ['last year', '%', 'at-least: { past: 1 }', 'at-least past 1'],
    ['about a rate, within', '%', 'about: 85%, within: 0.5个百分点', 'about 85 ±0.5'],
    ['about a day, within', '日期', 'about: 2020-09-01, within: 3天', 'about 18506 ±3'],
    ['about last year, within', '%', 'about: { past: 2 }, within: 1%', 'about past 2 ±1'],
  ])('%s', (_, unit, target, wanted) => {
    expect(brief(only(`target: { ${target} }`, x(unit)).target)).toBe(wanted);
  });

  test('a change of a rate is in 百分点', () => {
    const { target, measuredIn } = only('measure: change\ntarget: { at-least: -0.5个百分点 }');
    expect([brief(target), measuredIn.symbol]).toEqual(['at-least -0.5', '百分点']);
  });
  test('a change of a count is in its unit', () => {
    const { target, measuredIn } = only('measure: change\ntarget: { at-least: 3所 }', x('所'));
    expect([brief(target), measuredIn.symbol]).toEqual(['at-least 3', '所']);
  });
  test('growth is in %', () => {
    const { target, measuredIn } = only('measure: growth\ntarget: { at-least: 5% }', x('万元'));
    expect([brief(target), measuredIn.symbol]).toEqual(['at-least 5', '%']);
  });
});

describe('when a commitment is judged', () => {
  const keys = (when: string, head = HEAD) =>
    (
      planWith({ 'rules/p/plan.yaml': head, ...part(commitment(`target: { at-least: 99% }\n${when}`)) })
        .commitments[0]?.checkpoints ?? []
    ).map(({ key, period, due }) => `${key} ${period} ${due}`);

  test("once, on the plan's last day, where it does not say", () => {
    expect(keys('')).toEqual(['2020 2020 2020-12-31']);
  });
  test('once, on its due date', () => {
    expect(keys('due: 2020-09-01')).toEqual(['2020 2020 2020-09-01']);
  });
  test('on the first and on the last day of the plan', () => {
    expect(keys('due: 2020-01-01')).toEqual(['2020 2020 2020-01-01']);
    expect(keys('due: 2020-12-31')).toEqual(['2020 2020 2020-12-31']);
  });
  test('every quarter', () => {
    expect(keys('every: quarter')).toEqual([
      '2020-Q1 2020-Q1 2020-03-31',
      '2020-Q2 2020-Q2 2020-06-30',
      '2020-Q3 2020-Q3 2020-09-30',
      '2020-Q4 2020-Q4 2020-12-31',
    ]);
  });
  test('every quarter, with days of grace, the last of them beyond the year', () => {
    expect(keys('every: quarter\nwithin: 15天')).toEqual([
      '2020-Q1 2020-Q1 2020-04-15',
      '2020-Q2 2020-Q2 2020-07-15',
      '2020-Q3 2020-Q3 2020-10-15',
      '2020-Q4 2020-Q4 2021-01-15',
    ]);
    expect(keys('every: quarter\nwithin: 0天')[0]).toBe('2020-Q1 2020-Q1 2020-03-31');
  });
  test('every month, in a leap year too', () => {
    const months = keys('every: month');
    expect(months).toHaveLength(12);
    expect(months[1]).toBe('2020-02 2020-02 2020-02-29');
  });
  test('every year of a plan of several years', () => {
    const head = `${HEAD}period: { from: 2020-01-01, to: 2022-06-30 }\n`;
    expect(keys('every: year', head)).toEqual([
      '2020 2020 2020-12-31',
      '2021 2021 2021-12-31',
      '2022 2022 2022-06-30',
    ]);
  });
  test('every year since one of them, every quarter since one', () => {
    const head = `${HEAD}period: { from: 2020-01-01, to: 2022-12-31 }\n`;
    expect(keys('every: year\nsince: 2021-01-01', head)).toEqual([
      '2021 2021 2021-12-31',
      '2022 2022 2022-12-31',
    ]);
    expect(keys('every: quarter\nsince: 2020-07-01').map((k) => k.slice(0, 7))).toEqual([
      '2020-Q3',
      '2020-Q4',
    ]);
  });
  test('at milestones, each by its own target or the common one', () => {
    const { checkpoints } = only(`target: { at-least: 99% }
milestones:
  - { due: 2020-06-30, period: 2020-Q2, target: { at-least: 97.5% } }
  - { due: 2020-12-31 }`);
    expect(checkpoints.map((c) => [c.key, c.period, c.due, c.target && brief(c.target)])).toEqual([
      ['2020-06-30', '2020-Q2', '2020-06-30', 'at-least 97.5'],
      ['2020-12-31', '2020', '2020-12-31', undefined],
    ]);
  });
});

describe('who is held', () => {
  const who = (text: string) => {
    const { who: found } = only(`target: { at-least: 99% }\n${text}`);
    return 'share' in found ? { ...found, share: found.share.toString() } : found;
  };
  test.each([
    ['nobody named', '', { kind: 'own' }],
    ['each district', 'who: { each: district }', { kind: 'each', level: 'district', share: '1' }],
    [
      'most districts, which are counted',
      'who: { each: district, share: 85% }',
      { kind: 'each', level: 'district', share: '0.85', counted: true },
    ],
    [
      'most districts, and each for itself',
      'who: { each: district, share: 85%, judged: each }',
      { kind: 'each', level: 'district', share: '0.85' },
    ],
    [
      'all districts, which are counted',
      'who: { each: district, judged: whole }',
      { kind: 'each', level: 'district', share: '1', counted: true },
    ],
    [
      'a share of all is everybody’s promise',
      'who: { each: district, share: 100% }',
      { kind: 'each', level: 'district', share: '1' },
    ],
    ['a cascade', 'who: { cascade: district }', { kind: 'cascade', level: 'district' }],
    ['named units', 'who: { units: [danyang] }', { kind: 'units', units: ['danyang'], share: '1' }],
  ])('%s', (_, text, wanted) => {
    expect(who(text)).toEqual(wanted);
  });
});

describe('changes', () => {
  test('amendments stand in order of their dates, however written', () => {
    const { amendments } = only(`target: { at-least: 99% }
amendments:
  - { from: 2020-10-01, document: 乙, target: { at-least: 97% } }
  - { from: 2020-07-01, through: 2020-09-30, document: 甲, reason: 疫情, due: 2020-11-30 }`);
    expect(amendments.map(({ from, through, document, due }) => [from, through, document, due])).toEqual([
      ['2020-07-01', '2020-09-30', '甲', '2020-11-30'],
      ['2020-10-01', undefined, '乙', undefined],
    ]);
  });
  test('waivers: free, postponed beyond the plan, reduced', () => {
    const plan = planWith({
      'rules/p/waivers.yaml': `waivers:
  - { commitment: '1.1', units: [zhenjiang], kind: waived, reason: 疫情, authority: 样例, approved: 2020-08-01, valid-through: 2020-08-01 }
  - { commitment: '1.1', units: [zhenjiang], kind: postponed, due: 2021-06-30, reason: 疫情, authority: 样例, approved: 2020-08-02, valid-through: 2021-06-30 }
  - { commitment: '1.1', units: [zhenjiang], kind: reduced, target: { at-least: 98.5% }, reason: 疫情, authority: 样例, approved: 2020-07-02, valid-through: 2020-07-31 }
`,
    });
    expect(
      plan.waivers.map((w) => [w.kind, w.approved, w.validThrough, w.due, w.target && brief(w.target)]),
    ).toEqual([
      ['waived', '2020-08-01', '2020-08-01', undefined, undefined],
      ['postponed', '2020-08-02', '2021-06-30', '2021-06-30', undefined],
      ['reduced', '2020-07-02', '2020-07-31', undefined, 'at-least 98.5'],
    ]);
  });
});

describe('what a commitment says of itself', () => {
  test('binding, of weight 1, judged by figures in full, where it is silent', () => {
    const plan: Plan = planWith({});
    const [c] = plan.commitments;
    expect(c).toMatchObject({
      id: '1.1',
      chapter: 'overall',
      nature: 'binding',
      veto: false,
      judgedBy: 'figures',
      measure: 'value',
    });
    expect([c?.weight.toString(), c?.judgedPlaces, c?.source]).toEqual([
      '1',
      undefined,
      { document: 'gist', section: '总体目标·1' },
    ]);
  });
  test('all that it may say', () => {
    const c = only(`target: { at-least: 99% }
nature: expected
weight: 0.5
veto: true
judged-by: attestation
judged-places: 0
lead: 基教处
reading: 读法
caution: 存疑`);
    expect(c).toMatchObject({
      nature: 'expected',
      veto: true,
      judgedBy: 'attestation',
      judgedPlaces: 0,
      lead: '基教处',
      reading: '读法',
      caution: '存疑',
    });
    expect(c.weight.toString()).toBe('0.5');
  });
  test('chapters in order of file name', () => {
    const plan = planWith({
      'rules/p/0.yaml': chapter(
        x('人'),
        "- { id: '0', statement: 事项, indicator: x, target: { at-least: 1人 }, source: '0' }",
      ).replace('overall', 'first'),
    });
    expect(plan.chapters.map((c) => c.id)).toEqual(['first', 'overall']);
    expect(plan.commitments.map((c) => c.id)).toEqual(['0', '1.1']);
  });
});
