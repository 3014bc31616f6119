import { aheadOf } from '../figures/ahead.js';
import { areDated, type Place } from '../figures/completion-date.js';
import { byteAt, setByte } from '../series/bytes.js';
import type { Batch, Matter } from './batch.js';
import { figuresBehind } from './completion.js';
import { verdictCode } from './verdict.js';

/** Doubt outweighs a gap: what cannot be judged for want of a figure is in doubt where another is dated after the as-of date. */
export function markAhead({ matter, rows, verdicts }: Batch): void {
  if (!figuresBehind(matter).some((one) => areDated(matter.resolver, one))) return;
  for (const row of rows)
    if (byteAt(verdicts, row) === verdictCode.unreported && placeAhead(matter, row))
      setByte(verdicts, row, verdictCode.doubtful);
}

/** The first figure behind a row that says it was reached after the as-of date, which nobody can know yet. */
export function placeAhead(matter: Matter, row: number): Place | undefined {
  const { resolver, asOf } = matter;
  for (const figures of figuresBehind(matter)) {
    const found = aheadOf(resolver, figures, row, asOf);
    if (found) return found;
  }
  return undefined;
}
