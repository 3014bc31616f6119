import type { DataFinding, FactsBuilder, Figure } from '../../facts/index.js';
import { type MessageRef, message, messageOf } from '../../messages/index.js';
import type { Plan, Unit, Unused, Uses } from '../../plan/index.js';
import { previousYear } from '../../quantity/index.js';
import type { Entry, Located, Reading } from '../model.js';
import { Surroundings } from '../words/surroundings.js';
import { areHistory, contradict, sameFigure, saysSomething } from './duplicate.js';
import { noteOf, type ReadingContext, readFigure } from './figure.js';
import { type Identity, identify, type Misfit } from './identity.js';
import type { Lookup } from './lookup.js';
import { otherPlace } from './places.js';
import { fillPlainRows } from './plain-rows.js';
import type { Prepared } from './prepared.js';
import type { Remark } from './reminders.js';
import { ofMisfits, ofWords, RepeatedFindings } from './repeated.js';
import { TwinList } from './twins.js';

/** How many units a sentence names as examples. */
const NAMED = 8;

/** Puts entries into facts, and says of each cell what keeps it from being judged. */
export class Filler {
  readonly lookup: Lookup;
  private readonly plan: Plan;
  private readonly facts: FactsBuilder;
  private readonly context: ReadingContext;
  private readonly uses: Uses;
  /** By row of the register, who is in a set of units. */
  private readonly masks = new Map<ReadonlySet<string>, Uint8Array>();
  private readonly found: DataFinding[] = [];
  /** Figures of no indicator or period of the plan. */
  private readonly lost = new RepeatedFindings(ofMisfits);
  /** Names of offices that units were told by, by file. */
  private readonly offices = new Set<string>();
  private readonly twins = new TwinList();
  /** What notes say that nobody understood. */
  private readonly told = new RepeatedFindings(ofWords);
  /** Figures under a name that is no unit, by file and name. */
  private readonly strays = new Map<string, { first: Entry; indicators: string[] }>();

  constructor({ plan, lookup, uses, dues }: Prepared, facts: FactsBuilder) {
    this.plan = plan;
    this.facts = facts;
    this.lookup = lookup;
    this.uses = uses;
    this.context = { plan, dues, surroundings: new Surroundings(plan, lookup) };
  }

  /** Puts in all entries of a reading, in the order in which they stand. */
  fillAll({ entries, plain }: Pick<Reading, 'entries' | 'plain'>): void {
    if (!plain) {
      for (const entry of entries) this.fill(entry);
      return;
    }
    let next = 0;
    const after = (): number => plain.others[next] ?? Number.POSITIVE_INFINITY;
    const before = (offset: number): number => {
      while (after() < offset) this.fill(entries[next++] as Entry);
      return after();
    };
    const { lookup, facts, context } = this;
    const asked = (identity: Identity) => this.asked(identity);
    fillPlainRows({ ...context, lookup, facts, asked, before }, plain, (entry) => this.fill(entry));
    before(Number.POSITIVE_INFINITY);
  }

  fill(entry: Entry): void {
    this.context.surroundings.meet(entry);
    const unit = this.lookup.unit(entry.unit.text);
    if ('hint' in unit) {
      if (entry.fault) this.doubt(entry.fault, {});
      else this.strayed(entry);
      return;
    }
    if (unit.readAs) this.readAs(entry.unit, unit.found);
    const identity = identify(this.plan, this.lookup, unit.found, entry);
    if (entry.fault) this.fault(entry.fault, entry, identity);
    else if (!('period' in identity)) {
      const { weight = 'lost', ...said } = identity;
      if (weight === 'note') this.note(said, { unit: unit.found.id });
      else this.lost.add({ ...said, unit: unit.found.id, severity: 'error', effect: 'doubtful' });
    } else if (identity.indicator.except.includes(identity.unit.id)) {
      const data = { unit: identity.unit.name, indicator: identity.indicator.title };
      this.note({ ...message('intake.excepted', data), at: entry.at }, about(identity));
    } else if (!isShown(entry, identity)) {
      const figure = this.read(entry, identity);
      if (saysSomething(figure)) this.noteUnused(entry, identity);
      this.add(figure);
      this.addBlankPrevious(entry, identity);
    }
  }

  /** Where a figure is missed, the cell that asks for it is named: last year's has one in the row of this year's. */
  private addBlankPrevious({ blankPrevious, stage }: Entry, { indicator, unit, period }: Identity): void {
    if (blankPrevious)
      this.add({
        indicator: indicator.id,
        unit: unit.id,
        period: previousYear(period),
        stage,
        text: '',
        evidence: [],
        origin: blankPrevious,
      });
  }

  /** That a unit was told by the name of its office is said once a file. */
  private readAs({ text, at }: Located, unit: Unit): void {
    const key = `${at.file}\n${text}`;
    if (this.offices.has(key)) return;
    this.offices.add(key);
    this.note({ ...message('intake.unit-read-as', { text, unit: unit.name }), at }, { unit: unit.id });
  }

