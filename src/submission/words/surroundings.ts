import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { plainText, readAs, yearOf } from '../../quantity/index.js';
import { cellPlace } from '../../workbook/index.js';
import type { Identity } from '../filling/identity.js';
import type { Lookup } from '../filling/lookup.js';
import { measuresAlike } from '../filling/measures.js';
import type { Remark } from '../filling/reminders.js';
import type { Entry, Located, Words } from '../model.js';
import { measureSaid } from '../table/measure-said.js';
import { isHarmless } from './harmless.js';
import { disowns, yearAlone } from './lexicon.js';
import { Lines, type Understood } from './lines.js';
import { doubtIn } from './remark.js';
import { endsEarly, type RemarkContext, tellsOtherTime } from './time.js';

const CORRECTION = /更正|订正|勘误|有误|作废|[应实]为[约近]?\d|改[为成]\d/;

/**
 * What stands around figures, answered in one of three ways: another unit, another time, no result, another measure unit
 * leave a figure in doubt; what is known to say nothing of it is passed over; anything else is told.
 */
export class Surroundings {
  readonly lookup: Lookup;
  private readonly plan: Plan;
  private readonly lines: Lines;
  /** What stood around any figure, and whether it left one in doubt. */
  private readonly met = new Map<Words, boolean>();

  constructor(plan: Plan, lookup: Lookup) {
    this.plan = plan;
    this.lookup = lookup;
    this.lines = new Lines(plan, lookup);
  }

  /** Takes note of what stands around an entry, whatever becomes of it; what is beside a torn row is part of it. */
  meet({ around = [], fault }: Entry): void {
    for (const words of around)
      if (!this.met.has(words) && !(fault && words.place === 'beside')) this.met.set(words, false);
  }

  /** The first thing around an entry for which its figure cannot be relied on, where that stands. */
  doubtOf(entry: Entry, identity: Identity): Remark | undefined {
    const isBlank = (entry.value?.text ?? '') === '' && !entry.completed;
    let first: Remark | undefined;
    for (const words of entry.around ?? []) {
      const doubt = isBlank ? undefined : this.doubtBy(words, entry, identity);
      if (doubt || this.repeats(words, entry, identity)) this.met.set(words, true);
      if (!doubt) continue;
      first ??= { ...doubt, at: words.at };
    }
    return first;
  }

  /** What stood around figures, left none in doubt, and was not understood either. */
  told(): readonly Words[] {
    return [...this.met].flatMap(([words, doubted]) => (doubted || this.isHarmless(words) ? [] : [words]));
  }

  private isHarmless(words: Words): boolean {
    return words.place === 'beside' ? isHarmless(words.text, '') : this.lines.of(words).harmless;
  }

  private doubtBy(words: Words, entry: Entry, identity: Identity): MessageRef | undefined {
    if (words.place === 'beside') return besideDoubt(words, contextOf(entry, identity));
    return this.doubtIn(words, this.lines.of(words), entry, identity);
  }

  private doubtIn(words: Words, said: Understood, entry: Entry, identity: Identity): MessageRef | undefined {
    const { text, place } = words;
    const { unit, period } = identity;
    if (words.struck) return message('intake.around-struck', { text });
    // The name of a sheet stands over rows that say otherwise, too.
    const own = (located: Located): boolean => place !== 'sheet' && isOwn(located, entry);
    const [other] = said.units;
    // A line between rows says whose those below it are; what is of a city is of no district of it.
    const within = place === 'between' ? said.units.has(unit) : this.isWithin(unit, said.units);
    if (other && !own(entry.unit) && !within)
      return message('intake.around-unit', { text, named: other.name, unit: unit.name });
    if (place === 'below') {
      const doubt = this.footDoubt(said.neutral, text, identity);
      if (doubt) return doubt;
    }
    const given =
      place === 'below' && !entry.prior ? figureNamed(said.neutral, identity.indicator) : undefined;
    if (given !== undefined && isSameFigure(given, entry, identity.indicator) === false)
      return message('intake.around-correction', { text });
    if (said.clauses.length === 0 && this.namedDoubt(said.neutral, entry, identity))
      return message('intake.around-question', { text });
    if (said.noResults || said.clauses.some((clause) => questions(clause, entry, identity)))
      return message('intake.around-question', { text });
    if (entry.prior || own(entry.period)) return undefined;
    const year = yearOf(period);
    const off = said.years.length > 0 && (Math.min(...said.years) > year || Math.max(...said.years) < year);
    const context = { ...contextOf(entry, identity), ofDeed: false };
    if (off || (said.time !== undefined && tellsOtherTime(said.time, context)))
      return message('intake.around-time', { text, period });
    const early = said.part !== undefined && !entry.reference && isPart(said.part, context);
    return early ? message('intake.around-part', { text, period }) : undefined;
  }

  /** Whether words below a table give a figure of it once more. */
  private repeats(words: Words, entry: Entry, { indicator }: Identity): boolean {
    if (words.place !== 'below' || entry.prior) return false;
    const given = figureNamed(this.lines.of(words).neutral, indicator);
    return given !== undefined && isSameFigure(given, entry, indicator) === true;
  }

  private footDoubt(plain: string, text: string, { indicator }: Identity): MessageRef | undefined {
    if (
      CORRECTION.test(plain) &&
      !/^(?:附?注:?|说明:?)?[如若]/.test(plain) &&
      this.concerns(plain, indicator)
    )
      return message('intake.around-correction', { text });
    const { unit } = indicator;
    const differs = (measureSaid(text)?.units ?? []).some(
      (one) => measuresAlike(one, unit) && !one.factor.eq(unit.factor),
    );
    return differs ? message('intake.around-measure', { text }) : undefined;
  }

