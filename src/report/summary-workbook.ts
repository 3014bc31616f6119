import { type CellSpec, rangeName, rowHeight, type SheetSpec, writeWorkbook } from '../workbook/index.js';
import type { SummaryModel } from './summary-shape.js';

type Say = (id: string) => string;
/** A column: the id of its heading, and its width in characters. */
type Column = readonly [head: string, width: number];

/** A circular as a workbook: each of its tables as one list with filters. Figures are numbers, text stays text. */
export function summaryWorkbook(model: SummaryModel, say: Say): Promise<Uint8Array> {
  const sheets = [plansSheet, unitsSheet, completionSheet, changeSheet, sourcesSheet];
  return writeWorkbook(
    model.title,
    sheets.map((sheet) => sheet(model, say)),
  );
}

const counted: readonly Column[] = [
  ['summary.counted', 8],
  ['verdict.met', 8],
  ['verdict.late', 10],
  ['verdict.missed', 9],
  ['verdict.unreported', 9],
  ['verdict.doubtful', 10],
  ['verdict.attest', 9],
  ['summary.rate', 11],
  ['summary.last-rate', 12],
  ['summary.points', 15],
];

function countCells(
  row: SummaryModel['plans'][number] | SummaryModel['levels'][number]['units'][number],
): string[] {
  const { counted: all, met, late, missed, unreported, doubtful, attest, rate, lastRate, points } = row;
  return [all, met, late, missed, unreported, doubtful, attest, rate, lastRate, points];
}

function plansSheet({ plans }: SummaryModel, say: Say): SheetSpec {
  return tableOf(
    say,
    'summary.sheet-plans',
    [
      ['report.plan', 40],
      ['report.issuer', 18],
      ['report.as-of', 12],
      ...counted,
      ['summary.own', 16],
      ['summary.last-basis', 40],
    ],
    plans.map((plan) => [
      text(plan.title),
      text(plan.issuer),
      text(plan.asOf),
      ...countCells(plan).map(figure),
      text(plan.own.map((mark) => mark.label).join()),
      text(plan.basis.join('\n')),
    ]),
  );
}

function unitsSheet({ levels }: SummaryModel, say: Say): SheetSpec {
  return tableOf(
    say,
    'summary.sheet-units',
    [
      ['report.plan', 40],
      ['summary.level', 8],
      ['summary.rank', 7],
      ['report.unit', 24],
      ...counted,
      ['report.conclusion-head', 12],
      ['report.score', 9],
      ['report.grade', 9],
    ],
    levels.flatMap(({ plan, level, units }) =>
      units.map((unit) => [
        text(plan),
        text(level),
        figure(unit.place),
        text(unit.name),
        ...countCells(unit).map(figure),
        text(unit.mark.label),
        figure(unit.score),
        text(unit.grade),
      ]),
    ),
  );
}

function completionSheet({ rankings }: SummaryModel, say: Say): SheetSpec {
  return tableOf(
    say,
    'summary.sheet-completion',
    [
      ['report.plan', 36],
      ['summary.level', 8],
      ['report.id', 9],
      ['report.commitment', 44],
      ['report.when', 12],
      ['report.target', 18],
      ['summary.rank', 8],
      ['report.unit', 24],
      ['summary.completion', 12],
      ['report.actual', 14],
      ['report.verdict', 12],
    ],
    rankings.flatMap(({ plan, level, rows }) =>
      rows.flatMap((row) => {
        const about = [plan, level, row.id, row.statement, row.checkpoint, row.target].map(text);
        return [
          ...row.ranked.map((r) => [
            ...about,
            figure(r.place),
            text(r.unit),
            figure(r.rate),
            figure(r.actual),
            text(''),
          ]),
          ...row.others.map((o) => [...about, text(''), text(o.unit), text(''), text(''), text(o.verdict)]),
        ];
      }),
    ),
  );
}

function changeSheet({ changes }: SummaryModel, say: Say): SheetSpec {
  return tableOf(
    say,
    'summary.sheet-change',
    [
      ['report.plan', 40],
      ['report.indicator', 44],
      ['report.when', 12],
      ['report.unit', 24],
      ['summary.last-actual', 16],
      ['summary.this-actual', 16],
      ['summary.difference', 16],
      ['summary.relative', 12],
    ],
    changes.flatMap(({ plan, rows }) =>
      rows.map((row) => [
        ...[plan, row.figure, row.checkpoint, row.unit].map(text),
        ...[row.before, row.after, row.difference, row.relative].map(figure),
      ]),
    ),
  );
}

function sourcesSheet({ sources }: SummaryModel, say: Say): SheetSpec {
  return tableOf(
    say,
    'summary.sheet-sources',
    [
      ['report.plan', 40],
      ['report.as-of', 12],
      ['summary.digest', 40],
      ['report.file', 50],
      ['report.kind-of-data', 12],
      ['summary.file-digest', 40],
    ],
    sources.flatMap(({ plan, asOf, digest, inputs }) =>
      inputs.map(({ file, sha256, sample }) => [plan, asOf, digest, file, sample, sha256].map(text)),
    ),
  );
}

/** A table with a filter and a head that stays in view. */
function tableOf(say: Say, name: string, columns: readonly Column[], rows: readonly CellSpec[][]): SheetSpec {
  const widths = columns.map(([, width]) => width);
  const heads = columns.map(
    ([id]): CellSpec => ({
      value: say(id),
      bold: true,
      fill: 'DCE6F1',
      align: 'center',
      border: true,
    }),
  );
  return {
    name: say(name),
    widths,
    heights: new Map(rows.map((cells, i) => [i + 1, rowHeight(cells, widths)])),
    rows: [heads, ...rows],
    frozen: { rows: 1, columns: 1 },
    repeatRow: 0,
    filter: rangeName(0, 0, rows.length, columns.length - 1),
  };
}

function text(value: string): CellSpec {
  return { value, border: true, size: 10 };
}

/** What a cell keeps exactly. */
const MOST_DIGITS = 15;

/**
 * A printed figure as a number that shows as it is printed: 95.31% as 0.9531 in a percent cell, +12所 as 12 with its
 * sign and unit in the format. Clock times, dates and what has more digits than a cell keeps stay text.
 */
function figure(printed: string): CellSpec {
  const cell: CellSpec = { ...text(printed), align: 'right' };
  const [, sign = '', digits = '', unit = ''] = /^([+-]?)(\d+(?:\.\d+)?)([^\d:/"-]*)$/.exec(printed) ?? [];
  if (digits === '' || digits.replace('.', '').length > MOST_DIGITS) return cell;
  const places = digits.split('.')[1]?.length ?? 0;
  const number = `0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const minus = sign === '-' ? '-' : '';
  if (unit === '%')
    return { ...cell, value: Number(`${minus}${digits}e-2`), format: signed(`${number}%`, sign) };
  return {
    ...cell,
    value: Number(minus + digits),
    format: signed(unit === '' ? number : `${number}"${unit}"`, sign),
  };
}

/** A format that shows the sign of a figure above 0 too. */
function signed(format: string, sign: string): string {
  return sign === '+' ? `+${format};-${format};${format}` : format;
}