  /** A figure in a row that is not to be relied on is doubtful, not unreported; where no cell can be told, it is only said. */
  private fault(fault: Remark, entry: Entry, identity: Identity | Misfit): void {
    if (!('period' in identity)) {
      this.doubt(fault, {});
      return;
    }
    this.doubt(fault, about(identity));
    const { indicator, unit, period } = identity;
    if (indicator.except.includes(unit.id)) return;
    this.add({
      indicator: indicator.id,
      unit: unit.id,
      period,
      stage: entry.stage,
      text: entry.value?.text ?? '',
      doubt: messageOf(fault),
      doubtAt: fault.at,
      evidence: entry.evidence,
      ...noteOf(entry),
      origin: entry.at,
    });
  }

  /** Figures of an earlier year stand in every form, to be compared with: that nothing else asks for one is no oversight. */
  private noteUnused(entry: Entry, identity: Identity): void {
    const { unit, indicator, period } = identity;
    const unused = this.uses.unused(indicator.id, unit.id, entry.prior ? undefined : period);
    if (!unused) return;
    const subject = { indicator: indicator.title, unit: unit.name, period };
    this.note({ ...this.whyUnused(unused, subject), at: entry.at }, about(identity));
  }

  /** By row of the register, 1 where a figure is asked for and used. */
  private asked({ indicator, period }: Identity): Uint8Array {
    const sets = this.uses.taken(indicator.id, period);
    const rows = sets ? together(sets.map((units) => this.rowsIn(units))) : undefined;
    const units = [...this.plan.register.units.keys()];
    const asked = rows ?? new Uint8Array(units.length).fill(1);
    if (indicator.except.length === 0) return asked;
    return asked.map((one, row) => (indicator.except.includes(units[row] as string) ? 0 : one));
  }

  private rowsIn(units: ReadonlySet<string>): Uint8Array {
    const known = this.masks.get(units);
    if (known) return known;
    const rows = Uint8Array.from(this.plan.register.units.keys(), (unit) => (units.has(unit) ? 1 : 0));
    this.masks.set(units, rows);
    return rows;
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
    return once([
      ...this.found,
      ...this.twins.findings(),
      ...this.misfits(),
      ...this.told.findings(),
      ...this.lines(),
    ]);
  }

  /** What stands around figures and nobody understood. */
  private lines(): DataFinding[] {
    const lines = new RepeatedFindings(ofWords);
    for (const { text, at } of this.context.surroundings.told())
      lines.add({ ...message('intake.told-line', { words: text }), ...asNote, at }, text);
    return lines.findings();
  }

  /** What was said of figures that fill no cell of the plan. */
  misfits(): DataFinding[] {
    const strays = [...this.strays.values()].map(({ first, indicators }) => this.stray(first, indicators));
    return once([...this.lost.findings(), ...strays]);
  }

  /** Reads a figure, and says what there is to say of it. */
  private read(entry: Entry, identity: Identity): Figure {
    const { figure, doubts, reminders, told, notes } = readFigure(this.context, entry, identity);
    this.found.push(...notes);
    for (const doubt of doubts) this.doubt(doubt, about(identity));
    for (const remark of reminders) this.note(remark, about(identity));
    for (const note of told)
      this.told.add(
        { ...message('intake.told-note', { words: note.text }), ...about(identity), ...asNote, at: note.at },
        note.text,
      );
    return figure;
  }

  /**
   * Adds a figure; where its cell was given before, a blank yields to a figure, a report of another day stands beside,
   * and a contradiction dooms both.
   */
  private add(figure: Figure): void {
    const given = this.facts.existing(figure);
    const blank = given.find((other) => !saysSomething(other));
    if (given.length === 0 || (blank && saysSomething(figure))) {
      this.facts.add(figure, blank);
      return;
    }
    if (!saysSomething(figure)) return;
    const before = given.find((other) => !areHistory(other, figure));
    if (!before) {
      this.facts.add(figure);
      return;
    }
    const indicator = this.plan.indicators.get(figure.indicator)?.title ?? figure.indicator;
    if (sameFigure(before, figure)) this.twins.add(before, figure, indicator);
    else {
      const places = { indicator, first: otherPlace(before.origin), second: otherPlace(figure.origin) };
      const doubt = contradict(before, figure, places);
      this.doubt({ ...doubt, at: figure.origin }, { unit: figure.unit, indicator: figure.indicator });
      this.facts.add({ ...figure, doubt }, before);
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

/** The rows of any of some sets; undefined of none. */
function together(rows: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = rows;
  return others.length === 0
    ? first
    : first.map((one, row) => Math.max(one, ...others.map((o) => o[row] ?? 0)));
}

/** A ratio that the form itself shows, computed from other rows, is no figure of the unit's: the program computes it. */
function isShown({ value }: Entry, { indicator }: Identity): boolean {
  return value?.computed === true && indicator.formula !== undefined;
}

const asNote = { severity: 'warning', effect: 'note' } as const;

interface Subject {
  readonly unit?: string;
  readonly indicator?: string;
}

function about({ unit, indicator }: Identity): Subject {
  return { unit: unit.id, indicator: indicator.id };
}

function once(findings: readonly DataFinding[]): DataFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ id, at, data }) => {
    // On the tab and in the margins of a sheet several things have one place.
    const words =
      at.cell === undefined && at.line === undefined ? JSON.stringify(data['words'] ?? data['text']) : '';
    const key = `${id}|${otherPlace(at)}|${words}`;
    return !seen.has(key) && seen.add(key);
  });
}
