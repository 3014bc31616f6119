import type { Pace } from '../../assessment/index.js';
import { comparator } from '../../language/index.js';
import type { Conventions } from '../../plan/model.js';
import { type CalendarDate, daysBetween, Rational } from '../../quantity/index.js';
import type { Aim } from './aim.js';

/**
 * 完成率 = actual ÷ target, as a ratio; for a reduction both are negative and it is reduced ÷ to be reduced.
 * Undefined where it means nothing: a ceiling, a target of 0, a range, a deliverable.
 */
export function completionRate(aim: Aim, actual: Rational | undefined): Rational | undefined {
  const { reference } = aim;
  const towards = directionOf(aim);
  if (!actual || !reference || towards === 0 || reference.sign() !== towards) return undefined;
  return actual.div(reference);
}

/**
 * 完成进度 = (actual − start) ÷ (target − start): how much of the way there has been to go is done. Undefined where there
 * was none to go, and where nobody knows the start.
 */
export function progressOf(
  aim: Aim,
  actual: Rational | undefined,
  start: Rational | undefined,
): Rational | undefined {
  const towards = directionOf(aim);
  if (!actual || !aim.reference || !start || towards === 0) return undefined;
  const way = aim.reference.sub(start);
  return way.sign() === towards ? actual.sub(start).div(way) : undefined;
}

/** 1 where more is better, -1 where less is, 0 where it is neither, or where the target is no figure. */
function directionOf({ target }: Aim): number {
  const { direction, takes } = comparator(target.op);
  if (takes !== 'figure') return 0;
  return direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
}

/** 时间进度: the share of the time from the plan's first day to the due date that has passed, between 0 and 1. */
export function elapsedShare(start: CalendarDate, due: CalendarDate, asOf: CalendarDate): Rational {
  const span = daysBetween(start, due);
  const gone = daysBetween(start, asOf);
  if (span <= 0 || gone >= span) return Rational.one;
  return gone <= 0 ? Rational.zero : Rational.of(gone, span);
}

/** 序时进度: progress against elapsed time, by the plan's cut-offs. */
export function paceOf(
  { pace }: Conventions,
  progress: Rational | undefined,
  elapsed: Rational,
): Pace | undefined {
  if (!progress) return undefined;
  const lag = elapsed.sub(progress);
  if (lag.cmp(pace.farBehind) > 0) return 'far-behind';
  if (lag.cmp(pace.behind) > 0) return 'behind';
  return lag.sign() < 0 ? 'ahead' : 'on-schedule';
}
