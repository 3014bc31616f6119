import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Commitment, Plan } from '../../src/plan/index.js';
import { Rational } from '../../src/quantity/index.js';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, plan, submit } from './kit.js';

/** More schools than last year, and a thousandth of growth in pupils. */
const [model] = plan.commitments as [Commitment];
const judged: Plan = {
  ...plan,
  commitments: [
    {
      ...model,
      id: '1.1',
      indicator: 'schools',
      target: { op: 'more-than', reference: { kind: 'past', years: 1 } },
    },
    {
      ...model,
      id: '1.2',
      indicator: 'enrolled',
      measure: 'growth',
      target: { op: 'at-least', reference: { kind: 'quantity', value: Rational.of(1, 10) } },
    },
  ],
};

/** What is said to be unreported, of 丹阳's rows; cells are as they stand between bars. */
async function unreported(...lines: string[]): Promise<string[]> {
  const table = ['计划|填报单位|年度|指标编号|本年实际值|计量单位|上年值|备注', ...lines];
  const rows = table.map((line) => line.split('|').map((value) => ({ value })));
  const back = submit({ 'f.xlsx': await writeWorkbook('t', [{ name: '表', widths: [9], rows }]) }, judged);
  const evaluated = evaluate(compile(judged), back.facts, { asOf: '2021-01-15' });
  return ['1.1', '1.2'].map((id) => {
    const finding = evaluated.find(id, 'danyang');
    return finding?.verdict === 'unreported' ? render(finding.reason, 'zh-CN') : (finding?.verdict ?? '');
  });
}

const row = (...cells: string[]): string => ['zhenjiang-2020', '丹阳市', '2020', ...cells].join('|');

describe('a figure that is missed names the cell that asks for it', () => {
  test.each<[string, string[], (string | RegExp)[]]>([
    ['nothing is', [row('schools', '3', '所', '2'), row('enrolled', '120', '人', '100')], ['met', 'met']],
    ['last year’s', [row('schools', '3', '所', ''), row('enrolled', '120', '人', '')], [/G2/, /G3/]],
    ['this year’s', [row('schools', '', '所', '2'), row('enrolled', '', '人', '100')], [/E2/, /E3/]],
    [
      'one left, one marked as nothing',
      [row('schools', '3', '所', '/'), row('enrolled', '120')],
      [/G2/, /G3/],
    ],
    ['both', [row('schools', '', '所', ''), row('enrolled', '', '人', '')], [/E2.*G2/, /E3.*G3/]],
    ['a row that is not there', [row('schools', '3', '所', '2')], ['met', /在园幼儿数/]],
  ])('%s', async (_, lines, said) => {
    const reasons = await unreported(...lines);
    expect(reasons).toEqual(said.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
  });

  test('a figure of last year given elsewhere fills it', async () => {
    const head = '计划|填报单位|年度|指标编号|本年实际值|上年值';
    for (const lines of [
      [row('schools', '3', ''), row('schools', '3', '2')],
      [row('schools', '3', '2'), row('schools', '3', '')],
    ]) {
      const rows = [head, ...lines].map((line) => line.split('|').map((value) => ({ value })));
      const bytes = await writeWorkbook('t', [{ name: '表', widths: [9], rows }]);
      expect(cellOf(submit({ 'f.xlsx': bytes }), 'schools', 'danyang', '2019')).toBe('2');
    }
  });
});
