import type { Figure } from '../../facts/index.js';
import { measure as measureOf, periodsMeasured } from '../../language/index.js';
import type { SentenceDatum } from '../../messages/index.js';
import type { Location } from '../../source/index.js';
import { completionAt } from '../figures/completion.js';
import type { Resolved } from '../figures/resolved.js';
import type { Judged } from '../judging/judged.js';
import { DOUBTFUL, UNDEFINED, valueAt } from '../series/series.js';
import type { Ground } from './ground.js';
import { unitName } from './trace.js';

/** Why a figure cannot be relied on, and where the cell stands that makes it so. */
export interface Doubt {
  readonly why: SentenceDatum;
  readonly at: readonly Location[];
}

/** The first contradiction or unreadable cell behind a doubtful finding. */
export function doubtBehind(ground: Ground): Doubt {
  const { judged, judgement, row, aim, terms } = ground;
  const { resolver } = judged;
  const { commitment } = judgement;
  const measured = periodsMeasured(commitment.measure, terms.period, resolver.plan).map(
    (period) => [commitment.indicator, period] as const,
  );
  const references = [aim.target.reference, aim.target.upper].flatMap((reference) =>
    reference?.kind === 'indicator' ? [[reference.indicator, terms.period] as const] : [],
  );
  for (const [id, period] of [...measured, ...references]) {
    const found = doubtOf(judged, resolver.resolve(id, period), row);
    if (found) return found;
  }
  return { why: oddity(ground), at: [] };
}

/** What makes a verdict doubtful though every figure can be read. */
function oddity({ judged, judgement, row, held, aim, terms }: Ground): SentenceDatum {
  const { resolver, asOf } = judged;
  const { commitment } = judgement;
  const state = held?.state[row];
  if (state !== DOUBTFUL && state !== UNDEFINED) {
    const { on } = completionAt(resolver, resolver.resolve(commitment.indicator, terms.period), row);
    return on !== undefined && on > asOf
      ? { id: 'doubt.completed-after', data: { completed: on, asOf } }
      : { id: 'doubt.no-completion-date', data: { due: terms.due } };
  }
  if (aim.reference && aim.upper && aim.reference.cmp(aim.upper) > 0)
    return { id: 'doubt.range-reversed', data: {} };
  const [, before] = periodsMeasured(commitment.measure, terms.period, resolver.plan);
  const base =
    measureOf(commitment.measure).relative && before !== undefined
      ? valueAt(resolver.resolve(commitment.indicator, before).series, row)
      : undefined;
  return { id: base && base.sign() < 0 ? 'doubt.negative-base' : 'doubt.division-by-zero', data: {} };
}

/**
 * Why a row of an indicator is doubtful: its own doubt, its cell's, its operands', or its sub-units'. Of a figure that
 * nobody submitted, because it comes from the units below, the unit at fault says more than the sum.
 */
function doubtOf(judged: Judged, resolved: Resolved, row: number): Doubt | undefined {
  const state = resolved.series.state[row];
  if (state !== DOUBTFUL && state !== UNDEFINED) return undefined;
  const cell = resolved.reported?.cells.get(row);
  const figure = judgingFigure(resolved, row);
  const own = resolved.doubts.get(row);
  if (own && figure) return { why: { id: own.id, data: own.data }, at: [figure.origin] };
  if (own)
    return (
      doubtBelow(judged, resolved, row) ?? {
        why: { id: own.id, data: own.data },
        at: judged.resolver.sources(resolved, row).flatMap(([operand, at]) => submittedAt(operand, at)),
      }
    );
  const unread = figure?.doubt ? figure : cell?.self;
  if (unread?.doubt) return { why: { id: unread.doubt.id, data: unread.doubt.data }, at: [unread.origin] };
  if (state === UNDEFINED) return { why: { id: 'doubt.division-by-zero', data: {} }, at: [] };
  for (const [operand, at] of judged.resolver.sources(resolved, row)) {
    const found = doubtOf(judged, operand, at);
    if (found) return at === row ? found : ofUnit(judged, at, found);
  }
  return doubtBelow(judged, resolved, row);
}

function doubtBelow(judged: Judged, resolved: Resolved, row: number): Doubt | undefined {
  for (const child of judged.resolver.concerned(resolved.indicator, row)) {
    const found = doubtOf(judged, resolved, child);
    if (found) return ofUnit(judged, child, found);
  }
  return undefined;
}

function ofUnit({ resolver }: Judged, row: number, { why, at }: Doubt): Doubt {
  return { why: { id: 'doubt.of-unit', data: { unit: unitName(resolver, row), why } }, at };
}

function judgingFigure({ reported }: Resolved, row: number): Figure | undefined {
  const cell = reported?.cells.get(row);
  return cell?.verified ?? cell?.self;
}

function submittedAt(resolved: Resolved, row: number): Location[] {
  const figure = judgingFigure(resolved, row);
  return figure ? [figure.origin] : [];
}
