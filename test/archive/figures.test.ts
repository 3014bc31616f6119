import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, saysJust } from '../../src/archive/plain-text.js';
import { compile, evaluate } from '../../src/engine/index.js';
import { type Facts, FactsBuilder, type Figure } from '../../src/facts/index.js';
import { message } from '../../src/messages/index.js';
import { Rational } from '../../src/quantity/index.js';
import { openPlan } from '../../src/service/index.js';
import { valueIn } from '../result.js';
import { open, textOf } from './kit.js';

describe('A text that needs no more than itself', () => {
  test.each<[string, number | undefined, number]>([
    ['1250', 1250, 0],
    ['99.50', 9950, 2],
    ['-0.5', -5, 1],
    ['007', 7, 0],
    ['是', 1, 0],
    ['否', 0, 0],
    ['', Number.NaN, 0],
    ['123456789012345', 123456789012345, 0],
    ['12345678901234567', undefined, 0],
    ['1,250', undefined, 0],
    ['1e3', undefined, 0],
    ['.5', undefined, 0],
    ['5.', undefined, 0],
    ['+5', undefined, 0],
    [' 5', undefined, 0],
    ['99%', undefined, 0],
    ['１２', undefined, 0],
    ['√', undefined, 0],
    ['toString', undefined, 0],
  ])('%j', (text, scaled, places) => {
    expect(plainText(text)).toEqual(scaled === undefined ? undefined : { scaled, places });
    if (scaled !== undefined) expect(saysJust(text, scaled, places)).toBe(true);
    expect(saysJust(text, (scaled || 0) + 1, places)).toBe(false);
    expect(saysJust(text, scaled ?? 0, places + 1)).toBe(false);
  });
});

const plan = valueIn(openPlan('kaizhou-2020'));
const program = compile(plan);
const units = [...plan.register.units.keys()];
const indicators = [...plan.indicators.keys()];
const years = [plan.year - 1, plan.year].map(String);

const locations = fc.oneof(
  fc.record({
    file: fc.constantFrom('a.csv', '丹阳.csv'),
    line: fc.nat(99),
    column: fc.nat(9),
    cell: fc.constant('B3'),
  }),
  fc.record({
    file: fc.constant('表.xlsx'),
    sheet: fc.constantFrom('表一', 'Sheet 2'),
    cell: fc.constantFrom('B2', 'AA10'),
  }),
  fc.record({ file: fc.constant('a.yaml'), line: fc.nat(99), column: fc.nat(9) }),
  fc.record({ file: fc.constant('a.yaml') }),
);
const date = fc.constantFrom('2020-06-30', '2020-12-31');
const value = fc.oneof(
  fc
    .constantFrom('99', '98.50', '-1', '0', '1/3', '123456789012345678')
    .map((text) => ({ text, value: text })),
  fc
    .constantFrom(['99%', '99'], ['九成', '90'], ['1,250', '1250'], ['是', '1'], ['√', '1'])
    .map(([text = '', exact = '']) => ({ text, value: exact })),
  fc.constantFrom('', '——', '大概').map((text) => ({ text })),
);
const figures = fc.record(
  {
    unit: fc.constantFrom(...units),
    stage: fc.constantFrom('self' as const, 'verified' as const),
    indicator: fc.constantFrom(...indicators),
    period: fc.constantFrom(...years),
    read: value,
    step: fc.constantFrom('1', '0.1', '0.01', '1000'),
    doubt: fc.boolean(),
    completed: date,
    reported: date,
    evidence: fc.array(fc.constantFrom('苏教〔2020〕1号', '照片'), { maxLength: 2 }),
    note: fc.constantFrom('（其中新建1所）', '"引号", 逗号\n换行'),
    origin: locations,
  },
  { requiredKeys: ['unit', 'indicator', 'stage', 'period', 'read', 'step', 'doubt', 'evidence', 'origin'] },
);

type Given = typeof figures extends fc.Arbitrary<infer T> ? T : never;

function factsOf(given: readonly Given[]): Facts {
  const builder = new FactsBuilder(units);
  for (const { read, step, doubt, ...one } of given) {
    const exact = 'value' in read ? Rational.parse(read.value) : undefined;
    const figure: Figure = {
      text: read.text,
      ...(exact ? { value: exact, step: Rational.parse(step) as Rational } : {}),
      ...(doubt ? { doubt: message('assessment.no-value', { text: read.text }), doubtAt: one.origin } : {}),
      ...one,
    };
    builder.add(figure);
  }
  builder.input({ file: 'a.csv', sha256: '0', sample: true });
  return builder.build();
}

test('Every figure is the same, written in lines and read again', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 12 }), (given) => {
      const facts = factsOf(given);
      const evaluation = evaluate(program, facts, { asOf: '2020-12-31' });
      const text = textOf(evaluation, 'plan');
      expect(JSON.stringify(valueIn(valueIn(open(text)).whole()))).toBe(
        JSON.stringify(evaluation.assessment('plan')),
      );
    }),
    { numRuns: 30 },
  );
});
