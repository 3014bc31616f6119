import { join } from 'node:path';
import { type Assessment, mustPutRight } from '../assessment/index.js';
import { NoPdf } from '../document/index.js';
import { render } from '../messages/index.js';
import {
  type DocumentOptions,
  documentFormats,
  renderDocument,
  renderReport,
  reportWorkbook,
  textFormats,
} from '../report/index.js';
import type { Context } from './context.js';
import { keepAssessment } from './keep.js';
import { writeWhole } from './write.js';

/** Where the assessment lies in a folder of reports. */
export function assessmentIn(folder: string): string {
  return join(folder, 'assessment.json');
}

/** What reports show and how, beside the assessment. */
type Added = DocumentOptions & Pick<Parameters<typeof renderReport>[1], 'previous'>;

/** Writes the assessment, the inspection report, each unit's feedback and notice, and says which file to open first. */
export async function writeReports(
  context: Context,
  assessment: Assessment,
  folder: string,
  more: Added,
): Promise<void> {
  const { lang } = context;
  keepAssessment(assessmentIn(folder), assessment);
  const kind = 'inspection';
  for (const to of textFormats)
    writeWhole(join(folder, `${kind}.${to}`), renderReport(assessment, { kind, to, lang, ...more }));
  for (const to of documentFormats) await writeInspection(context, assessment, to, folder, more);
  for (const { id: unit } of assessment.units) await writeFeedback(context, assessment, unit, folder, more);
  const wanting = new Set(assessment.findings.filter(mustPutRight).map((f) => f.unit));
  for (const unit of wanting) {
    const notice = await renderDocument(assessment, { kind: 'notice', to: 'docx', lang, unit, ...more });
    writeWhole(join(folder, 'notice', `${unit}.docx`), notice);
  }
  writeWhole(join(folder, 'findings.xlsx'), await reportWorkbook(assessment, lang));
  context.err('');
  context.err(context.colors.green(context.say('cli.open-first', { file: join(folder, 'inspection.html') })));
  context.err(
    context.say('cli.also-written', {
      feedback: join(folder, 'feedback'),
      notice: join(folder, 'notice'),
      assessment: assessmentIn(folder),
    }),
  );
}

/** Without fonts or typesetter there is no PDF, but all else. */
async function writeInspection(
  context: Context,
  assessment: Assessment,
  to: (typeof documentFormats)[number],
  folder: string,
  more: Added,
): Promise<void> {
  const asked = { kind: 'inspection', lang: context.lang, ...more } as const;
  try {
    writeWhole(join(folder, `inspection.${to}`), await renderDocument(assessment, { ...asked, to }));
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    context.err(render(error.why, context.lang));
  }
}

/** To one unit: as text, and as Word, which it can answer in. */
async function writeFeedback(
  { lang }: Context,
  assessment: Assessment,
  unit: string,
  folder: string,
  more: Added,
): Promise<void> {
  const asked = { kind: 'feedback', lang, unit, ...more } as const;
  for (const to of textFormats)
    writeWhole(join(folder, 'feedback', `${unit}.${to}`), renderReport(assessment, { ...asked, to }));
  writeWhole(
    join(folder, 'feedback', `${unit}.docx`),
    await renderDocument(assessment, { ...asked, to: 'docx' }),
  );
}
