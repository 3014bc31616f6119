import type { DataFinding, Facts } from '../../facts/index.js';
import { divisorsOf, indicatorsOf, printFormula } from '../../formula/index.js';
import { missingPolicy, rollup as rollupOf } from '../../language/index.js';
import type { Indicator, Plan } from '../../plan/model.js';
import { type Period, Rational } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Tree } from '../program/tree.js';
import { combine } from '../series/arithmetic.js';
import { formulaSeries } from '../series/formula.js';
import {
  DOUBTFUL,
  type Draft,
  draftOf,
  emptySeries,
  finished,
  MISSING,
  type Series,
  scaleSeries,
  seriesOf,
  valueAt,
} from '../series/series.js';
import { mergeDerived } from './merge.js';
import { rollParents, taintPooled, unmatched, without } from './pool.js';
import { outOfBounds, rowsOutOfBounds } from './quality/bounds.js';
import { formulaDisagreement, partsDisagreement, rollupDisagreement } from './quality/disagreement.js';
import { from, originAt, type Resolved, sourceAt, yearsBefore } from './resolved.js';

/**
 * Turns submitted columns into the figures that are judged: checks them against their bounds, derives
 * formulas, rolls sub-units up, and marks as doubtful what contradicts itself. Each indicator and period is
 * resolved once, when first asked for.
 */
export class Resolver {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly tree: Tree;
  private readonly done = new Map<string, Resolved>();

  constructor(plan: Plan, facts: Facts, tree: Tree) {
    this.plan = plan;
    this.facts = facts;
    this.tree = tree;
  }

  /** The figures of an indicator in a period. Throws on an indicator the plan does not have: validation comes first. */
  resolve(id: string, period: Period): Resolved {
    const key = `${id}@${period}`;
    const known = this.done.get(key);
    if (known) return known;
    const indicator = this.plan.indicators.get(id);
    if (!indicator) throw new Error(`the plan has no indicator ${id}`);
    const resolved = this.make(indicator, period);
    this.done.set(key, resolved);
    return resolved;
  }

  private make(indicator: Indicator, period: Period): Resolved {
    const doubts = new Map<number, DataFinding>();
    const reported = this.facts.column(indicator.id, period);
    let series = reported ? seriesOf(reported) : emptySeries(this.tree.units.length);
    const partial = { indicator, period, reported };
    const words = this.formulaInWords(indicator);
    const doubt = (draft: Draft, row: number, found: DataFinding): void => {
      draft.state[row] = DOUBTFUL;
      if (!doubts.has(row)) doubts.set(row, found);
    };
    const subject = (row: number) => ({
      indicator,
      period,
      unit: this.tree.units[row] as string,
      at: this.placeOf(partial, row),
    });
    const bounded = (checked: Series, derived: boolean): Series => {
      const rows = rowsOutOfBounds(indicator, checked);
      if (rows.length === 0) return checked;
      const draft = draftOf(checked);
      for (const row of rows)
        doubt(draft, row, outOfBounds(subject(row), valueAt(checked, row) as Rational, derived, words));
      return finished(draft);
    };

    series = bounded(series, false);
    let source: Uint8Array | undefined;
    let derived: Series | undefined;
    if (indicator.formula || this.rollsUp(indicator))
      source = series.state.map((s) => (s === MISSING ? 0 : from.reported));
    if (indicator.formula) {
      derived = bounded(without(this.derive(indicator, period), this.unmatchedIn(indicator, period)), true);
      series = mergeDerived(series, derived, reported, source as Uint8Array, (draft, row, a, b) =>
        doubt(draft, row, formulaDisagreement(subject(row), a, b, words)),
      );
    }
    if (indicator.formula && !this.rollsUp(indicator))
      series = taintPooled(this.tree, series, this.operands(indicator, period), (p) =>
        this.concerned(indicator, p),
      );
    if (this.rollsUp(indicator)) {
      const { weight } = indicator.rollup;
      series = rollParents(this.tree, indicator, series, {
        source: source as Uint8Array,
        weights: weight === undefined ? undefined : this.resolve(weight, period).series,
        below: (parent) => this.concerned(indicator, parent),
        contradict: (draft, row, a, b) => doubt(draft, row, rollupDisagreement(subject(row), a, b)),
      });
    }
    if (indicator.parts.length > 0) {
      const sum = indicator.parts
        .map((p) => this.inUnitOf(indicator, p, period))
        .reduce((a, b) => combine('+', a, b));
      const draft = draftOf(series);
      for (let row = 0; row < draft.state.length; row++) {
        const a = valueAt(series, row);
        const b = valueAt(sum, row);
        if (a && b && !a.eq(b)) doubt(draft, row, partsDisagreement(subject(row), a, b));
      }
      series = finished(draft);
    }
    return { indicator, period, series, reported, derived, source, doubts };
  }

