import type { Cell, Facts, Figure } from '../facts/index.js';
import { stages } from '../facts/index.js';
import { Rational } from '../quantity/index.js';
import { locationOf, Numbers, placeOf } from './places.js';
import type { FiguresLine, Header, KeptCell } from './schema.js';

type Dates = FiguresLine['dates'][number];

/** What was submitted for a row, as a line; undefined where nothing was. */
export function figuresLine(facts: Facts, row: number): FiguresLine | undefined {
  const files = new Numbers<string>();
  const dates = new Numbers<Dates>({});
  const plain: FiguresLine['plain'] = [];
  const cells: KeptCell[] = [];
  let number = 0;
  for (const column of facts.columns.values()) {
    for (const figure of figuresIn(column.cells.get(row))) {
      if (saysOnlyItself(figure))
        plain.push([number, figure.text, dates.numberOf(datesOf(figure)), ...placeOf(figure.origin, files)]);
      else cells.push(keptCell(figure, number, files));
    }
    number++;
  }
  if (plain.length + cells.length === 0) return undefined;
  return { figures: facts.units[row] as string, files: files.list, dates: dates.list, plain, cells };
}

/** A plain figure of a line. */
export function plainFigure(
  line: FiguresLine,
  [number, text, stated, ...place]: FiguresLine['plain'][number],
  columns: Header['columns'],
): Figure {
  const { value, step } = readPlain(String(text)) ?? {};
  return {
    ...about(line, number as number, columns),
    stage: 'self',
    text: text as string,
    ...(value && step ? { value, step } : {}),
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

/** All that was given for a cell, in its order. */
function figuresIn(cell: Cell | undefined): readonly Figure[] {
  return cell?.reports ?? stages.flatMap((stage) => cell?.[stage] ?? []);
}

function datesOf({ completed, reference, reported }: Dates): Dates {
  return {
    ...(completed === undefined ? {} : { completed }),
    ...(reference === undefined ? {} : { reference }),
    ...(reported === undefined ? {} : { reported }),
  };
}

/** Whether a figure is a district's own number as its text gives it, or a blank, and nothing is said with it. */
function saysOnlyItself({ text, value, step, stage, doubt, doubtAt, evidence, note }: Figure): boolean {
  if (stage !== 'self' || doubt || doubtAt || evidence.length > 0 || note !== undefined) return false;
  const read = readPlain(text);
  return read !== undefined && same(read.value, value) && same(read.step, step);
}

function same(a: Rational | undefined, b: Rational | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.eq(b);
}

/** What a text is that is a plain decimal, 是 or 否, and its last place; a blank is neither. */
export function readPlain(text: string): { readonly value?: Rational; readonly step?: Rational } | undefined {
  if (text === '') return {};
  const written = text === '是' ? '1' : text === '否' ? '0' : text;
  const [decimal, places = ''] = /^-?\d{1,15}(?:\.(\d{1,15}))?$/.exec(written) ?? [];
  const value = decimal === undefined ? undefined : Rational.parse(decimal);
  return value && { value, step: Rational.of(1n, 10n ** BigInt(places.length)) };
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

/** Throws RangeError on what is no figure. */
function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new RangeError(`no exact value: ${text}`);
  return value;
}
