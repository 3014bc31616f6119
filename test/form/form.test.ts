import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { columnOf } from '../../src/form/columns.js';
import { formFormats } from '../../src/form/index.js';
import { formSheets } from '../../src/form/workbook.js';
import { findPlans } from '../../src/plan/index.js';
import {
  convertSubmission,
  type Figures,
  openSubmissions,
  readSubmissions,
} from '../../src/submission/index.js';
import type { SheetSpec } from '../../src/workbook/index.js';
import { needs } from '../needs.js';
import { savedByOffice } from '../office.js';
import { failureIn, valueIn } from '../result.js';
import { blank, filled, planOf, saved } from './kit.js';

const zhenjiang = planOf('zhenjiang-2020');

/** A figure as it was read, with where it stands. */
function figure({ facts }: Figures, indicator: string, period = '2020') {
  const column = facts.column(indicator, period);
  const [cell] = column?.cells.values() ?? [];
  const { text, value, completed, evidence, note, origin, doubt } = cell?.self ?? {};
  return { text, value: value?.toString(), completed, evidence, note, at: origin?.cell, doubt: doubt?.id };
}

const ids = (read: Figures) => read.findings.map((f) => f.id);

describe('a unit is asked for what it is judged on, and for what others add up', () => {
  const asked = (unit: string, plan = zhenjiang, year = plan.year) =>
    blank(plan, unit, year).rows.map((row) => row.indicator.id);

  test('a district for its own figures and for its share of the city’s', () => {
    expect(asked('danyang')).toEqual(
      expect.arrayContaining(['preschool-enrolled', 'preschool-age-population', 'smart-campuses']),
    );
    expect(asked('danyang')).not.toContain('modernisation-score');
  });
  test('the city only for what no district adds up', () => {
    expect(asked('zhenjiang')).toContain('modernisation-score');
    expect(asked('zhenjiang')).not.toContain('preschool-enrolled');
  });
  test('nobody for what the plan says does not concern them', () => {
    expect(asked('shishu')).not.toContain('preschool-enrolled');
  });
  test('a ratio stands before its numerator and denominator', () => {
    const rows = asked('danyang');
    const [ratio, above, below] = ['senior-gross-enrolment', 'senior-enrolled', 'senior-age-population'].map(
      (id) => rows.indexOf(id),
    );
    expect(ratio).toBeLessThan(above as number);
    expect(ratio).toBeLessThan(below as number);
  });
  test('every quarter for what is judged every quarter', () => {
    const periods = blank(zhenjiang, 'zhenjiang')
      .rows.filter((row) => row.targets.length > 0)
      .map((row) => row.period);
    expect(periods).toEqual(expect.arrayContaining(['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']));
  });
  test('each year for what is judged at the end of a plan of several', () => {
    const nanchang = planOf('nanchang-2020');
    const row = (year: number) =>
      blank(nanchang, 'donghu', year).rows.find((r) => r.indicator.id === 'building-projects');
    expect([row(2020)?.required, row(2021)?.required, row(2022)?.required]).toEqual([false, false, true]);
  });
});

test.each(findPlans([new URL('../../rules', import.meta.url).pathname]).map((p) => p.id))(
  'a form of %s filled in whole leaves no commitment unreported',
  async (id) => {
    const plan = planOf(id);
    for (const format of ['yaml', 'csv', 'xlsx']) expect(formFormats.map((f) => f.id)).toContain(format);
    const units = [...plan.register.units.keys()].filter((unit) => blank(plan, unit).rows.length > 0);
    const files = await Promise.all(
      units.map(async (unit) => {
        const form = blank(plan, unit);
        const entered = Object.fromEntries(
          form.rows
            .filter((row) => !row.computed)
            .map(({ indicator }) => [indicator.id, { value: sample(indicator.unit.dimension) }]),
        );
        return saved(filled(form, entered), `${unit}.xlsx`);
      }),
    );
    const read = valueIn(readSubmissions(openSubmissions(files), plan));
    const bad = read.findings.filter((f) => f.severity === 'error' || f.id.startsWith('intake.unused'));
    expect(bad).toEqual([]);
    const lacking = units.flatMap((unit) => {
      const row = [...plan.register.units.keys()].indexOf(unit);
      return blank(plan, unit)
        .rows.filter(
          (asked) => !asked.computed && !read.facts.column(asked.indicator.id, asked.period)?.cells.has(row),
        )
        .map((asked) => `${unit} ${asked.indicator.id}`);
    });
    expect(lacking).toEqual([]);
  },
);

/** A figure that every indicator of a dimension takes. */
function sample(dimension: string): string | number {
  if (dimension === 'yes-no') return '是';
  if (dimension === 'clock') return '08:00';
  return dimension === 'date' ? '2020-09-01' : 1;
}

