import { Rational } from '../../quantity/index.js';
import { type Bytes, tallyBytes } from '../series/bytes.js';
import { verdictCode } from './verdict.js';

const VERDICTS = Object.keys(verdictCode).length;

/** 达标面: how the units held to a commitment fare, for the verdict on the unit judged by a share of them. */
export interface Tally {
  /** How many units have each verdict, by its code. */
  readonly counts: readonly number[];
  /** Units that count: all but the waived ones. */
  readonly held: number;
  readonly met: number;
  readonly late: number;
  /** How many must be met. */
  readonly needed: number;
}

/** Counts the verdicts on some rows; `share` is the part of them that must be met. */
export function tallyOf(verdicts: Bytes, rows: readonly number[], share: Rational): Tally {
  const counts = tallyBytes(verdicts, rows, VERDICTS);
  const count = (verdict: number): number => counts[verdict] as number;
  const held = rows.length - count(verdictCode.waived);
  return {
    counts,
    held,
    met: count(verdictCode.met) + count(verdictCode.exceeded),
    late: count(verdictCode.late),
    needed: ceiling(share.mul(Rational.of(held))),
  };
}

/**
 * The verdict on the plan's own unit where a share of other units must meet the target (all of them: share 1).
 * Three-valued: it is met when enough are, missed when enough can no longer be, and otherwise as unknown as
 * the units it hangs on. Waived units do not count; when all are waived, so is the plan's own.
 */
export function shareVerdict({ counts, held, met, late, needed }: Tally, due: boolean): number {
  const count = (verdict: number): number => counts[verdict] as number;
  const open = held - met - late - count(verdictCode.missed);
  if (held === 0) return count(verdictCode.waived) === 0 ? verdictCode.unreported : verdictCode.waived;
  if (met >= needed) return verdictCode.met;
  if (!due) return verdictCode.pending;
  if (met + late + open < needed) return verdictCode.missed;
  // Finished late is finished, and never in time: late for certain where enough are done and not enough can be in time.
  if (met + open < needed && met + late >= needed) return verdictCode.late;
  for (const reason of [verdictCode.doubtful, verdictCode.attest, verdictCode.pending])
    if (count(reason) > 0) return reason;
  return verdictCode.unreported;
}

function ceiling(value: Rational): number {
  const { num, den } = value;
  return Number((num + den - 1n) / den);
}
