import { readFileSync } from 'node:fs';
import type { Assessment } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { reportModel } from './build/model.js';
import { wordsOf } from './build/words.js';
import { type ReportFormat, reportFormats, templateOf, templatesFolder } from './environment.js';
import { type ReportKind, reportKinds } from './kinds.js';

export interface ReportOptions {
  readonly kind: ReportKind['id'];
  readonly to: ReportFormat['id'];
  readonly lang: Lang;
  /** The id of the unit the report is about; without it the whole plan, or the first unit for feedback. */
  readonly unit?: string;
}

/**
 * Renders a report of an assessment: one self-contained text, the same on every run.
 * Throws RangeError on a unit that the assessment does not cover.
 */
export function renderReport(assessment: Assessment, { kind, to, lang, unit }: ReportOptions): string {
  const words = wordsOf(assessment, lang);
  const subject = unit === undefined ? undefined : assessment.units.find((u) => u.id === unit);
  if (unit !== undefined && !subject) throw new RangeError(`the assessment does not cover ${unit}`);
  const format = reportFormats.find((f) => f.id === to);
  const kindOf = reportKinds.find((k) => k.id === kind);
  if (!format || !kindOf) throw new RangeError(`no report ${kind} as ${to}`);
  const css = to === 'html' ? readFileSync(`${templatesFolder}styles/report.css`, 'utf8') : '';
  return templateOf(kind, format, lang)(reportModel(words, kindOf.scope(words, subject), css));
}
