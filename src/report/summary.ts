import { type Assessment, summaryOf } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { summaryModel } from './build/summary/model.js';
import { templateOf } from './environment.js';
import { type ReportFormat, reportFormats } from './formats.js';
import type { SummaryModel } from './summary-shape.js';

/** The formats of a circular that come from templates. */
export const summaryFormats = ['html', 'md'] as const satisfies readonly ReportFormat['id'][];

/**
 * The circular of a year over assessments of any plans, worded for people. Throws RangeError where nothing in them
 * was due in that year, and on an assessment that contradicts itself.
 */
export function summaryView(assessments: readonly Assessment[], year: number, lang: Lang): SummaryModel {
  return summaryModel(summaryOf(assessments, year), assessments, lang);
}

/** A circular as one self-contained text. */
export function renderSummary(model: SummaryModel, to: (typeof summaryFormats)[number], lang: Lang): string {
  const format = reportFormats.find((f) => f.id === to) as ReportFormat;
  return templateOf('summary', format, lang)(model);
}
