// 1,000 forms read and 1,000 reports written, each way in a process of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compile,
  evaluate,
  feedback,
  formFor,
  formFormats,
  formSheets,
  loadPlan,
  openSubmissions,
  outputs,
  readSubmissions,
  reportOf,
  writeWorkbook,
} from '../../out/bench/parts.js';
import { median, project, target, timed } from '../measure.mjs';

const FORMS = 1_000;
const rules = join(project, 'rules/zhenjiang-2020');

/** The value of a result that is one. */
function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.value;
}

/** The plan of 镇江 with a thousand districts instead of eight. */
function manyDistricts() {
  const plan = must(loadPlan(rules));
  const ids = Array.from({ length: FORMS }, (_, i) => `d${i}`);
  const city = { ...plan.register.units.get('zhenjiang'), children: ids };
  const below = ids.map((id) => [
    id,
    { id, name: `第${id.slice(1)}区`, aliases: [], level: 'district', parent: city.id, children: [] },
  ]);
  return { ...plan, waivers: [], register: { units: new Map([[city.id, city], ...below]) } };
}

const figure = (unit, i) =>
  unit.dimension === 'yes-no'
    ? '是'
    : unit.dimension === 'clock'
      ? '08:00'
      : unit.dimension === 'date'
        ? '2020-09-01'
        : 50 + (i % 40);

/** The forms of all districts, filled in, in each format. */
async function writeForms(plan, folder) {
  for (const format of formFormats) mkdirSync(join(folder, format.id));
  for (const unit of plan.register.units.values()) {
    if (unit.id === plan.unit) continue;
    const form = formFor(plan, unit, 2020);
    const values = form.rows.map((row, i) => (row.computed ? undefined : figure(row.indicator.unit, i)));
    const [entry, ...others] = formSheets(form, 'zh-CN');
    const rows = entry.rows.map((cells, r) =>
      r < 4 || values[r - 4] === undefined
        ? cells
        : cells.map((cell, c) => (c === 8 ? { ...cell, value: values[r - 4] } : cell)),
    );
    writeFileSync(
      join(folder, 'xlsx', `${unit.id}.xlsx`),
      await writeWorkbook('t', [{ ...entry, rows }, ...others]),
    );
    const csv = ['计划,填报单位,年度,指标编号,本年实际值'];
    const yaml = [`plan: ${plan.id}`, 'year: 2020', `unit: ${unit.id}`, 'figures:'];
    form.rows.forEach(({ indicator, period }, i) => {
      if (values[i] === undefined || period !== '2020') return;
      csv.push(`${plan.id},${unit.id},2020,${indicator.id},${values[i]}`);
      yaml.push(`  ${indicator.id}: '${values[i]}'`);
    });
    writeFileSync(join(folder, 'csv', `${unit.id}.csv`), `${csv.join('\n')}\n`);
    writeFileSync(join(folder, 'yaml', `${unit.id}.yaml`), `${yaml.join('\n')}\n`);
  }
}

async function worker(job, folder) {
  const plan = manyDistricts();
  const before = performance.now();
  let count = 0;
  if (job.startsWith('read-')) {
    const { facts } = must(readSubmissions(openSubmissions([join(folder, job.slice(5))]), plan));
    count = [...facts.columns.values()].reduce((n, column) => n + column.cells.size, 0);
  } else {
    const { facts, findings } = must(readSubmissions(openSubmissions([join(folder, 'csv')]), plan));
    const units = [...plan.register.units.keys()].filter((id) => id !== plan.unit);
    const assessment = evaluate(compile(plan), facts, { asOf: '2021-01-15', findings }).assessment(units);
    const output = outputs.find(({ id }) => id === job.slice(6));
    const start = performance.now();
    for (const unit of units) {
      const findingsOf = assessment.findings.filter((f) => f.unit === unit);
      const one = {
        ...assessment,
        units: assessment.units.filter((u) => u.id === unit),
        findings: findingsOf,
      };
      const report = reportOf(feedback, { assessment: one, unit: one.units[0] }, 'zh-CN');
      const { value } = await output.render(report, {});
      count += value.length > 0 ? 1 : 0;
    }
    return { ms: performance.now() - start, count };
  }
  return { ms: performance.now() - before, count };
}

/** How each is done, and what it may take: of what it took before columns and budgets of papers, on a machine of this size. */
const jobs = [
  { name: 'read-csv', rounds: 3 },
  { name: 'read-yaml', rounds: 3 },
  { name: 'read-xlsx', rounds: 3, before: 10.5, atMost: 0.34 },
  { name: 'write-html', rounds: 3 },
  { name: 'write-md', rounds: 3 },
  { name: 'write-docx', rounds: 3 },
  // A PDF takes long enough for one run to tell.
  { name: 'write-pdf', rounds: 1, before: 309, atMost: 0.13 },
];
const MEMORY = 400;

export async function forms() {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'));
  try {
    await writeForms(manyDistricts(), folder);
    const measured = jobs.map((job) => {
      const runs = Array.from({ length: job.rounds }, () => {
        const { stdout, peak } = timed([fileURLToPath(import.meta.url), job.name, folder]);
        return { ...JSON.parse(stdout), peak };
      });
      const of = (key) => median(runs.map((run) => run[key]));
      return { ...job, seconds: of('ms') / 1000, peak: of('peak'), count: of('count') };
    });
    return {
      title: `${FORMS.toLocaleString('en')} forms and reports of 106 rows, each way in a process of its own`,
      head: ['1,000 …', 'seconds', 'peak MB', 'cells or files'],
      rows: measured.map(({ name, seconds, peak, count }) => [
        name,
        seconds.toFixed(2),
        peak.toFixed(0),
        count.toLocaleString('en'),
      ]),
      targets: measured
        .filter(({ before }) => before !== undefined)
        .flatMap(({ name, seconds, peak, before, atMost }) => [
          target(`1,000 ${name}, against ${before} s before`, seconds / before, { atMost }),
          target('memory of it', peak, { atMost: MEMORY, unit: 'MB' }),
        ]),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await worker(...process.argv.slice(2))));
