import { type DataOf, type MessageId, type MessageRef, message, messageAbout } from '../../messages/index.js';
import type { Indicator } from '../../plan/index.js';
import {
  dayNumber,
  type MeasureUnit,
  meaningOf,
  type Period,
  parseUnit,
  plainText,
  Rational,
  readAs,
  readDays,
  readQuantity,
  sameDimension,
  saysBegun,
  yearOf,
} from '../../quantity/index.js';
import type { Entry, Located } from '../model.js';
import { isHarmless, neutral } from '../words/harmless.js';
import { doubtIn } from '../words/remark.js';
import { bracketed, namesDay, tellsEarlierFigures, unbracketed } from './bracket.js';
import { EARLIEST } from './dates.js';
import type { Identity } from './identity.js';
import { holdsOtherFigure } from './other-figure.js';
import { plainer } from './plainer.js';
import { writtenStep } from './step.js';
import { exampleOf, whyUnread } from './unreadable.js';

/** What a cell says in its indicator's unit: a figure, nothing, or something that cannot be told for certain. */
export type ReadValue =
  | {
      readonly kind: 'figure';
      readonly value: Rational;
      readonly step: Rational;
      /** What the cell says beside the figure, which belongs to the notes. */
      readonly aside?: string;
      /** How the cell was read where it leaves something to be understood. */
      readonly remark?: MessageRef;
    }
  | { readonly kind: 'blank'; readonly dash?: true }
  | { readonly kind: 'doubt'; readonly doubt: MessageRef };

export type FigureValue = Extract<ReadValue, { kind: 'figure' }>;

/** A cell that is not blank, with the measure unit that is written for its row. */
interface Cell {
  /** As the cell has it: nothing else is quoted. */
  readonly text: string;
  /** Part of the text stands in the cell's number format. */
  readonly formatted: boolean;
  readonly beside: string;
  readonly named: MeasureUnit | undefined;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly timeZone: string;
  /** Whether a completion date stands beside it, and whether a reference date does. */
  readonly dated: boolean;
  readonly referred: boolean;
}

/** Reads the value of an entry, with the measure unit that is written for it where there is one. */
export function readValue(
  { value, completed, reference }: Pick<Entry, 'value' | 'completed' | 'reference'>,
  measure: Located | undefined,
  { indicator, period }: Pick<Identity, 'indicator' | 'period'>,
  timeZone: string,
): ReadValue {
  const text = value?.text ?? '';
  const { unit } = indicator;
  if (plainText(text) === '') {
    const done = unit.dimension === 'yes-no' && completed !== undefined;
    return done ? { kind: 'figure', value: Rational.one, step: Rational.one } : { kind: 'blank' };
  }
  if (/^(?:-+|\/+|n\/?a)$/i.test(plainText(text))) return { kind: 'blank', dash: true };
  const beside = measure?.text ?? '';
  const named = beside === '' ? undefined : parseUnit(beside);
  const formatted = value?.formatted === true;
  const dated = completed !== undefined;
  const referred = reference !== undefined;
  const cell: Cell = { text, formatted, beside, named, indicator, period, timeZone, dated, referred };
  return notAsTyped(cell) ?? readCell(cell);
}

