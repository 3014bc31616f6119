import { comparator, isApart, isInside, measure } from '../../language/index.js';
import type { Range } from '../../quantity/index.js';
import { isSaid } from '../figures/possible.js';
import { byteAt, setByte } from '../series/bytes.js';
import type { Batch, Matter } from './batch.js';
import { intervalOf, isNumberOfDeeds } from './comparison.js';
import { isUnjudged, verdictCode } from './verdict.js';

/**
 * Judges what is certain before everybody has reported: where at least three sub-units say 是, at least two do, and where
 * one of four may still say it, three of them cannot.
 */
export function markCertain({ matter, rows, verdicts }: Batch): void {
  const { resolver, judgement, terms } = matter;
  const accepted = intervalOf(terms.target, resolver.plan.conventions);
  if (!accepted || measure(judgement.commitment.measure).spans !== 'period') return;
  const figures = resolver.resolve(judgement.commitment.indicator, terms.period);
  const { possible } = figures;
  if (possible.size === 0 || isNumberOfDeeds(judgement.commitment, figures)) return;
  for (const row of rows) {
    const bounds = possible.get(row);
    if (!bounds || !isUnjudged(byteAt(verdicts, row)) || !isSaid(resolver, figures, row)) continue;
    const range = roundedRange(matter, bounds);
    if (isApart(range, accepted)) setByte(verdicts, row, verdictCode.missed);
    else if (isInside(range, accepted))
      setByte(verdicts, row, exceeds(matter, range) ? verdictCode.exceeded : verdictCode.met);
  }
}

/** As it is judged: rounded first where the commitment says so. */
function roundedRange({ judgement: { commitment } }: Matter, { low, high }: Range): Range {
  const { judgedPlaces } = commitment;
  return judgedPlaces === undefined
    ? { low, high }
    : { low: low.round(judgedPlaces), high: high.round(judgedPlaces) };
}

function exceeds({ terms: { target } }: Matter, range: Range): boolean {
  const { op, stretch } = target;
  if (!stretch) return false;
  return isInside(range, comparator(op).direction === 'down' ? { high: stretch } : { low: stretch });
}
