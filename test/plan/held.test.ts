import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/index.js';
import { heldUnits } from '../../src/plan/held.js';
import type { Who } from '../../src/plan/model.js';
import { commitment, indicator, places, planOf, r, target } from '../engine/plan.js';

const half = r('1/2');

describe('who is held to a commitment', () => {
  test.each<[string, Who, readonly string[], string[], string | undefined]>([
    ['the plan’s own unit', { kind: 'own' }, [], ['zhenjiang'], undefined],
    ['nobody, where the indicator does not concern it', { kind: 'own' }, ['zhenjiang'], [], undefined],
    [
      'it and every district',
      { kind: 'cascade', level: 'district' },
      [],
      ['zhenjiang', 'danyang', 'jurong', 'yangzhong'],
      undefined,
    ],
    [
      'the districts that the indicator concerns, where it does not concern the city',
      { kind: 'cascade', level: 'district' },
      ['zhenjiang', 'jurong'],
      ['danyang', 'yangzhong'],
      undefined,
    ],
    [
      'every district, and the whole by a share of them',
      { kind: 'each', level: 'district', share: half },
      ['danyang'],
      ['jurong', 'yangzhong'],
      'zhenjiang',
    ],
    [
      'nobody of a level that there is not',
      { kind: 'each', level: 'school', share: half },
      [],
      [],
      'zhenjiang',
    ],
    [
      'named units in the order of the rule, without an excepted one',
      { kind: 'units', units: ['yangzhong', 'danyang', 'jurong'], share: half },
      ['danyang'],
      ['yangzhong', 'jurong'],
      'zhenjiang',
    ],
    [
      'the plan’s own unit by its own figure where it is named',
      { kind: 'units', units: ['zhenjiang', 'jurong'], share: half },
      [],
      ['zhenjiang', 'jurong'],
      undefined,
    ],
  ])('%s', (_, who, except, units, whole) => {
    const of = indicator('schools', places, { except });
    const held = commitment(of, target('at-least'), { who });
    const plan = planOf({ indicators: [of], commitments: [held] });
    expect(heldUnits(plan, held)).toEqual(whole === undefined ? { units } : { units, whole });
    const { judgements, tree } = compile(plan);
    expect(judgements.map(({ rows }) => [...rows].map((row) => tree.units[row]))).toEqual([units]);
  });
});
