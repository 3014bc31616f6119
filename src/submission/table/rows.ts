import { parsePeriod, previousYear } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { sampleOf, stageOf } from '../marks.js';
import type { Entry, Located, Reading } from '../model.js';
import type { Cell } from './cells.js';
import type { ColumnId } from './columns.js';
import { faultOf } from './faults.js';
import { type Row, rowOf } from './row.js';
import { isTorn } from './split-number.js';
import type { Block } from './tables.js';

/** What a row of a table says, or several of them. */
export type RowReading = Pick<Reading, 'plans' | 'years' | 'sample' | 'entries' | 'problems' | 'findings'>;

/** Reads the rows below a header, in blocks of which the same is said. */
export function readRows(blocks: readonly Block[], locate: (cell: Cell) => Location): RowReading {
  const torn = blocks.some(({ rows, header }) => isTorn(rows, header));
  const readings = blocks.flatMap(({ rows, header }) =>
    rows.map((cells) => readRow(rowOf(cells, header, locate), torn)),
  );
  const headings = blocks.map(({ header }) => header.heading);
  return {
    plans: [...distinct(headings.map(({ plan }) => plan)), ...readings.flatMap((r) => r.plans)],
    years: [...distinct(headings.map(({ year }) => year)), ...readings.flatMap((r) => r.years)],
    sample: readings.some((r) => r.sample),
    entries: readings.flatMap((r) => r.entries),
    problems: readings.flatMap((r) => r.problems),
    findings: [...(blocks[0]?.header.findings ?? []), ...readings.flatMap((r) => r.findings)],
  };
}

function distinct(located: readonly (Located | undefined)[]): Located[] {
  return [...new Set(located)].filter((one) => one !== undefined);
}

const nothing: RowReading = {
  plans: [],
  years: [],
  sample: false,
  entries: [],
  problems: [],
  findings: [],
};

/** What a row says; `torn` as of `isTorn`. */
export function readRow(row: Row | undefined, torn: boolean): RowReading {
  if (!row) return nothing;
  const fault = faultOf(row, torn);
  if (!fault) return readFigures(row);
  const { weight, at, ...said } = fault;
  if (weight === 'refused') return { ...nothing, problems: [{ ...said, severity: 'error', at }] };
  if (weight === 'line') return nothing;
  if (weight === 'remark')
    return { ...nothing, findings: [{ ...said, severity: 'warning', effect: 'note', at }] };
  const placed = weight === 'unplaced' ? nothing : readFigures(weight === 'misplaced' ? settled(row) : row);
  const entries = placed.entries.map((entry) => ({ ...entry, fault: { ...said, at } }));
  if (entries.length > 0) return { ...placed, entries };
  return { ...placed, findings: [{ ...said, severity: 'error', effect: 'doubtful', at }] };
}

/** A row of which only the columns before the first figure can be trusted, and that there is a figure. */
function settled(row: Row): Row {
  const { columns } = row.header;
  const first = Math.min(columns.get('value') ?? 0, columns.get('previous') ?? Number.POSITIVE_INFINITY);
  const own = Object.fromEntries(
    Object.entries(row.own).filter(
      ([id]) => id === 'value' || (columns.get(id as ColumnId) ?? first) < first,
    ),
  );
  return { ...row, own, named: { ...row.header.heading, ...own } };
}

/** The figures of a row that names a unit and a year. */
function readFigures(row: Row): RowReading {
  const { plan, unit, period, year, sample, stage, previous } = row.named;
  const when = period ?? year;
  const found = { ...nothing, plans: plan ? [plan] : [], years: when ? [when] : [] };
  if (!unit || !when) return found;
  const entry = entryOf(row, { unit, period: when, stage: stageOf(stage) ?? 'self' });
  const entries = [entry, ...previousOf(row, entry, previous)];
  return { ...found, sample: sampleOf(sample) === true, entries };
}

function entryOf(
  { named, header, figure, previous, at, beside, saidBeside, remarks, cells }: Row,
  whose: Pick<Entry, 'unit' | 'period' | 'stage'>,
): Entry {
  const { indicator, title, value, measure, completed, reference, submitted, evidence, note } = named;
  const columnMeasure = header.measures.value;
  const tableMeasures = [...header.tableMeasures, ...saidBeside];
  const words = [...header.around, ...beside];
  const ordinal = cells[header.ordinal ?? -1]?.text.trim() ?? '';
  return {
    ...whose,
    ...(indicator ? { indicator } : {}),
    ...(title ? { title } : {}),
    ...(value ? { value } : {}),
    ...(measure ? { measure } : {}),
    ...(columnMeasure ? { columnMeasure } : {}),
    ...(tableMeasures.length > 0 ? { tableMeasures } : {}),
    ...(words.length > 0 ? { around: words } : {}),
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(submitted ? { submitted } : {}),
    prior: false,
    evidence: (evidence?.text ?? '')
      .split(/[；;]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    ...(evidence ? { evidenceAt: evidence.at } : {}),
    notes: [...(note ? [note] : []), ...remarks],
    ...(ordinal === '' ? {} : { ordinal }),
    at: value?.at ?? figure ?? indicator?.at ?? title?.at ?? at,
    ...(named.previous === undefined && previous?.sheet !== undefined ? { blankPrevious: previous } : {}),
  };
}

/** The figure of the year before, from its own column; without a unit of its own that is measured as this year's. */
function previousOf({ header }: Row, entry: Entry, value: Located | undefined): Entry[] {
  const period = parsePeriod(entry.period.text);
  if (!value || period === undefined) return [];
  const { unit, indicator, title, measure, tableMeasures, stage } = entry;
  // Of last year's figure what is said of this year's time is no doubt.
  const said = entry.around?.filter(({ place }) => place !== 'beside') ?? [];
  const around = [...said, ...header.aroundPrevious];
  const columnMeasure = header.measures.previous ?? entry.columnMeasure;
  return [
    {
      unit,
      ...(indicator ? { indicator } : {}),
      ...(title ? { title } : {}),
      ...(measure ? { measure } : {}),
      ...(columnMeasure ? { columnMeasure } : {}),
      ...(tableMeasures ? { tableMeasures } : {}),
      ...(around.length > 0 ? { around } : {}),
      stage,
      value,
      period: { text: previousYear(period), at: value.at },
      prior: true,
      evidence: [],
      notes: [],
      at: value.at,
    },
  ];
}
