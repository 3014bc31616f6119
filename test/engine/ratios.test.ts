import { describe, expect, test } from 'vitest';
import { find, rate, ratio } from './find.js';
import { commitment, indicator, people, places, planOf, r, target } from './plan.js';

describe('the first place of a finding is the one to look at', () => {
  // Lines count the figures in this order; 镇江市 pools its districts.
  const lines = [
    'danyang.enrolled',
    'danyang.population',
    'jurong.enrolled',
    'jurong.population',
    'yangzhong.enrolled',
    'yangzhong.population',
    'yangzhong.rate',
  ] as const;
  const fine = ['99', '100', '198', '200', '99', '100', '99%'];

  test.each<[string, string, Partial<Record<(typeof lines)[number], string>>, string, string]>([
    ['the district that misses the target', '99', { 'jurong.enrolled': '190' }, 'missed', 'jurong.enrolled'],
    ['the cell that cannot be read', '99', { 'jurong.population': '200个' }, 'doubtful', 'jurong.population'],
    ['a numerator above its denominator', '99', { 'jurong.enrolled': '201' }, 'doubtful', 'jurong.enrolled'],
    [
      'a reported ratio that its parts contradict',
      '99',
      { 'yangzhong.rate': '98%' },
      'doubtful',
      'yangzhong.rate',
    ],
  ])('%s', (_, figure, changed, verdict, place) => {
    const given = Object.fromEntries(lines.map((key, i) => [`${key}`, changed[key] ?? (fine[i] as string)]));
    const found = rate(given, { bounds: { max: r('100') } }, figure);
    expect(found).toMatchObject({ verdict });
    expect(found.origin[0]?.line).toBe(lines.indexOf(place as (typeof lines)[number]) + 1);
  });
});

describe('a ratio comes from its numerator and denominator', () => {
  test.each<[string, string, string, string]>([
    ['9899', '10000', '99', 'missed'],
    ['9900', '10000', '99', 'met'],
    ['9901', '10000', '99', 'met'],
    ['57', '100', '57', 'met'],
    ['1', '3', '33.333333', 'met'],
    ['1', '3', '33.3333334', 'missed'],
    ['0', '10000', '99', 'missed'],
  ])('%s ÷ %s against %s% is %s', (a, b, figure, verdict) => {
    expect(rate({ 'zhenjiang.enrolled': a, 'zhenjiang.population': b }, {}, figure).verdict).toBe(verdict);
  });

  test('a denominator of 0 is doubtful, not 0 and not 100%', () => {
    const finding = rate({ 'zhenjiang.enrolled': '1', 'zhenjiang.population': '0' });
    expect(finding.verdict).toBe('doubtful');
    expect(finding.why).toContain('分母为0');
  });

  test('one part missing is unreported, and the missing part is named', () => {
    const finding = rate({ 'zhenjiang.enrolled': '9900' });
    expect(finding.verdict).toBe('unreported');
  });

  test('without parts, the reported ratio judges', () => {
    expect(rate({ 'zhenjiang.rate': '99.2%' }).verdict).toBe('met');
  });

  test.each<[string, string]>([
    ['98.96%', 'missed'],
    ['99.0%', 'missed'],
    ['99%', 'missed'],
    ['98.95%', 'doubtful'],
    ['98.9%', 'doubtful'],
    ['98%', 'doubtful'],
  ])(
    'reported %s beside 9896 ÷ 10000 is %s: it must be the derived one as written, and never judges',
    (text, verdict) => {
      expect(
        rate({ 'zhenjiang.enrolled': '9896', 'zhenjiang.population': '10000', 'zhenjiang.rate': text })
          .verdict,
      ).toBe(verdict);
    },
  );

  test.each<[string, string]>([
    ['98.95%', 'missed'],
    ['98.96%', 'missed'],
    ['98.94%', 'doubtful'],
    ['98.97%', 'doubtful'],
  ])('reported %s beside 98.955%, half a unit of its last place away, is %s', (text, verdict) => {
    const parts = { 'zhenjiang.enrolled': '98955', 'zhenjiang.population': '100000' };
    expect(rate({ ...parts, 'zhenjiang.rate': text }).verdict).toBe(verdict);
  });

  test.each<[string, string]>([
    ['很多', '分母为0'],
    ['101%', '101%'],
  ])('reported “%s”, which cannot be, beside parts that can: the cell is in doubt', (text, why) => {
    const given = { 'zhenjiang.enrolled': '9900', 'zhenjiang.population': '10000', 'zhenjiang.rate': text };
    const found = rate(given, { bounds: { max: r('100') } });
    expect([found.verdict, found.origin[0]?.line]).toEqual(['doubtful', 3]);
    expect(found.why).toContain(why);
  });

  test('where the reported ratio and its parts cannot be, the cell is told of as it stands', () => {
    const given = { 'zhenjiang.enrolled': '102', 'zhenjiang.population': '100', 'zhenjiang.rate': '101%' };
    const found = rate(given, { bounds: { max: r('100') } });
    expect(found.why).toContain('101%');
    expect(found.why).not.toContain('分子大于分母');
  });

  test('one part in ten million million above 100% is above 100%', () => {
    const given = { 'zhenjiang.enrolled': '10000000000001', 'zhenjiang.population': '10000000000000' };
    expect(rate(given, { bounds: { min: r('0'), max: r('100') } }).verdict).toBe('doubtful');
  });

  test('a share above 100% has its numerator above its denominator; a gross ratio may exceed 100%', () => {
    const given = { 'zhenjiang.enrolled': '10001', 'zhenjiang.population': '10000' };
    const share = rate(given, { bounds: { max: r('100') } });
    expect(share.verdict).toBe('doubtful');
    expect(share.why).toContain('分子大于分母');
    expect(rate(given).verdict).toBe('met');
    expect(
      rate({ 'zhenjiang.enrolled': '10000', 'zhenjiang.population': '10000' }, { bounds: { max: r('100') } })
        .verdict,
    ).toBe('met');
  });
});

