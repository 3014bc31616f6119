import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { compile, evaluate } from '../../src/engine/index.js';
import { loadPlan, type Plan } from '../../src/plan/index.js';
import { convertSubmission, openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { findFiles } from '../../src/submission/opening/files.js';
import { valueIn } from '../result.js';
import { shippedRuns } from '../runs.js';
import { plan as cityPlan, folderOf } from './kit.js';

const root = new URL('../../', import.meta.url).pathname;

/** Every verdict, with the figure that it rests on. */
function verdicts(plan: Plan, paths: readonly string[], asOf: string) {
  const { facts, findings } = valueIn(readSubmissions(openSubmissions(paths), plan));
  const assessment = evaluate(compile(plan), facts, { asOf, findings }).assessment();
  const found = assessment.findings.map(
    ({ commitment, unit, key, verdict, actual, completed, evidence, notes }) => ({
      commitment,
      unit,
      key,
      verdict,
      actual,
      completed,
      evidence,
      notes,
    }),
  );
  return { sample: assessment.sample, found, doubts: assessment.problems.map((p) => p.id).sort() };
}

test.each(shippedRuns)(
  'submissions of $plan as of $asOf, converted, come to the same',
  ({ plan: id, figures, asOf }) => {
    const plan = valueIn(loadPlan(`${root}rules/${id}`));
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-convert-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { files } = findFiles(figures.map((path) => `${root}${path}`));
    files.forEach((file, i) => {
      const yaml = valueIn(convertSubmission(file, () => plan));
      writeFileSync(join(folder, `${String(i).padStart(3, '0')}.yaml`), yaml);
    });
    expect(verdicts(plan, [folder], asOf)).toEqual(verdicts(plan, files, asOf));
  },
);

test('the figures of a unit stand together, this year’s with last year’s', () => {
  const table =
    '计划,填报单位,年度,指标编号,实际值,上年值,填报日期\nzhenjiang-2020,丹阳,2020,enrolled,5,4,2021-01-08\nzhenjiang-2020,丹阳,2020,schools,3,,2021-01-08\n';
  const yaml = valueIn(convertSubmission(join(folderOf({ 'f.csv': table }), 'f.csv'), () => cityPlan));
  expect(parse(yaml)).toEqual({
    plan: 'zhenjiang-2020',
    year: '2020',
    unit: 'danyang',
    submitted: '2021-01-08',
    figures: { enrolled: '5', schools: '3' },
    prior: { '2019': { enrolled: '4' } },
  });
});
