/* What the types of the package must refuse. Compiled where it is installed, never run. */
import { checkSubmissions, type Finding, openPlan, renderArtefact } from 'duibiao';

const plan = openPlan('zhenjiang-2020');
// @ts-expect-error a plan is out of reach until somebody has asked whether there is one
plan.value;
// @ts-expect-error a Result is no plan
checkSubmissions(plan, ['submissions'], { asOf: '2021-01-15' });
if (!plan.ok) throw new Error();
// @ts-expect-error there is no default for the date
checkSubmissions(plan.value, ['submissions'], {});
// @ts-expect-error paths are a list
checkSubmissions(plan.value, 'submissions', { asOf: '2021-01-15' });
const checked = checkSubmissions(plan.value, ['submissions'], { asOf: '2021-01-15' });
if (!checked.ok) throw new Error();
// @ts-expect-error a verdict is one of eight
export const verdict: Finding['verdict'] = 'passed';
// @ts-expect-error there is no such report
await renderArtefact(checked.value, { kind: 'inspektion', to: 'html' });
// @ts-expect-error there is no such format
await renderArtefact(checked.value, { kind: 'inspection', to: 'odt' });
const report = await renderArtefact(checked.value, { kind: 'inspection', to: 'docx' });
if (!report.ok) throw new Error();
// @ts-expect-error a Word file is bytes
report.value.startsWith('PK');
