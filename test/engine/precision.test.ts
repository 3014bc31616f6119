import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { FactsBuilder } from '../../src/facts/index.js';
import { parseFormula } from '../../src/formula/index.js';
import type { Indicator } from '../../src/plan/model.js';
import { comesWhole } from '../../src/quantity/index.js';
import { find } from './find.js';
import { commitment, type Given, indicator, percent, planOf, r, target, unitOf } from './plan.js';

/** A figure as written: the value in its indicator's unit, and what one of its last place is worth there. */
type Written = readonly [value: string, step: string];

const schools = unitOf('所');
const money = unitOf('万元');
const coefficient = unitOf('倍');

function byFormula(text: string, unit = percent): Indicator {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const rollup = { by: 'ratio', missing: 'refuse' } as const;
  return indicator('rate', unit, { formula: parsed.expression, formulaText: text, rollup });
}

/** The verdict on a reported result beside what it is computed from, and whether it is in doubt. */
function doubted(
  of: Indicator,
  operands: readonly Indicator[],
  figures: Readonly<Record<string, Written>>,
): boolean {
  const plan = planOf({
    indicators: [of, ...operands],
    commitments: [commitment(of, target('at-least', '0'))],
  });
  const facts = new FactsBuilder([...plan.register.units.keys()]);
  for (const [key, [value, step]] of Object.entries(figures)) {
    const [unit, id] = key.split('.') as [string, string];
    facts.add({
      indicator: id,
      unit,
      period: '2020',
      stage: 'self',
      text: value,
      value: r(value),
      step: r(step),
      evidence: [],
      origin: { file: 'figures.yaml', line: 1, column: 1 },
    });
  }
  const found = evaluate(compile(plan), facts.build(), { asOf: '2021-01-15' }).find('1', 'zhenjiang');
  return found?.verdict === 'doubtful';
}

describe('a reported result contradicts its operands only beyond what their written places allow', () => {
  const growth = byFormula('added / (total - added)');
  const kindergartens = ['added', 'total'].map((id) => indicator(id, schools));
  // 12.8万所 of 29.5万所, each written to the thousand: between 75.9% and 77.4%.
  test.each<[string, Written, boolean]>([
    ['as published', ['76.8', '0.1'], false],
    ['its lower end', ['75.85', '0.01'], true],
    ['just inside it', ['75.9', '0.01'], false],
    ['just inside the upper one', ['77.4', '0.01'], false],
    ['beyond it', ['77.42', '0.01'], true],
    ['beyond it, in whole percents', ['78', '1'], true],
  ])('a share of figures in 万所: %s', (_, rate, expected) => {
    const written = { 'zhenjiang.added': ['128000', '1000'], 'zhenjiang.total': ['295000', '1000'] } as const;
    expect(doubted(growth, kindergartens, { ...written, 'zhenjiang.rate': rate })).toBe(expected);
  });

  test.each<[string, Written, boolean]>([
    ['128所 of 295所 are exact', ['76.65', '0.01'], false],
    ['so that a tenth of a percent is too much', ['76.8', '0.1'], true],
  ])('a share of counts: %s', (_, rate, expected) => {
    const written = { 'zhenjiang.added': ['128', '1'], 'zhenjiang.total': ['295', '1'] } as const;
    expect(doubted(growth, kindergartens, { ...written, 'zhenjiang.rate': rate })).toBe(expected);
  });

  // 0.56275, of eight coefficients with three places each.
  test.each<[string, Written, boolean]>([
    ['rounded down', ['0.562', '0.001'], false],
    ['rounded up', ['0.563', '0.001'], false],
    ['one place too low', ['0.561', '0.001'], true],
    ['one too high', ['0.565', '0.001'], true],
  ])('a mean of eight coefficients, %s', (_, rate, expected) => {
    const ids = [...'abcdefgh'];
    const figures = ['0.561', '0.562', '0.563', '0.564', '0.563', '0.563', '0.563', '0.563'];
    const of = byFormula(`(${ids.join(' + ')}) / 8`, coefficient);
    const written = Object.fromEntries(
      ids.map((id, i) => [`zhenjiang.${id}`, [figures[i] as string, '0.001'] as const]),
    );
    const operands = ids.map((id) => indicator(id, coefficient));
    expect(doubted(of, operands, { ...written, 'zhenjiang.rate': rate })).toBe(expected);
  });

  // 7.23 ÷ 5.2 is 139.04%; with its places it is anything from 137.5% to 140.5%.
  test.each<[string, Written, boolean]>([
    ['139.1%', ['139.1', '0.1'], false],
    ['140.6%', ['140.6', '0.1'], true],
    ['137.4%', ['137.4', '0.1'], true],
  ])('an amount of money to one place less: %s', (_, rate, expected) => {
    const operands = ['spent', 'planned'].map((id) => indicator(id, unitOf('亿元')));
    const written = { 'zhenjiang.spent': ['7.23', '0.01'], 'zhenjiang.planned': ['5.2', '0.1'] } as const;
    expect(doubted(byFormula('spent / planned'), operands, { ...written, 'zhenjiang.rate': rate })).toBe(
      expected,
    );
  });

  test('a divisor that may be 0 contradicts nothing', () => {
    const operands = ['a', 'b'].map((id) => indicator(id, money));
    const written = { 'zhenjiang.a': ['3', '1'], 'zhenjiang.b': ['0.4', '1'] } as const;
    expect(doubted(byFormula('a / b'), operands, { ...written, 'zhenjiang.rate': ['9', '1'] })).toBe(false);
  });
});

