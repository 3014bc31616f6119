import { measure } from '../../language/index.js';
import { message, type SentenceDatum } from '../../messages/index.js';
import { byteAt } from '../series/bytes.js';
import { valueAt } from '../series/series.js';
import { isUnsoundState } from '../series/state.js';
import type { Grounds } from './grounds.js';

/** What makes a verdict doubtful though every figure can be read: a date that cannot be, a range or a base that means nothing. */
export function oddityOf(grounds: Grounds): SentenceDatum {
  const { commitment, row, asOf } = grounds;
  const comparison = grounds.comparison();
  if (!comparison || !isUnsoundState(byteAt(comparison.states, row))) {
    const completed = grounds.completed();
    return completed !== undefined && completed > asOf
      ? message('doubt.completed-after', { completed, asOf })
      : message('doubt.no-completion-date', { due: grounds.terms().due });
  }
  const { reference, upper } = grounds.aim();
  if (reference && upper && reference.cmp(upper) > 0) return message('doubt.range-reversed');
  const [, before] = grounds.measured();
  const base = measure(commitment.measure).relative && before && valueAt(before.series, row);
  return message(base && base.sign() < 0 ? 'doubt.negative-base' : 'doubt.division-by-zero');
}
