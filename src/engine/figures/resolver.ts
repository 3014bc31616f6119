import type { Column, Facts } from '../../facts/index.js';
import { indicatorsOf } from '../../formula/index.js';
import { rollup as rollupOf } from '../../language/index.js';
import type { Indicator, Plan } from '../../plan/model.js';
import { type Period, Rational } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Tree } from '../program/tree.js';
import { unknownIn, without } from '../series/draft.js';
import { formulaSeries } from '../series/formula.js';
import { emptySeries, presence, type Series, scaleSeries, seriesOf } from '../series/series.js';
import { figuresWithin, unitsApart } from './basis.js';
import { type Figures, originAt, periodAt, provenance, provenanceAt, yearsBefore } from './figures.js';
import { formulaInWords } from './formula-words.js';
import { mergeDerived } from './merge.js';
import { checkByParts } from './parts.js';
import { rollParents, taintPooled } from './pool.js';
import { boundResults } from './possible.js';
import { withinBounds } from './quality/bounds.js';
import { inWholes } from './quality/wholes.js';
import { countedRows } from './rollup.js';
import type { Sources } from './sources.js';
import { weighedBy } from './weights.js';
import type { Worksheet } from './worksheet.js';

/**
 * Turns submitted columns into the figures that are judged, marking as doubtful what contradicts itself. Each
 * indicator and period is resolved once, when first asked for.
 */
export class Resolver implements Sources {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly tree: Tree;
  private readonly made = new Map<string, Figures>();

  constructor(plan: Plan, facts: Facts, tree: Tree) {
    this.plan = plan;
    this.facts = facts;
    this.tree = tree;
  }

  /** The figures of an indicator in a period. Throws on an indicator the plan does not have: validation comes first. */
  resolve(id: string, period: Period): Figures {
    const key = `${id}@${period}`;
    const before = this.made.get(key);
    if (before) return before;
    const indicator = this.plan.indicators.get(id);
    if (!indicator) throw new Error(`the plan has no indicator ${id}`);
    const figures = this.make(indicator, period);
    this.made.set(key, figures);
    return figures;
  }

  /** Reported, in wholes and within bounds; derived by formula, within bounds; merged; checked by its parts; rolled up, and checked again. */
  private make(indicator: Indicator, period: Period): Figures {
    const column = this.facts.column(indicator.id, period);
    const submitted = column ? seriesOf(column) : emptySeries(this.tree.units.length);
    const sheet = this.worksheet(indicator, period, column, submitted);
    const reported = column ? withinBounds(sheet, inWholes(sheet, submitted), false) : submitted;
    const derived = indicator.formula && withinBounds(sheet, this.derive(sheet, reported), true);
    const merged = derived ? mergeDerived(sheet, reported, derived) : reported;
    const { provenance, possible, doubts } = sheet;
    const figures = { indicator, period, reported: column, derived, provenance, possible, doubts };
    const parts = indicator.parts.map((part) => this.resolve(part, period));
    const checked = (series: Series): Series => checkByParts(sheet, { ...figures, series }, parts);
    // Before it is added into the figure above, and what was added up.
    return { ...figures, series: checked(this.rollUp(sheet, checked(merged))) };
  }

  private worksheet(
    indicator: Indicator,
    period: Period,
    reported: Column | undefined,
    submitted: Series,
  ): Worksheet {
    const mixed = indicator.formula !== undefined || this.rollsUp(indicator);
    return {
      sources: this,
      indicator,
      period,
      reported,
      formula: () => this.formulaInWords(indicator),
      provenance: mixed ? presence(submitted, provenance.reported) : undefined,
      possible: new Map(),
      doubts: new Map(),
      subject: (row) => ({
        indicator,
        period: periodAt({ reported, period }, row),
        unit: this.tree.units[row] as string,
        at: this.placeOf({ indicator, period, reported }, row),
      }),
    };
  }

