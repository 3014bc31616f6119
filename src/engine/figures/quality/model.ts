import type { DataFinding } from '../../../facts/index.js';
import { type DataOf, type MessageId, messageAbout, type QuantityDatum } from '../../../messages/index.js';
import type { Indicator } from '../../../plan/model.js';
import type { Period, Rational } from '../../../quantity/index.js';
import type { Location } from '../../../source/index.js';

/** A figure under examination: whose, of what, and where a person finds it. */
export interface Subject {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly unit: string;
  readonly at: Location;
}

/** A finding about a figure; `doubtful` keeps it from being judged. */
export function finding<Id extends MessageId>(
  subject: Subject,
  effect: DataFinding['effect'],
  id: Id,
  ...data: DataOf<Id, 'indicator' | 'period'>
): DataFinding {
  const { indicator, period, unit, at } = subject;
  return {
    ...messageAbout({ indicator: indicator.title, period })(id, ...data),
    severity: effect === 'doubtful' ? 'error' : 'warning',
    at,
    unit,
    indicator: indicator.id,
    effect,
  };
}

/** A figure as a message prints it; `against` is one it must not be printed equal to. */
export function figure(indicator: Indicator, value: Rational, against?: Rational): QuantityDatum {
  const datum = { value: value.toString(), unit: indicator.unit.symbol };
  return against ? { ...datum, against: against.toString() } : datum;
}
