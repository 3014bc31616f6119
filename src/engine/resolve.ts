import type { Column, DataFinding, Facts } from '../facts/index.js';
import { indicatorsOf, printFormula } from '../formula/index.js';
import type { Indicator, Plan } from '../plan/model.js';
import { type Period, Rational } from '../quantity/index.js';
import type { Location } from '../source/index.js';
import { combine } from './arithmetic.js';
import { formulaSeries } from './formula.js';
import { outOfBounds, rowsOutOfBounds } from './quality/bounds.js';
import {
  agrees,
  formulaDisagreement,
  partsDisagreement,
  rollupDisagreement,
} from './quality/disagreement.js';
import { from, originAt, type Resolved, sourceAt, yearsBefore } from './resolved.js';
import { rollUp } from './rollup.js';
import {
  copyRow,
  DOUBTFUL,
  type Draft,
  draftOf,
  EXACT,
  emptySeries,
  FAST,
  finished,
  MISSING,
  put,
  type Series,
  scaleSeries,
  seriesOf,
  valueAt,
} from './series.js';
import type { Tree } from './tree.js';

const exactRollups = new Set(['sum', 'min', 'max', 'count', 'all', 'any']);

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
      derived = bounded(this.derive(indicator, period), true);
      series = this.merge(series, derived, reported, source as Uint8Array, (draft, row, a, b) =>
        doubt(draft, row, formulaDisagreement(subject(row), a, b, words)),
      );
    }
    if (indicator.formula && !this.rollsUp(indicator)) series = this.taint(indicator, period, series);
    if (this.rollsUp(indicator)) {
      series = this.roll(indicator, period, series, source as Uint8Array, (draft, row, a, b) =>
        doubt(draft, row, rollupDisagreement(subject(row), a, b)),
      );
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
    const operands = indicatorsOf(indicator.formula).map((o) =>
      this.resolve(o.id, yearsBefore(period, o.yearsBack)),
    );
    const places = operands.flatMap((operand) => originAt(operand, row) ?? []);
    return places[0] ?? indicator.at;
  }

  /** Whether units with sub-units take this indicator from them: a ratio does so through its parts. */
  private rollsUp(indicator: Indicator): boolean {
    const { by } = indicator.rollup;
    return (
      by !== 'none' && by !== 'ratio' && !(by === 'sum' && indicator.formula) && this.tree.parents.length > 0
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

  /** The derived figure where there is one, the reported one elsewhere; where they contradict each other, neither. */
  private merge(
    own: Series,
    derived: Series,
    column: Column | undefined,
    source: Uint8Array,
    contradict: (draft: Draft, row: number, reported: Rational, derived: Rational) => void,
  ): Series {
    if (!column) {
      for (let row = 0; row < source.length; row++)
        source[row] = derived.state[row] === MISSING ? 0 : from.derived;
      return derived;
    }
    const draft = draftOf(derived);
    for (let row = 0; row < source.length; row++) {
      const state = own.state[row];
      if (derived.state[row] === MISSING) copyRow(draft, row, own);
      else if (state === DOUBTFUL) draft.state[row] = DOUBTFUL;
      else {
        source[row] = from.derived;
        if (state !== FAST && state !== EXACT) continue;
        const a = valueAt(own, row) as Rational;
        const b = valueAt(derived, row);
        if (b && !agrees(a, b, column, row)) contradict(draft, row, a, b);
      }
    }
    return finished(draft);
  }

  /**
   * A pooled ratio is as doubtful as the ratios it pools: a district with more guards than schools would
   * otherwise make up, in the city's sum, for one that has too few.
   */
  private taint(indicator: Indicator, period: Period, series: Series): Series {
    const { formula } = indicator;
    if (!formula || !series.state.includes(DOUBTFUL)) return series;
    const operands = indicatorsOf(formula).map((o) => this.resolve(o.id, yearsBefore(period, o.yearsBack)));
    const draft = draftOf(series);
    for (const parent of this.tree.parents) {
      const pooled = operands.some((operand) => sourceAt(operand, parent) !== from.reported);
      if (pooled && this.concerned(indicator, parent).some((row) => draft.state[row] === DOUBTFUL))
        draft.state[parent] = DOUBTFUL;
    }
    return finished(draft);
  }

  private roll(
    indicator: Indicator,
    period: Period,
    series: Series,
    source: Uint8Array,
    contradict: (draft: Draft, row: number, reported: Rational, rolled: Rational) => void,
  ): Series {
    const draft = draftOf(series);
    const weight = indicator.rollup.weight;
    const weights = weight === undefined ? undefined : this.resolve(weight, period).series;
    for (const parent of this.tree.parents) {
      const below = this.concerned(indicator, parent);
      if (below.length === 0) continue;
      const rolled = rollUp(indicator, below, finished(draft), weights);
      const own = valueAt(series, parent);
      if (!rolled.known) {
        if (draft.state[parent] === MISSING && rolled.state !== MISSING) {
          draft.state[parent] = rolled.state;
          source[parent] = from.rolled;
        }
      } else if (own && source[parent] === from.reported) {
        if (exactRollups.has(indicator.rollup.by) && !own.eq(rolled.value))
          contradict(draft, parent, own, rolled.value);
      } else if (draft.state[parent] === MISSING || source[parent] === from.derived) {
        put(draft, parent, rolled.value);
        source[parent] = from.rolled;
      }
    }
    return finished(draft);
  }

  /** What a row's figure is made of, one step down: the operands of its formula, or the same indicator of its sub-units. */
  sources(resolved: Resolved, row: number): (readonly [Resolved, number])[] {
    const { indicator, period } = resolved;
    if (sourceAt(resolved, row) === from.rolled)
      return this.concerned(indicator, row).map((child) => [resolved, child] as const);
    if (!indicator.formula) return [];
    return indicatorsOf(indicator.formula).map(
      ({ id, yearsBack }) => [this.resolve(id, yearsBefore(period, yearsBack)), row] as const,
    );
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
