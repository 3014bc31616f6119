import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { annotatedWorkbook } from '../form/index.js';
import type { Plan } from '../plan/index.js';
import { handOver } from '../service/index.js';
import { shownPath } from '../source/index.js';
import { findFiles } from '../submission/index.js';
import { readWorkbook } from '../workbook/index.js';
import type { Context } from './context.js';
import { readerOf } from './delivery.js';

export interface Annotation {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly paths: readonly string[];
  readonly folder: string;
}

/** Writes a copy of each submitted workbook with the verdicts beside the figures; other files have no cells to write beside. */
export async function annotate(
  context: Context,
  { plan, assessment, paths, folder }: Annotation,
): Promise<void> {
  const names = new Map<string, number>();
  for (const path of findFiles(paths).files) {
    if (!/\.xls[xm]$/i.test(path)) continue;
    const file = shownPath(path);
    const sheets = readWorkbook(file, readFileSync(path));
    if (!sheets.ok) continue;
    const bytes = await annotatedWorkbook(plan, assessment, { file, sheets: sheets.value }, context.lang);
    const suffix = context.say('form.annotated-suffix');
    const name = `${basename(path).replace(/\.xls[xm]$/i, '')}${suffix}`;
    const again = (names.get(name) ?? 0) + 1;
    names.set(name, again);
    const copy = join(folder, `${name}${again > 1 ? ` (${again})` : ''}.xlsx`);
    handOver(bytes, copy, readerOf(context));
  }
}