/** Cells that hold no text that somebody meant as a figure: formulas, their errors, what is crossed out. */
function notAsTyped(cell: Cell): ReadValue | undefined {
  const { text, beside, named, indicator } = cell;
  if (text.startsWith('=')) return doubt(cell, 'intake.formula-value');
  if (/^#(?:REF|DIV\/0|N\/A|NAME|VALUE|NUM|NULL|SPILL|CALC|GETTING_DATA)[!?]?$/.test(text))
    return doubt(cell, 'intake.value-error');
  if (/~~[^~]+~~/.test(text))
    return doubt(cell, 'intake.value-struck', {
      whole: text.replaceAll('~~', ''),
      kept: text.replace(/~~[^~]+~~/g, '') || message('intake.nothing'),
    });
  const noted = footnoted(plainText(text));
  if (noted && !readQuantity(text).ok) return doubt(cell, 'intake.value-footnote', noted);
  const [, stored, shown] = cell.formatted ? (/^(.+)（显示为(.+)）$/.exec(text) ?? []) : [];
  if (stored !== undefined && shown !== undefined)
    return doubt(cell, 'intake.value-not-as-shown', { stored, shown });
  if (beside !== '' && !named)
    return doubt(cell, 'intake.measure-unknown', { measure: beside, unit: indicator.unit.symbol });
  return undefined;
}

/** A figure with raised digits behind it that are no part of its unit, and what it would say with them on the line. */
function footnoted(plain: string): { mark: string; kept: string; whole: string } | undefined {
  const [raised = ''] = /[⁰¹²³⁴-⁹₀-₉]+$/u.exec(plain) ?? [];
  for (let length = 1; length <= raised.length; length++) {
    const [kept, mark] = [plain.slice(0, -length), plain.slice(-length)];
    if (readQuantity(kept).ok) return { mark, kept, whole: kept + mark.normalize('NFKC') };
  }
  return undefined;
}

/** The text as it is; else without the remark in brackets behind it. */
function readCell(cell: Cell): ReadValue {
  const text = cell.text.replace(/[。；;！!\s]+$/u, '');
  const parts = bracketed(text);
  const whole = readText(plainer(text, cell.indicator), cell);
  if (whole.kind === 'figure') return whole;
  if (!parts) return sameTwice(text, cell) ?? whole;
  const outside = unbracketed(parts);
  if (outside !== undefined) return readText(outside, cell);
  const head = readText(plainer(parts.head, cell.indicator), cell);
  if (head.kind !== 'figure') return head;
  const { remark } = parts;
  const { unit } = cell.indicator;
  if (unit.dimension === 'yes-no' && !cell.dated && namesDay(remark))
    return doubt(cell, 'intake.value-dated', { remark });
  const { title } = cell.indicator;
  const { period, referred } = cell;
  const said = { remark, read: quantity(head, unit) };
  const noted = (id: 'intake.bracket' | 'intake.remark-unclear'): ReadValue => ({
    ...head,
    aside: remark,
    remark: about(cell, id, said),
  });
  if (unit.dimension !== 'yes-no' && tellsEarlierFigures(remark, yearOf(period)))
    return noted('intake.bracket');
  const asks = doubtIn(neutral(plainText(remark)), {
    ofDeed: unit.dimension === 'yes-no',
    title,
    period,
    referred,
  });
  if (asks) return doubt(cell, asks, { remark });
  if (holdsOtherFigure(neutral(plainText(remark)), { ...head, unit, named: cell.named }))
    return doubt(cell, 'intake.value-two-figures');
  return noted(isHarmless(remark, title) ? 'intake.bracket' : 'intake.remark-unclear');
}

/** 是，已印发 says one thing twice. */
function sameTwice(text: string, cell: Cell): ReadValue | undefined {
  if (cell.indicator.unit.dimension !== 'yes-no') return undefined;
  const [first, ...others] = text.split(/[，,；;]/).map((part) => readText(part.trim(), cell));
  const same = others.every(
    (other) => first?.kind === 'figure' && other.kind === 'figure' && other.value.eq(first.value),
  );
  return others.length > 0 && same ? first : undefined;
}

function readText(text: string, cell: Cell): ReadValue {
  const { indicator, named, beside } = cell;
  const { unit } = indicator;
  if (unit.dimension === 'date') return readDay(text, cell);
  if (openWork(text, indicator)) return doubt(cell, 'intake.value-partly');
  if (unit.dimension === 'yes-no' && saysBegun(plainText(text)) && isDoneOnce(text, indicator))
    return { kind: 'figure', value: Rational.one, step: Rational.one };
  if (contradicts(text, cell)) return doubt(cell, 'intake.measure-conflict', { measure: beside });
  const read = readAs(text, unit, named);
  if (!read.ok) {
    const found = read.found === undefined ? {} : { found: read.found };
    return {
      kind: 'doubt',
      doubt: whyUnread({ text: cell.text, said: text, indicator, problem: read.problem, ...found }),
    };
  }
  if (read.suspect === 'inverse')
    return doubt(cell, 'intake.value-inverse', { unit: unit.symbol, example: exampleOf(unit) });
  if (read.suspect === 'fraction' && isPrinted(cell)) {
    const share = read.value.div(unit.factor).toString();
    const data = { share: `${share}${unit.symbol}`, plain: `${text}${unit.symbol}` };
    return doubt(cell, 'intake.bare-fraction', data);
  }
  const figure: FigureValue = { kind: 'figure', value: read.value, step: writtenStep(text, read.value) };
  if (!read.understood) return figure;
  return { ...figure, remark: about(cell, 'intake.understood', { read: quantity(figure, unit) }) };
}

/** A day; a month, which several days have, is none. */
function readDay(text: string, cell: Cell): ReadValue {
  const days = readDays(text, cell.timeZone);
  if (days && days.last < EARLIEST)
    return doubt(cell, 'intake.value-early-date', { example: exampleOf(cell.indicator.unit) });
  if (days && days.first === days.last)
    return { kind: 'figure', value: Rational.of(dayNumber(days.last)), step: Rational.one };
  return doubt(cell, days ? 'intake.value-no-day' : 'intake.value-not-a-date', {
    example: exampleOf(cell.indicator.unit),
  });
}

/** Words of an indicator that asks whether something has begun. */
const BEGINNING = /开工|动工|启动|开展|推进|实施/;

/** What is carried out, not made or built: 已开展 is all there is to say of it. */
const ACTIVITY =
  /活动|培训|研修|检查|督[导查]|巡查|调研|演练|宣[传讲]|竞赛|比赛|大赛|评[选比估审]|监测|测评|考核|普查|排查|整治|试点|行动|家访|体检|展示|交流/;

/** Whether what is asked for has come about where it has begun. */
function isDoneOnce(text: string, { title }: Indicator): boolean {
  return BEGINNING.test(title) || (ACTIVITY.test(title) && /开展|实施/.test(text));
}

/** 在建 says that a building is not there yet; that work on it has begun it says, too. */
function openWork(text: string, { title, unit }: Indicator): boolean {
  return unit.dimension === 'yes-no' && meaningOf(plainText(text)) === 'under-way' && BEGINNING.test(title);
}

/** Whether the unit written with the number is another than the one written for the row. */
function contradicts(text: string, cell: Cell): boolean {
  const { beside, named, formatted, indicator } = cell;
  if (!named) return false;
  const read = readQuantity(text);
  const attached = read.ok ? read.quantity.unit : undefined;
  if (!attached) return !isPrinted(cell) && scaledTwice(text, beside);
  // The form prints the unit of every row: 1.16亿元 typed in a row of 万元 is what it says. A cell that shows 元 whatever
  // is typed into it says less than that: the two must be one.
  if (formatted) return !same(parseUnit(plainText(text).replace(/^[-¥\d.]+/, '')) ?? attached, named);
  if (plainText(text).endsWith(plainText(beside)) || same(attached, named)) return false;
  return !isPrinted(cell) || !readAs(text, indicator.unit).ok;
}

/** Whether no other unit is written for the row than its indicator's. */
function isPrinted({ named, indicator }: Cell): boolean {
  return !named || named.symbol === indicator.unit.symbol;
}

/** Whether two units are one by another name: 名 and 人. */
function same(a: MeasureUnit, b: MeasureUnit): boolean {
  return sameDimension(a, b) && a.factor.eq(b.factor);
}

/** 1.16亿 beside 亿元 is 1.16亿元 to one reader and 1.16亿亿元 to another. */
function scaledTwice(text: string, beside: string): boolean {
  return /[百千万亿]$/.test(plainText(text)) && /^[百千万亿]/.test(plainText(beside));
}

function quantity({ value }: FigureValue, { symbol }: MeasureUnit): { value: string; unit: string } {
  return { value: value.toString(), unit: symbol };
}

function about<Id extends MessageId>(
  { text, indicator }: Cell,
  id: Id,
  ...data: DataOf<Id, 'indicator' | 'text'>
): MessageRef {
  return messageAbout({ indicator: indicator.title, text })(id, ...data);
}

function doubt<Id extends MessageId>(
  cell: Cell,
  id: Id,
  ...data: DataOf<Id, 'indicator' | 'text'>
): ReadValue {
  return { kind: 'doubt', doubt: about(cell, id, ...data) };
}