  /** Whether words name an indicator, the number of a row, or the mark beside one, and disown its figure. */
  private namedDoubt(plain: string, entry: Entry, { indicator, period }: Identity): boolean {
    const title = plainText(indicator.title);
    const isDisowned = (said: string): boolean => {
      const rest = said.trim().replace(/^[的:，,、]/, '');
      return disowns(rest) || (yearAlone(rest) ?? yearOf(period)) !== yearOf(period);
    };
    return plain.split(/[。；;]/).some((whole) => {
      const [, mark, noted = ''] = FOOTNOTE.exec(whole) ?? [];
      if (mark !== undefined && isMarked(entry, mark)) return isDisowned(noted);
      const clause = whole.replace(/^(?:附?注|附注|备注|说明)\d?:?/, '');
      const [, numbers, rest = ''] = OF_ROWS.exec(clause) ?? [];
      if (numbers !== undefined)
        return entry.ordinal !== undefined && numbersIn(numbers).has(entry.ordinal) && isDisowned(rest);
      const at = clause.indexOf(title);
      return at >= 0 && isDisowned(clause.slice(at + title.length));
    });
  }

  /** Whether a correction is about an indicator: it names it, or names none. */
  private concerns(plain: string, { title }: Indicator): boolean {
    if (plain.includes(plainText(title))) return true;
    return ![...this.plan.indicators.values()].some((one) => plain.includes(plainText(one.title)));
  }

  /** Whether a unit, or one above it, is among others. */
  private isWithin(unit: Unit, others: ReadonlySet<Unit>): boolean {
    return [...others].some((other) => other === unit || this.lookup.isAbove(other, unit));
  }
}

/** 第2、3项为预计数, 序号5作废. */
const OF_ROWS =
  /^(?:第|序号|第?序号为?)(\d+(?:[、,，和及-]\d+)*)(?:项|行|条|号|栏)?(?:指标)?(?:的?数据?)?[:，,]?(.+)$/;
/** ①为预计数, *2019年数. */
const FOOTNOTE = /^([*※#△▲☆★]{1,3}\d?|[①-⑳]|\[\d\]|\(\d\)|注\d)[:、]?(.+)$/;

/** The figure that words give for an indicator: 注：在园幼儿数28000, and no more of it than that. */
function figureNamed(plain: string, { title }: Indicator): string | undefined {
  const named = plainText(title);
  const [clause = ''] = plain
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .split(/[，。；,;]/)
    .filter((one) => one.includes(named));
  const rest = clause.slice(clause.indexOf(named) + named.length);
  return /^(?:合计|共计?|总数|实际|全年)?[为是有:]*(\d[\d.]*[百千万亿]*[^\d年月日]{0,6})$/.exec(rest)?.[1];
}

/** Whether a figure is the one of an entry, as far as both can be read. */
function isSameFigure(given: string, { value }: Entry, { unit }: Indicator): boolean | undefined {
  const [one, other] = [readAs(given, unit, undefined), readAs(value?.text ?? '', unit, undefined)];
  return one.ok && other.ok ? one.value.eq(other.value) : undefined;
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(
    text.split(/[、,，和及]/).flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: Math.max(0, Math.min(to - from + 1, 500)) }, (_, i) => String(from + i));
    }),
  );
}

/** Whether the mark of a footnote stands beside a figure. */
function isMarked({ notes, title, evidence }: Entry, mark: string): boolean {
  const beside = [...notes.map(({ text }) => text), ...evidence].map(plainText);
  return (
    beside.some((text) => text === mark || text === `见${mark}`) ||
    plainText(title?.text ?? '').endsWith(mark)
  );
}

/** A number beside the figure is another figure, or none: nobody can tell. */
function besideDoubt({ text, at }: Words, context: RemarkContext): MessageRef | undefined {
  const plain = plainText(text).replace(/^\((.*)\)$/, '$1');
  const isFigure = /^[-+¥$]?\d[\d,.]*(?:%|[^\d，。；,;]{0,4})$/.test(plain);
  return isFigure || disowns(plain) || doubtIn(text, context)
    ? message('intake.around-beside', { text, cell: at.cell ?? '' })
    : undefined;
}

/** Whether what is said of the figures of a table would make one of them doubtful. */
function questions(clause: string, entry: Entry, identity: Identity): boolean {
  // 不含高等教育 takes nothing back, be it over a deed or a number.
  const asks = doubtIn(clause, { ...contextOf(entry, identity), ofDeed: false });
  return asks !== undefined && !(asks === 'intake.remark-other-time' && entry.prior);
}

/** Whether a title is of a part of the period that a figure is of. */
function isPart(part: string, context: RemarkContext): boolean {
  return tellsOtherTime(part, context) || endsEarly(part, context);
}

function contextOf({ reference }: Entry, { indicator, period }: Identity): RemarkContext {
  const ofDeed = indicator.unit.dimension === 'yes-no';
  return { ofDeed, title: indicator.title, period, referred: reference !== undefined };
}

/** Whether a text stands in the figure's own row: then it says whose or of when the figure is. */
function isOwn({ at }: Located, { at: figure }: Entry): boolean {
  if (at.file !== figure.file || at.sheet !== figure.sheet) return false;
  return cellPlace(at.cell ?? '')?.row === cellPlace(figure.cell ?? '')?.row;
}
