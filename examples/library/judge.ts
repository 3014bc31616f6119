import { writeFileSync } from 'node:fs';
import { checkSubmissions, openPlan, type Problem, render, renderArtefact } from 'duibiao';

/** What was found, where, and what to write instead. */
function inWords(problems: readonly Problem[]): string {
  return problems.map((p) => `${p.at.file}:${p.at.line ?? 1} ${render(p, 'zh-CN')}`).join('\n');
}

const plan = openPlan('zhenjiang-2020');
if (!plan.ok) throw new Error(inWords(plan.problems));

const checked = checkSubmissions(plan.value, ['submissions'], { asOf: '2021-01-15' });
if (!checked.ok) throw new Error(inWords(checked.problems));

const report = await renderArtefact(checked.value, { kind: 'inspection', to: 'html' });
if (!report.ok) throw new Error(inWords(report.problems));
writeFileSync('inspection.html', report.value);
