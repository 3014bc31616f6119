import { type Assessment, exact, unitNamed, type Verdict } from '../assessment/index.js';
import type { Lang, WordId } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { printValue, Rational, toFixed } from '../quantity/index.js';
import { type FigureRow, figureRows, type Submission } from '../submission/index.js';
import {
  type CellSpec,
  rowHeight,
  type SheetSpec,
  type SheetTable,
  textWidth,
  writeWorkbook,
} from '../workbook/index.js';
import { formColumns } from './columns.js';
import { type Remark, Remarks } from './remarks.js';

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

function annotated(sheet: SheetTable, submitted: readonly FigureRow[], remarks: Remarks): SheetSpec {
  const width = Math.max(0, ...sheet.rows.flatMap((cells) => cells.map((cell) => cell.column + 1)));
  const byRow = new Map(submitted.map((row) => [row.row, { ...remarks.of(row), figureIn: row.column }]));
  const first = Math.min(...byRow.keys());
  const headers = sheet.rows.filter((cells) => cells.length > 1 && (cells[0]?.row ?? 0) < first);
  const header = headers.at(-1)?.[0]?.row;
  const last = sheet.rows.at(-1)?.[0]?.row ?? -1;
  const rows: CellSpec[][] = Array.from({ length: last + 1 }, () => []);
  for (const [row, remark] of byRow)
    rows[row] = Array.from({ length: width }, (_, column) => ({ border: true, ...lookOf(remark, column) }));
  for (const cells of sheet.rows)
    for (const { row, column, text, formula } of cells) {
      const remark = byRow.get(row);
      const bordered = remark !== undefined || row === header;
      (rows[row] as CellSpec[])[column] = {
        value: formula === undefined ? text : computedText(text, remark),
        ...(bordered ? { border: true } : { runsOn: true }),
        ...(row === header ? { bold: true, fill: head, align: 'center' } : {}),
        ...(remark ? lookOf(remark, column) : {}),
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

/** The colour of a cell: of the figure that of its row's verdict, of another one that is wrong that of a doubt. */
function lookOf(
  { verdict, wrong, figureIn }: Remark & { readonly figureIn: number },
  column: number,
): CellSpec {
  if (wrong.has(column)) return { fill: fills.doubtful as string, bold: true };
  const fill = column === figureIn ? verdict && fills[verdict] : undefined;
  return fill ? { fill } : {};
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

/**
 * What a formula came to, as a person would write it: to two places; where it was never computed, the figure that was
 * judged, else nothing.
 */
function computedText(text: string, remark: Remark | undefined): string {
  if (text.startsWith('=')) {
    const actual = remark?.actual;
    return actual ? printValue(exact(actual.value), unitNamed(actual.unit)) : '';
  }
  const [, number, unit = ''] = /^(-?\d+\.\d{3,})(%?)$/.exec(text) ?? [];
  const value = number === undefined ? undefined : Rational.parse(number);
  return value ? `${toFixed(value, 2)}${unit}` : text;
}
