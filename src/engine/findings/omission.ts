import { missingPolicy, rollup } from '../../language/index.js';
import { type MessageRef, message } from '../../messages/index.js';
import { leftOut, turnedAt } from '../figures/basis.js';
import type { Figures } from '../figures/figures.js';
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
  const below = own.length > 0 ? own : omissionsBelow(resolver, needed, row);
  const open = grounds.open().flatMap(([of, at]) => omissions(resolver, of, at));
  const found = below.length > 0 ? below : open.length > 0 ? open : numberOfDeeds(grounds);
  const seen = new Set<string>();
  return found.filter(({ data }) => {
    const key = JSON.stringify(data);
    return !seen.has(key) && seen.add(key);
  });
}

/** 是 or 否 of the unit itself, where its sub-units give only how many of them have said 是. */
function numberOfDeeds({ resolver, row, commitment, compared }: Grounds): MessageRef[] {
  return compared()
    .filter((figures) => isNumberOfDeeds(commitment, figures) && hasValue(figures.series, row))
    .map((figures) => {
      const { indicator, period } = figures;
      const unit = unitName(resolver, row);
      return message('word.figure-of', { indicator: indicator.title, period, unit });
    });
}

/** Why figures that are all there cannot be compared: one is a unit's own, the other what its sub-units come to. */
export function incomparable({ resolver, row, compared }: Grounds): MessageRef | undefined {
  const asked = (figures: Figures): readonly Figures[] =>
    figures.indicator.formula && isMissing(figures.series, row)
      ? resolver.operands(figures).flatMap(asked)
      : [figures];
  const turned = turnedAt(resolver, compared().flatMap(asked), row);
  if (!turned) return undefined;
  const { own, sum } = turned;
  return message('reason.incomparable', {
    indicator: own.indicator.title,
    unit: unitName(resolver, turned.row),
    own: own.period,
    sum: sum.period,
  });
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
  if (absent.length > 0 && missingPolicy(policy).waits)
    return indicator.formula
      ? absent.flatMap((child) => omissions(resolver, figures, child))
      : [message('word.figures-of', { ...data, units: units(absent) })];
  if (!missing) return below.length > 0 ? [] : parts();
  const wanted = parts();
  if (wanted.length > 0) return wanted;
  const operands = components.map(([component]) => component);
  const left = omissionsBelow(resolver, operands, row);
  if (left.length > 0 || turnedAt(resolver, operands, row)) return left;
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
