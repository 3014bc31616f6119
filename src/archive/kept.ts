import type { Assessment, UnitResult } from '../assessment/index.js';
import { type Asked, compile, type Evaluation, evaluate, type Program } from '../engine/index.js';
import { message, messageOf } from '../messages/index.js';
import { below, type Plan, planFrom } from '../plan/index.js';
import { type Failure, failure, type Result, sortProblems, success } from '../source/index.js';
import { factsOf, NoFigures } from './facts.js';
import { damaged, type Lines, readLines } from './reading.js';
import { lettersOf } from './writing.js';

/** What an assessment comes to, as it stands in the file: nothing is judged again for it. */
export type KeptOverview = Omit<Assessment, 'schema' | 'findings' | 'recorded' | 'attachments'>;

/**
 * An assessment that was kept. Its findings are derived when they are asked for: its figures are judged again by its
 * rules, and what comes of it must agree with what was judged then, or it is a failure.
 */
export interface KeptAssessment {
  readonly overview: KeptOverview;
  /** The assessment with the findings of some units (ids) alone, for which no more than their figures is read. */
  of(units: readonly string[]): Result<Assessment>;
  whole(): Result<Assessment>;
  /** The rules that it was judged by; undefined where they were not kept with it. */
  rules(): Result<Plan> | undefined;
}

/** Opens a kept assessment from the bytes of its file; a failure where they are not as the program wrote them. */
export function openKept(file: string, bytes: Uint8Array): Result<KeptAssessment> {
  const lines = readLines(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return lines.ok ? success(new Kept(file, lines.value)) : lines;
}

/** An assessment that has all its findings with it, as one that was kept. */
export function asKept(whole: Assessment): KeptAssessment {
  const of = (units: readonly string[]): Assessment => ({
    ...whole,
    findings: whole.findings.filter(({ unit }) => units.includes(unit)),
  });
  return {
    overview: whole,
    of: (units) => success(of(units)),
    whole: () => success(whole),
    rules: () => undefined,
  };
}

class Kept implements KeptAssessment {
  readonly overview: KeptOverview;
  private readonly file: string;
  private readonly lines: Lines;
  private loaded: Result<Plan> | undefined;
  private program: Program | undefined;

  constructor(file: string, lines: Lines) {
    this.file = file;
    this.lines = lines;
    const { schema: _, program: __, asked, judgements: ___, columns: ____, ...head } = lines.header;
    const problems = sortProblems(lines.problems.map(({ problem }) => problem));
    this.overview = {
      ...head,
      units: lines.units.map(({ unit }) => unit),
      problems: problems.filter(
        ({ unit }) => unit === undefined || typeof asked === 'string' || asked.includes(unit),
      ),
    };
  }

  of(units: readonly string[]): Result<Assessment> {
    return this.derived(() => this.ofUnits(units));
  }

  whole(): Result<Assessment> {
    return this.derived(() => this.all());
  }

  /** What is derived; figures that the program has not written are no fault of its own. */
  private derived(work: () => Result<Assessment>): Result<Assessment> {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NoFigures)) throw error;
      return damaged(this.file, message('archive.changed'));
    }
  }

  private ofUnits(units: readonly string[]): Result<Assessment> {
    const plan = this.rules();
    if (!plan.ok) return plan;
    const wanted = new Set(units.flatMap((id) => [id, ...below(plan.value.register, id)]));
    const part = this.judged(plan.value, [...wanted]);
    // Where more counts than the figures of a unit and those below it, all are read.
    const evaluation =
      this.differing(part, units) === undefined
        ? part
        : this.judged(plan.value, [...this.lines.figures.keys()]);
    const made = this.agreed(evaluation, units, units);
    return made.ok ? success({ ...made.value, ...this.overview }) : made;
  }

  private all(): Result<Assessment> {
    const plan = this.rules();
    if (!plan.ok) return plan;
    const { asked } = this.lines.header;
    const evaluation = this.judged(plan.value, [...this.lines.figures.keys()]);
    return this.agreed(
      evaluation,
      asked,
      this.lines.units.map(({ unit }) => unit.id),
    );
  }

  /** The assessment of those that are asked for, where it agrees with what was kept of these units. */
  private agreed(evaluation: Evaluation, asked: Asked, units: readonly string[]): Result<Assessment> {
    const differs = this.differing(evaluation, units);
    if (differs) return differs;
    const made = evaluation.assessment(asked);
    const kept = new Map(this.lines.units.map(({ unit }) => [unit.id, unit]));
    const other = made.units.find((unit) => outcomeOf(unit) !== outcomeOf(kept.get(unit.id)));
    return other
      ? this.failed(message('archive.other-result', { ...this.by(), unit: other.name }))
      : success(made);
  }

  private judged(plan: Plan, units: readonly string[]): Evaluation {
    const facts = factsOf(this.lines, [...plan.register.units.keys()], units);
    const findings = this.lines.problems.flatMap(({ problem, from }) => (from === 'reader' ? problem : []));
    this.program ??= compile(plan);
    return evaluate(this.program, facts, { asOf: this.lines.header.asOf, findings });
  }

  rules(): Result<Plan> {
    if (!this.loaded) {
      const loaded = planFrom(this.lines.rules.map(({ rule, ...source }) => ({ path: rule, ...source })));
      // What this version warns of, the plan's author has been told by another.
      this.loaded = loaded.ok
        ? success(loaded.value)
        : this.failed(message('archive.other-rules', this.by()), loaded);
    }
    return this.loaded;
  }

  /** That a unit comes out otherwise than it did when the assessment was made. */
  private differing(evaluation: Evaluation, units: readonly string[]): Failure | undefined {
    for (const { unit, verdicts } of this.lines.units) {
      if (!units.includes(unit.id)) continue;
      const letters = lettersOf(evaluation, unit.id);
      if (letters === verdicts) continue;
      const first = [...letters].findIndex((letter, i) => letter !== verdicts[i]);
      const { commitment = '', key = '' } = this.lines.header.judgements[first] ?? {};
      return this.failed(
        message('archive.other-verdict', { ...this.by(), unit: unit.name, commitment, key }),
      );
    }
    return undefined;
  }

  private by(): { readonly program: string } {
    return { program: this.lines.header.program };
  }

  private failed(said: ReturnType<typeof message>, because?: Failure): Failure {
    const at = { file: this.file };
    return failure([{ ...messageOf(said), severity: 'error', at }, ...(because?.problems ?? [])]);
  }
}

function outcomeOf(unit: UnitResult | undefined): string {
  return JSON.stringify([unit?.conclusion, unit?.score, unit?.grade]);
}
