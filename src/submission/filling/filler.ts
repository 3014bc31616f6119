import type { DataFinding, FactsBuilder, Figure } from '../../facts/index.js';
import { type MessageRef, message, messageOf } from '../../messages/index.js';
import { type Plan, type Unit, type Unused, usesOf } from '../../plan/index.js';
import { type CalendarDate, previousYear } from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import { readDates } from './dates.js';
import { duesOf } from './dues.js';
import { areHistory, contradict, sameFigure, saysSomething } from './duplicate.js';
import { type Identity, identify, type Misfit } from './identity.js';
import { type Lookup, lookupIn } from './lookup.js';
import { writtenMeasure } from './measures.js';
import { MisfitList } from './misfits.js';
import { doubtsInNotes, noteOf } from './note.js';
import { otherPlace } from './places.js';
import { type Remark, remarksOn } from './reminders.js';
import { TwinList } from './twins.js';
import { type ReadValue, readValue } from './value.js';

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
  private readonly lost = new MisfitList();
  /** Names of offices that units were told by, by file. */
  private readonly offices = new Set<string>();
  private readonly twins = new TwinList();
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
      const figure = this.figureOf(entry, identity);
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
    return once([...this.found, ...this.twins.findings(), ...this.misfits()]);
  }

  /** What was said of figures that fill no cell of the plan. */
  misfits(): DataFinding[] {
    const strays = [...this.strays.values()].map(({ first, indicators }) => this.stray(first, indicators));
    return once([...this.lost.findings(), ...strays]);
  }

  private figureOf(entry: Entry, identity: Identity): Figure {
    const { indicator, unit, period } = identity;
    const read = this.valueOf(entry, identity);
    const { timeZone } = this.plan.conventions;
    const dates = readDates(entry, {
      period,
      from: this.plan.from,
      timeZone,
      dues: this.dues.get(indicator.id) ?? [],
    });
    const { completed, reference, reported } = dates;
    this.found.push(...dates.notes.map((note) => ({ ...note, unit: unit.id })));
    const doubts: Remark[] = read.kind === 'doubt' ? [{ ...read.doubt, at: entry.at }] : [];
    if (read.kind !== 'blank')
      doubts.push(...dates.doubts, ...(identity.misnamed ? [identity.misnamed] : []));
    if (read.kind === 'figure') doubts.push(...doubtsInNotes(entry, read, identity));
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
    for (const remark of remarksOn(entry, read, indicator, this.plan)) this.note(remark, about(identity));
    const [doubt] = doubts;
    return {
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
  }

  /** What the cell says; of a formula, what it came to when it was saved. */
  private valueOf(entry: Entry, { indicator, unit, period, measure: named }: Identity): ReadValue {
    const { value } = entry;
    const written = writtenMeasure(entry, named, indicator);
    const blank = (value?.text ?? '').trim() === '';
    if ('conflict' in written && !blank) return { kind: 'doubt', doubt: written.conflict };
    const measure = 'measure' in written ? written.measure : undefined;
    const read = readValue(entry, measure, { indicator, period }, this.plan.conventions.timeZone);
    if (!value?.computed) return read;
    const data = { indicator: indicator.title, text: value.text };
    if (read.kind === 'figure')
      this.note(
        { ...message('intake.formula-remembered', data), at: value.at },
        { unit: unit.id, indicator: indicator.id },
      );
    return read;
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

/** A ratio that the form itself shows, computed from other rows, is no figure of the unit's: the program computes it. */
function isShown({ value }: Entry, { indicator }: Identity): boolean {
  return value?.computed === true && indicator.formula !== undefined;
}

interface Subject {
  readonly unit?: string;
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
