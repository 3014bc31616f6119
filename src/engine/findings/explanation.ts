import type { Finding } from '../../assessment/index.js';
import type { Review } from '../judging/review.js';
import { Grounds } from './grounds.js';
import { handedIn } from './handed-in.js';
import { originsOf } from './origin.js';
import { reasonOf } from './reason.js';
import { traceOf } from './trace/trace.js';

/** What a finding is explained with. */
export type Explanation = Pick<Finding, 'reason' | 'trace' | 'origin' | 'evidence' | 'notes'>;

/** Of each review the explanation that was looked at last: whoever looks at one part of it looks at the others. */
const looked = new WeakMap<Review, { readonly of: string; readonly explanation: Explanation }>();

/**
 * Explains the finding of a judgement for a row, the same whenever it is asked. It is not kept: of a hundred thousand
 * findings a few are read, and an explanation takes ten times the room of all else.
 */
export function explanationOf(review: Review, index: number, row: number): Explanation {
  const of = `${index} ${row}`;
  const last = looked.get(review);
  if (last?.of === of) return last.explanation;
  const grounds = new Grounds(review, index, row);
  const trace = traceOf(grounds);
  const explanation = {
    reason: reasonOf(grounds),
    trace,
    origin: originsOf(trace, grounds),
    ...handedIn(grounds),
  };
  looked.set(review, { of, explanation });
  return explanation;
}
