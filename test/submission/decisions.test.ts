import { describe, expect, test } from 'vitest';
import { submit } from './kit.js';

const head = 'plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nattestations:\n';
const decided = (more = ''): string =>
  `  - { commitment: '2.3', decision: met, by: 督导室, on: 2021-01-10${more} }\n`;

test('a decision is kept with who decided, when, and on what ground', () => {
  const read = submit({ 'f.yaml': head + decided(", key: '2020', basis: 现场查看") });
  expect(read.findings).toEqual([]);
  expect(read.facts.attestation('2.3', 'danyang', '2020')).toMatchObject({
    decision: 'met',
    by: '督导室',
    on: '2021-01-10',
    basis: '现场查看',
  });
  expect(read.facts.attestation('2.3', 'jurong', '2020')).toBeUndefined();
});

describe('a decision is reported and left out', () => {
  test.each([
    ['for an unknown commitment', decided().replace('2.3', '2.33'), 'decision-commitment'],
    ['where figures decide', decided().replace('2.3', '1.1'), 'decision-by-figures'],
    ['at an unknown checkpoint', decided(', key: 2020-Q1'), 'decision-key'],
    ['on no day', decided().replace('01-10', '02-30'), 'bad-date'],
  ])('%s', (_, list, id) => {
    const read = submit({ 'f.yaml': head + list });
    expect(read.findings.map((f) => `${f.id} ${f.effect}`)).toEqual([`intake.${id} doubtful`]);
    expect(read.facts.attestation('2.3', 'danyang', '2020')).toBeUndefined();
  });

  test('for a unit that the commitment does not hold', () => {
    const read = submit({ 'f.yaml': head.replace('danyang', 'zhenjiang') + decided() });
    expect(read.findings.map((f) => f.id)).toEqual(['intake.decision-not-held']);
  });

  test('for an unknown unit', () => {
    const read = submit({ 'f.yaml': head.replace('danyang', '丹洋市') + decided() });
    expect(read.findings.map((f) => f.id)).toEqual(['intake.decision-unit']);
  });

  test('when two contradict each other, a third notwithstanding', () => {
    const missed = decided().replace('met', 'missed');
    const read = submit({ 'f.yaml': head + decided() + missed + decided() });
    expect(read.findings.map((f) => f.id)).toEqual(['intake.decision-twice']);
    expect(read.facts.attestation('2.3', 'danyang', '2020')).toBeUndefined();
  });
});

test('the same decision twice is one', () => {
  const read = submit({ 'f.yaml': head + decided() + decided() });
  expect(read.findings).toEqual([]);
  expect(read.facts.attestation('2.3', 'danyang', '2020')?.decision).toBe('met');
});

test.each([
  ['2021-01-10', '2020-12-31'],
  ['2020-12-31', '2021-01-10'],
])('of two that agree, written in whatever order, the earlier one stands: %s, %s', (first, second) => {
  const one = (on: string) => `  - { commitment: '2.3', decision: met, by: 督导室, on: ${on} }\n`;
  const read = submit({ 'f.yaml': `${head}${one(first)}${one(second)}` });
  expect(read.facts.attestation('2.3', 'danyang', '2020')?.on).toBe('2020-12-31');
});
