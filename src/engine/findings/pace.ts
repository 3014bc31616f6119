import type { Pace } from '../../assessment/index.js';
import { comparator, measure as measureOf } from '../../language/index.js';
import type { Commitment, Conventions } from '../../plan/model.js';
import { type CalendarDate, daysBetween, Rational } from '../../quantity/index.js';
import type { Aim } from './aim.js';

/**
 * 完成率 = actual ÷ target, as a ratio; for a reduction both are negative and it is reduced ÷ to be reduced.
 * Undefined where it means nothing: a ceiling, a target of 0, a range, a deliverable.
 */
export function completionRate(aim: Aim, actual: Rational | undefined): Rational | undefined {
  const { reference, target } = aim;
  if (!actual || !reference || reference.isZero()) return undefined;
  const { direction, takes } = comparator(target.op);
  const towards = direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
  if (takes !== 'figure' || towards === 0 || reference.sign() !== towards) return undefined;
  return actual.div(reference);
}

/** 时间进度: the share of the time from the plan's first day to the due date that has passed, between 0 and 1. */
export function elapsedShare(start: CalendarDate, due: CalendarDate, asOf: CalendarDate): Rational {
  const span = daysBetween(start, due);
  const gone = daysBetween(start, asOf);
  if (span <= 0 || gone >= span) return Rational.one;
  return gone <= 0 ? Rational.zero : Rational.of(gone, span);
}

/** 序时进度: completion rate against elapsed time, by the plan's cut-offs; only what counts up over time has a pace. */
export function paceOf(
  commitment: Commitment,
  conventions: Conventions,
  rate: Rational | undefined,
  elapsed: Rational,
): Pace | undefined {
  if (!rate || measureOf(commitment.measure).spans === 'years') return undefined;
  const lag = elapsed.sub(rate);
  if (lag.cmp(conventions.pace.farBehind) > 0) return 'far-behind';
  if (lag.cmp(conventions.pace.behind) > 0) return 'behind';
  return lag.sign() < 0 ? 'ahead' : 'on-schedule';
}
