import type { Assessment, Finding, Overview } from '../assessment/index.js';
import type { DataFinding, Facts } from '../facts/index.js';
import type { CalendarDate } from '../quantity/index.js';
import { findingOf } from './findings/finding.js';
import { Review } from './judging/review.js';
import { verdictCode } from './judging/verdict.js';
import type { Program } from './program/program.js';
import { assessmentOf, findingsOf, overview } from './results/assessment.js';
import type { Asked } from './results/scope.js';

export interface EvaluationOptions {
  /** The date on which the plan is judged: 2021-01-15. */
  readonly asOf: CalendarDate;
  /** What was found when the submissions were read, to be carried into the assessment. */
  readonly findings?: readonly DataFinding[];
}

/**
 * Judges facts against a program. The verdicts stand in typed arrays; a finding, with its reason and trace,
 * is made when somebody asks for it. Pure: the same program, facts and date give the same evaluation.
 * Throws RangeError when the facts are not over the program's units, or the as-of date is none.
 */
export function evaluate(program: Program, facts: Facts, options: EvaluationOptions): Evaluation {
  return new Evaluation(program, facts, options);
}

/** A judged plan that explains itself. */
export class Evaluation extends Review {
  /** What was found when the submissions were read. */
  readonly found: readonly DataFinding[];
  /** What was asked for last: whoever keeps it and whoever shows it ask for the same. */
  private summed: { readonly asked: Asked; readonly overview: Overview } | undefined;

  constructor(program: Program, facts: Facts, { asOf, findings = [] }: EvaluationOptions) {
    super(program, facts.asOf(asOf), asOf);
    this.found = findings;
  }

  /** The finding of a judgement for a row; undefined where the commitment does not hold the unit. */
  finding(index: number, row: number): Finding | undefined {
    if (this.verdictAt(index, row) === verdictCode.none) return undefined;
    return findingOf(this, index, row);
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
   * The assessment document: everything a report needs. It covers the whole plan unless it is asked for the units that
   * the submissions are about, or for some (ids).
   */
  assessment(asked: Asked = 'plan'): Assessment {
    return assessmentOf(this, asked, this.found);
  }

  /** Its findings one by one, none of which is kept. */
  findings(asked: Asked = 'plan'): Iterable<Finding> {
    return findingsOf(this, asked, this.found);
  }

  /** What the assessment comes to, without making its findings. */
  overview(asked: Asked = 'plan'): Overview {
    if (this.summed?.asked !== asked) this.summed = { asked, overview: overview(this, asked, this.found) };
    return this.summed.overview;
  }
}
