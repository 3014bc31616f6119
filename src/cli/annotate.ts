import { basename, join } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { annotatedWorkbook } from '../form/index.js';
import type { Plan } from '../plan/index.js';
import type { Submissions } from '../submission/index.js';
import type { Context } from './context.js';
import { writeWhole } from './write.js';

export interface Annotation {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly submissions: Submissions;
  readonly folder: string;
}

/** Writes a copy of each submitted workbook with the verdicts beside the figures; other files have no cells to write beside. */
export async function annotate(
  context: Context,
  { plan, assessment, submissions, folder }: Annotation,
): Promise<void> {
  const names = new Map<string, number>();
  for (const opened of submissions.files) {
    if (!opened.ok || opened.value.sheets().length === 0) continue;
    const { file } = opened.value;
    const bytes = await annotatedWorkbook(plan, assessment, opened.value, context.lang);
    const suffix = context.say('form.annotated-suffix');
    const name = `${basename(file).replace(/\.xls[xm]$/i, '')}${suffix}`;
    const again = (names.get(name) ?? 0) + 1;
    names.set(name, again);
    const copy = join(folder, `${name}${again > 1 ? ` (${again})` : ''}.xlsx`);
    writeWhole(copy, bytes);
    context.err(context.say('cli.written', { file: copy }));
  }
}
