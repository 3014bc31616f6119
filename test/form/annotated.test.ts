import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { judging } from '../../src/facts/index.js';
import { annotatedWorkbook } from '../../src/form/index.js';
import type { Plan } from '../../src/plan/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { cellName, readWorkbook, type SheetSpec } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { blank, type Entered, filled, milestones, planOf, saved } from './kit.js';

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
  return annotatedForm(plan, filled(blank(plan, unit), fromSamples(unit)), '2021-01-15');
}

/** A form as it was handed in, with the verdicts beside its figures. */
async function annotatedForm(plan: Plan, sheets: readonly SheetSpec[], asOf: string) {
  const file = await saved(sheets);
  const submissions = openSubmissions([file]);
  const { facts, findings } = valueIn(readSubmissions(submissions, plan));
  const assessment = evaluate(compile(plan), facts, { asOf, findings }).assessment();
  const [submission] = submissions.files.map((opened) => valueIn(opened));
  if (!submission) throw new Error('nothing opened');
  const bytes = await annotatedWorkbook(plan, assessment, submission, 'zh-CN');
  if (process.env['DUIBIAO_KEEP']) {
    const kept = `${process.env['DUIBIAO_KEEP']}/${plan.id}-${assessment.units[0]?.id}`;
    mkdirSync(process.env['DUIBIAO_KEEP'], { recursive: true });
    writeFileSync(`${kept}.xlsx`, bytes);
    writeFileSync(`${kept}-form.xlsx`, readFileSync(file));
  }
  const back = valueIn(readWorkbook(file, bytes));
  return {
    assessment,
    rows: back.flatMap((sheet) => sheet.rows.map((cells) => cells.map((cell) => cell.text))),
    back,
    bytes,
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

/** The column of a row's verdict and the sentence beside it, by period. */
function verdictsOf(
  rows: readonly (readonly string[])[],
  indicator: string,
): Readonly<Record<string, readonly string[]>> {
  const own = rows.filter((cells) => cells.includes(indicator));
  return Object.fromEntries(own.map((cells) => [cells[3] ?? '', cells.slice(-2)]));
}

test('each quarter has its own verdict and sentence, and no other quarter’s', async () => {
  const sheets = filled(blank(plan, 'zhenjiang'), {
    'discipline-report@2020-Q1': { value: '是', completed: new Date(Date.UTC(2020, 2, 30)) },
    'discipline-report@2020-Q2': { value: '否' },
    'discipline-report@2020-Q3': { value: '是', completed: new Date(Date.UTC(2020, 8, 30)) },
    'discipline-report@2020-Q4': { value: '是', completed: new Date(Date.UTC(2020, 11, 30)) },
  });
  const { rows } = await annotatedForm(plan, sheets, '2021-01-15');
  const found = verdictsOf(rows, 'discipline-report');
  expect(Object.fromEntries(Object.entries(found).map(([period, [verdict]]) => [period, verdict]))).toEqual({
    '2020-Q1': '达标',
    '2020-Q2': '未达标',
    '2020-Q3': '达标',
    '2020-Q4': '达标',
  });
  for (const [period, [, text = '']] of Object.entries(found)) {
    expect(text).toContain(`t4.3（${period.replace('-Q', '年第')}季度）`);
    expect(text.split('\n')).toHaveLength(1);
  }
});

test('each milestone is held to its own target, and what is not due shows where it stands', async () => {
  const sheets = filled(blank(milestones(), 'county', 2025), {
    'schools@2025-Q1': { value: 4 },
    'schools@2025-Q3': { value: 9 },
    'schools@2025': { value: 13 },
  });
  const due = await annotatedForm(milestones(), sheets, '2026-01-10');
  const found = verdictsOf(due.rows, 'schools');
  expect(found['2025-Q1']).toEqual(['达标', expect.stringContaining('不低于4所')]);
  expect(found['2025-Q3']).toEqual(['未达标', expect.stringContaining('不低于10所')]);
  expect(found['2025']).toEqual(['达标', expect.stringContaining('不低于13所')]);
  const early = await annotatedForm(milestones(), sheets, '2025-04-10');
  expect(verdictsOf(early.rows, 'schools')['2025-Q3']).toEqual(['未到期', expect.stringContaining('10所')]);
});

test('a row that only others are judged on shows what is wrong with it, and the wrong cell is coloured', async () => {
  const sheets = filled(blank(milestones(), 'county', 2025), {
    opened: { value: '是', completed: '去年底' },
    teachers: { value: '很多' },
  });
  const { back, rows, bytes } = await annotatedForm(milestones(), sheets, '2026-01-10');
  const at = (text: string) => {
    const cell = back.flatMap((sheet) => sheet.rows.flat()).find((c) => c.text === text);
    return cell ? cellName(cell.row, cell.column) : '';
  };
  expect(rows.find((cells) => cells.includes('teachers'))?.slice(-2)).toEqual([
    '请更正',
    expect.stringContaining('很多'),
  ]);
  expect(fillOf(bytes, at('很多'))).toBe('E9DDF7');
  expect(fillOf(bytes, at('去年底'))).toBe('E9DDF7');
});

test('a rate that the form shows has its figure and its colour though nobody computed it', async () => {
  const sheets = filled(blank(milestones(), 'county', 2025), {
    covered: { value: 80 },
    children: { value: 100 },
  });
  const { back, bytes } = await annotatedForm(milestones(), sheets, '2026-01-10');
  const cell = back.flatMap((sheet) => sheet.rows.flat()).find((c) => c.text === '80%');
  expect(cell && fillOf(bytes, cellName(cell.row, cell.column))).toBe('F8D7DA');
});

/** The colour of a cell of the first sheet of a workbook. */
function fillOf(bytes: Uint8Array, cell: string): string | undefined {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] as Uint8Array);
  const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(text('xl/worksheets/sheet1.xml'))?.[1];
  const styles = text('xl/styles.xml');
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*/g) ?? [];
  const fills = /<fills.*?<\/fills>/s.exec(styles)?.[0].match(/<fill>.*?<\/fill>/gs) ?? [];
  const fill = /fillId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1];
  return /<fgColor rgb="(?:FF)?([0-9A-F]{6})"/.exec(fills[Number(fill)] ?? '')?.[1];
}
