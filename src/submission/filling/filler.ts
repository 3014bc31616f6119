import type { DataFinding, FactsBuilder, Figure } from '../../facts/index.js';
import { type MessageRef, message, messageOf } from '../../messages/index.js';
import { type Indicator, type Plan, type Unused, usesOf } from '../../plan/index.js';
import type { CalendarDate } from '../../quantity/index.js';
import { type Location, locationText } from '../../source/index.js';
import type { Entry } from '../model.js';
import { readDates } from './dates.js';
import { duesOf } from './dues.js';
import { contradict, sameFigure, saysSomething } from './duplicate.js';
import { type Identity, identify } from './identity.js';
import { type Lookup, lookupIn } from './lookup.js';
import { type ReadValue, readValue } from './value.js';

interface Remark extends MessageRef {
  readonly at: Location;
}

/** How many units a sentence names as examples. */
const NAMED = 8;

/** Puts entries into facts, and says of each cell what keeps it from being judged. */
export class Filler {
  readonly lookup: Lookup;
  private readonly plan: Plan;
  private readonly facts: FactsBuilder;
  private readonly unused: ReturnType<typeof usesOf>;
  private readonly dues: ReadonlyMap<string, readonly CalendarDate[]>;
  private readonly found: DataFinding[] = [];
  /** Figures of no indicator or period of the plan. */
  private readonly lost: DataFinding[] = [];
  /** Figures under a name that is no unit, by file and name. */
  private readonly strays = new Map<string, { first: Entry; indicators: string[] }>();

  constructor(plan: Plan, facts: FactsBuilder) {
    this.plan = plan;
    this.facts = facts;
    this.lookup = lookupIn(plan);
    this.unused = usesOf(plan);
    this.dues = duesOf(plan);
  }

  fill(entry: Entry): void {
    const unit = this.lookup.unit(entry.unit.text);
    if ('hint' in unit) {
      this.strayed(entry);
      return;
    }
    const identity = identify(this.plan, this.lookup, unit.found, entry);
    if (!('period' in identity)) {
      this.lost.push({ ...identity, unit: unit.found.id, severity: 'error', effect: 'doubtful' });
    } else if (identity.indicator.except.includes(identity.unit.id)) {
      const data = { unit: identity.unit.name, indicator: identity.indicator.title };
      this.note({ ...message('intake.excepted', data), at: entry.at }, about(identity));
    } else if (!isShown(entry, identity)) {
      const figure = this.figureOf(entry, identity);
      if (saysSomething(figure)) this.noteUnused(entry, identity);
      this.add(figure);
    }
  }

  /** Figures of an earlier year stand in every form, to be compared with: that nothing else asks for one is no oversight. */
  private noteUnused(entry: Entry, identity: Identity): void {
    const { unit, indicator, period } = identity;
    const unused = this.unused(indicator.id, unit.id, entry.prior ? undefined : period);
    if (!unused) return;
    const subject = { indicator: indicator.title, unit: unit.name, period };
    this.note({ ...this.whyUnused(unused, subject), at: entry.at }, about(identity));
  }

  private whyUnused(unused: Unused, about: { indicator: string; unit: string; period: string }): MessageRef {
    if (unused.of === 'indicator') return message('intake.unused-indicator', about);
    if (unused.of === 'period') return message('intake.unused-period', { ...about, used: unused.used });
    const names = unused.used.slice(0, NAMED).map((id) => this.plan.register.units.get(id)?.name ?? id);
    const count = unused.used.length;
    return message('intake.unused-unit', { ...about, count, used: names });
  }

  /** Everything found; what is said of a heading is said once, however many figures stand under it. */
  findings(): DataFinding[] {
    return once([...this.found, ...this.misfits()]);
  }

  /** What was said of figures that fill no cell of the plan. */
  misfits(): DataFinding[] {
    const strays = [...this.strays.values()].map(({ first, indicators }) => this.stray(first, indicators));
    return once([...this.lost, ...strays]);
  }

