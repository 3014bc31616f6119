import { describe, expect, test } from 'vitest';
import { reached } from '../../src/form/cells.js';
import { type ComparatorId, comparator, comparators } from '../../src/language/index.js';
import type { Commitment, Target } from '../../src/plan/model.js';
import { commitment, indicator, percent, places, planOf, r, target, yesNo } from '../engine/plan.js';

/** The condition under which a form's cell in row 5 turns green. */
function condition(aim: Target, unit = places, more: Partial<Commitment> = {}): string | undefined {
  const of = indicator('n', unit);
  const held = commitment(of, aim, more);
  const plan = planOf({ indicators: [of], commitments: [held] });
  const asked = {
    indicator: of,
    period: '2020',
    computed: false,
    required: true,
    targets: [],
    thresholds: [],
    previousRequired: false,
  };
  return reached({ commitment: held, target: aim }, asked, plan, 4);
}

const five = { kind: 'quantity', value: r('5') } as const;

describe('a form colours a figure by the interval that judges it', () => {
  test.each<[string, string | undefined, string]>([
    ['a floor', condition(target('at-least', '40')), '$I5>=40'],
    ['above it', condition(target('more-than', '0')), '$I5>0'],
    ['a ceiling, as spreadsheets keep percentages', condition(target('at-most', '5'), percent), '$I5<=0.05'],
    ['below it', condition(target('less-than', '56')), '$I5<56'],
    ['the figure alone', condition(target('exactly', '7')), '$I5=7'],
    ['a range', condition(target('between', '3', { upper: five })), 'AND($I5>=3,$I5<=5)'],
    ['give or take one', condition(target('about', '3', { within: r('1') })), 'AND($I5>=2,$I5<=4)'],
    ['give or take what the plan says', condition(target('about', '10')), 'AND($I5>=9,$I5<=11)'],
    ['a deed', condition(target('done'), yesNo), '$I5="是"'],
  ])('%s', (_, found, wanted) => {
    expect(found).toBe(wanted);
  });

  test.each(comparators.map((word) => word.id))('%s has a colour', (id: ComparatorId) => {
    const upper = comparator(id).takes === 'pair' ? { upper: five } : {};
    expect(condition(target(id, '3', upper))).toContain('$I5');
  });

  test('none where another figure is needed', () => {
    expect(condition(target('at-least', '3'), places, { measure: 'change' })).toBeUndefined();
    const past = { reference: { kind: 'past', years: 1 } } as const;
    expect(condition(target('at-least', '3', past))).toBeUndefined();
  });
});
