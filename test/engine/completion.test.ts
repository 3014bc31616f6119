import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/plan/model.js';
import { find } from './find.js';
import { commitment, indicator, places, planOf, target, yesNo } from './plan.js';

describe('when as much had been reached as the target asks for', () => {
  const text = (text: string, completed?: string) => (completed === undefined ? text : { text, completed });
  const judged = (
    by: 'sum' | 'max' | 'min' | 'count' | 'any' | 'all',
    aim: Target,
    cells: readonly [string, string?][],
  ) => {
    const truths = by === 'count' || by === 'any' || by === 'all';
    const of = indicator('n', truths ? yesNo : places, { rollup: { by, missing: 'refuse' } });
    const plan = planOf({
      indicators: [of],
      commitments: [
        commitment(of, aim, { checkpoints: [{ key: '2020', period: '2020', due: '2020-06-30' }] }),
      ],
    });
    const units = ['danyang', 'jurong', 'yangzhong'];
    return find(
      plan,
      Object.fromEntries(cells.map(([figure, on], i) => [`${units[i]}.n`, text(figure, on)])),
    );
  };
  const [early, due, late] = ['2020-03-01', '2020-06-30', '2020-09-01'];
  type Row = [
    string,
    Parameters<typeof judged>[0],
    Target,
    readonly [string, string?][],
    string,
    string | undefined,
  ];
  test.each<Row>([
    [
      'the second of two that are enough',
      'sum',
      target('at-least', '10'),
      [
        ['6', early],
        ['5', due],
        ['4', late],
      ],
      'met',
      due,
    ],
    [
      'all three are needed',
      'sum',
      target('at-least', '12'),
      [
        ['6', early],
        ['5', due],
        ['4', late],
      ],
      'late',
      late,
    ],
    [
      'one without a date is not needed',
      'sum',
      target('at-least', '6'),
      [['6', early], ['5'], ['4', late]],
      'met',
      early,
    ],
    [
      'one late, and one without a date that may have been enough before',
      'sum',
      target('at-least', '6'),
      [['6', late], ['6'], ['0', early]],
      'met',
      undefined,
    ],
    [
      'the largest came late, another was enough',
      'max',
      target('at-least', '10'),
      [
        ['12', late],
        ['11', early],
        ['1', early],
      ],
      'met',
      early,
    ],
    [
      'only the largest is enough',
      'max',
      target('at-least', '12'),
      [
        ['12', late],
        ['11', early],
        ['1', early],
      ],
      'late',
      late,
    ],
    [
      'a smaller one came first',
      'max',
      target('at-least', '12'),
      [
        ['12', due],
        ['1', early],
        ['1', early],
      ],
      'met',
      due,
    ],
    [
      'the last of all',
      'min',
      target('at-least', '1'),
      [
        ['1', early],
        ['1', early],
        ['1', late],
      ],
      'late',
      late,
    ],
    [
      'the second 是',
      'count',
      target('at-least', '2'),
      [
        ['是', late],
        ['是', early],
        ['是', due],
      ],
      'met',
      due,
    ],
    ['the first 是', 'any', target('done'), [['是', late], ['是', early], ['否']], 'met', early],
    ['the only 是 is late', 'any', target('done'), [['是', late], ['否'], ['否']], 'late', late],
    [
      'one 是 is late, another without a date',
      'any',
      target('done'),
      [['是', late], ['是'], ['否']],
      'doubtful',
      undefined,
    ],
    [
      'one 是 in time, another without a date',
      'any',
      target('done'),
      [['是', early], ['是'], ['否']],
      'met',
      undefined,
    ],
    [
      'the last of all 是',
      'all',
      target('done'),
      [
        ['是', early],
        ['是', late],
        ['是', early],
      ],
      'late',
      late,
    ],
  ])('%s: %s', (_, by, aim, cells, verdict, completed) => {
    const found = judged(by, aim, cells);
    expect([found.verdict, found.completed]).toEqual([verdict, completed]);
  });
});
