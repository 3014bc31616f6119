import { foldRange, type Interval, isApart, missingPolicy, rollup } from '../../language/index.js';
import { Rational, rangeAround } from '../../quantity/index.js';
import type { Tree } from '../program/tree.js';
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
import { type Figures, provenance, provenanceAt } from './figures.js';
import { rounding, writtenRange } from './precision.js';
import { partialDisagreement, rollupDisagreement } from './quality/disagreement.js';
import { countedRows, type Rolled, rollUp } from './rollup.js';
import type { Sources } from './sources.js';
import { doubt, noteProvenance, type Worksheet } from './worksheet.js';

const [no, yes] = [Rational.zero, Rational.one];

/** Gives units with sub-units the figure that these come to, and holds their own against it. */
export function rollParents(sheet: Worksheet, series: Series, weights: Series | undefined): Series {
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

/** What the sub-units come to; where that is not known, at least between which values a number of 是 must lie. */
function takeRolled(pool: Pool, weights: Series | undefined): void {
  const { sheet, draft, parent, rows } = pool;
  const rolled: Rolled = isOneSided(pool)
    ? { known: false, state: rows.some((row) => isUnsound(draft.series, row)) ? DOUBTFUL : MISSING }
    : rollUp(sheet.indicator, rows, draft.series, weights);
  const possible = rolled.known ? undefined : certainRange(pool);
  const value = rolled.known ? rolled.value : settled(possible);
  if (value) draft.put(parent, value);
  else if (!rolled.known) draft.mark(parent, rolled.state);
  if (possible && !value) sheet.possible.set(parent, possible);
  const none = stateAt(draft.series, parent) === MISSING;
  noteProvenance(sheet, parent, none ? provenance.nowhere : provenance.rolled);
}

/**
 * Whether a sub-unit gave some of what its result is computed from, and not all: the policy is for those that gave nothing.
 */
function isOneSided({ sheet, draft, rows }: Pool): boolean {
  const { sources, indicator } = sheet;
  if (!indicator.formula || missingPolicy(indicator.rollup.missing).waits) return false;
  const operands = sources.operands(sheet);
  return rows.some(
    (row) => isMissing(draft.series, row) && operands.some((operand) => isGiven(sources, operand, row)),
  );
}

/** Whether a unit, or one below it, gave a figure or anything that it is computed from. */
function isGiven(sources: Sources, figures: Figures, row: number): boolean {
  return (
    !isMissing(figures.series, row) ||
    sources.operands(figures).some((operand) => isGiven(sources, operand, row)) ||
    sources.concerned(figures.indicator, row).some((child) => isGiven(sources, figures, child))
  );
}

/** Of 是 and 否, what is certain before everybody has reported: three of four 是 are at least three. */
function certainRange({ sheet, draft, parent, rows }: Pool): Interval | undefined {
  if (rollup(sheet.indicator.rollup.by).fits !== 'truths') return undefined;
  const counted = countedRows(sheet.indicator, rows, draft.series);
  // Where nobody has said anything, what is certain is so of a plan without a figure: that is no result.
  const said = counted.some((row) => hasValue(draft.series, row) || sheet.possible.has(row));
  return said ? rangeBelow({ sheet, draft, parent, rows: counted }) : undefined;
}

/** The value of a range that has but one. */
function settled(range: Interval | undefined): Rational | undefined {
  return range?.low && range.high && range.low.eq(range.high) ? range.low : undefined;
}

/**
 * A unit's own figure is in doubt where the sub-units' figures, as they are written, cannot come to it, whatever those
 * come to that are missing or in doubt themselves.
 */
function holdOwn(pool: Pool): void {
  const { sheet, draft, parent, rows } = pool;
  const own = valueAt(draft.series, parent);
  const known = rows.filter((row) => hasValue(draft.series, row));
  if (!own || known.length === 0) return;
  const range = rangeBelow({ ...pool, rows: rows.filter((row) => stateAt(draft.series, row) !== NO_CASE) });
  if (!range || !isApart(rangeAround(own, rounding(sheet, parent)), range)) return;
  const rolled = rollUp(sheet.indicator, rows, draft.series);
  const complete = rolled.known && rows.every((row) => stateAt(draft.series, row) !== MISSING);
  const end = range.low && own.cmp(range.low) < 0 ? range.low : (range.high as Rational);
  const { register } = sheet.sources.plan;
  const units = known.map((row) => {
    const id = sheet.sources.tree.units[row] as string;
    return register.units.get(id)?.name ?? id;
  });
  const subject = sheet.subject(parent);
  const reason = complete
    ? rollupDisagreement(subject, own, rolled.value)
    : partialDisagreement(subject, own, { value: end, units });
  doubt(sheet, draft, parent, reason);
}

/** Between which values the sub-units' figures come, as they are written; undefined where that is not known. */
function rangeBelow({ sheet, draft, rows }: Pool): Interval | undefined {
  const { sources, indicator, possible } = sheet;
  const { min, max } = indicator.bounds;
  const truths = rollup(indicator.rollup.by).fits === 'truths';
  const bounds: Interval = { ...(min ? { low: min } : {}), ...(max ? { high: max } : {}) };
  const each = rows.map((row): Interval => {
    const value = valueAt(draft.series, row);
    if (value)
      return writtenRange(sources, { ...sheet, series: draft.series }, row) ?? { low: value, high: value };
    const leaf = sources.tree.children[row]?.length === 0;
    return possible.get(row) ?? (truths ? { low: no, ...(leaf ? { high: yes } : {}) } : bounds);
  });
  return foldRange(rollup(indicator.rollup.by), each);
}

/**
 * A pooled ratio is as doubtful as the ratios it pools: a district with more guards than schools would
 * otherwise make up, in the city's sum, for one that has too few.
 */
export function taintPooled(
  tree: Tree,
  series: Series,
  operands: readonly Figures[],
  below: (parent: number) => readonly number[],
): Series {
  if (!anyDoubtful(series)) return series;
  const draft = new Draft(series);
  for (const parent of tree.parents) {
    const pooled = operands.some((operand) => provenanceAt(operand, parent) !== provenance.reported);
    if (pooled && below(parent).some((row) => stateAt(draft.series, row) === DOUBTFUL))
      draft.mark(parent, DOUBTFUL);
  }
  return draft.series;
}
