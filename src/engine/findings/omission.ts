import { missingPolicy, periodsMeasured, rollup } from '../../language/index.js';
import { type MessageRef, message } from '../../messages/index.js';
import { referencesOf } from '../../plan/targets.js';
import { type Figures, yearsBefore } from '../figures/figures.js';
import type { Resolver } from '../figures/resolver.js';
import { unitName } from '../program/program.js';
import { isMissing } from '../series/series.js';
import type { Grounds } from './grounds.js';

/** 缺报: the figures, by indicator and unit, for want of which nothing can be judged. */
export function omissionsBehind(grounds: Grounds): MessageRef[] {
  const { resolver, row } = grounds;
  const needed = [...grounds.measured(), ...referred(grounds)];
  const own = needed.flatMap((figures) => omissions(resolver, figures, row));
  const found = own.length > 0 ? own : halves(resolver, needed, row);
  const seen = new Set<string>();
  return found.filter(({ data }) => {
    const key = JSON.stringify(data);
    return !seen.has(key) && seen.add(key);
  });
}

/** The figures that the target refers to. */
function referred({ resolver, commitment, plan, terms }: Grounds): Figures[] {
  const { target, period } = terms();
  return referencesOf(target).flatMap((reference) => {
    if (reference.kind === 'quantity') return [];
    if (reference.kind === 'indicator') return [resolver.resolve(reference.indicator, period)];
    const then = yearsBefore(period, reference.years);
    const periods = periodsMeasured(commitment.measure, then, plan);
    return periods.map((one) => resolver.resolve(commitment.indicator, one));
  });
}

/** What sub-units left out that gave only part of what is compared. */
function halves(resolver: Resolver, parts: readonly Figures[], row: number): MessageRef[] {
  const [first] = parts;
  if (!first) return [];
  return resolver.concerned(first.indicator, row).flatMap((child) => {
    const missing = parts.filter((part) => isMissing(part.series, child));
    if (missing.length === parts.length) return [];
    return missing.length > 0
      ? missing.flatMap((part) => omissions(resolver, part, child))
      : halves(resolver, parts, child);
  });
}

/**
 * The figures that somebody can submit for want of which one is missing: its operands', never the one that is computed
 * of them; its sub-units'; or its own.
 */
function omissions(resolver: Resolver, figures: Figures, row: number): MessageRef[] {
  if (!isMissing(figures.series, row)) return [];
  const { indicator, period } = figures;
  const { by, missing } = indicator.rollup;
  const data = { indicator: indicator.title, period };
  const below = rollup(by).fold ? resolver.concerned(indicator, row) : [];
  const absent = below.filter((child) => isMissing(figures.series, child));
  if (absent.length > 0 && missingPolicy(missing).waits)
    return [message('word.figures-of', { ...data, units: absent.map((child) => unitName(resolver, child)) })];
  const components = resolver.components(figures, row);
  const parts = components.flatMap(([component, at]) => omissions(resolver, component, at));
  if (parts.length > 0) return parts;
  const left = halves(
    resolver,
    components.map(([component]) => component),
    row,
  );
  if (left.length > 0) return left;
  return [message('word.figure-of', { ...data, unit: unitName(resolver, row) })];
}
