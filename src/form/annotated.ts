import { type Assessment, type Finding, type Verdict, verdictWord } from '../assessment/index.js';
import { indicatorsOf } from '../formula/index.js';
import { type DataOf, type Lang, type MessageId, message, render, type WordId } from '../messages/index.js';
import type { Indicator, Plan } from '../plan/index.js';
import { Rational, toFixed } from '../quantity/index.js';
import { type FigureRow, figureRows, type Submission } from '../submission/index.js';
import {
  type CellSpec,
  cellPlace,
  rowHeight,
  type SheetSpec,
  type SheetTable,
  textWidth,
  writeWorkbook,
} from '../workbook/index.js';
import { formColumns } from './columns.js';

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
const fills: Readonly<Partial<Record<Verdict, string>>> = {
  missed: 'F8D7DA',
  doubtful: 'E9DDF7',
  unreported: 'E5E7EB',
  attest: 'DCE6F7',
  late: 'F3E7C4',
  met: 'D8F0DC',
};
const head = 'DCE6F1';

/**
 * A copy of a submitted workbook with, beside each figure, what was judged on it and why, and what is questionable about
 * the cell. It is written anew from what the cells show: no formula, link or macro of the submission comes along.
 */
export function annotatedWorkbook(
  plan: Plan,
  assessment: Assessment,
  submission: Submission,
  lang: Lang,
): Promise<Uint8Array> {
  const { file } = submission;
  const rows = figureRows(plan, submission.read());
  const visible = submission.sheets().filter((sheet) => !sheet.hidden);
  const specs = visible.map((sheet) =>
    annotated(
      sheet,
      rows.filter((row) => row.sheet === sheet.name),
      new Remarks(plan, assessment, file, lang),
    ),
  );
  return writeWorkbook(assessment.plan.title, specs);
}

/** What there is to say of a submitted row. */
interface Remark {
  readonly verdict: Verdict | undefined;
  readonly label: string;
  readonly text: string;
}

class Remarks {
  private readonly plan: Plan;
  private readonly assessment: Assessment;
  private readonly file: string;
  private readonly lang: Lang;

  constructor(plan: Plan, assessment: Assessment, file: string, lang: Lang) {
    this.plan = plan;
    this.assessment = assessment;
    this.file = file;
    this.lang = lang;
  }

  say<Id extends MessageId>(id: Id, ...data: DataOf<Id>): string {
    return render(message(id, ...data), this.lang);
  }

