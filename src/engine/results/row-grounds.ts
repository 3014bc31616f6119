import { Grounds } from '../findings/grounds.js';
import type { Review } from '../judging/review.js';
import { verdictCode } from '../judging/verdict.js';

/** The grounds of every verdict on a row, in the plan's order. */
export function groundsOf(review: Review, row: number): readonly Grounds[] {
  return review.verdicts.flatMap((_, index) =>
    review.verdictAt(index, row) === verdictCode.none ? [] : [new Grounds(review, index, row)],
  );
}
