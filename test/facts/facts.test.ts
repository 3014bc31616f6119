import { describe, expect, test } from 'vitest';
import {
  type Column,
  columnOfNumbers,
  columnOfPeriods,
  datesAt,
  Facts,
  FactsBuilder,
  type Figure,
  judging,
  rowState,
} from '../../src/facts/index.js';
import { message } from '../../src/messages/index.js';
import { Rational } from '../../src/quantity/index.js';

const units = ['danyang', 'jurong', 'yangzhong'];

function figure(unit: string, value: string | undefined, more: Partial<Figure> = {}): Figure {
  const exact = value === undefined ? undefined : Rational.parse(value);
  return {
    indicator: 'rate',
    unit,
    period: '2020',
    stage: 'self',
    text: value ?? '',
    ...(exact ? { value: exact } : {}),
    evidence: [],
    origin: { file: 'f.yaml', line: 1 },
    ...more,
  };
}

function columnOf(...figures: readonly Figure[]) {
  const builder = new FactsBuilder(units);
  for (const f of figures) builder.add(f);
  const column = builder.build().column('rate', '2020');
  if (!column) throw new Error('no column');
  return column;
}

describe('a column holds integers of one scale', () => {
  test('the scale is that of the figure with most decimals', () => {
    const column = columnOf(figure('danyang', '99.2'), figure('jurong', '98.75'), figure('yangzhong', '0'));
    expect([column.scale, ...column.scaled]).toEqual([2, 9920, 9875, 0]);
    expect([...column.state]).toEqual([rowState.fast, rowState.fast, rowState.fast]);
  });

  test.each([
    ['a fraction that does not end', '1/3'],
    ['more decimals than the fast numbers keep', '0.1234567'],
    ['more than a safe integer', '9007199254740993'],
  ])('%s stands beside it, exactly', (_, text) => {
    const column = columnOf(figure('danyang', '1'), figure('jurong', text));
    expect([...column.state]).toEqual([rowState.fast, rowState.exact, rowState.missing]);
    expect(column.exact.get(1)?.toString()).toBe(text);
  });

  test('0 is a figure, a blank is none, an unreadable cell is doubtful', () => {
    const doubt = message('doubt.division-by-zero');
    const column = columnOf(
      figure('danyang', '0'),
      figure('jurong', undefined),
      figure('yangzhong', undefined, { doubt }),
    );
    expect([...column.state]).toEqual([rowState.fast, rowState.missing, rowState.doubtful]);
  });
});

describe('which of two stages judges', () => {
  const self = figure('danyang', '99');
  test.each<[string, Figure, string | undefined]>([
    ['verified', figure('danyang', '98', { stage: 'verified' }), '98'],
    ['a blank verification says nothing', figure('danyang', undefined, { stage: 'verified' }), '99'],
  ])('%s', (_, verified, value) => {
    expect(judging({ self, verified })?.value?.toString()).toBe(value);
  });
  test('an unreadable verification is doubtful, not the self-assessed figure', () => {
    const verified = figure('danyang', undefined, {
      stage: 'verified',
      doubt: message('doubt.division-by-zero'),
    });
    expect(columnOf(self, verified).state[0]).toBe(rowState.doubtful);
  });
});

describe('columns made by a program', () => {
  test('NaN is no figure', () => {
    expect([...columnOfNumbers('rate', '2020', 1, Float64Array.of(1, Number.NaN, 0)).state]).toEqual([
      rowState.fast,
      rowState.missing,
      rowState.fast,
    ]);
  });
  test.each([0.5, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused: not a safe integer', (value) => {
    expect(() => columnOfNumbers('rate', '2020', 1, Float64Array.of(value))).toThrow(RangeError);
  });
  test('a column of another length is refused', () => {
    expect(() => new Facts(units, [columnOfNumbers('rate', '2020', 0, Float64Array.of(1))])).toThrow(
      RangeError,
    );
  });
});

describe('a column that takes each row from the column of one period or another', () => {
  const numbers = columnOfNumbers('done', '2020', 1, Float64Array.of(10, Number.NaN, 0));
  const dated = figure('jurong', '1', { indicator: 'done', period: '2021', completed: '2021-03-15' });
  const builder = new FactsBuilder(units);
  builder.add(dated);
  const cells = builder.build().column('done', '2021') as Column;
  const column = columnOfPeriods(
    'done',
    '2021',
    3,
    new Map([
      [0, numbers],
      [1, cells],
      [2, numbers],
    ]),
    new Map([[2, { from: '2020-05-01', by: '2021-08-01' }]]),
  );

  test('has the values of each', () => {
    const value = (row: number): number => (column.scaled[row] as number) / 10 ** column.scale;
    expect([...column.state]).toEqual([rowState.fast, rowState.fast, rowState.fast]);
    expect([value(0), value(1), value(2)]).toEqual([1, 1, 0]);
  });
  test('knows the cells, their dates, and of which periods they are', () => {
    expect(column.cells.get(1)?.self).toBe(dated);
    expect(datesAt(column, 1)?.completed).toBe('2021-03-15');
    expect([...(column.periods ?? [])]).toEqual([
      [0, '2020'],
      [2, '2020'],
    ]);
  });
});

test('a unit outside the register is refused', () => {
  expect(() => new FactsBuilder(units).add(figure('nanjing', '1'))).toThrow(RangeError);
});
