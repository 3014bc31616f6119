import { missingPolicy, rollup } from '../../language/index.js';
import { type Datum, type MessageRef, message } from '../../messages/index.js';
import { figuresWithin, leftOut, turnedAt } from '../figures/basis.js';
import { type Figures, provenance, provenanceAt } from '../figures/figures.js';
import { isSaid } from '../figures/possible.js';
import type { Resolver } from '../figures/resolver.js';
import { isNumberOfDeeds } from '../judging/comparison.js';
import { unitName } from '../program/program.js';
import { hasValue, isMissing, isUnsound } from '../series/series.js';
import type { Grounds } from './grounds.js';

/** 缺报: the figures, by indicator and unit, for want of which nothing can be judged. */
export function omissionsBehind(grounds: Grounds): MessageRef[] {
  const { resolver, row } = grounds;
  const needed = grounds.compared();
  const own = needed.flatMap((figures) => omissions(resolver, figures, row));
  const below =
    own.length > 0
      ? own
      : heldTogether(resolver, needed, row).flatMap((all) => omissionsBelow(resolver, all, row));
  const open = grounds.open().flatMap(([of, at]) => omissions(resolver, of, at));
  return below.length > 0 ? below : open.length > 0 ? open : numberOfDeeds(grounds);
}

/** Omissions as they are told: each once, and the units together that left out the same figure, unless a cell is named. */
export function gathered(omitted: readonly MessageRef[]): MessageRef[] {
  const told = new Map<string, MessageRef>();
  for (const one of omitted) {
    const units = unitsOf(one);
    const { indicator, period } = one.data as { indicator: string; period: string };
    const key = JSON.stringify(units.length > 0 ? [indicator, period] : one);
    const before = told.get(key);
    const all = [...new Set([...(before ? unitsOf(before) : []), ...units])];
    const together = all.length > 1 || (before !== undefined && units.length > 0);
    told.set(key, together ? message('word.figures-of', { indicator, period, units: all }) : one);
  }
  return [...told.values()];
}

/** Whose figure is said to be missing, where nothing else is said of it. */
function unitsOf({ id, data }: MessageRef): readonly Datum[] {
  if (id === 'word.figure-of') return [data.unit as Datum];
  return id === 'word.figures-of' ? (data.units as readonly Datum[]) : [];
}

/** 是 or 否 of the unit itself, where its sub-units give only how many of them have said 是. */
function numberOfDeeds(grounds: Grounds): MessageRef[] {
  const { resolver, row, commitment } = grounds;
  return grounds
    .compared()
    .filter((figures) => isNumberOfDeeds(commitment, figures) && hasValue(figures.series, row))
    .map((figures) => {
      const { indicator, period } = figures;
      const unit = unitName(resolver, row);
      return message('word.figure-of', { indicator: indicator.title, period, unit });
    });
}

/** Why figures that are all there cannot be compared: one is a unit's own, the other what its sub-units come to. */
export function incomparable(grounds: Grounds): MessageRef | undefined {
  const { resolver, row } = grounds;
  const asked = (figures: Figures): readonly Figures[] =>
    figures.indicator.formula && isMissing(figures.series, row)
      ? resolver.operands(figures).flatMap(asked)
      : [figures];
  const turned = turnedAt(resolver, grounds.compared().flatMap(asked), row);
  if (!turned) return undefined;
  const { own, sum } = turned;
  return message('reason.incomparable', {
    indicator: own.indicator.title,
    unit: unitName(resolver, turned.row),
    own: own.period,
    sum: sum.period,
  });
}

/** Of the figures that a verdict rests on, those that must be of the same units: of one alone, what its formula compares. */
function heldTogether(
  resolver: Resolver,
  needed: readonly Figures[],
  row: number,
): readonly (readonly Figures[])[] {
  const [only, ...more] = needed;
  if (!only || more.length > 0) return [needed];
  return provenanceAt(only, row) === provenance.rolled ? [] : figuresWithin(resolver, only);
}

/**
 * What sub-units left out that gave only part of what is compared; nothing where filling it in would not make a unit's
 * own figure comparable with a sum.
 */
function omissionsBelow(resolver: Resolver, figures: readonly Figures[], row: number): MessageRef[] {
  if (turnedAt(resolver, figures, row)) return [];
  return leftOut(resolver, figures, row).flatMap(([part, child]) => omissions(resolver, part, child));
}

/**
 * The figures that somebody can submit for want of which one is missing, or that one in doubt wants besides: its
 * operands', never the one that is computed of them; its sub-units'; or its own.
 */
function omissions(resolver: Resolver, figures: Figures, row: number): MessageRef[] {
  const missing = isMissing(figures.series, row);
  if (!missing && !isUnsound(figures.series, row)) return [];
  const { indicator, period } = figures;
  const { by, missing: policy } = indicator.rollup;
  const data = { indicator: indicator.title, period };
  const units = (rows: readonly number[]): string[] => rows.map((child) => unitName(resolver, child));
  if (indicator.except.includes(resolver.tree.units[row] as string))
    return [message('word.figure-excepted', { ...data, unit: unitName(resolver, row) })];
  const concerned = resolver.concerned(indicator, row);
  const below = rollup(by).fold ? concerned : [];
  const absent = below.filter((child) => isMissing(figures.series, child));
  const components = resolver.components(figures, row);
  const parts = (): MessageRef[] =>
    components.flatMap(([component, at]) => omissions(resolver, component, at));
  const unweighed = resolver
    .weights(figures, row)
    .flatMap(([weights, child]) => omissions(resolver, weights, child));
  if (absent.length > 0 && (missingPolicy(policy).waits || absent.length === below.length))
    return [
      ...(indicator.formula
        ? absent.flatMap((child) => omissions(resolver, figures, child))
        : [message('word.figures-of', { ...data, units: units(absent) })]),
      ...unweighed,
    ];
  if (unweighed.length > 0) return unweighed;
  if (!missing) return below.length > 0 ? [] : parts();
  // Those that gave something, and not all that it takes: the policy is for those that gave nothing.
  const partly = absent
    .filter((child) => isSaid(resolver, figures, child))
    .flatMap((child) => omissions(resolver, figures, child));
  if (partly.length > 0) return partly;
  const wanted = parts();
  if (wanted.length > 0) return wanted;
  const together = figuresWithin(resolver, figures);
  const left = together.flatMap((all) => omissionsBelow(resolver, all, row));
  if (left.length > 0 || together.some((all) => turnedAt(resolver, all, row))) return left;
  const unit = unitName(resolver, row);
  const unused = indicator.formula ? [] : concerned.filter((child) => !isMissing(figures.series, child));
  return unused.length > 0 && below.length === 0
    ? [message('word.figure-not-summed', { ...data, unit, units: units(unused) })]
    : [ownFigure(figures, row, { ...data, unit })];
}

/** A figure that a unit left out, with the cell of its workbook in which it was asked for and left blank. */
function ownFigure(
  { reported }: Figures,
  row: number,
  data: { readonly indicator: string; readonly period: string; readonly unit: string },
): MessageRef {
  const { sheet, cell } = reported?.cells.get(row)?.self?.origin ?? {};
  if (sheet === undefined || cell === undefined) return message('word.figure-of', data);
  return message('word.figure-at', { ...data, cell });
}
