import type { Column, Facts } from '../../facts/index.js';
import { type CalendarDate, knownDate } from '../../quantity/index.js';
import { Resolver } from '../figures/resolver.js';
import type { Judgement, Program } from '../program/program.js';
import { type Bytes, blankBytes, byteAt, setByte } from '../series/bytes.js';
import { standingAnswers } from './answers.js';
import { judgeByAttestation } from './attestation.js';
import type { Batch, Matter } from './batch.js';
import { Comparisons } from './comparison.js';
import { judgeByFigures } from './figure-verdicts.js';
import { shareVerdict, type Tally, tallyOf } from './share.js';
import { type Terms, termsOf, unitTerms } from './terms.js';
import { verdictCode } from './verdict.js';

/** Whether the time of a judgement has come, and for rows that may have another. */
interface Due {
  readonly all: boolean;
  readonly eased: ReadonlyMap<number, boolean>;
}

/**
 * 考核: a program judged by facts on a date. Throws RangeError when the facts are not over the program's units, or the
 * date is none.
 */
export class Review {
  readonly program: Program;
  readonly facts: Facts;
  readonly asOf: CalendarDate;
  readonly resolver: Resolver;
  readonly comparisons: Comparisons;
  /** For each judgement a verdict code a row; `verdictCode.none` where the commitment does not hold the unit. */
  readonly verdicts: readonly Bytes[];
  private readonly dues: Due[] = [];
  private readonly common = new Map<Judgement, Terms>();
  private readonly answered = new Map<Judgement, readonly Matter[]>();

  constructor(program: Program, facts: Facts, asOf: CalendarDate) {
    const { units } = program.tree;
    if (facts.units.length !== units.length || facts.units.some((id, row) => id !== units[row]))
      throw new RangeError('the facts are not over the units of the plan');
    this.program = program;
    this.facts = facts;
    this.asOf = knownDate('asOf', asOf);
    this.resolver = new Resolver(program.plan, facts, program.tree);
    this.comparisons = new Comparisons(this.resolver);
    this.verdicts = program.judgements.map((judgement) => this.judge(judgement));
  }

  /** The verdict code of a judgement for a row. */
  verdictAt(index: number, row: number): number {
    return byteAt(this.verdicts[index] as Bytes, row);
  }

  /** The terms on which a row is judged: its waiver applied. */
  termsFor(judgement: Judgement, row: number): Terms {
    const { plan, tree } = this.program;
    const unit = tree.units[row] as string;
    return unitTerms(plan, this.asOf, judgement, unit, this.commonTerms(judgement));
  }

  /** The terms of every unit without a waiver: one object, by which what is made of them is found again. */
  private commonTerms(judgement: Judgement): Terms {
    let terms = this.common.get(judgement);
    if (!terms) {
      terms = termsOf(this.program.plan, this.asOf, judgement);
      this.common.set(judgement, terms);
    }
    return terms;
  }

  /** A judgement on terms, with what it is judged by: of a deliverable, the answers that stand. */
  matter(judgement: Judgement, terms: Terms): Matter {
    const { resolver, comparisons, asOf } = this;
    const made = this.answered.get(judgement)?.find((one) => isSameDemand(one.terms, terms));
    if (made) return made.terms === terms ? made : { ...made, terms };
    const matter = { resolver, comparisons, asOf, judgement, terms };
    const columns = standingAnswers(matter);
    const answered = columns.length === 0 ? matter : { ...matter, ...this.judgedBy(columns) };
    this.answered.set(judgement, [...(this.answered.get(judgement) ?? []), answered]);
    return answered;
  }

  private judgedBy(columns: readonly Column[]): Pick<Matter, 'resolver' | 'comparisons'> {
    const { plan, tree } = this.program;
    const resolver = new Resolver(plan, this.facts.replacing(columns), tree);
    return { resolver, comparisons: new Comparisons(resolver) };
  }

  /** Whether the time of a judgement has come for a row. */
  isDue(index: number, row: number): boolean {
    const { all, eased } = this.dueOf(index);
    return eased.get(row) ?? all;
  }

  /** Whether a row is only counted into the share that the plan's own unit is judged by. */
  isCounted(index: number, row: number): boolean {
    const { commitment, shareRow } = this.program.judgements[index] as Judgement;
    return shareRow !== undefined && shareRow !== row && 'counted' in commitment.who;
  }

  /** How the units fare of whose verdicts a judgement needs a share. */
  tally(index: number): Tally {
    return this.tallyOf(this.program.judgements[index] as Judgement, this.verdicts[index] as Bytes);
  }

  private judge(judgement: Judgement): Bytes {
    const { rows, shareRow } = judgement;
    const verdicts = blankBytes(this.program.tree.units.length);
    const terms = this.commonTerms(judgement);
    judgeBatch({ matter: this.matter(judgement, terms), rows, verdicts });
    for (const row of this.rowsWithWaiver(judgement)) {
      const eased = this.termsFor(judgement, row);
      if (eased.waiver?.kind === 'waived') setByte(verdicts, row, verdictCode.waived);
      else judgeBatch({ matter: this.matter(judgement, eased), rows: [row], verdicts });
    }
    if (shareRow !== undefined) {
      const { waiver, due } = this.termsFor(judgement, shareRow);
      const verdict =
        waiver?.kind === 'waived'
          ? verdictCode.waived
          : shareVerdict(this.tallyOf(judgement, verdicts), this.asOf >= due);
      setByte(verdicts, shareRow, verdict);
    }
    return verdicts;
  }

  private dueOf(index: number): Due {
    let due = this.dues[index];
    if (!due) {
      const judgement = this.program.judgements[index] as Judgement;
      const { shareRow } = judgement;
      const rows = [...this.rowsWithWaiver(judgement), ...(shareRow === undefined ? [] : [shareRow])];
      due = {
        all: this.asOf >= this.commonTerms(judgement).due,
        eased: new Map(rows.map((row) => [row, this.asOf >= this.termsFor(judgement, row).due])),
      };
      this.dues[index] = due;
    }
    return due;
  }

  private tallyOf({ commitment, rows }: Judgement, verdicts: Bytes): Tally {
    const { who } = commitment;
    if (who.kind !== 'each' && who.kind !== 'units')
      throw new Error(`${commitment.id} holds no share of units`);
    return tallyOf(verdicts, rows, who.share);
  }

  private rowsWithWaiver({ commitment, rows }: Judgement): readonly number[] {
    const { plan, tree } = this.program;
    const waivers = plan.waivers.filter((w) => w.commitment === commitment.id);
    if (waivers.length === 0) return [];
    return rows.filter((row) => waivers.some((w) => w.units.includes(tree.units[row] as string)));
  }
}

function isSameDemand(a: Terms, b: Terms): boolean {
  return a.target === b.target && a.period === b.period;
}

function judgeBatch(batch: Batch): void {
  if (batch.matter.judgement.commitment.judgedBy === 'attestation') judgeByAttestation(batch);
  else judgeByFigures(batch);
}
