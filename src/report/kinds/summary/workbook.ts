import { type Lang, term, type WordId } from '../../../messages/index.js';
import type { CellSpec, SheetSpec } from '../../../workbook/index.js';
import { cell, listSheet, sampleCell, type Workbook } from '../../content/sheet.js';
import type { SummaryModel } from './shape.js';

type Say = (id: WordId) => string;
/** A column: the id of its heading, and its width in characters. */
type Column = readonly [head: WordId, width: number];

interface Table {
  /** The id of the sheet's name. */
  readonly name: WordId;
  readonly columns: readonly Column[];
  readonly rows: readonly CellSpec[][];
}

/** A circular's tables, each as one list with filters, under the sample mark where there is one. Figures are numbers. */
export function workbookOf(model: SummaryModel, lang: Lang): Workbook {
  const say: Say = (id) => term(id, lang);
  const tables = [plansTable, unitsTable, completionTable, changeTable, gapsTable, sourcesTable];
  return { title: model.title, sheets: tables.map((table) => sheetOf(table(model), model, say)) };
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

function plansTable({ plans }: SummaryModel): Table {
  return {
    name: 'summary.sheet-plans',
    columns: [
      ['report.plan', 46],
      ['report.issuer', 18],
      ['report.as-of', 12],
      ...counted,
      ['summary.own', 16],
      ['summary.last-basis', 40],
    ],
    rows: plans.map((plan) => [
      text(plan.title),
      text(plan.issuer),
      text(plan.asOf),
      ...countCells(plan).map(figure),
      text(plan.own.map((mark) => mark.label).join()),
      text(plan.lastBasis),
    ]),
  };
}

function unitsTable({ levels }: SummaryModel): Table {
  return {
    name: 'summary.sheet-units',
    columns: [
      ['report.plan', 46],
      ['summary.level', 8],
      ['summary.rank', 7],
      ['report.unit', 24],
      ...counted,
      ['report.conclusion-head', 12],
      ['report.score', 9],
      ['report.grade', 9],
    ],
    rows: levels.flatMap(({ plan, level, units }) =>
      units.map((unit) => [
        text(plan),
        text(level),
        figure(unit.rank),
        text(unit.name),
        ...countCells(unit).map(figure),
        text(unit.mark.label),
        figure(unit.score),
        text(unit.grade),
      ]),
    ),
  };
}

function completionTable({ rankings }: SummaryModel): Table {
  return {
    name: 'summary.sheet-completion',
    columns: [
      ['report.plan', 46],
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
    rows: rankings.flatMap(({ plan, level, rows }) =>
      rows.flatMap((row) => {
        const about = [plan, level, row.id, row.statement, row.checkpoint, row.target].map(text);
        return [
          ...row.ranked.map((r) => [
            ...about,
            figure(r.rank),
            text(r.unit),
            figure(r.rate),
            figure(r.actual),
            text(''),
          ]),
          ...row.others.map((o) => [...about, text(''), text(o.unit), text(''), text(''), text(o.verdict)]),
        ];
      }),
    ),
  };
}

function changeTable({ changes }: SummaryModel): Table {
  return {
    name: 'summary.sheet-change',
    columns: [
      ['report.plan', 46],
      ['report.indicator', 44],
      ['report.when', 12],
      ['report.unit', 24],
      ['summary.last-actual', 16],
      ['summary.this-actual', 16],
      ['summary.difference', 16],
      ['summary.relative', 12],
    ],
    rows: changes.flatMap(({ plan, rows }) =>
      rows.map((row) => [
        ...[plan, row.figure, row.checkpoint, row.unit].map(text),
        ...[row.before, row.after, row.difference, row.relative].map(figure),
      ]),
    ),
  };
}

/** A row for each commitment that a unit left open. */
function gapsTable({ gaps }: SummaryModel): Table {
  return {
    name: 'summary.sheet-gaps',
    columns: [
      ['report.plan', 46],
      ['report.unit', 24],
      ['verdict.unreported', 60],
      ['verdict.doubtful', 60],
    ],
    rows: gaps.flatMap(({ plan, unit, unreported, doubtful }) => [
      ...unreported.map((said) => [plan, unit, said, ''].map(text)),
      ...doubtful.map((said) => [plan, unit, '', said].map(text)),
    ]),
  };
}

function sourcesTable({ sources }: SummaryModel): Table {
  return {
    name: 'summary.sheet-sources',
    columns: [
      ['report.plan', 46],
      ['report.as-of', 12],
      ['summary.digest', 40],
      ['report.file', 50],
      ['report.kind-of-data', 12],
      ['summary.file-digest', 40],
    ],
    rows: sources.flatMap(({ plan, asOf, digest, inputs }) =>
      inputs.map(({ file, sha256, sample }) => [plan, asOf, digest, file, sample, sha256].map(text)),
    ),
  };
}

/** A table with a filter and a head that stays in view. */
function sheetOf(
  { name, columns, rows }: Table,
  { sample, sampleText }: Pick<SummaryModel, 'sample' | 'sampleText'>,
  say: Say,
): SheetSpec {
  return listSheet({
    name: say(name),
    widths: columns.map(([, width]) => width),
    heads: columns.map(([id]) => say(id)),
    rows,
    above: sample ? [[sampleCell(say, sampleText)]] : [],
    columns: 1,
  });
}

function text(value: string): CellSpec {
  return cell(value);
}

/** What a cell keeps exactly. */
const MOST_DIGITS = 15;

/**
 * A printed figure as a number that shows as it is printed: 95.31% as 0.9531 in a percent cell, +12所 as 12 with its
 * sign and unit in the format. Clock times, dates and what has more digits than a cell keeps stay text.
 */
function figure(printed: string): CellSpec {
  const plain = cell(printed, { align: 'right' });
  const [, sign = '', digits = '', unit = ''] = /^([+-]?)(\d+(?:\.\d+)?)([^\d:/"-]*)$/.exec(printed) ?? [];
  if (digits === '' || digits.replace('.', '').length > MOST_DIGITS) return plain;
  const places = digits.split('.')[1]?.length ?? 0;
  const number = `0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const minus = sign === '-' ? '-' : '';
  if (unit === '%')
    return { ...plain, value: Number(`${minus}${digits}e-2`), format: signed(`${number}%`, sign) };
  return {
    ...plain,
    value: Number(minus + digits),
    format: signed(unit === '' ? number : `${number}"${unit}"`, sign),
  };
}

/** A format that shows the sign of a figure above 0 too. */
function signed(format: string, sign: string): string {
  return sign === '+' ? `+${format};-${format};${format}` : format;
}
