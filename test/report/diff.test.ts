import { describe, expect, test } from 'vitest';
import { type Assessment, diffOf, type Finding } from '../../src/assessment/index.js';
import { diff, reportOf } from '../../src/report/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { assessmentOf, commitment, finding, hostile, unit } from './fixture.js';
import { bytesOf, textOf } from './render.js';

const of = (more: Partial<Finding>): Assessment => {
  const findings = [finding({ unit: 'u0', ...more })];
  return assessmentOf(findings, { units: [unit('u0', '甲区', findings)] });
};
const none = assessmentOf([], { units: [unit('u0', '甲区', [])] });
const at = (value: string) => ({ value, unit: '%' });

describe('what became of a finding', () => {
  test.each<[string, Assessment, Assessment, string[]]>([
    ['missed, now met', of({ verdict: 'missed' }), of({ verdict: 'met' }), ['newly-met']],
    ['met, now missed', of({ verdict: 'met' }), of({ verdict: 'missed' }), ['newly-missed']],
    ['unreported, now missed', of({ verdict: 'unreported' }), of({ verdict: 'missed' }), ['newly-missed']],
    ['missed, now doubtful', of({ verdict: 'missed' }), of({ verdict: 'doubtful' }), ['other-verdict']],
    [
      'another figure, the same verdict',
      of({ verdict: 'met', actual: at('99.1') }),
      of({ verdict: 'met', actual: at('99.2') }),
      ['corrected'],
    ],
    [
      'another date, the same verdict',
      of({ verdict: 'late', completed: '2021-01-05' }),
      of({ verdict: 'late', completed: '2021-01-06' }),
      ['corrected'],
    ],
    ['met, now exceeded', of({ verdict: 'met' }), of({ verdict: 'met', exceeded: true }), ['corrected']],
    ['the same', of({ verdict: 'met' }), of({ verdict: 'met' }), []],
    ['not there before', none, of({ verdict: 'met' }), ['appeared']],
    ['no longer there', of({ verdict: 'met' }), none, ['gone']],
  ])('%s', (_, before, after, kinds) => {
    expect(diffOf(before, after).changes.map((c) => c.kind)).toEqual(kinds);
  });

  test('rules are compared where the plan was changed', () => {
    const rule = (id: string, due: string) => commitment({ id, due: [due] });
    const plan = (digest: string, commitments: Assessment['commitments']) => {
      const base = assessmentOf([], { commitments, units: [unit('u0', '甲区', [])] });
      return { ...base, plan: { ...base.plan, digest } };
    };
    const before = plan('a', [rule('1', '2020-12-31'), rule('2', '2020-12-31'), rule('3', '2020-12-31')]);
    const after = plan('b', [rule('1', '2020-12-31'), rule('2', '2021-06-30'), rule('4', '2020-12-31')]);
    const ids = (b: Assessment, a: Assessment) => diffOf(b, a).rules.map((r) => [r.before?.id, r.after?.id]);
    expect(ids(before, after)).toEqual([
      ['2', '2'],
      [undefined, '4'],
      ['3', undefined],
    ]);
    expect(ids(before, { ...after, plan: before.plan })).toEqual([]);
  });

  test('two plans are not compared', () => {
    const other = { ...none, plan: { ...none.plan, id: 'other' } };
    expect(() => diffOf(none, other)).toThrow(RangeError);
  });
});

describe('a comparison shown', () => {
  const before = of({ verdict: 'missed', actual: at('98.9') });
  const after = of({ verdict: 'met', actual: at('99.2') });
  const compared = (was: Assessment, is: Assessment) => reportOf(diff, { before: was, after: is }, 'zh-CN');
  const report = compared(before, after);

  test('as HTML and Markdown, hostile text escaped', () => {
    const findings = [finding({ unit: 'u0', verdict: 'met' })];
    const named = assessmentOf(findings, { units: [unit('u0', hostile, findings)] });
    const html = textOf(compared(none, named), 'html');
    expect(html).not.toContain('<script');
    expect(textOf(report, 'md')).toMatch(/新达标 \(1\).*未达标 98\.9%.*达标 99\.2%/s);
  });

  test('as a workbook with every change in one table', async () => {
    const rows = valueIn(readWorkbook('f.xlsx', await bytesOf(report, 'xlsx')))[0]?.rows ?? [];
    expect(rows.map((cells) => cells.map((c) => c.text)).at(-1)).toEqual(
      expect.arrayContaining(['新达标', '甲区', '未达标', '98.9%', '达标', '99.2%']),
    );
  });

  test('says so where nothing differs', () => {
    expect(diff.model({ before: after, after }, 'zh-CN').summary).toBe('两次评估没有差别。');
  });
});