describe('a form read back', () => {
  const form = blank(zhenjiang, 'danyang');
  const submit = async (entered: Parameters<typeof filled>[1], change = (sheets: SheetSpec[]) => sheets) =>
    readSubmissions(openSubmissions([await saved(change(filled(form, entered)))]), zhenjiang);
  const read = async (...given: Parameters<typeof submit>) => valueIn(await submit(...given));

  test.each<[string, Parameters<typeof filled>[1][string], object]>([
    ['a number', { value: 28812 }, { value: '28812' }],
    ['a number with its unit', { value: '2.8812万人' }, { value: '28812' }],
    ['in 亿元 where 万元 is printed', { value: '0.00012亿人' }, { value: '12000' }],
    ['full-width digits and a comma', { value: '２８，８１２' }, { value: '28812' }],
    ['nothing', { note: '尚未统计' }, { value: undefined, note: '尚未统计' }],
    ['zero', { value: 0 }, { value: '0' }],
    ['another unit', { value: '28812人次' }, { doubt: 'intake.measure-conflict' }],
    ['evidence', { value: 1, evidence: '统计表；会议纪要' }, { evidence: ['统计表', '会议纪要'] }],
    ['a formula without result', { value: { formula: 'A1+A2' } }, { doubt: 'intake.formula-value' }],
  ])('%s', async (_, entered, expected) => {
    const back = await read({ 'preschool-enrolled': entered });
    expect(figure(back, 'preschool-enrolled')).toMatchObject(expected);
  });

  test('a percent cell, a date cell, 是', async () => {
    const back = await read({
      'campus-bus-safety-drive': { value: '是', completed: new Date(Date.UTC(2020, 8, 30)) },
    });
    expect(figure(back, 'campus-bus-safety-drive')).toMatchObject({ value: '1', completed: '2020-09-30' });
  });

  test('a ratio that the form shows is no figure of the unit’s; one typed over it is', async () => {
    const parts = {
      'compulsory-age-enrolled': { value: 99 },
      'compulsory-age-population': { value: 100 },
    };
    expect((await read(parts)).facts.column('compulsory-enrolment', '2020')).toBeUndefined();
    const typed = await read({
      ...parts,
      'compulsory-enrolment': { value: { value: 0.99, formula: undefined } as never },
    });
    expect(figure(typed, 'compulsory-enrolment').value).toBe('99');
  });

  test('names the sheet and the cell', async () => {
    const back = await read({ 'preschool-enrolled': { value: '很多' } });
    const [finding] = back.findings;
    expect(finding?.at).toMatchObject({ sheet: '填报表', cell: expect.stringMatching(/^I\d+$/) });
  });

  const entry =
    (change: (rows: SheetSpec['rows'][number][]) => SheetSpec['rows'][number][]) =>
    ([first, ...others]: SheetSpec[]) => {
      const sheet = first as SheetSpec;
      return [
        { ...sheet, rows: [...sheet.rows.slice(0, 4), ...change([...sheet.rows.slice(4)])] },
        ...others,
      ];
    };

  test('sorted rows are the same figures', async () => {
    const back = await read(
      { 'preschool-enrolled': { value: 7 } },
      entry((rows) => rows.reverse()),
    );
    expect(figure(back, 'preschool-enrolled').value).toBe('7');
    expect(ids(back)).not.toContain('intake.form-rows-missing');
  });
  test('deleted rows are missed by name', async () => {
    const back = await read(
      {},
      entry((rows) => rows.slice(3)),
    );
    expect(ids(back)).toContain('intake.form-rows-missing');
  });
  test('an added row with an unknown id is a finding at its cell', async () => {
    const row = formSheets(form, 'zh-CN')[0]?.rows[6]?.map((cell, c) =>
      c === columnOf('indicator') ? { value: 'no-such' } : c === columnOf('value') ? { value: 3 } : cell,
    );
    const back = await read(
      {},
      entry((rows) => [...rows, row ?? []]),
    );
    expect(ids(back)).toContain('intake.unknown-indicator');
  });

  const heading =
    (column: number, value: string | number) =>
    ([first, ...others]: SheetSpec[]) => {
      const sheet = first as SheetSpec;
      const rows = sheet.rows.map((cells, r) =>
        r === 1 ? cells.map((cell, c) => (c === column ? { ...cell, value } : cell)) : cells,
      );
      return [{ ...sheet, rows }, ...others];
    };
  test.each<[string, number, string | number, string]>([
    ['another plan in the heading', 2, 'nanchang-2020', 'intake.form-altered'],
    ['another year in the heading', 7, 2021, 'intake.form-altered'],
    ['another unit in the heading', 5, '句容市', 'intake.form-altered'],
  ])('%s is refused by name', async (_, column, value, id) => {
    const refusals = failureIn(await submit({ 'preschool-enrolled': { value: 1 } }, heading(column, value)));
    expect(refusals.map((p) => [p.id, p.at.cell])).toEqual([[id, expect.any(String)]]);
  });

  test('a figure in a cell merged over two rows counts for the first, and its cell is named', async () => {
    const file = await saved(filled(form, { 'preschool-enrolled': { value: 9904 } }));
    const parts = unzipSync(readFileSync(file));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    const row = 5 + form.rows.findIndex((r) => r.indicator.id === 'preschool-enrolled');
    const merged = sheet.replace(
      /(<\/sheetData>(?:<sheetProtection[^>]*>)?)/,
      `$1<mergeCells count="1"><mergeCell ref="I${row}:I${row + 1}"/></mergeCells>`,
    );
    writeFileSync(file, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(merged) }));
    const back = valueIn(readSubmissions(openSubmissions([file]), zhenjiang));
    expect(back.findings.map((f) => [f.id, f.at.cell])).toContainEqual(['intake.merged-figure', `I${row}`]);
    expect(figure(back, 'preschool-enrolled').value).toBe('9904');
    expect(figure(back, 'preschool-age-population').value).toBeUndefined();
  });

  test('a form of another plan', async () => {
    const other = planOf('liyang-2022');
    const file = await saved(filled(blank(other, 'liyang'), { talents: { value: 1 } }));
    expect(failureIn(readSubmissions(openSubmissions([file]), zhenjiang)).map((p) => p.id)).toEqual([
      'intake.wrong-plan',
    ]);
  });
  test('a form of another layout', async () => {
    const marks = (sheets: SheetSpec[]) =>
      sheets.map((s) => (s.hidden ? { ...s, rows: [[{ value: 'form' }, { value: '99' }]] } : s));
    expect(failureIn(await submit({}, marks)).map((p) => p.id)).toEqual(['intake.form-version']);
  });
  test('without its hidden sheet, as some programs save it', async () => {
    const back = await read({ 'preschool-enrolled': { value: 9 } }, (sheets) =>
      sheets.filter((s) => !s.hidden),
    );
    expect(figure(back, 'preschool-enrolled').value).toBe('9');
  });
  test('with a lock beside it, live or left behind, is read as it was saved, which is said', async () => {
    const file = await saved(filled(form, { 'preschool-enrolled': { value: 9 } }));
    writeFileSync(join(dirname(file), '~$form.xlsx'), '');
    const back = valueIn(readSubmissions(openSubmissions([file]), zhenjiang));
    expect(figure(back, 'preschool-enrolled').value).toBe('9');
    expect(back.findings.map((f) => [f.id, f.effect, f.data['lock']])).toEqual([
      ['intake.read-as-saved', 'note', '~$form.xlsx'],
    ]);
  });

  test(
    'through LibreOffice and back: ratios computed there are left to the program',
    needs('LibreOffice'),
    async () => {
      const file = await saved(
        filled(form, {
          'preschool-enrolled': { value: 9904 },
          'preschool-age-population': { value: 10000 },
          'campus-bus-safety-drive': { value: '是', completed: new Date(Date.UTC(2020, 8, 30)) },
          'smart-campuses': { value: 12, evidence: '认定文件' },
        }),
      );
      const [again = ''] = savedByOffice('xlsx', join(dirname(file), 'out'), file);
      const back = valueIn(readSubmissions(openSubmissions([again]), zhenjiang));
      expect(back.findings).toEqual([]);
      expect(figure(back, 'preschool-enrolled').value).toBe('9904');
      expect(figure(back, 'campus-bus-safety-drive')).toMatchObject({ value: '1', completed: '2020-09-30' });
      expect(figure(back, 'smart-campuses')).toMatchObject({ value: '12', evidence: ['认定文件'] });
      expect(figure(back, 'preschool-gross-enrolment').value).toBeUndefined();
    },
  );
});

