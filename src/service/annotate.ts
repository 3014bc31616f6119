import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { annotatedWorkbook } from '../form/index.js';
import { type Lang, term } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { during, shownPath } from '../source/index.js';
import { findFiles } from '../submission/index.js';
import { readWorkbook } from '../workbook/index.js';

/** A submitted workbook with the verdicts beside its figures, and what to call it. */
export interface AnnotatedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A copy of each submitted workbook, one after the other; other files have no cells to write beside. */
export async function* annotated(
  plan: Plan,
  assessment: Assessment,
  paths: readonly string[],
  lang: Lang,
): AsyncGenerator<AnnotatedFile> {
  const names = new Map<string, number>();
  for (const path of findFiles(paths).files) {
    if (!/\.xls[xm]$/i.test(path)) continue;
    const file = shownPath(path);
    const sheets = readWorkbook(file, readFileSync(path));
    if (!sheets.ok) continue;
    const form = { file, sheets: sheets.value };
    const bytes = await during(file, () => annotatedWorkbook(plan, assessment, form, lang));
    const name = `${basename(path).replace(/\.xls[xm]$/i, '')}${term('form.annotated-suffix', lang)}`;
    const again = (names.get(name) ?? 0) + 1;
    names.set(name, again);
    yield { name: `${name}${again > 1 ? ` (${again})` : ''}.xlsx`, bytes };
  }
}
