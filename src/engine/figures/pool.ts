import { foldRange, type Interval, isApart, missingPolicy, rollup } from '../../language/index.js';
import { type Range, Rational, rangeAround } from '../../quantity/index.js';
import { byteAt } from '../series/bytes.js';
import { Draft } from '../series/draft.js';
import {
  anyDoubtful,
  hasValue,
  isMissing,
  isUnsound,
  type Series,
  stateAt,
  valueAt,
} from '../series/series.js';
import { DOUBTFUL, MISSING, NO_CASE } from '../series/state.js';
import { gapsBelow } from './basis.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import { foldedRange, isSaid, type Making, possibleRange, restsOnTruths, widestRange } from './possible.js';
import { rounding, writtenRange } from './precision.js';
import { partialDisagreement, rollupDisagreement } from './quality/disagreement.js';
import { type Rolled, rollUp } from './rollup.js';
import type { Sources } from './sources.js';
import { weightAt } from './weights.js';
import { doubt, noteProvenance, type Worksheet } from './worksheet.js';

/** Gives units with sub-units the figure that these come to, and holds their own against it. */
export function rollParents(sheet: Worksheet, series: Series, weights: Figures | undefined): Series {
  const { sources, indicator } = sheet;
  const draft = new Draft(series);
  for (const parent of sources.tree.parents) {
    const rows = sources.concerned(indicator, parent);
    if (rows.length === 0) continue;
    const own = sheet.provenance && byteAt(sheet.provenance, parent) === provenance.reported;
    if (own) holdOwn({ sheet, draft, parent, rows });
    else takeRolled({ sheet, draft, parent, rows }, weights);
  }
  return draft.series;
}

/** A unit with the rows under it, its figure in the making. */
interface Pool {
  readonly sheet: Worksheet;
  readonly draft: Draft;
  readonly parent: number;
  readonly rows: readonly number[];
}

/** What the sub-units come to; where that is not known, at least between which values it lies. */
function takeRolled(pool: Pool, weights: Figures | undefined): void {
  const { sheet, draft, parent, rows } = pool;
  const apart = isOneSided(pool);
  const weighed = { ...sheet, series: draft.series };
  const counted = rollUp(
    sheet.indicator,
    rows,
    draft.series,
    weights && ((row) => weightAt(sheet.sources, weighed, weights, row)),
  );
  const rolled: Rolled =
    apart && (counted.known || counted.state !== DOUBTFUL) ? { known: false, state: MISSING } : counted;
  const range = rolled.known || rolled.state === NO_CASE ? undefined : certainRange(pool, apart);
  const value = rolled.known ? rolled.value : settled(pool, range);
  if (value) draft.put(parent, value);
  else if (!rolled.known) draft.mark(parent, rolled.state);
  if (range && !value) sheet.possible.set(parent, range);
  const none = stateAt(draft.series, parent) === MISSING;
  noteProvenance(sheet, parent, none ? provenance.nowhere : provenance.rolled);
}

/**
 * Whether a sub-unit, or one below it, gave some of what its result is made of, and not all: a part of what a formula
 * compares, or a figure without its weight. The policy is for those that gave nothing.
 */
function isOneSided({ sheet, draft, rows }: Pool): boolean {
  const { sources, indicator } = sheet;
  if (missingPolicy(indicator.rollup.missing).waits) return false;
  const making = { ...sheet, series: draft.series };
  return rows.some((row) => isMissing(draft.series, row) && isGiven(sources, making, row));
}

/** Whether a unit, or one below it, gave a figure or anything that it is computed from. */
function isGiven(
  sources: Sources,
  figures: Pick<Figures, 'indicator' | 'period' | 'series'>,
  row: number,
): boolean {
  return (
    !isMissing(figures.series, row) ||
    sources.operands(figures).some((operand) => isGiven(sources, operand, row)) ||
    sources.concerned(figures.indicator, row).some((child) => isGiven(sources, figures, child))
  );
}

/**
 * Of 是 and 否, and of what is computed from them, what is certain before everybody has reported: three of four 是 are at
 * least three. The policy is for those that gave nothing where others gave something; else what is missing may be anything.
 */
function certainRange({ sheet, draft, rows }: Pool, apart: boolean): Range | undefined {
  const { sources, indicator } = sheet;
  if (!restsOnTruths(sources.plan, indicator)) return undefined;
  const making = { ...sheet, series: draft.series };
  const counted = rows.filter((row) => stateAt(draft.series, row) !== NO_CASE);
  const { waits, standIn } = missingPolicy(indicator.rollup.missing);
  const eased = !waits && !apart && counted.some((row) => !isMissing(draft.series, row));
  const each = counted.flatMap((row) => {
    if (eased && isMissing(draft.series, row)) return standIn ? [rangeAround(standIn, Rational.zero)] : [];
    return [(apart ? widestRange : possibleRange)(sources, making, row)];
  });
  return foldedRange(indicator, each);
}