  of({ sheet, row, unit, indicator }: FigureRow): Remark {
    const findings = this.assessment.findings.filter((f) => f.unit === unit && this.restsOn(f, indicator));
    const problems = this.assessment.problems.filter(
      ({ at }) => at.file === this.file && at.sheet === sheet && cellPlace(at.cell ?? '')?.row === row,
    );
    const sorted = [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const verdict = sorted[0]?.counted ? undefined : sorted[0]?.verdict;
    const lines = [
      ...problems.map((problem) => render(problem, this.lang)),
      ...sorted.map(
        (f) => `${f.commitment} ${this.statement(f)}：${this.label(f)}。${render(f.reason, this.lang)}`,
      ),
    ];
    return { verdict, label: sorted[0] ? this.label(sorted[0]) : '', text: [...new Set(lines)].join('\n') };
  }

  private label(finding: Finding): string {
    return this.say(verdictWord(finding));
  }

  private statement({ commitment }: Finding): string {
    return this.assessment.commitments.find((c) => c.id === commitment)?.statement ?? '';
  }

  /** Whether a finding is about an indicator: its own, one that it is computed from, or one that it is held against. */
  private restsOn({ commitment }: Finding, indicator: string): boolean {
    const found = this.plan.commitments.find((c) => c.id === commitment);
    if (!found) return false;
    const references = [found.target.reference, found.target.upper].flatMap((r) =>
      r?.kind === 'indicator' ? [r.indicator] : [],
    );
    return [found.indicator, ...references].some((id) =>
      this.reaches(this.plan.indicators.get(id), indicator),
    );
  }

  private reaches(from: Indicator | undefined, id: string): boolean {
    if (!from || from.id === id) return from !== undefined;
    const operands = from.formula ? indicatorsOf(from.formula) : [];
    return operands.some((operand) => this.reaches(this.plan.indicators.get(operand.id), id));
  }
}

function annotated(sheet: SheetTable, submitted: readonly FigureRow[], remarks: Remarks): SheetSpec {
  const width = Math.max(0, ...sheet.rows.flatMap((cells) => cells.map((cell) => cell.column + 1)));
  const byRow = new Map(submitted.map((row) => [row.row, remarks.of(row)]));
  const first = Math.min(...byRow.keys());
  const headers = sheet.rows.filter((cells) => cells.length > 1 && (cells[0]?.row ?? 0) < first);
  const header = headers.at(-1)?.[0]?.row;
  const last = sheet.rows.at(-1)?.[0]?.row ?? -1;
  const rows: CellSpec[][] = Array.from({ length: last + 1 }, () => []);
  for (const row of byRow.keys()) rows[row] = Array.from({ length: width }, () => ({ border: true }));
  for (const cells of sheet.rows)
    for (const { row, column, text, formula } of cells) {
      const bordered = byRow.has(row) || row === header;
      (rows[row] as CellSpec[])[column] = {
        value: formula === undefined ? text : computedText(text),
        ...(bordered ? { border: true } : { runsOn: true }),
        ...(row === header ? { bold: true, fill: head, align: 'center' } : {}),
      };
    }
  const heights = new Map<number, number>();
  const widths = widthsOf(sheet, width, header);
  for (const [row, { verdict, label, text }] of byRow) {
    const fill = verdict && fills[verdict];
    const look: CellSpec = { border: true, ...(fill ? { fill } : {}) };
    (rows[row] as CellSpec[])[width] = { ...look, value: label, bold: true, align: 'center' };
    (rows[row] as CellSpec[])[width + 1] = { ...look, value: text, size: 9 };
    heights.set(row, rowHeight(rows[row] as CellSpec[], widths));
  }
  if (header !== undefined && Number.isFinite(first)) {
    const title = (id: WordId): CellSpec => ({
      value: remarks.say(id),
      bold: true,
      fill: head,
      align: 'center',
      border: true,
    });
    (rows[header] as CellSpec[])[width] = title('form.verdict');
    (rows[header] as CellSpec[])[width + 1] = title('form.reason');
  }
  return {
    name: sheet.name,
    widths,
    rows: rows.map((cells) => Array.from(cells, (cell) => cell)),
    heights,
    ...(header === undefined ? {} : { frozen: { rows: header + 1, columns: 0 }, repeatRow: header }),
  };
}

/** Columns as wide as forms have them, else wide enough for what they hold. */
function widthsOf({ rows }: SheetTable, width: number, header: number | undefined): number[] {
  const widths = Array.from({ length: width }, (_, column) => {
    const texts = rows
      .flatMap((cells) => (header !== undefined && (cells[0]?.row ?? 0) < header ? [] : cells))
      .filter((cell) => cell.column === column);
    const named = formColumns.find(({ title }) =>
      texts.some((cell) => cell.text === title && cell.row === header),
    );
    const longest = Math.max(4, ...texts.map((cell) => textWidth(cell.text)));
    return named?.width ?? Math.min(30, longest + 2);
  });
  return [...widths, 10, 60];
}

/** What a formula came to, as a person would write it: to two places; nothing where it was never computed. */
function computedText(text: string): string {
  if (text.startsWith('=')) return '';
  const [, number, unit = ''] = /^(-?\d+\.\d{3,})(%?)$/.exec(text) ?? [];
  const value = number === undefined ? undefined : Rational.parse(number);
  return value ? `${toFixed(value, 2)}${unit}` : text;
}
