import type { Assessment, FollowUp, UnitResult } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { type About, type Kind, type Output, type Report, reportOf, type Subjects } from '../report/index.js';
import { type Result, success } from '../source/index.js';
import { unitAmong } from './plans.js';
import { refused } from './refused.js';

/** A report to be made, in one or more formats. */
export interface Order {
  readonly to: readonly Output[];
  /** Its path in the folder of delivery, without the ending. */
  readonly name: string;
  /** The file that it is made from; none where the assessment was made just now. */
  readonly from?: string | undefined;
  make(): Report;
}

interface OrderOptions {
  readonly to: readonly Output[];
  readonly lang: Lang;
  readonly from?: string;
  /** Without it as the kind names its files. */
  readonly name?: string;
}

interface OnAssessment {
  /** By id or name. */
  readonly unit?: string | undefined;
  readonly followUps?: readonly FollowUp[] | undefined;
}

/** An order for the report of a kind on a subject; made when it is delivered. */
export function orderOf<A extends About>(
  kind: Kind<A>,
  subject: Subjects[A],
  { to, lang, from, name = kind.file(subject) }: OrderOptions,
): Order {
  return { to, from, name, make: () => reportOf(kind, subject, lang) };
}

/**
 * Orders for the reports of a kind on an assessment: on the unit given by id or name; without one on the whole, or on
 * each unit that it concerns where the kind is about one. A failure where the assessment does not cover the unit, and
 * where there is nothing to say to it.
 */
export function ordersOn(
  assessment: Assessment,
  kind: Kind<'assessment'> | Kind<'unit'>,
  { unit, followUps, ...options }: OrderOptions & OnAssessment,
): Result<Order[]> {
  const given = unit === undefined ? success(undefined) : unitAmong(assessment.units, unit);
  if (!given.ok) return given;
  const subject = { assessment, followUps };
  if (kind.about === 'assessment')
    return success([orderOf(kind, { ...subject, unit: given.value }, options)]);
  const units = given.value ? [given.value] : concernedUnits(assessment, kind);
  const idle = given.value && kind.concerns?.({ ...subject, unit: given.value }) === false;
  if (idle) return refused('service.nothing-to-say', { unit: units[0]?.name ?? '', kind: { id: kind.name } });
  return success(units.map((one) => orderOf(kind, { ...subject, unit: one }, options)));
}

/** The units that a kind has something to say to: a notice only to those with something to put right. */
export function concernedUnits(assessment: Assessment, kind: Kind<'unit'>): readonly UnitResult[] {
  return assessment.units.filter((unit) => kind.concerns?.({ assessment, unit }) ?? true);
}
