import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/assessment/index.js';
import { spansOf } from '../../src/report/content/spans.js';
import { assessmentOf, finding } from './fixture.js';
import { rendered } from './render.js';

/** A finding on 1.1 for a year, not due unless said otherwise. */
const at = (key: string, more: Partial<Finding> = {}): Finding => {
  const { actual: _, ...pending } = finding({ unit: 'u0', key, due: `${key}-12-31`, verdict: 'pending' });
  return { ...pending, ...more };
};
const reached = { actual: { value: '97', unit: '%' } };
const higher = { target: { op: 'at-least', value: '100', unit: '%' } } as const;

describe('what is not due is told once for all years that say the same', () => {
  test.each<[string, Finding[], string[]]>([
    ['three years to come', [at('2021'), at('2022'), at('2023')], ['2021-2023 x3']],
    [
      'after a year judged',
      [at('2020', { verdict: 'met', ...reached }), at('2021'), at('2022')],
      ['2020', '2021-2022 x2'],
    ],
    ['one of them under way', [at('2021', reached), at('2022'), at('2023')], ['2021', '2022-2023 x2']],
    [
      'a year between that is judged',
      [at('2021'), at('2022', { verdict: 'waived' }), at('2023')],
      ['2021', '2022', '2023'],
    ],
    ['a target that rises', [at('2021'), at('2022', higher), at('2023', higher)], ['2021', '2022-2023 x2']],
    ['two units', [at('2021'), at('2022'), at('2021', { unit: 'u1' })], ['2021-2022 x2', '2021']],
  ])('%s', (_, findings, told) => {
    const spans = spansOf(findings);
    const shown = findings.filter(spans.opens).map((f) => {
      const { last, count } = spans.of(f);
      return count > 1 ? `${f.key}-${last} x${count}` : f.key;
    });
    expect(shown).toEqual(told);
  });

  test('and the report says for which', () => {
    const report = assessmentOf([at('2021'), at('2022'), at('2023')]);
    const md = rendered(report, { kind: 'inspection', to: 'md', lang: 'zh-CN' });
    expect(md).toContain('2021—2023，共3次');
    expect(md.match(/… 未到期/g)?.length).toBe(1);
  });
});
