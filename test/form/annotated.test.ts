import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { judging } from '../../src/facts/index.js';
import { annotatedWorkbook } from '../../src/form/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { blank, type Entered, filled, planOf, saved } from './kit.js';

const plan = planOf('zhenjiang-2020');
const samples = new URL('../../seeds/samples/zhenjiang-2020/', import.meta.url).pathname;

/** A unit's sample figures, entered into its form. */
function fromSamples(unit: string): Entered {
  const { facts } = valueIn(readSubmissions(openSubmissions([samples]), plan));
  const row = [...plan.register.units.keys()].indexOf(unit);
  return Object.fromEntries(
    blank(plan, unit).rows.flatMap(({ indicator, period, computed }) => {
      const cell = facts.column(indicator.id, period)?.cells.get(row);
      const figure = cell && judging(cell);
      if (computed || !figure) return [];
      const { text, completed } = figure;
      return [[indicator.id, { value: text, ...(completed ? { completed } : {}) }] as const];
    }),
  );
}

async function annotate(unit: string) {
  const file = await saved(filled(blank(plan, unit), fromSamples(unit)));
  const submissions = openSubmissions([file]);
  const { facts, findings } = valueIn(readSubmissions(submissions, plan));
  const assessment = evaluate(compile(plan), facts, { asOf: '2021-01-15', findings }).assessment();
  const [submission] = submissions.files.map((opened) => valueIn(opened));
  if (!submission) throw new Error('nothing opened');
  const bytes = await annotatedWorkbook(plan, assessment, submission, 'zh-CN');
  if (process.env['DUIBIAO_KEEP']) {
    mkdirSync(process.env['DUIBIAO_KEEP'], { recursive: true });
    writeFileSync(`${process.env['DUIBIAO_KEEP']}/${unit}.xlsx`, bytes);
    writeFileSync(`${process.env['DUIBIAO_KEEP']}/${unit}-form.xlsx`, readFileSync(file));
  }
  const back = valueIn(readWorkbook(file, bytes));
  return {
    assessment,
    rows: back.flatMap((sheet) => sheet.rows.map((cells) => cells.map((cell) => cell.text))),
    back,
  };
}

test('every figure has its verdict and the reason beside it', async () => {
  const { rows } = await annotate('zhenjiang-xinqu');
  const row = (id: string) => rows.find((cells) => cells.includes(id))?.join('|');
  expect(rows.find((cells) => cells.includes('指标编号'))?.slice(-2)).toEqual(['判定', '说明']);
  expect(row('school-choice-students')).toMatch(/未达标.*t9\.3 择校生比例不超过5%：未达标。实际值6\.24%/s);
  expect(row('teacher-pay')).toContain('t28.9');
});

test('a contradiction stands beside the figures that make it', async () => {
  const { rows } = await annotate('dantu');
  const doubtful = rows.filter((cells) => cells.includes('数据存疑')).map((cells) => cells.join('|'));
  expect(doubtful.length).toBeGreaterThan(0);
  for (const row of doubtful) expect(row).toMatch(/t29\.2.*103\.23%/s);
});

test('a blank one says that it is not reported', async () => {
  const { rows, assessment } = await annotate('jingkou');
  const unreported = assessment.findings.filter((f) => f.unit === 'jingkou' && f.verdict === 'unreported');
  expect(unreported.length).toBeGreaterThan(0);
  expect(rows.flat().filter((text) => text === '未填报').length).toBeGreaterThan(0);
});

test('no formula comes along', async () => {
  const { back } = await annotate('danyang');
  expect(back.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell.formula !== undefined)).toEqual([]);
});
