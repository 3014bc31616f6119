import { basename } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { annotatedWorkbook } from '../form/index.js';
import { type Lang, term } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { during } from '../source/index.js';
import type { Submissions } from '../submission/index.js';

/** A submitted workbook with the verdicts beside its figures, and what to call it. */
export interface AnnotatedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The submitted files that have no cells to write beside: text, as YAML, JSON and CSV. */
export function withoutCells({ files }: Submissions): string[] {
  return files.flatMap((opened) =>
    opened.ok && opened.value.sheets().length === 0 ? [opened.value.file] : [],
  );
}

/** A copy of each submitted workbook, one after the other; for others see `withoutCells`. */
export async function* annotated(
  plan: Plan,
  assessment: Assessment,
  { files }: Submissions,
  lang: Lang,
): AsyncGenerator<AnnotatedFile> {
  const names = new Map<string, number>();
  for (const opened of files) {
    if (!opened.ok || opened.value.sheets().length === 0) continue;
    const { file } = opened.value;
    const bytes = await during(file, () => annotatedWorkbook(plan, assessment, opened.value, lang));
    const name = `${basename(file).replace(/\.xls[xm]$/i, '')}${term('form.annotated-suffix', lang)}`;
    const again = (names.get(name) ?? 0) + 1;
    names.set(name, again);
    yield { name: `${name}${again > 1 ? ` (${again})` : ''}.xlsx`, bytes };
  }
}
