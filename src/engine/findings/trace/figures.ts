import type { Step } from '../../../assessment/index.js';
import { judging } from '../../../facts/index.js';
import { rollup } from '../../../language/index.js';
import { messageOf } from '../../../messages/index.js';
import type { Rational } from '../../../quantity/index.js';
import { type Figures, provenance, provenanceAt } from '../../figures/figures.js';
import type { Resolver } from '../../figures/resolver.js';
import { unitName } from '../../program/program.js';
import { stateAt, valueAt } from '../../series/series.js';
import { MISSING, NO_CASE, UNDEFINED } from '../../series/state.js';
import { datum } from '../target.js';
import { step, submittedStep } from './step.js';

/** A unit's figure in a derivation. */
export interface Node {
  readonly resolver: Resolver;
  readonly figures: Figures;
  readonly row: number;
  readonly depth: number;
}

/**
 * How a unit's figure came about: submitted, by formula or rolled up, down to the submitted cells. It is not printed
 * equal to the figure it is shown `against` unless it is.
 */
export function figureSteps(node: Node, against?: Rational): Step[] {
  const steps = stepsOf(node, against);
  const doubt = node.figures.doubts.get(node.row);
  if (doubt) steps.push(step(node.depth + 1, 'trace.doubt', { why: messageOf(doubt) }));
  return steps;
}

function stepsOf(node: Node, against: Rational | undefined): Step[] {
  switch (provenanceAt(node.figures, node.row)) {
    case provenance.derived:
      return derivedSteps(node, against);
    case provenance.rolled:
      return rolledSteps(node);
    case provenance.reported:
      return reportedSteps(node, 'trace.reported');
    default:
      return [step(node.depth, 'trace.missing', whereOf(node)), ...omissionSteps(below(node))];
  }
}

function below(node: Node): Node {
  return { ...node, depth: node.depth + 1 };
}

function whereOf({ resolver, figures, row }: Node) {
  const { indicator, period } = figures;
  return { indicator: indicator.title, unit: unitName(resolver, row), period };
}

function derivedSteps(node: Node, against: Rational | undefined): Step[] {
  const { resolver, figures, row, depth } = node;
  const { indicator } = figures;
  const value = valueAt(figures.series, row);
  const data = { ...whereOf(node), formula: resolver.formulaInWords(indicator) };
  return [
    value
      ? step(depth, 'trace.derived', { ...data, value: datum(value, indicator.unit, against) })
      : step(depth, unknownId(node), data),
    ...operandSteps(below(node)),
    ...reportedSteps(below(node), 'trace.also-reported'),
  ];
}

function unknownId({ figures: { derived }, row }: Node) {
  const state = derived && stateAt(derived, row);
  if (state === UNDEFINED) return 'trace.division-by-zero';
  if (state === NO_CASE) return 'trace.no-case';
  return state === MISSING ? 'trace.underivable' : 'trace.derived-doubtful';
}

/** The cells of a row, the judging one first. */
function reportedSteps(node: Node, id: 'trace.reported' | 'trace.also-reported'): Step[] {
  const { figures, row, depth } = node;
  const { indicator } = figures;
  const cell = figures.reported?.cells.get(row);
  const where = whereOf(node);
  if (!cell) {
    const value = id === 'trace.reported' ? valueAt(figures.series, row) : undefined;
    return value ? [step(depth, 'trace.given', { ...where, value: datum(value, indicator.unit) })] : [];
  }
  const first = judging(cell);
  const all = [first, first === cell.self ? cell.verified : cell.self].filter((f) => f !== undefined);
  return all.map((figure) => {
    const stage = { id: `stage.${figure.stage}` } as const;
    if (figure.text.trim() === '' && figure.value && figure.completed)
      return submittedStep(
        step(depth, 'trace.completed-alone', { ...where, stage, completed: figure.completed }),
        figure,
      );
    if (figure.text.trim() === '')
      return submittedStep(step(depth, 'trace.blank', { ...where, stage }), figure);
    const said = figure === first ? id : 'trace.also-submitted';
    return submittedStep(step(depth, said, { ...where, stage, text: figure.text }), figure);
  });
}

function operandSteps(node: Node): Step[] {
  const operands = new Set(node.resolver.components(node.figures, node.row).map(([operand]) => operand));
  return [...operands].flatMap((figures) => figureSteps({ ...node, figures }));
}

function rolledSteps(node: Node): Step[] {
  const { resolver, figures, row, depth } = node;
  const { indicator } = figures;
  const rows = resolver.concerned(indicator, row);
  const value = valueAt(figures.series, row);
  const by = { id: `rollup.${indicator.rollup.by}` } as const;
  const data = { ...whereOf(node), by, count: rows.length };
  return [
    value
      ? step(depth, 'trace.rolled', { ...data, value: datum(value, indicator.unit) })
      : step(depth, 'trace.rolled-doubtful', data),
    ...rows.flatMap((child) => figureSteps({ ...below(node), row: child })),
    ...weightSteps(below(node)),
  ];
}

function weightSteps(node: Node): Step[] {
  const weights = node.resolver.weights(node.figures, node.row);
  return weights.flatMap(([figures, row]) => figureSteps({ ...node, figures, row }));
}

/** What is missing behind a missing figure: the operands of its formula, the units that have not reported. */
function omissionSteps(node: Node): Step[] {
  const { resolver, figures, row } = node;
  const { indicator } = figures;
  if (indicator.formula) return operandSteps(node);
  if (!rollup(indicator.rollup.by).fold) return reportedSteps(node, 'trace.reported');
  const below = resolver.concerned(indicator, row).flatMap((child) => figureSteps({ ...node, row: child }));
  return [...below, ...weightSteps(node)];
}
