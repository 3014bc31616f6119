import type { Facts } from '../../facts/index.js';
import { type CalendarDate, knownDate } from '../../quantity/index.js';
import { Resolver } from '../figures/resolver.js';
import type { Judgement, Program } from '../program/program.js';
import { type Bytes, blankBytes, byteAt, setByte } from '../series/bytes.js';
import { judgeByAttestation } from './attestation.js';
import type { Batch, Matter } from './batch.js';
import { Comparisons } from './comparison.js';
import { completionPeriod } from './completion-period.js';
import { judgeByFigures } from './figure-verdicts.js';
import { shareVerdict, type Tally, tallyOf } from './share.js';
import { type Terms, termsOf, unitTerms } from './terms.js';
import { verdictCode } from './verdict.js';

/** The due date of a judgement, and those of rows that may have another. */
interface Due {
  readonly all: CalendarDate;
  readonly eased: ReadonlyMap<number, CalendarDate>;
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

  /** The terms on which a row is judged: its waiver applied, a deliverable on the year that reports it. */
  termsFor(judgement: Judgement, row: number): Terms {
    const terms = this.unitTerms(judgement, row);
    return { ...terms, period: completionPeriod(this.matter(judgement, terms), row) };
  }

  /** Whether the time of a judgement has come for a row. */
  isDue(index: number, row: number): boolean {
    const { all, eased } = this.dueOf(index);
    return this.asOf >= (eased.get(row) ?? all);
  }

  /** How the units fare of whose verdicts a judgement needs a share. */
  tally(index: number): Tally {
    return this.tallyOf(this.program.judgements[index] as Judgement, this.verdicts[index] as Bytes);
  }

  private judge(judgement: Judgement): Bytes {
    const { rows, shareRow } = judgement;
    const verdicts = blankBytes(this.program.tree.units.length);
    const terms = termsOf(this.program.plan, this.asOf, judgement);
    judgeBatch({ matter: this.matter(judgement, terms), rows, verdicts });
    for (const row of this.rowsWithWaiver(judgement)) {
      const eased = this.unitTerms(judgement, row);
      if (eased.waiver?.kind === 'waived') setByte(verdicts, row, verdictCode.waived);
      else judgeBatch({ matter: this.matter(judgement, eased), rows: [row], verdicts });
    }
    if (shareRow !== undefined) {
      const { waiver, due } = this.unitTerms(judgement, shareRow);
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
        all: termsOf(this.program.plan, this.asOf, judgement).due,
        eased: new Map(rows.map((row) => [row, this.unitTerms(judgement, row).due])),
      };
      this.dues[index] = due;
    }
    return due;
  }

  private matter(judgement: Judgement, terms: Terms): Matter {
    const { resolver, comparisons, asOf } = this;
    return { resolver, comparisons, asOf, judgement, terms };
  }

  private unitTerms(judgement: Judgement, row: number): Terms {
    const { plan, tree } = this.program;
    return unitTerms(plan, this.asOf, judgement, tree.units[row] as string);
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

function judgeBatch(batch: Batch): void {
  if (batch.matter.judgement.commitment.judgedBy === 'attestation') judgeByAttestation(batch);
  else judgeByFigures(batch);
}
