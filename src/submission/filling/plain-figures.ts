import { type Figure, type FigureSource, Written } from '../../facts/index.js';
import { Rational, toFixed } from '../../quantity/index.js';
import type { PlainRows } from '../model.js';
import { WORD } from '../plain/row-numbers.js';
import { type ReadingContext, readFigure } from './figure.js';
import { type Identity, identify } from './identity.js';
import type { Lookup } from './lookup.js';

/** What the figures of a file are read against when somebody looks at them. */
interface Filling extends ReadingContext {
  readonly lookup: Lookup;
}

/** Rows of one shape and word say the same but of another unit; so many are remembered. */
const REMEMBERED = 4_096;

/** A file's plain figures by the numbers of their rows, read again where somebody looks at them: one of a shape as it stands, the others as it was. */
export function figuresOf(filling: Filling, rows: PlainRows): FigureSource {
  const { plan, lookup } = filling;
  const { scan } = rows;
  const alike = new Map<string, Figure>();
  const said = new Written();
  const unitOf = (index: number): Identity['unit'] => {
    const unit = lookup.unit(scan.units[scan.unit[index] as number]?.trim() ?? '');
    if (!('found' in unit)) throw new Error(`${rows.file}: no unit in row ${index}`);
    return unit.found;
  };
  const read = (index: number): Figure => {
    const entry = rows.entryAt(index);
    const identity = identify(plan, lookup, unitOf(index), entry);
    if (!('period' in identity)) throw new Error(`${rows.file}: no figure in row ${index}`);
    return readFigure(filling, entry, identity).figure;
  };
  return {
    file: rows.file,
    figure(index) {
      const [shape, figure, places] = [scan.shape[index], scan.figure[index], scan.places[index]];
      const key = `${shape} ${places === WORD ? figure : ''}`;
      let like = alike.get(key);
      if (!like) {
        if (alike.size === REMEMBERED) alike.clear();
        like = read(index);
        alike.set(key, like);
      }
      rows.written(index, said);
      const { line, column, letters, row } = said;
      const origin = said.origin ?? { file: rows.file, line, column, cell: `${letters}${row}` };
      const own = { ...like, unit: unitOf(index).id, origin };
      if (places === WORD) return { ...own, text: said.text ?? like.text };
      const number = decimal(figure as number, places as number);
      return { ...own, text: said.text ?? toFixed(number.value, places as number), ...number };
    },
    written: (index, into) => rows.written(index, into),
  };
}

function decimal(scaled: number, places: number): Required<Pick<Figure, 'value' | 'step'>> {
  const power = 10 ** places;
  return { value: Rational.of(scaled, power), step: Rational.of(1, power) };
}
