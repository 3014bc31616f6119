import { Rational } from '../../quantity/index.js';
import { code } from './verdict.js';

const CODES = Object.keys(code).length;

/** How the units held to a commitment stand, for the verdict on the whole. */
export interface Tally {
  /** Units that count: all but the waived ones. */
  readonly held: number;
  readonly met: number;
  readonly late: number;
  readonly needed: number;
}

/**
 * The verdict on the plan's own unit where a share of other units must meet the target (all of them: share 1).
 * Three-valued: it is met when enough are, missed when enough can no longer be, and otherwise as unknown as
 * the units it hangs on. Waived units do not count; when all are waived, so is the whole.
 */
export function wholeVerdict(
  verdicts: Uint8Array,
  rows: ArrayLike<number>,
  share: Rational,
  due: boolean,
): { verdict: number; tally: Tally } {
  const counts = new Uint32Array(CODES);
  for (let i = 0; i < rows.length; i++) {
    const verdict = verdicts[rows[i] as number] as number;
    counts[verdict] = (counts[verdict] as number) + 1;
  }
  const count = (verdict: number): number => counts[verdict] as number;
  const held = rows.length - count(code.waived);
  const needed = ceiling(share.mul(Rational.of(held)));
  const met = count(code.met) + count(code.exceeded);
  const late = count(code.late);
  const unknown = held - met - late - count(code.missed);
  const tally = { held, met, late, needed };
  const decide = (): number => {
    if (rows.length === 0) return code.unreported;
    if (held === 0) return code.waived;
    if (met >= needed) return code.met;
    if (!due) return code.pending;
    if (met + late + unknown < needed) return code.missed;
    if (unknown === 0) return code.late;
    for (const reason of [code.doubtful, code.attest, code.pending]) if (count(reason) > 0) return reason;
    return code.unreported;
  };
  return { verdict: decide(), tally };
}

function ceiling(value: Rational): number {
  const { num, den } = value;
  return Number((num + den - 1n) / den);
}
