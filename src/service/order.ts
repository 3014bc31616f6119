import type { KeptAssessment } from '../archive/index.js';
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
  make(): Result<Report>;
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
  return { to, from, name, make: () => success(reportOf(kind, subject, lang)) };
}

/**
 * Orders for the reports of a kind on an assessment: on the unit given by id or name; without one on the whole, or on
 * each unit that it concerns where the kind is about one. A failure where the assessment does not cover the unit, and
 * where there is nothing to say to it. Of reports on units, findings are derived for a few units at a time.
 */
export function ordersOn(
  kept: KeptAssessment,
  kind: Kind<'assessment'> | Kind<'unit'>,
  { unit, followUps, ...options }: OrderOptions & OnAssessment,
): Result<Order[]> {
  const { overview } = kept;
  const { units } = overview;
  const given = unit === undefined ? success(undefined) : unitAmong(units, unit);
  if (!given.ok) return given;
  const one = given.value;
  const bare: Assessment = { schema: 'duibiao/assessment/1', ...overview, findings: [], recorded: [] };
  if (kind.about === 'assessment') {
    const part = () => (one ? kept.of([one.id]) : kept.whole());
    return success([orderFrom(kind, { assessment: bare, unit: one, followUps }, part, options)]);
  }
  const concerned = one ? [one] : concernedUnits(units, kind);
  if (one && kind.concerns?.(one) === false)
    return refused('service.nothing-to-say', { unit: one.name, kind: { id: kind.name } });
  const partWith = partsOf(kept, concerned);
  return success(
    concerned.map((about) =>
      orderFrom(kind, { assessment: bare, unit: about, followUps }, () => partWith(about), options),
    ),
  );
}

/** An order on a subject whose assessment, with its findings, is had when it is delivered. */
function orderFrom<A extends 'assessment' | 'unit'>(
  kind: Kind<A>,
  subject: Subjects[A],
  part: () => Result<Assessment>,
  { to, lang, from, name = kind.file(subject) }: OrderOptions,
): Order {
  const make = (): Result<Report> => {
    const assessment = part();
    if (!assessment.ok) return assessment;
    return success(reportOf(kind, { ...subject, assessment: assessment.value }, lang));
  };
  return { to, from, name, make };
}

/** The units that a kind has something to say to: a notice only to those with something to put right. */
export function concernedUnits(units: readonly UnitResult[], kind: Kind<'unit'>): readonly UnitResult[] {
  return units.filter((unit) => kind.concerns?.(unit) ?? true);
}

/** Units whose findings are derived together: what each costs alone, and what all take in memory, weigh about the same. */
const TOGETHER = 64;

/** The part of an assessment that a unit is in; the one asked for last is at hand. */
function partsOf(
  kept: KeptAssessment,
  units: readonly UnitResult[],
): (unit: UnitResult) => Result<Assessment> {
  let last: { readonly part: number; readonly assessment: Result<Assessment> } | undefined;
  return (unit) => {
    const part = Math.floor(units.indexOf(unit) / TOGETHER);
    if (last?.part !== part) {
      const ids = units.slice(part * TOGETHER, (part + 1) * TOGETHER).map(({ id }) => id);
      last = { part, assessment: kept.of(ids) };
    }
    return last.assessment;
  };
}
