import { expect, test } from 'vitest';
import type { Finding } from '../../src/assessment/index.js';
import { judged } from '../archive/kit.js';

const evaluation = judged('zhenjiang-2020', ['seeds/samples/zhenjiang-2020'], '2021-01-15');
const { findings } = evaluation.assessment();
const printed: Finding[] = JSON.parse(JSON.stringify(findings));

test('a finding that is copied has all that is printed of it', () => {
  for (const [i, finding] of findings.entries())
    expect(JSON.parse(JSON.stringify({ ...finding }))).toEqual(printed[i]);
});

test('what a finding says does not depend on which others were looked at between its parts', () => {
  const parts = [
    'due',
    'actual',
    'target',
    'gap',
    'completion',
    'reason',
    'trace',
    'origin',
    'completed',
  ] as const;
  for (const part of parts)
    expect(findings.map((finding) => finding[part])).toEqual(printed.map((f) => f[part]));
});

test('a part that is not there is not printed', () => {
  const pending = printed.filter(({ verdict }) => verdict !== 'pending');
  expect(pending.length).toBeGreaterThan(0);
  for (const finding of pending)
    for (const part of ['pace', 'progress', 'elapsed', 'reached']) expect(finding).not.toHaveProperty(part);
});

test('a finding that nobody has looked at holds no part that must be worked out', () => {
  const finding = evaluation.finding(0, evaluation.program.judgements[0]?.rows[0] ?? 0) as Finding;
  for (const part of ['reason', 'trace', 'origin', 'actual', 'target', 'gap'])
    expect([part, Object.getOwnPropertyDescriptor(finding, part)?.value]).toEqual([part, undefined]);
  expect(finding.reason.id).toMatch(/^reason\./);
});
