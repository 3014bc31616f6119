import type { Attestation } from '../../facts/index.js';
import { measure, periodsMeasured } from '../../language/index.js';
import type { Commitment, Plan } from '../../plan/model.js';
import { type CalendarDate, type Period, periodStart, type Rational } from '../../quantity/index.js';
import type { CompletionDate, Place } from '../figures/completion-date.js';
import { type Figures, provenance, provenanceAt } from '../figures/figures.js';
import type { Resolver } from '../figures/resolver.js';
import { placeAhead } from '../judging/ahead.js';
import { attestationAt } from '../judging/attestation.js';
import type { Matter } from '../judging/batch.js';
import { bestValue } from '../judging/best.js';
import { type Ranges, rangesAt } from '../judging/certainty.js';
import { type Comparison, figuresCompared } from '../judging/comparison.js';
import { completionOf, toldDate } from '../judging/completion.js';
import type { Review } from '../judging/review.js';
import type { Tally } from '../judging/share.js';
import type { Terms } from '../judging/terms.js';
import { isUnjudged, verdictCode } from '../judging/verdict.js';
import type { Judgement } from '../program/program.js';
import { byteAt } from '../series/bytes.js';
import { fails } from '../series/interval.js';
import { valueAt } from '../series/series.js';
import { isValueState } from '../series/state.js';
import { type Aim, aimAt } from './aim.js';
import { type Doubt, doubtOf, ofUnit } from './doubt.js';
import { termsSoFar } from './interim.js';
import { completionRate, elapsedShare, progressOf } from './pace.js';
import { type Start, startOf } from './start.js';

/**
 * 判定依据: everything that the verdict of one judgement on one row is explained from, scored by and shown with. Each
 * part is worked out once, when somebody first asks for it, from the series that judged.
 */
export class Grounds {
  readonly review: Review;
  readonly judgement: Judgement;
  readonly row: number;
  /** A verdict code other than `none`. */
  readonly verdict: number;
  readonly index: number;
  private made: Map<string, unknown> | undefined;

  constructor(review: Review, index: number, row: number) {
    this.review = review;
    this.judgement = review.program.judgements[index] as Judgement;
    this.row = row;
    this.verdict = review.verdictAt(index, row);
    this.index = index;
  }

  get plan(): Plan {
    return this.review.program.plan;
  }

  get resolver(): Resolver {
    return this.matter().resolver;
  }

  get asOf(): CalendarDate {
    return this.review.asOf;
  }

  get commitment(): Commitment {
    return this.judgement.commitment;
  }

  get unit(): string {
    return this.review.program.tree.units[this.row] as string;
  }

  /** Whether the row is judged by a share of other units. */
  get byShare(): boolean {
    return this.judgement.shareRow === this.row;
  }

  /** Whether the row is only counted into the share that the plan's own unit is judged by. */
  get counted(): boolean {
    return this.review.isCounted(this.index, this.row);
  }

  /** Whether the row is judged on a figure of its own. */
  get byFigures(): boolean {
    return this.commitment.judgedBy === 'figures' && !this.byShare;
  }

  /** Whether its time has come: before, it counts neither for a unit nor against it. */
  get isDue(): boolean {
    return this.review.isDue(this.index, this.row);
  }

  /** The terms that the row is shown on: of what is not due, those of the period in which it stands so far. */
  terms(): Terms {
    return this.once('terms', () => {
      const terms = this.review.termsFor(this.judgement, this.row);
      if (this.verdict !== verdictCode.pending || !this.byFigures) return terms;
      return termsSoFar(this.review, this.judgement, this.row, terms);
    });
  }

  /** Undefined where a person decides, or a share of other units. */
  comparison(): Comparison | undefined {
    return this.once('comparison', () =>
      this.byFigures ? this.matter().comparisons.of(this.commitment, this.terms()) : undefined,
    );
  }

  /** The target in figures, as far as they are there. */
  aim(): Aim {
    return this.once('aim', () => {
      const comparison = this.comparison();
      const at = comparison && { comparison, row: this.row };
      return aimAt(this.plan, this.commitment, this.terms().target, at);
    });
  }

  actual(): Rational | undefined {
    return this.once('actual', () => {
      const comparison = this.comparison();
      return comparison && valueAt(comparison.actual, this.row);
    });
  }

  /** The periods that the measure looks at, the judged one first. */
  periods(): readonly Period[] {
    return this.once('periods', () =>
      periodsMeasured(this.commitment.measure, this.terms().period, this.plan),
    );
  }

  /** The commitment's indicator in the period judged. */
  figures(): Figures {
    return this.once('figures', () => this.resolver.resolve(this.commitment.indicator, this.terms().period));
  }

  /** The commitment's indicator in every period that the measure looks at. */
  measured(): readonly Figures[] {
    return this.once('measured', () =>
      this.periods().map((period) => this.resolver.resolve(this.commitment.indicator, period)),
    );
  }

  /** Every figure that the verdict rests on: those measured, and those that the target refers to. */
  compared(): readonly Figures[] {
    return this.once('compared', () =>
      figuresCompared(this.resolver, this.commitment, this.terms().period, this.terms().target),
    );
  }