describe('a city is judged on pooled parts, never on the average of rates', () => {
  // Rates 100%, 100%, 90%: their mean is 96.7%, the pooled rate 9990/10090 = 99.01%.
  const given = {
    'danyang.enrolled': '9000',
    'danyang.population': '9000',
    'jurong.enrolled': '900',
    'jurong.population': '990',
    'yangzhong.enrolled': '90',
    'yangzhong.population': '100',
  };
  test('Σ numerators ÷ Σ denominators', () => {
    const finding = rate(given, {}, '99.008');
    expect(finding.actual).toEqual({ value: '99900/1009', decimal: '99.008919722498', unit: '%' });
    expect(finding.verdict).toBe('met');
  });

  test('a missed one names the districts behind it, and where they submitted', () => {
    const finding = rate(given, {}, '99.5');
    expect(finding.verdict).toBe('missed');
    expect(finding.why).toContain('jurong90.91%、yangzhong90%');
    expect(finding.origin).toHaveLength(6);
  });

  test('one district without figures leaves the city unreported, and is named', () => {
    const { 'yangzhong.enrolled': _, ...rest } = given;
    const finding = rate(rest);
    expect(finding.verdict).toBe('unreported');
    expect(JSON.stringify(finding.trace)).toContain('yangzhong');
  });

  test('one doubtful district leaves the city doubtful, under every policy', () => {
    for (const missing of ['refuse', 'skip', 'zero'] as const) {
      const of = indicator('n', places, { rollup: { by: 'sum', missing } });
      const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '1'))] });
      expect(find(plan, { 'danyang.n': '5', 'jurong.n': '很多', 'yangzhong.n': '5' }).verdict).toBe(
        'doubtful',
      );
    }
  });
});

