import { type ColumnDraft, type FactsBuilder, type FigureSource, undated } from '../../facts/index.js';
import { isInverse, type MeasureUnit, onePlace, Rational } from '../../quantity/index.js';
import type { Entry, PlainRows } from '../model.js';
import { WORD } from '../plain/row-numbers.js';
import { datesOf, type ReadingContext, readFigure } from './figure.js';
import { type Identity, identify } from './identity.js';
import type { Lookup } from './lookup.js';
import { writtenMeasure } from './measures.js';
import { figuresOf } from './plain-figures.js';

/** What a figure of a shape is: a decimal that counts as it is written, or a word that always means the same. */
interface PlainValue {
  readonly scaled: number;
  readonly places: number;
}

/** Where the rows of a shape go, and which of them may go there as they are. */
interface ShapeTarget {
  readonly draft: ColumnDraft;
  /** By row of the register: whether the unit is asked for the figure. */
  readonly asked: Uint8Array;
  /** Whether a decimal is the figure that it writes. */
  readonly decimals: boolean;
  /** Whether a decimal up to 1 may be meant as a share of 1. */
  readonly percent: boolean;
  readonly source: number;
  readonly dates: number;
  value(word: number): PlainValue | undefined;
}

export interface PlainFilling extends ReadingContext {
  readonly facts: FactsBuilder;
  readonly lookup: Lookup;
  /** By row of the register, 1 where a figure is asked for and used. */
  asked(identity: Identity): Uint8Array;
  /** Puts in what stands before an offset and is not plain; gives where the next such thing stands. */
  before(offset: number): number;
}

/**
 * Puts plain rows into the columns of the plan as they stand in the file, without making entries of them. What is not
 * certain to be read as any other entry would be is given to `careful`, in its order.
 */
export function fillPlainRows(filling: PlainFilling, rows: PlainRows, careful: (entry: Entry) => void): void {
  const { scan, isPlain } = rows;
  const source = figuresOf(filling, rows);
  const units = scan.units.map((text) => rowOfUnit(filling, text));
  const shapes: (ShapeTarget | null | undefined)[] = [];
  let other = filling.before(0);
  for (let index = 0; index < scan.count; index++) {
    if (isPlain[index] === 0) continue;
    const offset = scan.offset[index] as number;
    if (other < offset) other = filling.before(offset);
    const shape = scan.shape[index] as number;
    const row = units[scan.unit[index] as number] as number;
    if (shapes[shape] === undefined)
      shapes[shape] = row < 0 ? undefined : (targetOf(filling, rows, source, index) ?? null);
    const target = shapes[shape];
    if (!target || row < 0 || !place(target, scan, index, row)) careful(rows.entryAt(index));
  }
}

function place(
  target: ShapeTarget,
  { figure, places: written }: PlainRows['scan'],
  index: number,
  row: number,
): boolean {
  if (target.asked[row] !== 1 || target.draft.has(row)) return false;
  let scaled = figure[index] as number;
  let places = written[index] as number;
  if (places === WORD) {
    const value = target.value(scaled);
    if (!value) return false;
    ({ scaled, places } = value);
  } else if (!target.decimals || (target.percent && scaled !== 0 && Math.abs(scaled) <= 10 ** places))
    return false;
  target.draft.plain.set(row, scaled, places, target.source, index, target.dates);
  return true;
}

/** The row of a unit that is named by its own name; -1 where there is more to say. */
function rowOfUnit({ lookup, facts }: PlainFilling, text: string): number {
  const found = lookup.unit(text.trim());
  return 'found' in found && !found.readAs ? facts.rowOf(found.found.id) : -1;
}

/** Where a shape goes; undefined where its rows are to be read with care. */
function targetOf(
  filling: PlainFilling,
  rows: PlainRows,
  source: FigureSource,
  index: number,
): ShapeTarget | undefined {
  const { plan, lookup, facts } = filling;
  const number = rows.entryWith(index, '1');
  const unit = lookup.unit(number.unit.text);
  const identity = 'found' in unit ? identify(plan, lookup, unit.found, number) : undefined;
  if (!identity || !('period' in identity) || identity.misnamed || number.stage !== 'self') return undefined;
  if (number.blankPrevious || number.around) return undefined;
  const { completed, reference, reported, doubts, notes } = datesOf(filling, number, identity);
  if (doubts.length + notes.length > 0) return undefined;
  const written = writtenMeasure(number, identity.measure, identity.indicator);
  const measure = 'measure' in written ? written.measure?.text : undefined;
  const symbol = identity.indicator.unit.symbol;
  const draft = facts.column(identity.indicator.id, identity.period);
  const stated = completed || reference || reported ? { completed, reference, reported } : undefined;
  return {
    draft,
    asked: filling.asked(identity),
    decimals:
      !('conflict' in written) &&
      (measure === undefined || measure === symbol) &&
      takesDecimals(identity.indicator.unit),
    percent: symbol === '%',
    source: draft.plain.sourceNumber(source),
    dates: draft.plain.datesNumber(stated ? withoutBlanks(stated) : undated),
    value: words(filling, rows, index, identity),
  };
}

const withoutBlanks = (dates: object): object =>
  Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined));

const worded: ReadonlySet<string> = new Set(['yes-no', 'clock', 'date']);

/** Whether any decimal but a share of 1 is a figure in the unit. Of pupils to a teacher, one that is too small is none. */
function takesDecimals(unit: MeasureUnit): boolean {
  const ratio = isInverse(Rational.of(1, 2), unit) || isInverse(Rational.of(2), unit);
  return !worded.has(unit.dimension) && !ratio;
}

/** What the words of a shape mean, each found out once. */
function words(
  filling: PlainFilling,
  rows: PlainRows,
  index: number,
  identity: Identity,
): (word: number) => PlainValue | undefined {
  const known = new Map<number, PlainValue | null>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = meaningOf(filling, rows.entryWith(index, rows.scan.words[word] as string), identity) ?? null;
      known.set(word, value);
    }
    return value ?? undefined;
  };
}

function meaningOf(filling: PlainFilling, entry: Entry, identity: Identity): PlainValue | undefined {
  const { figure, doubts, reminders, told } = readFigure(filling, entry, identity);
  if (doubts.length + reminders.length + told.length > 0 || figure.note !== undefined) return undefined;
  const { value, step } = figure;
  if (!value) return { scaled: Number.NaN, places: 0 };
  const places = value.decimals();
  const scaled = places === undefined ? undefined : value.scaledInteger(places);
  if (scaled === undefined || places === undefined || !step?.eq(onePlace(places))) return undefined;
  return { scaled, places };
}