  /**
   * By the formula, in the indicator's unit, what is certain of it too; nothing where the sub-units' results are rolled
   * up, or sums over different sub-units compared.
   */
  private derive(sheet: Worksheet, reported: Series): Series {
    const { indicator, period } = sheet;
    const { formula, unit } = indicator;
    if (!formula) throw new Error(`indicator ${indicator.id} has no formula`);
    const { length } = this.tree.units;
    const inBase = formulaSeries(formula, length, (id, yearsBack) => {
      const operand = this.resolve(id, yearsBefore(period, yearsBack));
      return scaleSeries(operand.series, operand.indicator.unit.factor);
    });
    const derived = scaleSeries(inBase, Rational.one.div(unit.factor));
    const rolled = this.rollsUp(indicator)
      ? this.tree.parents.filter((parent) => this.concerned(indicator, parent).length > 0)
      : [];
    const apart = this.rollsUp(indicator)
      ? []
      : figuresWithin(this, sheet).flatMap((group) => unitsApart(this, group));
    const known = unknownIn(without(derived, rolled), apart);
    return boundResults(sheet, reported, known, new Set(rolled));
  }

  /** Units with sub-units take their figure from them; a ratio takes their doubts, for its parts brought the figures. */
  private rollUp(sheet: Worksheet, merged: Series): Series {
    const { indicator, period } = sheet;
    if (this.rollsUp(indicator)) {
      const { weight } = indicator.rollup;
      return rollParents(sheet, merged, weight === undefined ? undefined : this.resolve(weight, period));
    }
    if (!indicator.formula) return merged;
    const below = (parent: number): readonly number[] => this.concerned(indicator, parent);
    return taintPooled(sheet, merged, this.operands({ indicator, period }), below);
  }

  /** The figure's own place; for a figure made of others, that of the first of them; else the plan's definition. */
  private placeOf(figures: Pick<Figures, 'indicator' | 'period' | 'reported'>, row: number): Location {
    const { indicator, period } = figures;
    const own = originAt(figures, row);
    if (own || !indicator.formula) return own ?? indicator.at;
    const places = this.operands({ indicator, period }).flatMap((operand) => originAt(operand, row) ?? []);
    return places[0] ?? indicator.at;
  }

  /** Whether units with sub-units take this indicator's figures from them: a ratio does so through its operands. */
  private rollsUp({ rollup }: Indicator): boolean {
    return rollupOf(rollup.by).fold !== undefined && this.tree.parents.length > 0;
  }

  /** What a row's figure is made of, one step down: the operands of its formula, or the same indicator of its sub-units, with their weights. */
  components(figures: Figures, row: number): (readonly [Figures, number])[] {
    if (provenanceAt(figures, row) === provenance.rolled)
      return [
        ...this.concerned(figures.indicator, row).map((child) => [figures, child] as const),
        ...this.weights(figures, row),
      ];
    return this.operands(figures).map((operand) => [operand, row] as const);
  }

  /** What the sub-units of a row are weighed by, those whose figures count or are waited for. */
  weights(figures: Figures, row: number): (readonly [Figures, number])[] {
    const { indicator, period, series } = figures;
    const { weight } = indicator.rollup;
    if (weight === undefined || !this.rollsUp(indicator)) return [];
    const weights = this.resolve(weight, period);
    return countedRows(indicator, this.concerned(indicator, row), series).flatMap((child) =>
      weighedBy(this, figures, weights, child),
    );
  }

  /** What an indicator is computed from, in the periods that its formula looks at. */
  operands({ indicator: { formula }, period }: Pick<Figures, 'indicator' | 'period'>): Figures[] {
    if (!formula) return [];
    return indicatorsOf(formula).map(({ id, yearsBack }) => this.resolve(id, yearsBefore(period, yearsBack)));
  }

  /** An indicator's formula with titles for ids, as people read it. */
  formulaInWords({ formula }: Indicator): string {
    return formula ? formulaInWords(this.plan, formula) : '';
  }

  /** The rows under a unit that an indicator concerns. */
  concerned(indicator: Indicator, parent: number): readonly number[] {
    const below = this.tree.children[parent] as readonly number[];
    if (indicator.except.length === 0) return below;
    return below.filter((row) => !indicator.except.includes(this.tree.units[row] as string));
  }
}
