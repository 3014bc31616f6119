import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Assessment, verdicts } from '../../src/assessment/index.js';
import { findPlans, loadPlan } from '../../src/plan/index.js';
import { valueIn } from '../result.js';
import { shippedRuns } from '../runs.js';
import { duibiao } from './scenario.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What came of a rule: judged, excused, or waiting for its time or for a person; not merely left blank. */
const answers = new Set(['met', 'missed', 'late', 'doubtful', 'waived', 'attest', 'pending']);

test('every shipped plan is judged by a shipped submission', () => {
  const shipped = findPlans([`${root}rules`]).map((p) => p.id);
  expect([...new Set(shippedRuns.map((r) => r.plan))].sort()).toEqual(shipped.sort());
});

describe.each(findPlans([`${root}rules`]))('$id', ({ path, id }) => {
  test('has no problem, and says of every commitment where it stands in the document', () => {
    const loaded = loadPlan(path);
    const plan = valueIn(loaded);
    expect(loaded.problems).toEqual([]);
    expect(plan.commitments.filter((c) => c.source.section === '')).toEqual([]);
    expect(plan.document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect([...plan.indicators.values()].filter((i) => !i.definition).map((i) => i.id)).toEqual([]);
  });

  const assessments = shippedRuns
    .filter((r) => r.plan === id)
    .map(({ figures, asOf }) => {
      const { stdout, status, stderr } = duibiao(['check', ...figures, '--as-of', asOf, '--format', 'json']);
      if (status === null || status > 2) throw new Error(`${figures.join(' ')}: ${stderr}`);
      return JSON.parse(stdout) as Assessment;
    });
  const findings = assessments.flatMap((a) => a.findings);

  test('is about this plan', () => {
    expect(new Set(assessments.map((a) => a.plan.id))).toEqual(new Set([id]));
  });

  test('reaches every verdict, and exceeding where there is something to exceed', () => {
    const reached = new Set(findings.map((f) => f.verdict));
    expect(verdicts.filter((v) => !reached.has(v))).toEqual([]);
    const stretched = valueIn(loadPlan(path)).commitments.some((c) => c.target.stretch !== undefined);
    expect(findings.some((f) => f.exceeded)).toBe(stretched);
  });

  test('calls samples what are samples, and nothing else', () => {
    for (const { inputs, sample } of assessments) {
      for (const input of inputs)
        expect([input.file, input.sample]).toEqual([input.file, input.file.startsWith('seeds/samples/')]);
      expect(sample).toBe(inputs.some((input) => input.sample));
    }
  });

  test('has every commitment answered by some submission', () => {
    const answered = new Set(findings.filter((f) => answers.has(f.verdict)).map((f) => f.commitment));
    const all = assessments[0]?.commitments.map((c) => c.id) ?? [];
    expect(all.filter((c) => !answered.has(c))).toEqual([]);
  });
});
