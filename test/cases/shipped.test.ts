import { expect, test } from 'vitest';
import { boundaryCases, runCases } from '../../src/cases/index.js';
import { render } from '../../src/messages/index.js';
import { type CaseFile, findPlans, loadCases, loadPlan, type Plan } from '../../src/plan/index.js';
import { valueIn } from '../result.js';

const rules = new URL('../../rules', import.meta.url).pathname;

/** The verdicts that cases expect of a commitment. */
function expectedOf(cases: readonly CaseFile[], id: string): Set<string> {
  const mine = cases.filter((c) => c.name.startsWith(`${id}@`));
  const values = mine.flatMap((c) => c.expect.flatMap((e) => e.verdicts.map(({ value }) => value)));
  return new Set(values.map((value) => (value.kind === 'scalar' ? value.text : '')));
}

function failuresOf(plan: Plan, cases: readonly CaseFile[]): string[] {
  const { failures } = runCases(plan, cases);
  return failures.map((f) => `${f.at.file}:${f.at.line} ${render(f, 'zh-CN')}`);
}

test.each(findPlans([rules]).map(({ id, path }) => [id, path] as const))(
  'the shipped plan %s keeps its own cases and every boundary, and every rule flips',
  (_, path) => {
    const plan = valueIn(loadPlan(path));
    expect(failuresOf(plan, [...valueIn(loadCases(path)), ...boundaryCases(plan)])).toEqual([]);

    // A sample waiver may excuse the only unit that a rule holds: the rule itself must flip without it.
    const bare = { ...plan, waivers: [] };
    const cases = boundaryCases(bare);
    const stiff = plan.commitments.filter(({ id }) => {
      const expected = expectedOf(cases, id);
      return !(expected.has('met') && expected.has('missed'));
    });
    expect(stiff.map((c) => c.id)).toEqual([]);
    const excused = new Set(plan.waivers.map(({ commitment }) => commitment));
    const unexcused = cases.filter(({ name }) => excused.has(name.slice(0, name.indexOf('@'))));
    expect(unexcused.length > 0).toBe(excused.size > 0);
    expect(failuresOf(bare, unexcused)).toEqual([]);
  },
);
