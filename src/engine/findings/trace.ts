import type { Step } from '../../assessment/index.js';
import { type Figure, judging } from '../../facts/index.js';
import { rollup as rollupOf } from '../../language/index.js';
import type { MessageRef } from '../../messages/index.js';
import type { Rational } from '../../quantity/index.js';
import type { Resolver } from '../figures/resolve.js';
import { from, type Resolved, sourceAt } from '../figures/resolved.js';
import { MISSING, UNDEFINED, valueAt } from '../series/series.js';
import { datum } from './target.js';

/** A step of a derivation. */
export function step(
  depth: number,
  id: string,
  data: MessageRef['data'],
  figures: readonly Figure[] = [],
): Step {
  const says = { id, data };
  const [first] = figures;
  return first ? { depth, says, unit: first.unit, origin: figures.map((f) => f.origin) } : { depth, says };
}

/**
 * How a unit's figure came about: submitted, by formula or rolled up, down to the submitted cells. It is not printed
 * equal to the figure it is held `against` unless it is.
 */
export function figureSteps(
  resolver: Resolver,
  resolved: Resolved,
  row: number,
  depth: number,
  against?: Rational,
): Step[] {
  const { indicator, period } = resolved;
  const where = { indicator: indicator.title, unit: unitName(resolver, row), period };
  const value = valueAt(resolved.series, row);
  const steps: Step[] = [];
  switch (sourceAt(resolved, row)) {
    case from.derived:
      steps.push(
        value
          ? step(depth, 'trace.derived', {
              ...where,
              formula: resolver.formulaInWords(indicator),
              value: datum(value, indicator.unit, against),
            })
          : step(depth, unknownId(resolved, row), { ...where, formula: resolver.formulaInWords(indicator) }),
        ...operandSteps(resolver, resolved, row, depth + 1),
        ...reportedSteps(resolver, resolved, row, depth + 1, 'trace.also-reported'),
      );
      break;
    case from.rolled:
      steps.push(...rolledSteps(resolver, resolved, row, depth));
      break;
    case from.reported:
      steps.push(...reportedSteps(resolver, resolved, row, depth, 'trace.reported'));
      break;
    default:
      steps.push(step(depth, 'trace.missing', where), ...gapSteps(resolver, resolved, row, depth + 1));
  }
  const doubt = resolved.doubts.get(row);
  if (doubt) steps.push(step(depth + 1, 'trace.doubt', { why: { id: doubt.id, data: doubt.data } }));
  return steps;
}

function unknownId(resolved: Resolved, row: number): string {
  const state = resolved.derived?.state[row];
  if (state === UNDEFINED) return 'trace.division-by-zero';
  return state === MISSING ? 'trace.underivable' : 'trace.derived-doubtful';
}

/** The cells of a row, the judging one first. */
function reportedSteps(
  resolver: Resolver,
  resolved: Resolved,
  row: number,
  depth: number,
  id: string,
): Step[] {
  const cell = resolved.reported?.cells.get(row);
  const { indicator, period } = resolved;
  const where = { indicator: indicator.title, unit: unitName(resolver, row), period };
  if (!cell) {
    const value = id === 'trace.reported' ? valueAt(resolved.series, row) : undefined;
    return value ? [step(depth, 'trace.given', { ...where, value: datum(value, indicator.unit) })] : [];
  }
  const judged = judging(cell);
  const figures = [judged, judged === cell.self ? cell.verified : cell.self].filter((f) => f !== undefined);
  return figures.map((figure) => {
    const stage = { id: `stage.${figure.stage}` };
    if (figure.text.trim() === '') return step(depth, 'trace.blank', { ...where, stage }, [figure]);
    const known = figure === judged ? id : 'trace.also-submitted';
    return step(depth, known, { ...where, stage, text: figure.text }, [figure]);
  });
}

function operandSteps(resolver: Resolver, resolved: Resolved, row: number, depth: number): Step[] {
  const operands = new Set(resolver.sources(resolved, row).map(([operand]) => operand));
  return [...operands].flatMap((operand) => figureSteps(resolver, operand, row, depth));
}

function rolledSteps(resolver: Resolver, resolved: Resolved, row: number, depth: number): Step[] {
  const { indicator, period } = resolved;
  const below = resolver.concerned(indicator, row);
  const value = valueAt(resolved.series, row);
  const data = {
    indicator: indicator.title,
    unit: unitName(resolver, row),
    period,
    by: { id: `rollup.${indicator.rollup.by}` },
    count: below.length,
  };
  return [
    value
      ? step(depth, 'trace.rolled', { ...data, value: datum(value, indicator.unit) })
      : step(depth, 'trace.rolled-doubtful', data),
    ...below.flatMap((child) => figureSteps(resolver, resolved, child, depth + 1)),
  ];
}

/** What is missing behind a missing figure: the operands of its formula, the units that have not reported. */
function gapSteps(resolver: Resolver, resolved: Resolved, row: number, depth: number): Step[] {
  const { indicator } = resolved;
  if (indicator.formula) return operandSteps(resolver, resolved, row, depth);
  if (!rollupOf(indicator.rollup.by).fold)
    return reportedSteps(resolver, resolved, row, depth, 'trace.reported');
  return resolver.concerned(indicator, row).flatMap((child) => figureSteps(resolver, resolved, child, depth));
}

/** The name of a row's unit. */
export function unitName(resolver: Resolver, row: number): string {
  const id = resolver.tree.units[row] as string;
  return resolver.plan.register.units.get(id)?.name ?? id;
}
