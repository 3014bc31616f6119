import type { Problem, Result } from '../src/source/index.js';

/** The value of a result that must be there. */
export function valueIn<T, P extends { readonly id: string }>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`failed: ${result.problems.map((p) => p.id).join()}`);
  return result.value;
}

/** The problems of a result that must be none. */
export function failureIn<P = Problem>(result: Result<unknown, P>): readonly P[] {
  if (result.ok) throw new Error('there is a value');
  return result.problems;
}