  /** The figure's own place; for a figure made of others, that of the first of them; else the plan's definition. */
  private placeOf(resolved: Pick<Resolved, 'indicator' | 'period' | 'reported'>, row: number): Location {
    const { indicator, period } = resolved;
    const own = originAt(resolved, row);
    if (own || !indicator.formula) return own ?? indicator.at;
    const places = this.operands(indicator, period).flatMap((operand) => originAt(operand, row) ?? []);
    return places[0] ?? indicator.at;
  }

  /** Whether units with sub-units take this indicator from them: a ratio does so through its parts. */
  private rollsUp(indicator: Indicator): boolean {
    const { fold, folds } = rollupOf(indicator.rollup.by);
    return fold !== undefined && !(folds === 'operands' && indicator.formula) && this.tree.parents.length > 0;
  }

  /** Units whose formula would mix sums over different sub-units; 0 for a missing figure is a figure, but no divisor. */
  private unmatchedIn(indicator: Indicator, period: Period): Set<number> {
    if (!indicator.formula) return new Set();
    const divisors = divisorsOf(indicator.formula);
    return unmatched(
      this.tree,
      this.operands(indicator, period),
      (parent) => this.concerned(indicator, parent),
      ({ indicator: { id, rollup } }) =>
        missingPolicy(rollup.missing).standIn !== undefined && !divisors.has(id),
    );
  }

  private derive(indicator: Indicator, period: Period): Series {
    const formula = indicator.formula;
    if (!formula) throw new Error(`indicator ${indicator.id} has no formula`);
    const base = formulaSeries(formula, this.tree.units.length, (id, yearsBack) => {
      const operand = this.resolve(id, yearsBefore(period, yearsBack));
      return scaleSeries(operand.series, operand.indicator.unit.factor);
    });
    return scaleSeries(base, reciprocal(indicator));
  }

  private inUnitOf(indicator: Indicator, id: string, period: Period): Series {
    const part = this.resolve(id, period);
    return scaleSeries(scaleSeries(part.series, part.indicator.unit.factor), reciprocal(indicator));
  }

  /** What a row's figure is made of, one step down: the operands of its formula, or the same indicator of its sub-units. */
  sources(resolved: Resolved, row: number): (readonly [Resolved, number])[] {
    const { indicator, period } = resolved;
    if (sourceAt(resolved, row) === from.rolled)
      return this.concerned(indicator, row).map((child) => [resolved, child] as const);
    return this.operands(indicator, period).map((operand) => [operand, row] as const);
  }

  private operands({ formula }: Indicator, period: Period): Resolved[] {
    if (!formula) return [];
    return indicatorsOf(formula).map(({ id, yearsBack }) => this.resolve(id, yearsBefore(period, yearsBack)));
  }

  /** An indicator's formula with titles for ids, as people read it. */
  formulaInWords({ formula }: Indicator): string {
    return formula ? printFormula(formula, (id) => this.titleOf(id)) : '';
  }

  private titleOf(id: string): string {
    return this.plan.indicators.get(id)?.title ?? id;
  }

  /** The rows under a unit that an indicator concerns. */
  concerned(indicator: Indicator, parent: number): readonly number[] {
    const below = this.tree.children[parent] as readonly number[];
    if (indicator.except.length === 0) return below;
    return below.filter((row) => !indicator.except.includes(this.tree.units[row] as string));
  }
}

function reciprocal(indicator: Indicator): Rational {
  const { factor } = indicator.unit;
  return Rational.one.div(factor);
}
