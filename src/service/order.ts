import type { Assessment, FollowUp, UnitResult } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { suggestion } from '../plan/index.js';
import { type About, type Kind, type Output, type Report, reportOf, type Subjects } from '../report/index.js';
import { Refusal } from './refusal.js';

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
 * each unit where the kind is about one. Throws `Refusal` where the assessment does not cover the unit.
 */
export function ordersOn(
  assessment: Assessment,
  kind: Kind<'assessment'> | Kind<'unit'>,
  { unit, followUps, ...options }: OrderOptions & OnAssessment,
): Order[] {
  const given = unit === undefined ? undefined : unitIn(assessment, unit);
  if (kind.about === 'assessment') return [orderOf(kind, { assessment, unit: given, followUps }, options)];
  const units = given ? [given] : assessment.units;
  return units.map((one) => orderOf(kind, { assessment, unit: one, followUps }, options));
}

function unitIn({ units }: Assessment, given: string): UnitResult {
  const unit = units.find((u) => u.id === given || u.name === given);
  if (unit) return unit;
  const near = suggestion(
    given,
    units.map((u) => u.name),
  );
  throw Refusal.of('cli.unknown-unit', { unit: given, units: units.map((u) => u.id), ...near });
}
