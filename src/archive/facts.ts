import { type Facts, FactsBuilder, type Figure, type FigureSource, type Written } from '../facts/index.js';
import { fullFigure, plainFigure } from './figures.js';
import { plainText } from './plain-text.js';
import type { Lines } from './reading.js';
import type { FiguresLine } from './schema.js';

/** That lines of figures are none that the program has written. */
export class NoFigures extends Error {}

/** Throws what goes wrong while lines are read as `NoFigures`. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new NoFigures('these lines hold no figures', { cause });
  }
}

/**
 * The figures of some units, as they were submitted, over all units of the register. Plain ones are read again when
 * somebody looks at them.
 */
export function factsOf(lines: Lines, register: readonly string[], wanted: readonly string[]): Facts {
  const { header, attestations, figures } = lines;
  const builder = new FactsBuilder(register);
  const drafts = header.columns.map(({ indicator, period }) => builder.column(indicator, period));
  const kept = new KeptFigures(lines);
  const take = (range: readonly [start: number, end: number], row: number): void => {
    const line = kept.open(range);
    for (const [i, item] of line.plain.entries()) {
      const [number, text, stated, file] = item as [number, string, number, number];
      const draft = drafts[number];
      const read = plainText(text);
      if (!draft || !read) throw new RangeError(`no plain figure: ${JSON.stringify(item)}`);
      const source = draft.plain.sourceNumber(kept.source(line.files[file] as string));
      const dates = draft.plain.datesNumber(kept.dates(line.dates[stated] ?? {}));
      draft.plain.set(row, read.scaled, read.places, source, kept.place(i), dates);
    }
    for (const cell of line.cells) builder.add(fullFigure(line, cell, header.columns));
  };
  for (const unit of wanted) {
    const range = figures.get(unit);
    if (range) reading(() => take(range, builder.rowOf(unit)));
  }
  for (const one of attestations) reading(() => builder.attest(one));
  for (const input of header.inputs) builder.input(input);
  return builder.build();
}

/** The lines of figures that were opened, of which single figures are read again. */
class KeptFigures {
  private readonly lines: Lines;
  private readonly ranges: (readonly [start: number, end: number])[] = [];
  /** The place of the first plain figure of each line. */
  private readonly firsts: number[] = [];
  private readonly sources = new Map<string, FigureSource>();
  private readonly stated = new Map<string, FiguresLine['dates'][number]>();
  private next = 0;
  private last: { readonly index: number; readonly line: FiguresLine } | undefined;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  open(range: readonly [start: number, end: number]): FiguresLine {
    const index = this.ranges.push(range) - 1;
    const line = this.read(index);
    this.firsts.push(this.next);
    this.next += line.plain.length;
    return line;
  }

  /** The place of a plain figure of the line that was opened last. */
  place(i: number): number {
    return (this.firsts.at(-1) as number) + i;
  }

  source(file: string): FigureSource {
    const known = this.sources.get(file) ?? {
      file,
      figure: (place: number) => this.figure(place),
      written: (place: number, into: Written) => this.written(place, into),
    };
    this.sources.set(file, known);
    return known;
  }

  /** The same for the same dates. */
  dates(dates: FiguresLine['dates'][number]): FiguresLine['dates'][number] {
    const key = JSON.stringify(dates);
    const known = this.stated.get(key) ?? dates;
    this.stated.set(key, known);
    return known;
  }

  private written(place: number, into: Written): void {
    const { text, origin } = this.figure(place);
    into.text = text;
    into.origin = origin;
  }

  private figure(place: number): Figure {
    let [low, high] = [0, this.firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    const line = this.last?.index === low ? this.last.line : this.read(low);
    this.last = { index: low, line };
    const item = line.plain[place - (this.firsts[low] as number)];
    if (!item) throw new RangeError(`no figure ${place}`);
    return reading(() => plainFigure(line, item, this.lines.header.columns));
  }

  private read(index: number): FiguresLine {
    const [start, end] = this.ranges[index] as readonly [number, number];
    return JSON.parse(this.lines.bytes.subarray(start, end).toString());
  }
}
