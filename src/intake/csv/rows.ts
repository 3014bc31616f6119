import type { DataFinding } from '../../facts/index.js';
import { parsePeriod, previousYear, readQuantity, yearOf } from '../../quantity/index.js';
import type { Location, Problem } from '../../source/index.js';
import type { Entry, Located } from '../model.js';
import type { Cell } from './cells.js';
import { type ColumnId, columnTitle } from './columns.js';
import type { Header } from './header.js';

/** What one row of a table says. */
export interface RowReading {
  readonly plan?: Located;
  readonly year?: Located;
  readonly sample: boolean;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly findings: readonly DataFinding[];
}

const nothing: RowReading = { sample: false, entries: [], problems: [], findings: [] };

/** Columns that hold names and dates: a formula in one of them is never looked at. */
const plainColumns = [
  'unit',
  'year',
  'period',
  'indicator',
  'title',
  'completed',
  'reference',
  'submitted',
] as const;

const stageNames: Readonly<Record<string, Entry['stage']>> = {
  '': 'self',
  自评: 'self',
  self: 'self',
  核查: 'verified',
  verified: 'verified',
};

/** Reads a row below the header. */
export function readRow(
  cells: readonly Cell[],
  { columns, width }: Header,
  locate: (cell: Cell) => Location,
): RowReading {
  if (cells.every((cell) => cell.text.trim() === '')) return nothing;
  const rowAt = locate(cells[0] as Cell);
  const at = (id: ColumnId): Located | undefined => {
    const cell = cells[columns.get(id) ?? -1];
    const text = cell?.text.trim() ?? '';
    return cell && text !== '' ? { text, at: locate(cell) } : undefined;
  };
  const note = (id: string, where: Location, data: DataFinding['data']): RowReading => ({
    ...nothing,
    findings: [{ id, data, severity: 'warning', effect: 'note', at: where }],
  });
  const unusable = (id: string, where: Location, data: DataFinding['data']): RowReading => ({
    ...nothing,
    findings: [{ id, data, severity: 'error', effect: 'doubtful', at: where }],
  });
  const refuse = (id: string, where: Location, data: Problem['data']): RowReading => ({
    ...nothing,
    problems: [{ id, data, severity: 'error', at: where }],
  });

  // A remark under the table (填报人：…) is no figure.
  const says = (['unit', 'indicator', 'title', 'value', 'previous', 'completed'] as const).some((id) =>
    at(id),
  );
  if (!says)
    return note('intake.csv-row-remark', rowAt, {
      text: cells
        .map((c) => c.text.trim())
        .join(' ')
        .trim(),
    });
  if (cells.length > width)
    return unusable('intake.csv-row-long', rowAt, { cells: cells.length, headers: width });
  const split = cells.length < width ? splitNumber(cells, columns) : undefined;
  if (split) return unusable('intake.csv-row-split-number', rowAt, split);
  for (const id of ['plan', 'unit'] as const)
    if (!at(id)) return refuse('intake.csv-cell-blank', rowAt, { header: columnTitle(id) });
  const year = at('period') ?? at('year');
  if (!year) return refuse('intake.csv-cell-blank', rowAt, { header: columnTitle('year') });
  for (const id of plainColumns) {
    const cell = at(id);
    if (cell?.text.startsWith('=')) return unusable('intake.formula-cell', cell.at, { text: cell.text });
  }
  const stage = stageNames[at('stage')?.text ?? ''];
  if (!stage) return refuse('intake.csv-stage', at('stage')?.at ?? rowAt, { text: at('stage')?.text ?? '' });
  const sample = truthOf(at('sample'));
  if (sample === undefined)
    return refuse('intake.csv-sample', at('sample')?.at ?? rowAt, { text: at('sample')?.text ?? '' });
  const [long, short] = [at('period'), at('year')];
  if (long && short && disagree(long.text, short.text))
    return unusable('intake.csv-year-disagrees', long.at, { period: long.text, year: short.text });
  if (!at('indicator') && !at('title')) return unusable('intake.csv-row-nameless', rowAt, {});

  const entry = entryOf(at, { period: year, stage, rowAt });
  const plan = at('plan') as Located;
  return { ...nothing, plan, year, sample, entries: [entry, ...previousOf(entry, at('previous'))] };
}

function entryOf(
  at: (id: ColumnId) => Located | undefined,
  { period, stage, rowAt }: { period: Located; stage: Entry['stage']; rowAt: Location },
): Entry {
  const optional = ['indicator', 'title', 'value', 'measure', 'completed', 'reference', 'submitted'] as const;
  const cells = Object.fromEntries(optional.flatMap((id) => (at(id) ? [[id, at(id)]] : [])));
  const note = at('note')?.text;
  return {
    ...cells,
    unit: at('unit') as Located,
    period,
    prior: false,
    stage,
    evidence: (at('evidence')?.text ?? '')
      .split(/[；;]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    ...(note === undefined ? {} : { note }),
    at: at('value')?.at ?? at('indicator')?.at ?? at('title')?.at ?? rowAt,
  };
}

/** The figure of the year before, from its own column. */
function previousOf(entry: Entry, value: Located | undefined): Entry[] {
  const period = parsePeriod(entry.period.text);
  if (!value || period === undefined) return [];
  const { unit, indicator, title, measure, stage } = entry;
  return [
    {
      unit,
      ...(indicator ? { indicator } : {}),
      ...(title ? { title } : {}),
      ...(measure ? { measure } : {}),
      stage,
      value,
      period: { text: previousYear(period), at: value.at },
      prior: true,
      evidence: [],
      at: value.at,
    },
  ];
}

/** In a row shorter than the header, `1` followed by `234` is 1,234 without its quotes. */
function splitNumber(
  cells: readonly Cell[],
  columns: ReadonlyMap<ColumnId, number>,
): { head: string; tail: string } | undefined {
  for (const id of ['value', 'previous'] as const) {
    const column = columns.get(id) ?? -1;
    const [head = '', tail = ''] = [cells[column]?.text.trim(), cells[column + 1]?.text.trim()];
    if (column >= 0 && /^-?\d{1,3}$/.test(head) && /^\d{3}(?:\D|$)/.test(tail)) return { head, tail };
  }
  return undefined;
}

function disagree(period: string, year: string): boolean {
  const [a, b] = [parsePeriod(period), parsePeriod(year)];
  return a !== undefined && b !== undefined && yearOf(a) !== yearOf(b);
}

/** Whether figures are samples: 是/否, true/false or 样例; blank is no. */
function truthOf(cell: Located | undefined): boolean | undefined {
  if (!cell) return false;
  if (cell.text === '样例') return true;
  const read = readQuantity(cell.text);
  return read.ok && read.quantity.unit?.dimension === 'yes-no' ? !read.quantity.value.isZero() : undefined;
}
