import { addendsOf, indicatorsOf } from '../../formula/index.js';
import { isMissing } from '../series/series.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from './figures.js';
import { missingFrom } from './making.js';
import type { Sources } from './sources.js';

/** A unit's figure that is no formula of others: the unit's own, or one that its sub-units' come to. */
interface Ground {
  readonly figures: Figures;
  readonly own: boolean;
  /** The figure compared that it is, or that is computed from it. */
  readonly of: Figures;
}

/**
 * 汇总范围: whether figures of a unit stand on the same units, and so may be compared, divided and subtracted. A
 * district that reported its pupils but not its population adds to the one sum and not to the other; whether the policy
 * leaves it out of the second or counts it as 0 is the same. A figure that the unit reported itself is of all its
 * sub-units: beside a sum only where that is of all of them too, and never beside another year's sum of the same
 * indicator, which may count otherwise. `whole`: whether they stand beside such a figure of a unit above.
 */
export function standTogether(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  whole = false,
): boolean {
  const grounds = groundsOf(sources, figures, row);
  const sums = sumsAmong(grounds);
  if (sums.length === 0) return true;
  if (turnIn(grounds)) return false;
  const all = whole || sums.length < grounds.length;
  return subUnits(sources, sums, row).every((child) => {
    const missing = missingOf(sums, child);
    if (missing === sums.length) return !all;
    const leaf = sources.tree.children[child]?.length === 0;
    return missing === 0 && (leaf || standTogether(sources, sums, child, all));
  });
}

/**
 * The figures that a formula compares, subtracts, multiplies or divides, those that must stand together in one group.
 * What is only added up may each be of its own units, as the policy of each says.
 */
export function figuresWithin(
  sources: Sources,
  { indicator: { formula }, period }: Pick<Figures, 'indicator' | 'period'>,
): readonly (readonly Figures[])[] {
  if (!formula) return [];
  return addendsOf(formula)
    .map((addend) => [
      ...new Set(
        indicatorsOf(addend).map(({ id, yearsBack }) => sources.resolve(id, yearsBefore(period, yearsBack))),
      ),
    ])
    .filter((group) => group.length > 1);
}

function missingOf(sums: readonly Figures[], row: number): number {
  let missing = 0;
  for (const { series } of sums) if (isMissing(series, row)) missing++;
  return missing;
}

/** Whether a unit's figure is of all its sub-units: its own, or a sum in which none is missing. */
export function isWhole(sources: Sources, figures: Figures, row: number): boolean {
  return groundsOf(sources, [figures], row).every(
    ({ own, figures: ground }) =>
      own ||
      sources
        .concerned(ground.indicator, row)
        .every((child) => !isMissing(ground.series, child) && isWhole(sources, ground, child)),
  );
}

/** The sub-units, at any level, that a unit's figure is not of though it is made of theirs. */
export function gapsBelow(
  sources: Sources,
  figures: Pick<Figures, 'indicator' | 'series' | 'reported' | 'provenance'>,
  row: number,
): readonly number[] {
  if (provenanceAt(figures, row) !== provenance.rolled) return [];
  return sources
    .concerned(figures.indicator, row)
    .flatMap((child) => (isMissing(figures.series, child) ? [child] : gapsBelow(sources, figures, child)));
}

/** The units whose figures do not stand on the same sub-units, of those that have any. */
export function unitsApart(sources: Sources, figures: readonly Figures[]): readonly number[] {
  return figures.length < 2
    ? []
    : sources.tree.parents.filter((row) => !standTogether(sources, figures, row));
}

/** An indicator's figure that is a unit's own in one year and a sum of its sub-units' in another. */
export interface Turned {
  readonly row: number;
  readonly own: Figures;
  readonly sum: Figures;
}

/**
 * Where figures that are compared turn from a unit's own to a sum, or back: at the unit or at one below it. `open`: those
 * that are missing count as what they would be made of.
 */
export function turnedAt(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  open = false,
): Turned | undefined {
  const grounds = groundsOf(sources, figures, row, open);
  const turn = turnIn(grounds);
  if (turn) return { row, own: turn[0].of, sum: turn[1].of };
  const sums = sumsAmong(grounds);
  for (const child of subUnits(sources, sums, row)) {
    const found = turnedAt(sources, sums, child, open);
    if (found) return found;
  }
  return undefined;
}

/**
 * What a unit left out that gave some of the figures that are compared, or any beside a figure that is of all: each, with
 * the row of a sub-unit at fault.
 */
export function leftOut(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  whole = false,
): (readonly [Figures, number])[] {
  const grounds = groundsOf(sources, figures, row);
  const sums = sumsAmong(grounds);
  const all = whole || sums.length < grounds.length;
  return subUnits(sources, sums, row).flatMap((child) => {
    const missing = sums.filter(({ series }) => isMissing(series, child));
    if (missing.length === 0) return leftOut(sources, sums, child, all);
    if (missing.length === sums.length && !all) return [];
    return missing.map((part) => [part, child] as const);
  });
}

/** Those of the grounds that sub-units' figures come to. */
function sumsAmong(grounds: readonly Ground[]): readonly Figures[] {
  return grounds.filter(({ own }) => !own).map(({ figures }) => figures);
}

/** A unit's own figure and a sum, of the same in two years: as it stands, or as one operand of it. */
function turnIn(grounds: readonly Ground[]): readonly [own: Ground, sum: Ground] | undefined {
  for (const own of grounds.filter((ground) => ground.own)) {
    const sum = grounds.find(
      (b) =>
        !b.own &&
        b.of !== own.of &&
        b.of.indicator === own.of.indicator &&
        (b.figures.indicator === own.figures.indicator || own.figures === own.of),
    );
    if (sum) return [own, sum];
  }
  return undefined;
}

/** Figures of a row, those by a formula as what they are computed from; the missing ones, where they count, too. */
function groundsOf(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  open = false,
  of?: Figures,
): readonly Ground[] {
  return figures.flatMap((one): readonly Ground[] => {
    const missing = isMissing(one.series, row);
    if (missing && !open) return [];
    const from = missing ? missingFrom(sources, one, row) : provenanceAt(one, row);
    if (from === provenance.derived) return groundsOf(sources, sources.operands(one), row, open, of ?? one);
    return [{ figures: one, own: from !== provenance.rolled, of: of ?? one }];
  });
}

/** The rows under a unit that any of the indicators concerns. */
function subUnits(sources: Sources, figures: readonly Figures[], row: number): readonly number[] {
  const [first, ...rest] = new Set(figures.map(({ indicator }) => sources.concerned(indicator, row)));
  if (!first) return [];
  return rest.length === 0 ? first : [...new Set([first, ...rest].flat())];
}
