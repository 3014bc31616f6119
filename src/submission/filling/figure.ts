import type { DataFinding, Figure } from '../../facts/index.js';
import { message, messageOf } from '../../messages/index.js';
import type { Indicator, Plan } from '../../plan/index.js';
import type { CalendarDate } from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import { readNotes } from '../words/notes.js';
import type { Surroundings } from '../words/surroundings.js';
import { type ReadDates, readDates } from './dates.js';
import type { Identity } from './identity.js';
import { writtenMeasure } from './measures.js';
import { type Remark, remarksOn } from './reminders.js';
import { type ReadValue, readValue } from './value.js';

/** What figures are read against. */
export interface ReadingContext {
  readonly plan: Plan;
  /** By indicator, the days by which something of it is due. */
  readonly dues: ReadonlyMap<string, readonly CalendarDate[]>;
  /** What tables say around their figures. */
  readonly surroundings: Surroundings;
}

/** A figure with what is said of it: why it cannot be judged, and what its reader is reminded of. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly doubts: readonly Remark[];
  readonly reminders: readonly Remark[];
  /** What its notes say and nobody understood. */
  readonly told: readonly Located[];
  /** Of its dates. */
  readonly notes: readonly DataFinding[];
}

/** Reads an entry that stands for a figure of the plan. */
export function readFigure(context: ReadingContext, entry: Entry, identity: Identity): ReadFigure {
  const { plan } = context;
  const { indicator, unit, period } = identity;
  const { read, computed } = readCell(context, entry, identity);
  const dates = datesOf(context, entry, identity);
  const { completed, reference, reported } = dates;
  const doubts: Remark[] = read.kind === 'doubt' ? [{ ...read.doubt, at: entry.at }] : [];
  const around = context.surroundings.doubtOf(entry, identity);
  if (around) doubts.push(around);
  if (read.kind !== 'blank') doubts.push(...dates.doubts, ...(identity.misnamed ? [identity.misnamed] : []));
  const said =
    read.kind === 'figure' ? readNotes(entry, read, identity, context.surroundings.lookup) : NOTHING_SAID;
  doubts.push(...said.doubts);
  if (completed && deniesItsDate(read, indicator))
    doubts.push({
      ...message('intake.no-but-completed', {
        indicator: indicator.title,
        text: entry.value?.text ?? '',
        completed: entry.completed?.text ?? completed,
      }),
      at: entry.completed?.at ?? entry.at,
    });
  const [doubt] = doubts;
  const figure: Figure = {
    indicator: indicator.id,
    unit: unit.id,
    period,
    stage: entry.stage,
    text: entry.value?.text ?? '',
    ...(read.kind === 'figure' ? { value: read.value, step: read.step } : {}),
    ...(doubt ? { doubt: messageOf(doubt), doubtAt: doubt.at } : {}),
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(reported ? { reported } : {}),
    evidence: entry.evidence,
    ...noteOf(entry, read),
    origin: entry.at,
  };
  const reminders = [...computed, ...remarksOn(entry, read, indicator, plan)];
  const notes = dates.notes.map((one) => ({ ...one, unit: unit.id }));
  return { figure, doubts, reminders, told: doubt ? [] : said.told, notes };
}

const NOTHING_SAID = { doubts: [], told: [] };

/** The notes of a figure, with what its cell says besides. */
export function noteOf({ notes }: Entry, read?: ReadValue): { note?: string } {
  const aside = read?.kind === 'figure' && read.aside !== undefined ? [read.aside] : [];
  const parts = [...notes.map(({ text }) => text), ...aside];
  return parts.length === 0 ? {} : { note: parts.join('；') };
}

/** The dates of an entry. */
export function datesOf(
  { plan, dues }: Pick<ReadingContext, 'plan' | 'dues'>,
  entry: Entry,
  { indicator, period }: Pick<Identity, 'indicator' | 'period'>,
): ReadDates {
  const { from, conventions } = plan;
  return readDates(entry, {
    period,
    from,
    timeZone: conventions.timeZone,
    dues: dues.get(indicator.id) ?? [],
    ofDeed: indicator.unit.dimension === 'yes-no',
  });
}

/** 否 beside a completion date. */
function deniesItsDate(read: ReadValue, { unit }: Indicator): boolean {
  return read.kind === 'figure' && unit.dimension === 'yes-no' && read.value.isZero();
}

/** What the cell says; of a formula, what it came to when it was saved. */
function readCell(
  { plan }: ReadingContext,
  entry: Entry,
  { indicator, period, measure: named }: Identity,
): { read: ReadValue; computed: readonly Remark[] } {
  const { value } = entry;
  const written = writtenMeasure(entry, named, indicator);
  const blank = (value?.text ?? '').trim() === '';
  if ('conflict' in written && !blank)
    return { read: { kind: 'doubt', doubt: written.conflict }, computed: [] };
  const measure = 'measure' in written ? written.measure : undefined;
  const read = readValue(entry, measure, { indicator, period }, plan.conventions.timeZone);
  if (!value?.computed || read.kind !== 'figure') return { read, computed: [] };
  const data = { indicator: indicator.title, text: value.text };
  return { read, computed: [{ ...message('intake.formula-remembered', data), at: value.at }] };
}
