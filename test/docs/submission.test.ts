import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { openPlan } from '../../src/service/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';

/* The example of docs/submission.md, judged by the shipped plan that it names. */
const page = readFileSync(new URL('../../docs/submission.md', import.meta.url), 'utf8');
const [, example = ''] = /^## YAML\n+```yaml\n([\s\S]*?)^```/m.exec(page) ?? [];

test('what the example says was done in the first quarter is on time', () => {
  const plan = valueIn(openPlan('zhenjiang-2020'));
  const stdin = () => new TextEncoder().encode(example);
  const figures = valueIn(readSubmissions(openSubmissions(['-'], { stdin }), plan));
  const evaluation = evaluate(compile(plan), figures.facts, { asOf: '2020-07-15', ...figures });
  expect(evaluation.find('t4.3', plan.unit, '2020-Q1')?.verdict).toBe('met');
  expect(evaluation.find('t4.3', plan.unit, '2020-Q2')?.verdict).toBe('met');
});
