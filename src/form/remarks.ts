import { type Assessment, type Finding, type Verdict, verdictWord } from '../assessment/index.js';
import { indicatorsOf } from '../formula/index.js';
import { type DataOf, type Lang, type MessageId, message, render } from '../messages/index.js';
import {
  type Checkpoint,
  type Commitment,
  type Indicator,
  type Plan,
  type Reference,
  referencesOf,
} from '../plan/index.js';
import { periodKind, yearOf } from '../quantity/index.js';
import type { FigureRow } from '../submission/index.js';
import { cellPlace } from '../workbook/index.js';

/** The most pressing first: a row's colour is that of the first verdict it has. */
const order: readonly Verdict[] = [
  'missed',
  'doubtful',
  'unreported',
  'attest',
  'late',
  'pending',
  'waived',
  'met',
];

/** What there is to say of a submitted row. */
export interface Remark {
  /** The most pressing of its verdicts; of a row that only feeds others' figures, doubtful where something is wrong with it. */
  readonly verdict: Verdict | undefined;
  readonly label: string;
  readonly text: string;
  /** The columns of the cells in which something is wrong, counted from 0. */
  readonly wrong: ReadonlySet<number>;
  /** The figure judged, where the row is that of a ratio that was computed from others. */
  readonly actual: Finding['actual'];
}

/** What an assessment says of the rows of one submitted workbook: of each period's row its own verdict. */
export class Remarks {
  private readonly plan: Plan;
  private readonly assessment: Assessment;
  private readonly file: string;
  private readonly lang: Lang;
  private readonly commitments: ReadonlyMap<string, Commitment>;

  constructor(plan: Plan, assessment: Assessment, file: string, lang: Lang) {
    this.plan = plan;
    this.assessment = assessment;
    this.file = file;
    this.lang = lang;
    this.commitments = new Map(plan.commitments.map((c) => [c.id, c]));
  }

  say<Id extends MessageId>(id: Id, ...data: DataOf<Id>): string {
    return render(message(id, ...data), this.lang);
  }

  of(row: FigureRow): Remark {
    const findings = this.assessment.findings.filter((f) => f.unit === row.unit && this.restsOn(f, row));
    const problems = this.problemsIn(row);
    const wrong = problems.filter(({ problem }) => problem.severity === 'error');
    const sorted = [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const [first] = sorted;
    const lines = [
      ...problems.map(({ problem }) => render(problem, this.lang)),
      ...sorted.map((f) => this.sentence(f)),
    ];
    return {
      // Who is only counted is neither passed nor failed.
      verdict: first
        ? first.counted
          ? undefined
          : first.verdict
        : wrong.length > 0
          ? 'doubtful'
          : undefined,
      label: first ? this.label(first) : this.labelOf(problems.length, wrong.length),
      text: [...new Set(lines)].join('\n'),
      wrong: new Set(wrong.map(({ column }) => column)),
      actual: sorted.find((f) => this.commitments.get(f.commitment)?.measure === 'value' && this.isOf(f, row))
        ?.actual,
    };
  }

  private problemsIn({ sheet, row }: FigureRow) {
    return this.assessment.problems.flatMap((problem) => {
      const { at } = problem;
      const place = cellPlace(at.cell ?? '');
      const here = at.file === this.file && at.sheet === sheet && place?.row === row;
      return here ? [{ problem, column: place.column }] : [];
    });
  }

  /** Of a row without a verdict of its own: whether there is something to put right, or to look at. */
  private labelOf(problems: number, wrong: number): string {
    if (problems === 0) return '';
    return this.say(wrong > 0 ? 'form.to-correct' : 'report.effect.note');
  }

  private label(finding: Finding): string {
    return this.say(verdictWord(finding));
  }

  /** `t4.3（2020-Q2）每季度报送进展：未达标。…`: with the checkpoint where there are several. */
  private sentence(finding: Finding): string {
    const commitment = this.commitments.get(finding.commitment);
    const several = (commitment?.checkpoints.length ?? 0) > 1;
    const { commitment: id, key, reason } = finding;
    const said = { id, statement: commitment?.statement ?? '', label: this.label(finding), reason };
    return several ? this.say('form.finding-at', { ...said, key }) : this.say('form.finding', said);
  }

  /** Whether a finding is judged on a row's own period, and on its indicator or one that this is a part or target of. */
  private restsOn(finding: Finding, row: FigureRow): boolean {
    const commitment = this.commitments.get(finding.commitment);
    const checkpoint = commitment?.checkpoints.find(({ key }) => key === finding.key);
    if (!commitment || !checkpoint) return false;
    if (!judgedIn(checkpoint, finding, row)) return false;
    const { target } = checkpoint;
    const references = [commitment.target, ...(target ? [target] : [])].flatMap((one) =>
      referencesOf(one).flatMap(indicatorIn),
    );
    return [commitment.indicator, ...references].some((id) =>
      this.reaches(this.plan.indicators.get(id), row.indicator),
    );
  }

  /** Whether a finding is about the row's indicator itself. */
  private isOf({ commitment }: Finding, { indicator }: FigureRow): boolean {
    return this.commitments.get(commitment)?.indicator === indicator;
  }

  private reaches(from: Indicator | undefined, id: string): boolean {
    if (!from || from.id === id) return from !== undefined;
    const operands = from.formula ? indicatorsOf(from.formula) : [];
    return operands.some((operand) => this.reaches(this.plan.indicators.get(operand.id), id));
  }
}

/**
 * Whether a checkpoint is judged on the figures of a row: those of its period; of what is not due yet, and where an
 * amendment or waiver has moved it, also those of the year in which it stands so far.
 */
function judgedIn({ period, due, recurring }: Checkpoint, finding: Finding, row: FigureRow): boolean {
  if (row.period === period) return true;
  if (recurring || periodKind(row.period) !== 'year' || periodKind(period) !== 'year') return false;
  if (finding.verdict === 'pending') return yearOf(row.period) < yearOf(period);
  return finding.due !== due && yearOf(row.period) === yearOf(finding.due);
}

function indicatorIn(reference: Reference): string[] {
  return reference.kind === 'indicator' ? [reference.indicator] : [];
}
