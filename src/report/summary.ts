import { type Assessment, summaryOf } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import type { Result } from '../source/index.js';
import { summaryModel } from './content/summary/model.js';
import { type DocumentOptions, documentOf } from './document.js';
import { templateOf } from './environment.js';
import type { DocumentFormat, TextFormat } from './formats.js';
import { fillTemplate, type OwnTemplate } from './own/index.js';
import { type SummaryModel, summaryShape } from './summary-shape.js';

/**
 * The circular of a year over assessments of any plans, worded for people. Throws RangeError where nothing in them
 * was due in that year, and on an assessment that contradicts itself.
 */
export function summaryView(assessments: readonly Assessment[], year: number, lang: Lang): SummaryModel {
  return summaryModel(summaryOf(assessments, year), assessments, lang);
}

/** A circular as one self-contained text. */
export function renderSummary(model: SummaryModel, to: TextFormat, lang: Lang): string {
  return templateOf('summary', to, lang)(model);
}

/** A circular as a file of pages; throws NoPdf where PDF finds no font with Chinese characters or no typesetter. */
export function summaryDocument(
  model: SummaryModel,
  to: DocumentFormat,
  lang: Lang,
  options: DocumentOptions,
): Promise<Uint8Array> {
  return documentOf('summary', model, to, lang, options);
}

/** A circular in a bureau's own Word template; a failure says everything that is wrong with the template. */
export function summaryOwn(model: SummaryModel, template: OwnTemplate): Result<Uint8Array> {
  return fillTemplate(template, model, summaryShape);
}