describe('a unit’s own figure beside what its sub-units come to', () => {
  const below = { 'danyang.n': '40', 'jurong.n': '50.4', 'yangzhong.n': '10' };
  const cases: [string, string, Given, boolean][] = [
    // 万元, whole ones to half a 万元: 100.4 ± 1.05 and the city's ± 0.5.
    ['万元', '100', below, false],
    ['万元', '101', below, false],
    ['万元', '102', below, true],
    ['万元', '98', below, true],
    ['个', '100', { ...below, 'jurong.n': '50' }, false],
    ['个', '101', { ...below, 'jurong.n': '50' }, true],
  ];
  test.each(cases)('in %s, %s of its own beside %o is in doubt: %s', (unit, own, given, expected) => {
    const of = indicator('n', unitOf(unit), { rollup: { by: 'sum', missing: 'refuse' } });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '1'))] });
    expect(find(plan, { ...given, 'zhenjiang.n': own }).verdict === 'doubtful').toBe(expected);
  });

  test.each([
    ['100', '99', false],
    ['100', '98', true],
  ])('in 万元, a total of %s beside parts of %s is in doubt: %s', (whole, part, expected) => {
    const all = indicator('all', money, { parts: ['a', 'b'] });
    const plan = planOf({
      indicators: [all, indicator('a', money), indicator('b', money)],
      commitments: [commitment(all, target('at-least', '1'))],
    });
    const found = find(plan, { 'zhenjiang.all': whole, 'zhenjiang.a': part, 'zhenjiang.b': '0' });
    expect(found.verdict === 'doubtful').toBe(expected);
  });
});

describe('what comes in wholes', () => {
  test.each([
    ['所', '195', 'met'],
    ['所', '195.6', 'doubtful'],
    ['人', '23856.5', 'doubtful'],
    ['人次', '0.5', 'doubtful'],
    ['班', '12.5', 'doubtful'],
    ['万人', '2.88', 'met'],
    ['万人', '2.8812', 'met'],
    ['万人', '2.88125', 'doubtful'],
    ['公里', '64.5', 'met'],
    ['万元', '0.5', 'met'],
    ['分', '89.5', 'met'],
    ['学时', '4.5', 'met'],
    ['人/班', '44.5', 'met'],
  ])('of %s, %s is %s', (symbol, text, verdict) => {
    const unit = unitOf(symbol);
    const of = indicator('n', unit, { whole: comesWhole(unit) });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '0'))] });
    const found = find(plan, { 'zhenjiang.n': text });
    expect(found.verdict).toBe(verdict);
    if (verdict === 'doubtful') expect(found.why).toContain('应当是整数');
  });
});