/** The value of a range that has but one. */
function settled({ sheet, draft, parent }: Pool, range: Range | undefined): Rational | undefined {
  if (!range?.low.eq(range.high)) return undefined;
  return isSaid(sheet.sources, { ...sheet, series: draft.series }, parent) ? range.low : undefined;
}

/**
 * A unit's own figure is in doubt where the sub-units' figures, as they are written, cannot come to it, whatever those
 * come to that are missing or in doubt themselves, at any level below.
 */
function holdOwn(pool: Pool): void {
  const { sheet, draft, parent, rows } = pool;
  const { sources } = sheet;
  const making = { ...sheet, series: draft.series };
  const own = valueAt(draft.series, parent);
  const known = rows.flatMap((row) => knownIn(sources, making, row));
  if (!own || known.length === 0) return;
  const range = rangeOver(sources, making, rows);
  if (!range || !isApart(rangeAround(own, rounding(sheet, parent)), range)) return;
  const rolled = rollUp(sheet.indicator, rows, draft.series);
  const complete =
    rolled.known &&
    rows.every((row) => !isMissing(draft.series, row) && gapsBelow(sources, making, row).length === 0);
  const end = range.low && own.cmp(range.low) < 0 ? range.low : (range.high as Rational);
  const { register } = sources.plan;
  const units = known.map((row) => {
    const id = sources.tree.units[row] as string;
    return register.units.get(id)?.name ?? id;
  });
  const subject = sheet.subject(parent);
  const reason = complete
    ? rollupDisagreement(subject, own, rolled.value)
    : partialDisagreement(subject, own, { value: end, units });
  doubt(sheet, draft, parent, reason);
}

/** The highest units, of a row and those below it, that have a figure. */
function knownIn(sources: Sources, making: Making, row: number): readonly number[] {
  if (hasValue(making.series, row)) return [row];
  if (provenanceAt(making, row) === provenance.reported) return [];
  return sources.concerned(making.indicator, row).flatMap((child) => knownIn(sources, making, child));
}

/** Between which values sub-units' figures come, as they are written; undefined where that is not known. */
function rangeOver(sources: Sources, making: Making, rows: readonly number[]): Interval | undefined {
  const cases = rows.filter((row) => stateAt(making.series, row) !== NO_CASE);
  return foldRange(
    rollup(making.indicator.rollup.by),
    cases.map((row) => rangeIn(sources, making, row)),
  );
}

/** The same of one of them: what its own sub-units come to, those that the policy leaves out or counts as 0 being unknown. */
function rangeIn(sources: Sources, making: Making, row: number): Interval {
  const { min, max } = making.indicator.bounds;
  const bounds: Interval = { ...(min ? { low: min } : {}), ...(max ? { high: max } : {}) };
  const below = sources.concerned(making.indicator, row);
  if (below.length > 0 && provenanceAt(making, row) !== provenance.reported)
    return rangeOver(sources, making, below) ?? bounds;
  const value = valueAt(making.series, row);
  if (value) return writtenRange(sources, making, row) ?? { low: value, high: value };
  return possibleRange(sources, making, row) ?? bounds;
}

/**
 * A pooled ratio is as doubtful as the ratios it pools: a district with more guards than schools would otherwise make up,
 * in the city's sum, for one that has too few. A doubt about what the ratio of a district is made of, for all of which the
 * city has a figure nevertheless, is none of the city's.
 */
export function taintPooled(
  sheet: Worksheet,
  series: Series,
  operands: readonly Figures[],
  below: (parent: number) => readonly number[],
): Series {
  if (!anyDoubtful(series)) return series;
  const draft = new Draft(series);
  const tainted = new Set<number>();
  const taints = (row: number, parent: number): boolean => {
    if (tainted.has(row)) return true;
    if (stateAt(series, row) !== DOUBTFUL) return false;
    const unsound = operands.filter((operand) => isUnsound(operand.series, row));
    return (
      unsound.length === 0 || unsound.some((operand) => provenanceAt(operand, parent) === provenance.reported)
    );
  };
  for (const parent of sheet.sources.tree.parents) {
    const pooled = operands.some((operand) => provenanceAt(operand, parent) !== provenance.reported);
    if (!pooled || !below(parent).some((row) => taints(row, parent))) continue;
    draft.mark(parent, DOUBTFUL);
    sheet.possible.delete(parent);
    tainted.add(parent);
  }
  return draft.series;
}
