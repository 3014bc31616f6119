import { summaryOf } from '../../../assessment/index.js';
import type { Lang } from '../../../messages/index.js';
import type { Kind, Subjects } from '../model.js';
import { fitted } from './fitted.js';
import { summaryModel } from './model.js';
import { type SummaryModel, summaryShape } from './shape.js';
import { workbookOf } from './workbook.js';

const id = 'summary';

/** 年度通报: all plans and units of a year. There is nothing to report where nothing was due in it. */
export const summary: Kind<'year', SummaryModel, 'summary'> = {
  id,
  name: 'report.kind.summary',
  about: 'year',
  shape: summaryShape,
  file: ({ year }) => `${id}-${year}`,
  model: (subject, lang) => fitted(wholeOf(subject, lang), lang),
  workbook: (_, subject, lang) => workbookOf(wholeOf(subject, lang), lang),
};

function wholeOf({ assessments, year }: Subjects['year'], lang: Lang): SummaryModel {
  return summaryModel(summaryOf(assessments, year), assessments, lang);
}