  /** 完成日期 of the figure judged. */
  completed(): CalendarDate | undefined {
    return this.once('completed', () =>
      toldDate(this.completion(), this.verdict === verdictCode.doubtful ? this.asOf : this.terms().due),
    );
  }

  /** Between which days it was reached. */
  private completion(): CompletionDate {
    return this.once('completion', () => completionOf(this.matter(), this.row));
  }

  /** The day by which it was reached, whatever has no date. */
  doneBy(): CalendarDate {
    return this.completion().by;
  }

  /** The period that first says it is done, where it does so without a date and begins after the one judged. */
  since(): Period | undefined {
    return this.completion().since;
  }

  /** What is said to be reached only after the as-of date, where others are not known besides. */
  ahead(): Place | undefined {
    return this.once('ahead', () =>
      this.byFigures && this.verdict === verdictCode.doubtful
        ? placeAhead(this.matter(), this.row)
        : undefined,
    );
  }

  /** What is not known below where it decides whether the figure was reached in time. */
  open(): readonly Place[] {
    return this.once('open', () =>
      this.byFigures && isUnjudged(this.verdict) ? this.completion().open : [],
    );
  }

  /** The best value there can be, where it is met by that alone. */
  best(): Rational | undefined {
    return this.once('best', () => {
      const comparison = this.comparison();
      const met = this.verdict === verdictCode.met && comparison && fails(comparison.tests, this.row);
      return met ? bestValue(this.matter()) : undefined;
    });
  }

  /** Between which values the figures lie that are compared, where not all of them are known. */
  ranges(): Ranges | undefined {
    return this.once('ranges', () => {
      const comparison = this.comparison();
      if (!comparison || isValueState(byteAt(comparison.states, this.row))) return undefined;
      return rangesAt(this.matter(), this.row);
    });
  }

  /** 完成率. */
  rate(): Rational | undefined {
    return this.once('rate', () => completionRate(this.aim(), this.actual()));
  }

  /** 起点 of the way to the target. */
  start(): Start | undefined {
    return this.once('start', () => startOf(this.review, this.judgement, this.row));
  }

  /** 完成进度: how much of the way from there is done. */
  progress(): Rational | undefined {
    return this.once('progress', () => progressOf(this.aim(), this.actual(), this.start()?.value));
  }

  /** Of what is not due: whether its target is reached as it stands. */
  reached(): boolean {
    return this.once('reached', () => {
      const tests = this.comparison()?.tests ?? [];
      return (
        tests.length > 0 && tests.every(({ series }) => valueAt(series, this.row)) && !fails(tests, this.row)
      );
    });
  }

  /** 时间进度: what is asked anew every year starts with its own period. */
  elapsed(): Rational {
    return this.once('elapsed', () => {
      const { checkpoint } = this.judgement;
      const anew = checkpoint.recurring && measure(this.commitment.measure).spans !== 'plan';
      const start = anew ? periodStart(checkpoint.period) : this.plan.from;
      return elapsedShare(start, this.terms().due, this.asOf);
    });
  }

  /** The person's decision that counts. */
  attestation(): Attestation | undefined {
    return this.once('attestation', () =>
      attestationAt({ resolver: this.resolver, judgement: this.judgement, asOf: this.asOf }, this.row),
    );
  }

  /** How the units fare that the row's verdict is a share of. */
  tally(): Tally {
    return this.once('tally', () => this.review.tally(this.index));
  }

  /** The verdict code of another row of the same judgement. */
  verdictOfRow(row: number): number {
    return this.review.verdictAt(this.index, row);
  }

  /** The due date of another row of the same judgement: a waiver may have moved it. */
  dueOfRow(row: number): CalendarDate {
    return this.review.termsFor(this.judgement, row).due;
  }

  /** Rows of the units below whose own figures miss the target: what is pooled is missed because of them. */
  laggards(): readonly number[] {
    return this.once('laggards', () => {
      const [comparison, figures] = [this.comparison(), this.figures()];
      const pooled = provenanceAt(figures, this.row) === provenance.derived;
      if (!comparison || !pooled || measure(this.commitment.measure).spans !== 'period') return [];
      const below = this.resolver.concerned(figures.indicator, this.row);
      return below.filter((child) => fails(comparison.tests, child));
    });
  }

  /** The first contradiction or unreadable cell behind the figures. */
  doubt(): Doubt | undefined {
    return this.once('doubt', () => {
      for (const figures of this.compared()) {
        const found = doubtOf(this.resolver, figures, this.row);
        if (found) return found;
      }
      for (const [figures, row] of this.open()) {
        const found = doubtOf(this.resolver, figures, row);
        if (found) return row === this.row ? found : ofUnit(this.resolver, row, found);
      }
      return undefined;
    });
  }

  /** Of the many grounds of an assessment most are asked for one or two things: only those are kept. */
  private once<T>(what: string, make: () => T): T {
    this.made ??= new Map();
    if (!this.made.has(what)) this.made.set(what, make());
    return this.made.get(what) as T;
  }

  /** What it is judged by. */
  private matter(): Matter {
    return this.once('matter', () => this.review.matter(this.judgement, this.terms()));
  }
}
