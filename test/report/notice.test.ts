import { expect, test } from 'vitest';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { rendered } from './render.js';

const findings = [
  finding({ unit: 'u0', commitment: '1.1', verdict: 'missed' }),
  finding({ unit: 'u0', commitment: '1.2', verdict: 'unreported' }),
  finding({ unit: 'u0', commitment: '1.3', verdict: 'doubtful' }),
  finding({ unit: 'u0', commitment: '1.4', verdict: 'late' }),
  finding({ unit: 'u0', commitment: '1.5', verdict: 'attest' }),
  finding({ unit: 'u0', commitment: '1.6', verdict: 'met' }),
  finding({ unit: 'u1', commitment: '1.1', verdict: 'met' }),
];
const commitments = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].map((id) =>
  commitment({ id, statement: `事项${id}` }),
);
const given = assessmentOf(findings, {
  commitments,
  units: [unit('u0', '甲区', findings), unit('u1', '乙区', findings)],
});
const notice = (of: string) => rendered(given, { kind: 'notice', to: 'md', lang: 'zh-CN', unit: of });

test('lists what the unit must put right, and nothing that is finished or not its to do', () => {
  const md = notice('u0').replaceAll('\\', '');
  expect(md).toContain('你单位有3项需要整改');
  expect(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].filter((id) => md.includes(`事项${id}`))).toEqual([
    '1.1',
    '1.2',
    '1.3',
  ]);
  expect(md).not.toContain('乙区');
});

test('leaves number, deadline and signature to be written in, and comes with a receipt', () => {
  const md = notice('u0').replaceAll('\\', '');
  for (const part of ['文号：____', '整改期限：____', '（盖章）', '## 回执', '收文日期', '整改责任人'])
    expect(md).toContain(part);
});

test('says so where there is nothing to put right', () => {
  const md = notice('u1');
  expect(md).toContain('没有需要整改的事项');
  expect(md).not.toContain('整改期限');
});
