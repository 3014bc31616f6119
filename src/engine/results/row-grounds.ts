import { Grounds } from '../findings/grounds.js';
import type { Review } from '../judging/review.js';
import { verdictCode } from '../judging/verdict.js';

/** The judgements that there is a verdict of on a row, in the plan's order. */
export function judgedAt(review: Review, row: number): number[] {
  const judged: number[] = [];
  for (let index = 0; index < review.verdicts.length; index++)
    if (review.verdictAt(index, row) !== verdictCode.none) judged.push(index);
  return judged;
}

/** The grounds of every verdict on a row, in the plan's order. */
export function groundsOf(review: Review, row: number): readonly Grounds[] {
  return judgedAt(review, row).map((index) => new Grounds(review, index, row));
}
