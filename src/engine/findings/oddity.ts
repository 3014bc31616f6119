import { measure } from '../../language/index.js';
import { message, type SentenceDatum } from '../../messages/index.js';
import { apartIn } from '../figures/ahead.js';
import { statedDate } from '../figures/standing.js';
import { unitName } from '../program/program.js';
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
    if (completed !== undefined && completed > asOf)
      return message('doubt.completed-after', { completed, asOf });
    return (
      aheadOf(grounds) ??
      apartOf(grounds) ??
      message('doubt.no-completion-date', { due: grounds.terms().due })
    );
  }
  const { reference, upper } = grounds.aim();
  if (reference && upper && reference.cmp(upper) > 0) return message('doubt.range-reversed');
  const [, before] = grounds.measured();
  const base = measure(commitment.measure).relative && before && valueAt(before.series, row);
  return message(base && base.sign() < 0 ? 'doubt.negative-base' : 'doubt.division-by-zero');
}

/** Of days that several periods name, one by the due date and another after it. */
function apartOf(grounds: Grounds): SentenceDatum | undefined {
  const { due } = grounds.terms();
  for (const behind of grounds.compared()) {
    const [figures, row] = apartIn(grounds.resolver, behind, grounds.row) ?? [];
    const apart = row === undefined ? undefined : figures?.reported?.apart?.get(row);
    if (!apart || row === undefined || apart.by <= due) continue;
    const { from, said, by } = apart;
    const why =
      from === undefined
        ? message('doubt.done-before', { said: said ?? '', completed: by, due })
        : message('doubt.days-apart', { first: from, last: by, due });
    return row === grounds.row
      ? why
      : message('doubt.of-unit', { unit: unitName(grounds.resolver, row), why });
  }
  return undefined;
}

/** A figure of one that is dated after the as-of date, beside what others have not given. */
function aheadOf(grounds: Grounds): SentenceDatum | undefined {
  const [figures, row] = grounds.ahead() ?? [];
  const completed = figures && row !== undefined ? statedDate(figures, row).on : undefined;
  if (completed === undefined || row === undefined) return undefined;
  const why = message('doubt.completed-after', { completed, asOf: grounds.asOf });
  const unit = unitName(grounds.resolver, row);
  return row === grounds.row ? why : message('doubt.of-unit', { unit, why });
}
