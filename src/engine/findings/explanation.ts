import type { Finding } from '../../assessment/index.js';
import type { Review } from '../judging/review.js';
import { Grounds } from './grounds.js';
import { handedIn } from './handed-in.js';
import { originsOf } from './origin.js';
import { reasonOf } from './reason.js';
import { traceOf } from './trace/trace.js';

/** What a finding is explained with. */
export type Explanation = Pick<Finding, 'reason' | 'trace' | 'origin' | 'evidence' | 'notes'>;

interface Looked {
  readonly grounds: Grounds;
  explanation?: Explanation;
}

/** Of each review the finding that was looked at last: whoever looks at one part of it looks at the others. */
const looked = new WeakMap<Review, Looked>();

function lookedAt(review: Review, index: number, row: number): Looked {
  const last = looked.get(review);
  if (last?.grounds.index === index && last.grounds.row === row) return last;
  const now = { grounds: new Grounds(review, index, row) };
  looked.set(review, now);
  return now;
}

/** The grounds of a judgement for a row. Those of a hundred thousand findings are not kept: a few are read. */
export function groundsAt(review: Review, index: number, row: number): Grounds {
  return lookedAt(review, index, row).grounds;
}

/** Explains the finding of a judgement for a row, the same whenever it is asked. */
export function explanationOf(review: Review, index: number, row: number): Explanation {
  const last = lookedAt(review, index, row);
  last.explanation ??= explained(last.grounds);
  return last.explanation;
}

function explained(grounds: Grounds): Explanation {
  const trace = traceOf(grounds);
  return { reason: reasonOf(grounds), trace, origin: originsOf(trace, grounds), ...handedIn(grounds) };
}
