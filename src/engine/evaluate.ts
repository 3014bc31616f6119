import type { Assessment, Finding } from '../assessment/index.js';
import type { DataFinding, Facts } from '../facts/index.js';
import type { CalendarDate } from '../quantity/index.js';
import { Resolver } from './figures/resolve.js';
import { findingOf } from './findings/finding.js';
import { judge } from './judging/judge.js';
import type { Judged } from './judging/judged.js';
import { standingPeriod } from './judging/standing.js';
import { easedBy, type Terms, termsOf, waiverOf } from './judging/terms.js';
import { code } from './judging/verdict.js';
import { wholeVerdict } from './judging/whole.js';
import type { Judgement, Program } from './program/program.js';
import { assessmentOf } from './results/document.js';

export interface EvaluationOptions {
  /** The date on which the plan is judged. */
  readonly asOf: CalendarDate;
  /** What intake found in the submissions, to be carried into the assessment. */
  readonly findings?: readonly DataFinding[];
}

/**
 * Judges facts against a program. The verdicts stand in typed arrays; a finding, with its reason and trace,
 * is made when somebody asks for it. Pure: the same program, facts and date give the same evaluation.
 * Throws RangeError when the facts are not over the program's units.
 */
export function evaluate(program: Program, facts: Facts, options: EvaluationOptions): Evaluation {
  return new Evaluation(program, facts, options);
}

export class Evaluation implements Judged {
  readonly program: Program;
  readonly facts: Facts;
  readonly asOf: CalendarDate;
  readonly intakeFindings: readonly DataFinding[];
  readonly resolver: Resolver;
  /** For each judgement a verdict code a row; `code.none` where the commitment does not hold the unit. */
  readonly verdicts: readonly Uint8Array[];

  constructor(program: Program, facts: Facts, { asOf, findings = [] }: EvaluationOptions) {
    const { units } = program.tree;
    if (facts.units.length !== units.length || facts.units.some((id, row) => id !== units[row]))
      throw new RangeError('the facts are not over the units of the plan');
    this.program = program;
    this.facts = facts;
    this.asOf = asOf;
    this.intakeFindings = findings;
    this.resolver = new Resolver(program.plan, facts, program.tree);
    this.verdicts = program.judgements.map((judgement) => this.judgeAll(judgement));
  }

  /** The terms on which a unit is judged, its waiver applied. */
  termsFor(judgement: Judgement, row: number): Terms {
    const terms = this.easedTerms(judgement, row);
    return { ...terms, period: standingPeriod(this.resolver, judgement, terms, this.asOf, row) };
  }

  private easedTerms({ commitment, checkpoint }: Judgement, row: number): Terms {
    const { plan, tree } = this.program;
    const terms = termsOf(plan, commitment, checkpoint, this.asOf);
    if (plan.waivers.length === 0) return terms;
    const waiver = waiverOf(plan, commitment, tree.units[row] as string, terms.due, this.asOf);
    return waiver ? easedBy(plan, checkpoint, terms, waiver) : terms;
  }

  /** The finding of a judgement for a row; undefined where the commitment does not hold the unit. */
  finding(index: number, row: number): Finding | undefined {
    return this.verdicts[index]?.[row] === code.none ? undefined : findingOf(this, index, row);
  }

  /** The finding of a commitment for a unit at a checkpoint (default: its last). */
  find(commitment: string, unit: string, key?: string): Finding | undefined {
    const row = this.program.tree.rowOf.get(unit);
    const index = this.program.judgements.findLastIndex(
      (j) => j.commitment.id === commitment && (key === undefined || j.checkpoint.key === key),
    );
    return row === undefined || index < 0 ? undefined : this.finding(index, row);
  }

  /**
   * The assessment document: everything a report needs. It covers the given units (ids); by default those that
   * the submissions are about.
   */
  assessment(units: readonly string[] = this.present()): Assessment {
    return assessmentOf(this, units);
  }

  /**
   * The units that the submissions are about. A single unit asks for itself; several, or the plan's own, for the
   * whole: then one that sent nothing is listed as unreported, not forgotten.
   */
  private present(): readonly string[] {
    const { tree, plan } = this.program;
    const doubted = this.intakeFindings.flatMap((finding) => finding.unit ?? []);
    const submitted = new Set([...this.facts.submitting(), ...doubted]);
    if (submitted.has(plan.unit)) return tree.units;
    const level = (id: string): string | undefined => plan.register.units.get(id)?.level;
    const levels = new Set([...submitted].map(level));
    return tree.units.filter(
      (id) => submitted.has(id) || (submitted.size > 1 && (id === plan.unit || levels.has(level(id) ?? ''))),
    );
  }

  private judgeAll(judgement: Judgement): Uint8Array {
    const out = new Uint8Array(this.program.tree.units.length);
    const { commitment, checkpoint, rows, whole } = judgement;
    const terms = termsOf(this.program.plan, commitment, checkpoint, this.asOf);
    judge(this.resolver, judgement, terms, this.asOf, rows, out);
    for (const row of this.easedRows(judgement)) {
      const eased = this.easedTerms(judgement, row);
      if (eased.waiver?.kind === 'waived') out[row] = code.waived;
      else judge(this.resolver, judgement, eased, this.asOf, Int32Array.of(row), out);
    }
    if (whole !== undefined) {
      const eased = this.easedTerms(judgement, whole);
      out[whole] =
        eased.waiver?.kind === 'waived'
          ? code.waived
          : this.tallyOf(judgement, out, this.asOf >= eased.due).verdict;
    }
    return out;
  }

  /** How the units of a share stand. */
  tallyOf(
    { commitment, rows }: Judgement,
    verdicts: Uint8Array,
    due: boolean,
  ): ReturnType<typeof wholeVerdict> {
    const { who } = commitment;
    if (who.kind !== 'each' && who.kind !== 'units')
      throw new Error(`${commitment.id} holds no share of units`);
    return wholeVerdict(verdicts, rows, who.share, due);
  }

  private easedRows({ commitment, rows }: Judgement): number[] {
    const waivers = this.program.plan.waivers.filter((w) => w.commitment === commitment.id);
    if (waivers.length === 0) return [];
    return [...rows].filter((row) =>
      waivers.some((w) => w.units.includes(this.program.tree.units[row] as string)),
    );
  }
}
