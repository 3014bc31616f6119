import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPlans, loadPlan, planFrom } from '../../src/plan/index.js';
import { failureIn, valueIn } from '../result.js';
import { commitment, folderWith, HEAD } from './support.js';

describe('A plan is the same, made of its kept files', () => {
  test.each(findPlans(['rules']))('$id', ({ path }) => {
    const plan = valueIn(loadPlan(path));
    expect(plan.sources.length).toBeGreaterThan(2);
    expect(valueIn(planFrom(plan.sources))).toEqual(plan);
  });

  test.each([
    ['with a byte-order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['in lines of another system', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('a file %s', (_, written) => {
    const folder = folderWith({
      'rules/p/plan.yaml': HEAD,
      'rules/p/a.yaml': commitment('target: { at-least: 99% }'),
    });
    const path = join(folder, 'rules/p/a.yaml');
    writeFileSync(path, written(readFileSync(path, 'utf8')));
    const plan = valueIn(loadPlan(join(folder, 'rules/p')));
    expect(valueIn(planFrom(plan.sources))).toEqual(plan);
  });
});

test('A kept file that is gone is named where it is referred to', () => {
  const plan = valueIn(loadPlan('rules/zhenjiang-2020'));
  const [problem] = failureIn(
    planFrom(plan.sources.filter(({ path }) => !path.endsWith('units/zhenjiang.yaml'))),
  );
  expect(problem).toMatchObject({
    id: 'plan.reference-broken',
    at: { file: 'rules/zhenjiang-2020/plan.yaml' },
  });
});
