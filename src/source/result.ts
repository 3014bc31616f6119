import type { Problem } from './model.js';

/**
 * What a room gives at its door: a value, or every problem that keeps it from being given. The value is out of reach
 * until the caller has asked `ok`, so that a failure cannot be passed over. `P` is what a problem is where it has no
 * place in a file yet.
 */
export type Result<T, P = Problem> = Success<T, P> | Failure<P>;

export interface Success<T, P = Problem> {
  readonly ok: true;
  readonly value: T;
  /** Warnings: they leave the value whole. */
  readonly problems: readonly P[];
}

export interface Failure<P = Problem> {
  readonly ok: false;
  /** At least one error; warnings beside it. */
  readonly problems: readonly P[];
}

export function success<T, P = Problem>(value: T, warnings: readonly P[] = []): Success<T, P> {
  return { ok: true, value, problems: warnings };
}

export function failure<P = Problem>(problems: readonly P[]): Failure<P> {
  return { ok: false, problems };
}

/** Whether any of some problems is an error. */
export function anyError(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
