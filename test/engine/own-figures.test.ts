import { describe, expect, test } from 'vitest';
import { type MissingPolicy, missingPolicies, type RollupId } from '../../src/language/index.js';
import type { Plan, Unit } from '../../src/plan/model.js';
import { find } from './find.js';
import { commitment, type Given, indicator, places, planOf, r, target, yesNo } from './plan.js';

/**
 * 镇江市 with two districts, 丹阳 with two towns, 云阳 with two schools. Who gives a figure, by who gives none: `3` at the
 * third level below the city, and so on; the figures of all that are known below the city are 2, 3 and 4.
 */
const tree: Readonly<Record<string, readonly string[]>> = {
  zhenjiang: ['danyang', 'jurong'],
  danyang: ['yunyang', 'yanling'],
  yunyang: ['school-1', 'school-2'],
};

/** Whose figures there are where somebody at so many levels below the city gave none; with 0 everybody gave his. */
const known: readonly (readonly [gap: number, levels: number, known: readonly string[]])[] = [
  [0, 1, ['danyang', 'jurong']],
  [1, 1, ['danyang']],
  [0, 2, ['yunyang', 'yanling', 'jurong']],
  [1, 2, ['yunyang', 'yanling']],
  [2, 2, ['yunyang', 'jurong']],
  [0, 3, ['school-1', 'school-2', 'yanling', 'jurong']],
  [1, 3, ['school-1', 'school-2', 'yanling']],
  [2, 3, ['school-1', 'school-2', 'jurong']],
  [3, 3, ['school-1', 'yanling', 'jurong']],
];

function planIn(by: RollupId, missing: MissingPolicy, levels: number): Plan {
  const weight = by === 'weighted-mean' ? { weight: 'w' } : {};
  const of =
    by === 'count'
      ? indicator('n', yesNo, { rollup: { by, missing } })
      : indicator('n', places, { rollup: { by, missing, ...weight }, bounds: { min: r('0') } });
  const w = indicator('w', places, { rollup: { by: 'sum', missing } });
  const plan = planOf({ indicators: [of, w], commitments: [commitment(of, target('at-most', '1000'))] });
  const parents = ['zhenjiang', 'danyang', 'yunyang'].slice(0, levels);
  const units = new Map<string, Unit>([['zhenjiang', plan.register.units.get('zhenjiang') as Unit]]);
  for (const id of parents) {
    units.set(id, { ...(units.get(id) as Unit), children: tree[id] as string[] });
    for (const child of tree[id] as string[])
      units.set(child, { id: child, name: child, aliases: [], level: 'town', parent: id, children: [] });
  }
  return { ...plan, register: { units } };
}

const wholes = ['2', '3', '4', '5'];
const verdictOf = (plan: Plan, own: string, units: readonly string[], figures: readonly string[]) => {
  const weights = units.map((unit) => [`${unit}.w`, '1']);
  const below = units.map((unit, i) => [`${unit}.n`, figures[i] as string]);
  const given: Given = Object.fromEntries([['zhenjiang.n', own], ...weights, ...below]);
  return find(plan, given).verdict;
};

describe.each(missingPolicies.map(({ id }) => id))(
  'a unit’s own figure above others, missing: %s',
  (missing) => {
    describe.each(known)('a gap at level %i of %i', (gap, levels, units) => {
      const figures = wholes.slice(0, units.length);
      const numbers = figures.map(Number);
      const sum = numbers.reduce((a, b) => a + b, 0);
      const most = Math.max(...numbers);
      const least = Math.min(...numbers);
      const open = gap > 0;
      // What is not known may be 0 or more.
      test.each<[RollupId, number, below: boolean, above: boolean]>([
        ['sum', sum, false, open],
        ['max', most, false, open],
        ['min', least, open, false],
        // How a mean comes about is not held against anything.
        ['weighted-mean', least, true, true],
      ])('%s, just below, at and just above %i', (by, value, below, above) => {
        const plan = planIn(by, missing, levels);
        const judged = [value - 1, value, value + 1].map((own) =>
          verdictOf(plan, String(own), units, figures),
        );
        const verdict = (fits: boolean): string => (fits ? 'met' : 'doubtful');
        expect(judged).toEqual([verdict(below), 'met', verdict(above)]);
      });

      test.each<[yes: number, fits: boolean]>([
        [0, open],
        [1, true],
        [2, false],
      ])('是 of the city, and %i 是 below that are known', (yes, fits) => {
        const answers = units.map((_, i) => (i < yes ? '是' : '否'));
        if (units.length < yes) return;
        expect(verdictOf(planIn('count', missing, levels), '是', units, answers)).toBe(
          fits ? 'met' : 'doubtful',
        );
      });
    });
  },
);

test('the units that gave the figures are named, at whatever level', () => {
  const plan = planIn('sum', 'skip', 3);
  const given = { 'zhenjiang.n': '4', 'school-1.n': '3', 'yanling.n': '2' };
  expect(find(plan, given).why).toContain('低于下级单位已填报的数字（danyang）求和的5个');
  expect(find(planIn('sum', 'refuse', 3), given).why).toContain(
    '低于下级单位已填报的数字（school-1、yanling）求和的5个',
  );
});
