import { join } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { renderReport, reportWorkbook } from '../report/index.js';
import type { Context } from './context.js';
import { keepAssessment } from './keep.js';
import { writeWhole } from './write.js';

/** Where the assessment lies in a folder of reports. */
export function assessmentIn(folder: string): string {
  return join(folder, 'assessment.json');
}

/** Writes the assessment, the inspection report, and each unit's feedback, and says which file to open first. */
export async function writeReports(context: Context, assessment: Assessment, folder: string): Promise<void> {
  const { lang } = context;
  keepAssessment(assessmentIn(folder), assessment);
  for (const to of ['html', 'md', 'docx'] as const) {
    writeWhole(join(folder, `inspection.${to}`), renderReport(assessment, { kind: 'inspection', to, lang }));
    for (const unit of assessment.units)
      writeWhole(
        join(folder, 'feedback', `${unit.id}.${to}`),
        renderReport(assessment, { kind: 'feedback', to, lang, unit: unit.id }),
      );
  }
  writeWhole(join(folder, 'findings.xlsx'), await reportWorkbook(assessment, lang));
  context.err('');
  context.err(context.colors.green(context.say('cli.open-first', { file: join(folder, 'inspection.html') })));
  context.err(
    context.say('cli.also-written', {
      feedback: join(folder, 'feedback'),
      assessment: assessmentIn(folder),
    }),
  );
}
