import { join } from 'node:path';
import type { Assessment, FollowUp } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { feedback, inspection, notice, type Output, outputs } from '../report/index.js';
import { concernedUnits, type Order, orderOf } from './order.js';

/** Where the assessment lies in a folder of reports. */
export function assessmentIn(folder: string): string {
  return join(folder, 'assessment.jsonl');
}

/**
 * What a folder of reports holds beside the assessment: the inspection report, to each unit a feedback (as text, and as
 * Word, which it can answer in), a notice to those with something to put right, and all findings as a workbook.
 */
export function folderOrders(
  assessment: Assessment,
  { lang, followUps }: { readonly lang: Lang; readonly followUps?: readonly FollowUp[] | undefined },
): Order[] {
  const { units } = assessment;
  return [
    orderOf(
      inspection,
      { assessment, followUps },
      { lang, name: 'inspection', to: formats('html', 'md', 'docx', 'pdf') },
    ),
    ...units.map((unit) =>
      orderOf(
        feedback,
        { assessment, unit, followUps },
        { lang, name: join('feedback', unit.id), to: formats('html', 'md', 'docx') },
      ),
    ),
    ...concernedUnits(units, notice).map((unit) =>
      orderOf(notice, { assessment, unit }, { lang, name: join('notice', unit.id), to: formats('docx') }),
    ),
    orderOf(inspection, { assessment }, { lang, name: 'findings', to: formats('xlsx') }),
  ];
}

function formats(...ids: readonly string[]): Output[] {
  return outputs.filter(({ id }) => ids.includes(id));
}
