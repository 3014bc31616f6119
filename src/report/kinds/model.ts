import type { TSchema } from 'typebox';
import type { Assessment, FollowUp, UnitResult } from '../../assessment/index.js';
import type { Lang, WordId } from '../../messages/index.js';
import type { Model } from '../content/shape.js';
import type { Workbook } from '../content/sheet.js';

/** What reports are about. */
export interface Subjects {
  /** An assessment; given a unit, that one of its units. */
  readonly assessment: Judged & { readonly unit?: UnitResult | undefined };
  /** One unit of an assessment. */
  readonly unit: Judged & { readonly unit: UnitResult };
  /** A year over assessments of any plans. */
  readonly year: { readonly assessments: readonly Assessment[]; readonly year: number };
  /** Two assessments of one plan. */
  readonly pair: { readonly before: Assessment; readonly after: Assessment };
}
export type About = keyof Subjects;

export interface Judged {
  readonly assessment: Assessment;
  /** What became of the items of earlier rounds, where a ledger was given. */
  readonly followUps?: readonly FollowUp[] | undefined;
}

/** How a text for the screen is set off and lined up. */
export interface Pen {
  bold(text: string): string;
  dim(text: string): string;
  table(heads: readonly { readonly head: string }[], rows: readonly (readonly string[])[]): string;
}

/** A kind of report. Its templates lie in the folder of its id; every list of kinds derives from these. */
export interface Kind<A extends About = About, M extends Model = Model, Id extends string = string> {
  readonly id: Id;
  /** The message that names it. */
  readonly name: WordId;
  readonly about: A;
  /** What its templates may name, and how Word templates call it. */
  readonly shape: TSchema;
  /** Whether there is anything to say to a unit; without it always. */
  concerns?(unit: UnitResult): boolean;
  /** Its file's name without the ending. */
  file(subject: Subjects[A]): string;
  /** Throws DamagedAssessment on one that contradicts itself, and RangeError where there is nothing to report. */
  model(subject: Subjects[A], lang: Lang): M;
  workbook(model: M, subject: Subjects[A], lang: Lang): Workbook;
  /** For the screen; kinds without it have no such output. */
  text?(model: M, pen: Pen, lang: Lang): string;
}

/** A report of a kind, made once for all its outputs. */
export interface Report {
  readonly kind: Kind;
  readonly subject: Subjects[About];
  readonly model: Model;
  readonly lang: Lang;
}

/** Makes a report. Throws what the kind's model throws. */
export function reportOf<A extends About>(kind: Kind<A>, subject: Subjects[A], lang: Lang): Report {
  return { kind, subject, model: kind.model(subject, lang), lang };
}

/** The name of a file about an assessment or one of its units: `zhenjiang-2020-notice-danyang`. */
export function fileName(id: string, { assessment, unit }: Subjects['assessment']): string {
  return [assessment.plan.id, id, ...(unit ? [unit.id] : [])].join('-');
}
