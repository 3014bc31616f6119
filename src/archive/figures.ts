import type { Column, Facts, Figure } from '../facts/index.js';
import { stages, undated } from '../facts/index.js';
import { onePlace, Rational } from '../quantity/index.js';
import { locationOf, Numbers, placeOf } from './places.js';
import { plainText, saysJust } from './plain-text.js';
import type { FiguresLine, Header, KeptCell } from './schema.js';

type Dates = FiguresLine['dates'][number];
type Item = FiguresLine['plain'][number];

/** What was submitted for a row, as a line; undefined where nothing was. */
export function figuresLine(facts: Facts, row: number): FiguresLine | undefined {
  const files = new Numbers<string>();
  const dates = new Numbers<Dates>({});
  const plain: Item[] = [];
  const cells: KeptCell[] = [];
  let number = 0;
  for (const column of facts.columns.values()) {
    const item = (text: string, stated: Dates, origin: Figure['origin']): Item => [
      number,
      text,
      dates.numberOf(stated),
      ...placeOf(origin, files),
    ];
    const written = writtenAlone(column, row);
    if (written) plain.push(item(written.text, column.plain.datesAt(row) ?? undated, written.origin));
    else {
      const cell = column.cells.get(row);
      for (const figure of cell?.reports ?? stages.flatMap((stage) => cell?.[stage] ?? []))
        if (!cell?.reports && saysOnlyItself(figure))
          plain.push(item(figure.text, datesOf(figure), figure.origin));
        else cells.push(keptCell(figure, number, files));
    }
    number++;
  }
  if (plain.length + cells.length === 0) return undefined;
  return { figures: facts.units[row] as string, files: files.list, dates: dates.list, plain, cells };
}

/** A plain figure of a line. Throws RangeError on what is none. */
export function plainFigure(
  line: FiguresLine,
  [number, text, stated, ...place]: Item,
  columns: Header['columns'],
): Figure {
  const read = plainText(String(text));
  if (!read) throw new RangeError(`no plain figure: ${text}`);
  const step = onePlace(read.places);
  return {
    ...about(line, number as number, columns),
    stage: 'self',
    text: text as string,
    ...(Number.isNaN(read.scaled) ? {} : { value: Rational.of(read.scaled).mul(step), step }),
    ...line.dates[stated as number],
    evidence: [],
    origin: locationOf(place, line.files),
  };
}

/** Any other figure of a line. Throws RangeError on what is none. */
export function fullFigure(line: FiguresLine, cell: KeptCell, columns: Header['columns']): Figure {
  const { column, value, step, doubtAt, evidence = [], at, ...others } = cell;
  return {
    ...about(line, column, columns),
    ...others,
    ...(value === undefined ? {} : { value: exact(value) }),
    ...(step === undefined ? {} : { step: exact(step) }),
    ...(doubtAt === undefined ? {} : { doubtAt: locationOf(doubtAt, line.files) }),
    evidence,
    origin: locationOf(at, line.files),
  };
}

function about({ figures: unit }: FiguresLine, number: number, columns: Header['columns']) {
  const column = columns[number];
  if (!column) throw new RangeError(`no column ${number}`);
  return { ...column, unit };
}

/** A plain figure of a column as it is written, where its text alone says what it is; else it must be read. */
function writtenAlone({ plain }: Column, row: number): Pick<Figure, 'text' | 'origin'> | undefined {
  const written = plain.writtenAt(row);
  const [scaled, places] = [plain.scaled[row] as number, plain.places[row] as number];
  return written && saysJust(written.text, scaled, places) ? written : undefined;
}

/** Whether a figure is a district's own number as its text gives it, or a blank, and nothing is said with it. */
function saysOnlyItself({ text, value, step, stage, doubt, doubtAt, evidence, note }: Figure): boolean {
  if (stage !== 'self' || doubt || doubtAt || evidence.length > 0 || note !== undefined) return false;
  if (!value || !step) return !value && !step && saysJust(text, Number.NaN, 0);
  const places = step.decimals() ?? 0;
  if (!step.eq(onePlace(places))) return false;
  return saysJust(text, value.scaledInteger(places) ?? Number.NaN, places);
}

function keptCell(figure: Figure, column: number, files: Numbers<string>): KeptCell {
  const { stage, text, value, step, doubt, doubtAt, evidence, note, origin } = figure;
  return {
    column,
    stage,
    text,
    ...(value ? { value: value.toString() } : {}),
    ...(step ? { step: step.toString() } : {}),
    ...(doubt ? { doubt } : {}),
    ...(doubtAt ? { doubtAt: placeOf(doubtAt, files) } : {}),
    ...datesOf(figure),
    ...(evidence.length > 0 ? { evidence: [...evidence] } : {}),
    ...(note === undefined ? {} : { note }),
    at: placeOf(origin, files),
  };
}

function datesOf({ completed, reference, reported }: Dates): Dates {
  return {
    ...(completed === undefined ? {} : { completed }),
    ...(reference === undefined ? {} : { reference }),
    ...(reported === undefined ? {} : { reported }),
  };
}

/** Throws RangeError on what is no figure. */
function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new RangeError(`no exact value: ${text}`);
  return value;
}
