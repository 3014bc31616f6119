import type { DataFinding } from '../../facts/index.js';
import { parsePeriod, previousYear } from '../../quantity/index.js';
import type { Location, Problem } from '../../source/index.js';
import type { Entry, Located } from '../model.js';
import type { Cell } from './cells.js';
import { type Fault, faultOf } from './faults.js';
import type { Header } from './header.js';
import { sampleOf, stageOf } from './marks.js';
import { type Row, rowOf } from './row.js';

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

/** Reads a row below the header. */
export function readRow(
  cells: readonly Cell[],
  header: Header,
  locate: (cell: Cell) => Location,
): RowReading {
  const row = rowOf(cells, header, locate);
  if (!row) return nothing;
  const fault = faultOf(row);
  if (fault) return told(fault);
  const { plan, unit, period, year, sample, stage, previous } = row.named;
  const when = period ?? year;
  if (!plan || !unit || !when) throw new Error('a row without plan, unit or year is a fault');
  const entry = entryOf(row, { unit, period: when, stage: stageOf(stage) ?? 'self' });
  const entries = [entry, ...previousOf(entry, previous)];
  return { ...nothing, plan, year: when, sample: sampleOf(sample) === true, entries };
}

function told({ weight, at, ...said }: Fault): RowReading {
  if (weight === 'refused') return { ...nothing, problems: [{ ...said, severity: 'error', at }] };
  const note = weight === 'remark';
  const finding: DataFinding = {
    ...said,
    severity: note ? 'warning' : 'error',
    effect: note ? 'note' : 'doubtful',
    at,
  };
  return { ...nothing, findings: [finding] };
}

function entryOf({ named, figure, at }: Row, whose: Pick<Entry, 'unit' | 'period' | 'stage'>): Entry {
  const { indicator, title, value, measure, completed, reference, submitted, evidence, note } = named;
  return {
    ...whose,
    ...(indicator ? { indicator } : {}),
    ...(title ? { title } : {}),
    ...(value ? { value } : {}),
    ...(measure ? { measure } : {}),
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(submitted ? { submitted } : {}),
    prior: false,
    evidence: (evidence?.text ?? '')
      .split(/[；;]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    ...(note ? { note: note.text } : {}),
    at: value?.at ?? figure ?? indicator?.at ?? title?.at ?? at,
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
