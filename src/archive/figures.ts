import type { Figure } from '../facts/index.js';
import { onePlace, Rational } from '../quantity/index.js';
import { locationOf } from './places.js';
import { plainText } from './plain-text.js';
import type { FiguresLine, Header, KeptCell } from './schema.js';

type Item = FiguresLine['plain'][number];

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

/** Throws RangeError on what is no figure. */
function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new RangeError(`no exact value: ${text}`);
  return value;
}
