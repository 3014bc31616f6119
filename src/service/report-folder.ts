import { join } from 'node:path';
import type { Assessment, FollowUp } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { feedback, inspection, notice, type Output, outputs } from '../report/index.js';
import { concernedUnits, type Order, orderOf } from './order.js';

/** Where the assessment lies in a folder of reports. */
export function assessmentIn(folder: string): string {
  return join(folder, 'assessment.jsonl');
}

/** What a folder of reports holds of the whole: papers by name, with the formats that are best made in one go. */
export const wholePapers: readonly { readonly name: string; readonly to: readonly string[] }[] = [
  { name: 'inspection', to: ['html', 'md', 'docx'] },
  { name: 'inspection', to: ['pdf'] },
  { name: 'findings', to: ['xlsx'] },
];
/** The formats of what it holds for a unit. */
export const unitFormats: readonly string[] = ['html', 'md', 'docx'];
/** The formats of a circular over several folders. */
export const circularFormats: readonly string[] = ['html', 'docx', 'pdf', 'xlsx'];

/** What lies beside the paper of the whole in such a folder, and beside that of a unit. */
const besideWhole = { workbook: 'findings.xlsx', feedback: 'feedback/' } as const;
const besideUnit = { workbook: '../findings.xlsx', feedback: '' } as const;

/**
 * What a folder of reports holds beside the assessment: the inspection report with what became of earlier rounds, to
 * each unit a feedback (as text, and as Word, which it can answer in), a notice to those with something to put right,
 * and all findings as a workbook.
 */
export function folderOrders(
  assessment: Assessment,
  { lang, followUps }: { readonly lang: Lang; readonly followUps?: readonly FollowUp[] | undefined },
): Order[] {
  const { units } = assessment;
  return [
    orderOf(
      inspection,
      { assessment, followUps, beside: besideWhole },
      { lang, name: 'inspection', to: formatsOf('inspection') },
    ),
    ...units.map((unit) =>
      orderOf(
        feedback,
        { assessment, unit, beside: besideUnit },
        { lang, name: join('feedback', unit.id), to: formats(unitFormats) },
      ),
    ),
    ...concernedUnits(units, notice).map((unit) =>
      orderOf(notice, { assessment, unit }, { lang, name: join('notice', unit.id), to: formats(['docx']) }),
    ),
    orderOf(inspection, { assessment }, { lang, name: 'findings', to: formatsOf('findings') }),
  ];
}

function formatsOf(paper: string): Output[] {
  return formats(wholePapers.flatMap(({ name, to }) => (name === paper ? to : [])));
}

function formats(ids: readonly string[]): Output[] {
  return outputs.filter(({ id }) => ids.includes(id));
}
