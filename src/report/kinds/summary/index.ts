import { summaryOf } from '../../../assessment/index.js';
import type { Kind } from '../model.js';
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
  model: ({ assessments, year }, lang) => summaryModel(summaryOf(assessments, year), assessments, lang),
  workbook: (model, _, lang) => workbookOf(model, lang),
};
