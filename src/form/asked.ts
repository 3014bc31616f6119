import {
  compile,
  type Judgement,
  oneTargetInWords,
  type Program,
  type Terms,
  unitTerms,
} from '../engine/index.js';
import { type Facts, judging } from '../facts/index.js';
import { indicatorsOf } from '../formula/index.js';
import { measure as measureOf, periodsMeasured, rollup } from '../language/index.js';
import { type MessageRef, message } from '../messages/index.js';
import {
  type Checkpoint,
  type Commitment,
  type Indicator,
  type Plan,
  type Reference,
  referencesOf,
  type Target,
  type Unit,
} from '../plan/index.js';
import { type Period, previousYear, yearOf } from '../quantity/index.js';
import type { Asked, Form, Threshold } from './model.js';

/** Whatever has been decided about a rule by then holds: a form asks for what will be judged. */
const WHEN_ALL_IS_DUE = '9999-12-31';

/**
 * Gathers the figures that a unit is asked for about a year, from the plan as it is judged: form and verdict cannot
 * disagree. The plan's own unit, where all of its figures are added up from below, is asked for them itself.
 */
export function formFor(plan: Plan, unit: Unit, year: number, known?: Facts): Form {
  const program = compile(plan);
  const row = program.tree.rowOf.get(unit.id);
  if (row === undefined) throw new RangeError(`unit ${unit.id} is not in the register`);
  const rows = asked(program, row, { year, known, summed: false });
  const summed = rows.length === 0 && unit.id === plan.unit;
  return {
    plan,
    unit,
    year,
    rows: summed ? asked(program, row, { year, known, summed }) : rows,
    summed,
  };
}

interface About {
  readonly year: number;
  /** Figures of the year before. */
  readonly known: Facts | undefined;
  /** Whether the unit is also asked for what is added up from below it. */
  readonly summed: boolean;
}

function asked(program: Program, row: number, about: About): Asked[] {
  const asking = new Asking(program, row, about);
  for (const judgement of program.judgements) asking.judgement(judgement);
  if (program.tree.units[row] === program.plan.unit) asking.recorded();
  return asking.rows();
}

type Draft = { -readonly [K in keyof Asked]: Asked[K] } & {
  targets: Asked['targets'][number][];
  thresholds: Threshold[];
};

/** Who wants a figure, and for when. */
interface Demand {
  readonly period: Period;
  /** The row that is judged on it. */
  readonly judged: number;
  readonly required: boolean;
}

class Asking {
  private readonly found = new Map<string, Draft>();
  private readonly program: Program;
  private readonly row: number;
  /** This unit and those above it, upwards: nobody else is judged on its figures. */
  private readonly line: readonly number[];
  private readonly year: number;
  private readonly known: Facts | undefined;
  private readonly summed: boolean;

  constructor(program: Program, row: number, { year, known, summed }: About) {
    this.program = program;
    this.row = row;
    this.line = lineOf(program, row);
    this.year = year;
    this.known = known;
    this.summed = summed;
  }

  /** In the plan's order; a ratio stands before its parts. */
  rows(): Asked[] {
    const ordered = [...this.found.values()];
    for (const ratio of ordered.filter((row) => row.computed)) {
      const { formula } = ratio.indicator;
      const parts = new Set(formula ? indicatorsOf(formula).map(({ id }) => keyOf(id, ratio.period)) : []);
      const first = ordered.findIndex((row) => parts.has(keyOf(row.indicator.id, row.period)));
      const own = ordered.indexOf(ratio);
      if (first < 0 || first > own) continue;
      ordered.splice(own, 1);
      ordered.splice(first, 0, ratio);
    }
    return ordered;
  }

  judgement(judgement: Judgement): void {
    const { commitment, checkpoint, rows } = judgement;
    const { plan, tree } = this.program;
    if (commitment.judgedBy === 'attestation') return;
    for (const judged of this.line) {
      if (!rows.includes(judged)) continue;
      const terms = unitTerms(plan, WHEN_ALL_IS_DUE, judgement, tree.units[judged] as string);
      const required = yearOf(terms.period) === this.year;
      for (const period of this.periodsOf(commitment, terms, checkpoint)) {
        const demand = { judged, period, required };
        const asked = this.ask(commitment.indicator, demand);
        if (asked) this.aimedAt(asked, commitment, terms, judged);
        for (const reference of referencesOf(terms.target)) this.askReference(reference, demand, commitment);
      }
      const { spans } = measureOf(commitment.measure);
      if (spans === 'years' && required)
        this.askPrevious(commitment.indicator, { judged, period: terms.period, required });
    }
  }

  /** What a row's figure is held against: in words, and as a condition where it is the unit's own. */
  private aimedAt(asked: Draft, commitment: Commitment, { target, period }: Terms, judged: number): void {
    const words = this.targetFor(commitment, target, judged);
    if (!asked.targets.some((t) => JSON.stringify(t) === JSON.stringify(words))) asked.targets.push(words);
    if (judged === this.row && yearOf(asked.period) === yearOf(period))
      asked.thresholds.push({ commitment, target });
  }

  private askReference(reference: Reference, demand: Demand, { indicator }: Commitment): void {
    if (reference.kind === 'indicator') this.ask(reference.indicator, demand);
    else if (reference.kind === 'past' && reference.years === 1 && demand.required)
      this.askPrevious(indicator, demand);
  }

