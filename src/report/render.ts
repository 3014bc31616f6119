import type { Assessment, PreviousItem } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import type { Result } from '../source/index.js';
import { planModel } from './content/plan.js';
import { wordsOf } from './content/words.js';
import { type DocumentOptions, documentOf } from './document.js';
import { templateOf } from './environment.js';
import type { DocumentFormat, TextFormat } from './formats.js';
import { type ReportKind, reportKinds } from './kinds.js';
import { fillTemplate, type OwnTemplate } from './own/index.js';
import type { PlanModel } from './shape.js';

/** A plan worded for people: what the report `plan` shows, for other ways of showing it. */
export function planView(assessment: Assessment, lang: Lang): PlanModel {
  return planModel(wordsOf(assessment, lang));
}

export interface ReportOptions {
  readonly kind: ReportKind['id'];
  readonly lang: Lang;
  /** The id of the unit the report is about; without it the whole plan; a feedback needs it where there are several. */
  readonly unit?: string;
  /** The items of earlier rounds, for 上轮整改落实. */
  readonly previous?: readonly PreviousItem[] | undefined;
}

/**
 * Renders a report of an assessment: one self-contained text, the same on every run.
 * Throws RangeError on a unit that the assessment does not cover, on a feedback that does not say which of several
 * units it is about, and on an assessment that contradicts itself.
 */
export function renderReport(
  assessment: Assessment,
  { to, ...options }: ReportOptions & { readonly to: TextFormat },
): string {
  return templateOf(options.kind, to, options.lang)(modelOf(assessment, options));
}

/** As `renderReport`, as a file of pages; throws NoPdf too, where PDF finds no font or no typesetter. */
export async function renderDocument(
  assessment: Assessment,
  { to, ...options }: ReportOptions & DocumentOptions & { readonly to: DocumentFormat },
): Promise<Uint8Array> {
  return documentOf(options.kind, modelOf(assessment, options), to, options.lang, options);
}

/**
 * As `renderReport`, in a bureau's own Word template; a failure says everything that is wrong with the template.
 */
export function renderOwn(
  assessment: Assessment,
  { template, ...options }: ReportOptions & { readonly template: OwnTemplate },
): Result<Uint8Array> {
  return fillTemplate(template, modelOf(assessment, options), kindOf(options.kind).shape);
}

function kindOf(id: string): ReportKind {
  const kind = reportKinds.find((k) => k.id === id);
  if (!kind) throw new RangeError(`no report ${id}`);
  return kind;
}

function modelOf(
  assessment: Assessment,
  { kind, lang, unit, previous }: ReportOptions,
): { readonly title: string } {
  const subject = unit === undefined ? undefined : assessment.units.find((u) => u.id === unit);
  if (unit !== undefined && !subject) throw new RangeError(`the assessment does not cover ${unit}`);
  return kindOf(kind).model(wordsOf(assessment, lang), subject, previous);
}
