import type { Assessment } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { planModel } from './build/plan.js';
import { wordsOf } from './build/words.js';
import { templateOf } from './environment.js';
import { type ReportFormat, reportFormats } from './formats.js';
import { type ReportKind, reportKinds } from './kinds.js';
import type { PlanModel } from './shape.js';

/** A plan worded for people: what the report `plan` shows, for other ways of showing it. */
export function planView(assessment: Assessment, lang: Lang): PlanModel {
  return planModel(wordsOf(assessment, lang));
}

export interface ReportOptions {
  readonly kind: ReportKind['id'];
  readonly to: ReportFormat['id'];
  readonly lang: Lang;
  /** The id of the unit the report is about; without it the whole plan; a feedback needs it where there are several. */
  readonly unit?: string;
}

/**
 * Renders a report of an assessment: one self-contained text or file, the same on every run.
 * Throws RangeError on a unit that the assessment does not cover, on a feedback that does not say which of several
 * units it is about, and on an assessment that contradicts itself.
 */
export function renderReport(
  assessment: Assessment,
  options: ReportOptions & { readonly to: 'html' | 'md' },
): string;
export function renderReport(assessment: Assessment, options: ReportOptions): string | Uint8Array;
export function renderReport(
  assessment: Assessment,
  { kind, to, lang, unit }: ReportOptions,
): string | Uint8Array {
  const words = wordsOf(assessment, lang);
  const subject = unit === undefined ? undefined : assessment.units.find((u) => u.id === unit);
  if (unit !== undefined && !subject) throw new RangeError(`the assessment does not cover ${unit}`);
  const format = reportFormats.find((f) => f.id === to);
  const described = reportKinds.find((k) => k.id === kind);
  if (!format || !described) throw new RangeError(`no report ${kind} as ${to}`);
  const text = templateOf(kind, format, lang)(described.model(words, subject));
  return format.pack ? format.pack(text) : text;
}