  private figureOf(entry: Entry, identity: Identity): Figure {
    const { indicator, unit, period } = identity;
    const read = this.valueOf(entry, indicator, unit.id);
    const { timeZone } = this.plan.conventions;
    const dates = readDates(entry, { period, timeZone, dues: this.dues.get(indicator.id) ?? [] });
    const { completed, reference } = dates;
    this.found.push(...dates.notes.map((note) => ({ ...note, unit: unit.id })));
    const doubts: Remark[] = read.kind === 'doubt' ? [{ ...read.doubt, at: entry.at }] : [];
    if (read.kind !== 'blank') doubts.push(...dates.doubts);
    if (read.kind === 'figure' && indicator.unit.dimension === 'yes-no' && read.value.isZero() && completed)
      doubts.push({
        ...message('intake.no-but-completed', {
          indicator: indicator.title,
          text: entry.value?.text ?? '',
          completed: entry.completed?.text ?? completed,
        }),
        at: entry.completed?.at ?? entry.at,
      });
    for (const doubt of doubts) this.doubt(doubt, about(identity));
    const text = entry.value?.text ?? '';
    const data = { indicator: indicator.title, text };
    if (read.kind === 'blank' && read.dash)
      this.note({ ...message('intake.dash', data), at: entry.at }, about(identity));
    if (read.kind === 'blank' && entry.completed)
      this.note({ ...message('intake.date-without-figure', data), at: entry.completed.at }, about(identity));
    if (read.kind === 'figure' && read.remark) this.note({ ...read.remark, at: entry.at }, about(identity));
    const [doubt] = doubts;
    const note = [entry.note, read.kind === 'figure' ? read.aside : undefined].filter(
      (part) => part !== undefined,
    );
    return {
      indicator: indicator.id,
      unit: unit.id,
      period,
      stage: entry.stage,
      text,
      ...(read.kind === 'figure' ? { value: read.value, places: read.places } : {}),
      ...(doubt ? { doubt: messageOf(doubt), doubtAt: doubt.at } : {}),
      ...(completed ? { completed } : {}),
      ...(reference ? { reference } : {}),
      evidence: entry.evidence,
      ...(note.length === 0 ? {} : { note: note.join('；') }),
      origin: entry.at,
    };
  }

  /** What the cell says; of a formula, what it came to when it was saved. */
  private valueOf(entry: Entry, indicator: Indicator, unit: string): ReadValue {
    const { value } = entry;
    const read = readValue(entry, indicator, this.plan.conventions.timeZone);
    if (!value?.computed) return read;
    const data = { indicator: indicator.title, text: value.text };
    if (read.kind === 'figure')
      this.note(
        { ...message('intake.formula-remembered', data), at: value.at },
        { unit, indicator: indicator.id },
      );
    return read;
  }

  /** Adds a figure; where its cell was given before, a blank yields to a figure and a contradiction dooms both. */
  private add(figure: Figure): void {
    const before = this.facts.existing(figure);
    if (!before || !saysSomething(before)) {
      this.facts.add(figure);
      return;
    }
    if (!saysSomething(figure)) return;
    const indicator = this.plan.indicators.get(figure.indicator)?.title ?? figure.indicator;
    const places = { indicator, first: otherPlace(before.origin), second: otherPlace(figure.origin) };
    const subject = { unit: figure.unit, indicator: figure.indicator };
    if (sameFigure(before, figure)) {
      const data = { ...places, text: figure.text };
      this.note({ ...message('intake.twice-same', data), at: figure.origin }, subject);
    } else {
      const doubt = contradict(before, figure, places);
      this.doubt({ ...doubt, at: figure.origin }, subject);
      this.facts.add({ ...figure, doubt });
    }
  }

  private strayed(entry: Entry): void {
    const key = `${entry.unit.at.file}\n${entry.unit.text}`;
    const stray = this.strays.get(key) ?? { first: entry, indicators: [] };
    stray.indicators.push(entry.indicator?.text ?? entry.title?.text ?? '');
    this.strays.set(key, stray);
  }

  private stray({ unit: { text, at } }: Entry, indicators: readonly string[]): DataFinding {
    const unit = this.lookup.unit(text);
    if (!('hint' in unit)) throw new Error(`${text} is a unit`);
    const data = {
      unit: text,
      hint: unit.hint,
      count: indicators.length,
      indicators: [...new Set(indicators)],
    };
    return { ...message('intake.unknown-unit', data), severity: 'error', effect: 'doubtful', at };
  }

  private doubt(remark: Remark, subject: Subject): void {
    this.found.push({ ...remark, ...subject, severity: 'error', effect: 'doubtful' });
  }

  private note(remark: Remark, subject: Subject): void {
    this.found.push({ ...remark, ...subject, severity: 'warning', effect: 'note' });
  }
}

/** A ratio that the form itself shows, computed from other rows, is no figure of the unit's: the program computes it. */
function isShown({ value }: Entry, { indicator }: Identity): boolean {
  return value?.computed === true && indicator.formula !== undefined;
}

interface Subject {
  readonly unit: string;
  readonly indicator?: string;
}

function about({ unit, indicator }: Identity): Subject {
  return { unit: unit.id, indicator: indicator.id };
}

function once(findings: readonly DataFinding[]): DataFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ id, at }) => {
    const key = `${id}|${otherPlace(at)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A location in a sentence that names a second one: of a CSV file with the cell, which a spreadsheet shows. */
export function otherPlace(at: Location): string {
  const cell = at.sheet === undefined && at.cell !== undefined ? ` (${at.cell})` : '';
  return `${locationText(at)}${cell}`;
}
