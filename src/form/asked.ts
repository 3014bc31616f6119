import { compile, type Judgement, type Program, targetInWords } from '../engine/index.js';
import { type Facts, judging } from '../facts/index.js';
import { indicatorsOf } from '../formula/index.js';
import { measure as measureOf, periodsMeasured, rollup } from '../language/index.js';
import { type MessageRef, message } from '../messages/index.js';
import type { Indicator, Plan, Unit } from '../plan/index.js';
import { type Period, previousYear, yearOf } from '../quantity/index.js';
import type { Asked, Form, Threshold } from './model.js';

/** Gathers the figures that a unit is asked for about a year, from the plan as it is judged: form and verdict cannot disagree. */
export function formFor(plan: Plan, unit: Unit, year: number, known?: Facts): Form {
  const program = compile(plan);
  const row = program.tree.rowOf.get(unit.id);
  if (row === undefined) throw new RangeError(`unit ${unit.id} is not in the register`);
  const asking = new Asking(program, row, year, known);
  for (const judgement of program.judgements) asking.judgement(judgement);
  if (unit.id === plan.unit) asking.recorded();
  return { plan, unit, year, rows: asking.rows() };
}

type Draft = { -readonly [K in keyof Asked]: Asked[K] } & {
  targets: Asked['targets'][number][];
  thresholds: Threshold[];
};

class Asking {
  private readonly found = new Map<string, Draft>();
  private readonly program: Program;
  private readonly row: number;
  /** This unit and those above it, upwards: nobody else is judged on its figures. */
  private readonly line: readonly number[];
  private readonly year: number;
  private readonly known: Facts | undefined;

  constructor(program: Program, row: number, year: number, known: Facts | undefined) {
    this.program = program;
    this.row = row;
    this.line = lineOf(program, row);
    this.year = year;
    this.known = known;
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
    if (commitment.judgedBy === 'attestation') return;
    for (const period of this.periodsOf(judgement))
      for (const judged of this.line) {
        if (!rows.includes(judged)) continue;
        const required = yearOf(checkpoint.period) === this.year;
        const own = judged === this.row && yearOf(period) === yearOf(checkpoint.period);
        const threshold = own ? { commitment, due: checkpoint.due } : undefined;
        const references = [commitment.target.reference, commitment.target.upper].flatMap((reference) =>
          reference?.kind === 'indicator' ? [reference.indicator] : [],
        );
        const asked = this.ask(commitment.indicator, period, judged, required);
        if (asked) {
          const words = this.targetFor(judgement, judged);
          if (!asked.targets.some((t) => JSON.stringify(t) === JSON.stringify(words)))
            asked.targets.push(words);
          if (threshold && !asked.thresholds.some((t) => t.commitment === commitment))
            asked.thresholds.push(threshold);
        }
        for (const reference of references) this.ask(reference, period, judged, required);
      }
  }

  /** The target in words, with whose it is where it is not this unit's own. */
  private targetFor({ commitment }: Judgement, judged: number): MessageRef {
    const { plan, tree } = this.program;
    const target = targetInWords(plan, commitment);
    const measure = { id: `measured.${commitment.measure}` } as const;
    const plain = measureOf(commitment.measure).spans === 'period';
    const said = plain ? target : message('form.measured', { measure, target });
    if (judged === this.row) return said;
    const unit = plan.register.units.get(tree.units[judged] as string)?.name ?? '';
    return message('form.whole', { unit, target: said });
  }

  recorded(): void {
    for (const { id, recorded } of this.program.plan.indicators.values())
      if (recorded) this.ask(id, String(this.year), this.row, false);
  }

  /** The periods of this year whose figures a judgement looks at, now or when it is due later. */
  private periodsOf({ commitment, checkpoint }: Judgement): Period[] {
    const { period, recurring } = checkpoint;
    const { plan } = this.program;
    if (yearOf(period) < this.year) return [];
    if (yearOf(period) > this.year) return recurring ? [] : [String(this.year)];
    return periodsMeasured(commitment.measure, period, plan).filter((p) => yearOf(p) === this.year);
  }

  /** Asks for an indicator for a judged row, where this unit is the one that knows it; returns the row of the indicator itself. */
  private ask(id: string, period: Period, judged: number, required: boolean): Draft | undefined {
    const indicator = this.program.plan.indicators.get(id) as Indicator;
    if (indicator.formula && rollup(indicator.rollup.by).fold && this.below(indicator, judged).length > 0) {
      const next = this.line[this.line.indexOf(judged) - 1];
      return next === undefined ? undefined : this.ask(id, period, next, required);
    }
    if (indicator.formula) {
      const operands = indicatorsOf(indicator.formula);
      const before = this.found.size;
      const shown = judged === this.row ? this.draft(indicator, period, true, false) : undefined;
      const parts = operands.map((operand) =>
        this.ask(
          operand.id,
          operand.yearsBack > 0 ? back(period, operand.yearsBack) : period,
          judged,
          required,
        ),
      );
      if (shown && parts.every((part) => part === undefined) && this.found.size === before + 1) {
        this.found.delete(keyOf(indicator.id, period));
        return undefined;
      }
      return shown;
    }
    return this.reports(indicator, judged) ? this.draft(indicator, period, false, required) : undefined;
  }

  /** Whether this unit submits an indicator for a judged row: its own, or one above that it is rolled up to. */
  private reports(indicator: Indicator, judged: number): boolean {
    const { fold } = rollup(indicator.rollup.by);
    const concerns = (row: number): boolean =>
      !indicator.except.includes(this.program.tree.units[row] as string);
    if (judged === this.row) return concerns(judged) && (!fold || this.below(indicator, judged).length === 0);
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

function back(period: Period, years: number): Period {
  return years === 0 ? period : back(previousYear(period), years - 1);
}