  /** The target in words, with whose it is where it is not this unit's own. */
  private targetFor(commitment: Commitment, target: Target, judged: number): MessageRef {
    const { plan, tree } = this.program;
    const said = oneTargetInWords(plan, commitment, target);
    if (judged === this.row) return said;
    const unit = plan.register.units.get(tree.units[judged] as string)?.name ?? '';
    return message('form.whole', { unit, target: said });
  }

  recorded(): void {
    for (const { id, recorded } of this.program.plan.indicators.values())
      if (recorded) this.ask(id, { period: String(this.year), judged: this.row, required: false });
  }

  /** The periods of this year whose figures a judgement looks at, now or when it is due later. */
  private periodsOf({ measure }: Commitment, { period }: Terms, { recurring }: Checkpoint): Period[] {
    const { plan } = this.program;
    if (yearOf(period) < this.year) return [];
    if (yearOf(period) > this.year) return recurring ? [] : [String(this.year)];
    return periodsMeasured(measure, period, plan).filter((p) => yearOf(p) === this.year);
  }

  /** Asks for an indicator for a judged row, where this unit is the one that knows it; returns the row of the indicator itself. */
  private ask(id: string, demand: Demand): Draft | undefined {
    const { period, judged, required } = demand;
    const indicator = this.program.plan.indicators.get(id) as Indicator;
    if (!indicator.formula)
      return this.reports(indicator, judged) ? this.draft(indicator, period, false, required) : undefined;
    const maker = this.maker(indicator, judged);
    if (maker !== judged) return maker === undefined ? undefined : this.ask(id, { ...demand, judged: maker });
    const before = this.found.size;
    const shown = judged === this.row ? this.draft(indicator, period, true, false) : undefined;
    const parts = indicatorsOf(indicator.formula).map((operand) => {
      if (operand.yearsBack === 1) return this.askPrevious(operand.id, demand);
      return operand.yearsBack === 0 ? this.ask(operand.id, demand) : undefined;
    });
    if (shown && parts.every((part) => part === undefined) && this.found.size === before + 1) {
      this.found.delete(keyOf(indicator.id, period));
      return undefined;
    }
    return shown;
  }

  /** Asks for the figure of the year before, which stands in the row of this year's: of a ratio for its parts'. */
  private askPrevious(id: string, demand: Demand): Draft | undefined {
    const { period, judged, required } = demand;
    const indicator = this.program.plan.indicators.get(id) as Indicator;
    const maker = this.maker(indicator, judged);
    if (maker !== judged)
      return maker === undefined ? undefined : this.askPrevious(id, { ...demand, judged: maker });
    if (indicator.formula) {
      const [first] = indicatorsOf(indicator.formula).flatMap((operand) =>
        operand.yearsBack === 0 ? (this.askPrevious(operand.id, demand) ?? []) : [],
      );
      return first;
    }
    const row = this.reports(indicator, judged) ? this.draft(indicator, period, false, false) : undefined;
    if (row) row.previousRequired ||= required;
    return row;
  }

  /** Where a figure is made by its formula: of what is added up, on the way down to this unit one step lower. */
  private maker(indicator: Indicator, judged: number): number | undefined {
    const added = rollup(indicator.rollup.by).fold && this.below(indicator, judged).length > 0;
    return indicator.formula && added ? this.line[this.line.indexOf(judged) - 1] : judged;
  }

  /** Whether this unit submits an indicator for a judged row: its own, or one above that it is rolled up to. */
  private reports(indicator: Indicator, judged: number): boolean {
    const { fold } = rollup(indicator.rollup.by);
    const concerns = (row: number): boolean =>
      !indicator.except.includes(this.program.tree.units[row] as string);
    if (judged === this.row)
      return concerns(judged) && (!fold || this.below(indicator, judged).length === 0 || this.summed);
    const next = this.line[this.line.indexOf(judged) - 1];
    return fold !== undefined && next !== undefined && concerns(next) && this.reports(indicator, next);
  }

  /** The rows under a unit that an indicator concerns. */
  private below({ except }: Indicator, row: number): readonly number[] {
    const { children, units } = this.program.tree;
    return (children[row] as readonly number[]).filter((child) => !except.includes(units[child] as string));
  }

  private draft(
    indicator: Indicator,
    period: Period,
    computed: boolean,
    required: boolean,
  ): Draft | undefined {
    if (yearOf(period) !== this.year) return undefined;
    const key = keyOf(indicator.id, period);
    const before = this.found.get(key);
    if (before) {
      before.required ||= required;
      return before;
    }
    const previous = this.previous(indicator, period);
    const draft: Draft = {
      indicator,
      period,
      computed,
      required,
      targets: [],
      thresholds: [],
      previousRequired: false,
      ...(previous === undefined ? {} : { previous }),
    };
    this.found.set(key, draft);
    return draft;
  }

  private previous({ id }: Indicator, period: Period): string | undefined {
    const cell = this.known?.column(id, previousYear(period))?.cells.get(this.row);
    const figure = cell && judging(cell);
    return figure?.value === undefined ? undefined : figure.text;
  }
}

function lineOf({ plan, tree }: Pick<Program, 'plan' | 'tree'>, row: number): number[] {
  const parent = plan.register.units.get(tree.units[row] as string)?.parent;
  const above = parent === undefined ? undefined : tree.rowOf.get(parent);
  return above === undefined ? [row] : [row, ...lineOf({ plan, tree }, above)];
}

function keyOf(id: string, period: Period): string {
  return `${id}@${period}`;
}