describe('a form as YAML', () => {
  test('reads the same: figures, dates, evidence, notes, quarters, last year', async () => {
    const form = blank(zhenjiang, 'zhenjiang');
    const row = form.rows.find((r) => r.period === '2020-Q2')?.indicator.id as string;
    const file = await saved(
      filled(form, {
        'modernisation-score': {
          value: '92.45',
          previous: '91.8',
          evidence: '省通报；复核表',
          note: '省里公布',
        },
        [row]: { value: '是', completed: new Date(Date.UTC(2020, 5, 28)) },
      }),
    );
    const yaml = join(dirname(file), 'converted.yaml');
    writeFileSync(yaml, valueIn(convertSubmission(file, () => zhenjiang)));
    const [from, to] = [file, yaml].map((path) =>
      valueIn(readSubmissions(openSubmissions([path]), zhenjiang)),
    ) as [Figures, Figures];
    const figures = ({ facts }: Figures) =>
      [...facts.columns.values()].flatMap(({ indicator, period, cells }) =>
        [...cells].flatMap(([unit, { self }]) => {
          if (!self || (self.value === undefined && self.completed === undefined)) return [];
          const { value, completed, evidence, note } = self;
          return [{ indicator, period, unit, value: value?.toString(), completed, evidence, note }];
        }),
      );
    expect(figures(to)).toEqual(expect.arrayContaining(figures(from)));
    expect(figures(to)).toHaveLength(figures(from).length);
    expect(figures(to)).toHaveLength(6);
  });
});