describe('a doubtful ratio makes the pooled one doubtful', () => {
  const bounds = { max: r('100') };
  const surplus = {
    'danyang.enrolled': '130',
    'danyang.population': '124',
    'jurong.enrolled': '190',
    'jurong.population': '196',
    'yangzhong.enrolled': '100',
    'yangzhong.population': '100',
  };
  test('one district’s surplus does not make up for another’s shortfall: 420 ÷ 420', () => {
    const finding = rate(surplus, { bounds }, '100');
    expect(finding.verdict).toBe('doubtful');
    expect(finding.why).toContain('danyang：“rate”（2020）');
  });
  test('a district whose reported rate contradicts its parts', () => {
    expect(
      rate({ ...surplus, 'danyang.enrolled': '120', 'danyang.rate': '99%' }, { bounds }, '90').verdict,
    ).toBe('doubtful');
  });
  test('an impossible rate without parts outweighs the gap that it leaves', () => {
    const { 'danyang.enrolled': _, 'danyang.population': __, ...rest } = surplus;
    expect(rate({ ...rest, 'danyang.rate': '1008%' }, { bounds }, '90').verdict).toBe('doubtful');
  });
  test('one of the city’s own parts beside one of its districts’ does pool them', () => {
    expect(rate({ ...surplus, 'zhenjiang.enrolled': '420' }, { bounds }, '100').verdict).toBe('doubtful');
  });
  test('the city’s own parts do not pool the districts', () => {
    expect(
      rate({ ...surplus, 'zhenjiang.enrolled': '420', 'zhenjiang.population': '420' }, { bounds }, '100')
        .verdict,
    ).toBe('met');
  });
});

describe('figures of different units are not divided: a divisor of which some is missing is not 0', () => {
  /** Of 丹阳, 句容 and 扬中, and of the city itself. */
  type Cells = readonly string[];
  const units = ['danyang', 'jurong', 'yangzhong', 'zhenjiang'];
  const cells = (id: string, texts: Cells) =>
    texts.flatMap((text, i) => (text === '-' ? [] : [[`${units[i]}.${id}`, text] as const]));

  test.each<[above: Cells, below: Cells, refuse: string, eased: string]>([
    // All of them: 8 of 0, and none of none.
    [['5', '3', '0'], ['0', '0', '0'], 'doubtful', 'doubtful'],
    [['0', '0', '0'], ['0', '0', '0'], 'waived', 'waived'],
    // Who gave nothing is waited for, or left out of both.
    [['5', '3', '-'], ['0', '0', '-'], 'unreported', 'doubtful'],
    // One gave the one figure and not the other, which may be anything still.
    [['5', '3', '0'], ['0', '-', '0'], 'unreported', 'unreported'],
    [['5', '-', '0'], ['0', '7', '0'], 'unreported', 'unreported'],
    [['-', '5', '0'], ['0', '-', '0'], 'unreported', 'unreported'],
    [['0', '0', '0'], ['0', '-', '0'], 'unreported', 'unreported'],
    // The city's own is of all of them.
    [['5', '3', '-'], ['-', '-', '-', '0'], 'unreported', 'unreported'],
    [['5', '3', '0'], ['-', '-', '-', '0'], 'doubtful', 'doubtful'],
  ])('%j of %j', (above, below, refuse, eased) => {
    for (const [missing, verdict] of [
      ['refuse', refuse],
      ['skip', eased],
      ['zero', eased],
    ] as const) {
      const operands = ['enrolled', 'population'].map((id) =>
        indicator(id, people, { rollup: { by: 'sum', missing } }),
      );
      const plan = planOf({
        indicators: [ratio(), ...operands],
        commitments: [commitment(ratio(), target('at-least', '1'))],
      });
      const given = Object.fromEntries([...cells('enrolled', above), ...cells('population', below)]);
      expect([missing, find(plan, given).verdict]).toEqual([missing, verdict]);
    }
  });
});
