import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { columnOf, type FormColumn } from '../../src/form/columns.js';
import { formFor } from '../../src/form/index.js';
import type { Form } from '../../src/form/model.js';
import { formSheets } from '../../src/form/workbook.js';
import { loadPlan, type Plan, type Unit } from '../../src/plan/index.js';
import { type CellSpec, type SheetSpec, writeWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';

const rules = new URL('../../rules/', import.meta.url).pathname;

export function planOf(id: string): Plan {
  return valueIn(loadPlan(`${rules}${id}`));
}

export function blank(plan: Plan, unit: string, year = plan.year): Form {
  return formFor(plan, plan.register.units.get(unit) as Unit, year);
}

/** A plan of one county with milestones of their own targets, a change on last year, and a rate. */
export function milestones(): Plan {
  return valueIn(loadPlan(new URL('milestones', import.meta.url).pathname));
}

/** What somebody enters, by indicator (with its period, where it has several: `schools@2025-Q1`) and column. */
export type Entered = Readonly<Record<string, Partial<Record<FormColumn, CellSpec['value'] | CellSpec>>>>;

/** The sheets of a form with figures entered. */
export function filled(form: Form, entered: Entered): SheetSpec[] {
  const [entry, ...others] = formSheets(form, 'zh-CN') as [SheetSpec, ...SheetSpec[]];
  const rows = entry.rows.map((row) => {
    const [id, period] = (['indicator', 'period'] as const).map((column) =>
      String(row[columnOf(column)]?.value),
    );
    const wanted = entered[`${id}@${period}`] ?? entered[`${id}`];
    if (!wanted) return row;
    return row.map((cell, c) => {
      const column = (Object.keys(wanted) as FormColumn[]).find((id) => columnOf(id) === c);
      const value = column && wanted[column];
      if (value === undefined) return cell;
      return {
        ...cell,
        ...(typeof value === 'object' && value !== null && !(value instanceof Date) ? value : { value }),
      };
    });
  });
  return [{ ...entry, rows }, ...others];
}

/** A file of these sheets, in a folder of its own that goes with the test. */
export async function saved(sheets: readonly SheetSpec[], name = 'form.xlsx'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-form-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, await writeWorkbook('t', sheets));
  return file;
}

/** The same of a text. */
export async function savedText(text: string, name: string): Promise<string> {
  const file = await saved([], name);
  writeFileSync(file, text);
  return file;
}
