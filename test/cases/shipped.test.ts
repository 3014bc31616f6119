import { expect, test } from 'vitest';
import { boundaryCases, runCases } from '../../src/cases/index.js';
import { render } from '../../src/messages/index.js';
import { findPlans, loadCases, loadPlan } from '../../src/plan/index.js';

const rules = new URL('../../rules', import.meta.url).pathname;

test.each(findPlans([rules]).map(({ id, path }) => [id, path] as const))(
  'the shipped plan %s keeps its own cases and every boundary',
  (_, path) => {
    const { plan } = loadPlan(path);
    if (!plan) throw new Error(`${path} does not load`);
    const generated = boundaryCases(plan);
    const held = new Set(generated.map((c) => c.name.split('@')[0]));
    expect(plan.commitments.filter((c) => !held.has(c.id)).map((c) => c.id)).toEqual([]);
    const { failures } = runCases(plan, [...loadCases(path).cases, ...generated]);
    expect(failures.map((f) => `${f.at.file}:${f.at.line} ${render(f, 'zh-CN')}`)).toEqual([]);
  },
);
