import { type Column, type Facts, type Figure, stages, undated, Written } from '../facts/index.js';
import { onePlace } from '../quantity/index.js';
import { JsonBytes } from './json-bytes.js';
import { Numbers, placeOf } from './places.js';
import { saysJust } from './plain-text.js';
import type { FiguresLine, KeptCell } from './schema.js';

type Dates = FiguresLine['dates'][number];

/** Writes what was submitted for one row after another, each as a line: see `FiguresLine`. */
export class FigureLines {
  private readonly facts: Facts;
  private readonly columns: readonly Column[];
  private readonly plain = new JsonBytes();
  private readonly written = new Written();
  private readonly words = new Map<string, Uint8Array>();
  private files = new Numbers<string>();
  private dates = new Numbers<Dates>({});
  private cells: KeptCell[] = [];

  constructor(facts: Facts) {
    this.facts = facts;
    this.columns = [...facts.columns.values()];
  }

  /** Writes the line of a row without its line feed; nothing, and false, where nothing was submitted for it. */
  write(row: number, out: JsonBytes): boolean {
    const { plain, columns } = this;
    plain.clear();
    this.files = new Numbers();
    this.dates = new Numbers({});
    this.cells = [];
    for (let number = 0; number < columns.length; number++)
      this.gather(columns[number] as Column, number, row);
    if (plain.length + this.cells.length === 0) return false;
    out.raw(`{"figures":${JSON.stringify(this.facts.units[row])},"files":`);
    out.value(this.files.list);
    out.raw(',"dates":');
    out.value(this.dates.list);
    out.raw(',"plain":[');
    out.copy(plain.written);
    out.raw('],"cells":');
    out.value(this.cells);
    out.raw('}');
    return true;
  }

  /** Writes, or keeps for later, what a column has for a row. */
  private gather(column: Column, number: number, row: number): void {
    const { written } = this;
    const { plain } = column;
    const file = plain.writtenAt(row, written);
    const [scaled, places] = [plain.scaled[row] as number, plain.places[row] as number];
    if (file !== undefined && (written.text === undefined || saysJust(written.text, scaled, places))) {
      this.plain.open(number);
      if (written.text === undefined) this.plain.decimal(scaled, places);
      else this.plain.copy(this.wordOf(written.text));
      this.end(plain.datesAt(row) ?? undated, file);
      return;
    }
    const cell = column.cells.get(row);
    for (const figure of cell?.reports ?? stages.flatMap((stage) => cell?.[stage] ?? []))
      if (cell?.reports || !saysOnlyItself(figure)) this.cells.push(keptCell(figure, number, this.files));
      else {
        written.origin = figure.origin;
        this.plain.open(number);
        this.plain.raw(`,${JSON.stringify(figure.text)}`);
        this.end(datesOf(figure), figure.origin.file);
      }
  }

  /** One of the few texts that are no decimal and say just a figure, behind what stands before it. */
  private wordOf(text: string): Uint8Array {
    const known = this.words.get(text);
    if (known) return known;
    const bytes = Buffer.from(`,${JSON.stringify(text)}`);
    this.words.set(text, bytes);
    return bytes;
  }

  /** The number of its dates, and its place as `placeOf` gives it. */
  private end(dates: Dates, file: string): void {
    const { plain, written } = this;
    plain.count(this.dates.numberOf(dates));
    plain.count(this.files.numberOf(file));
    if (written.origin) {
      for (const part of placeOf(written.origin, this.files).slice(1)) plain.raw(`,${JSON.stringify(part)}`);
    } else {
      plain.count(written.line);
      plain.count(written.column);
      plain.cell(written.letters, written.row);
    }
    plain.close();
  }
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
