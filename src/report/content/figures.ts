import { exact, type Finding, unitNamed } from '../../assessment/index.js';
import { comparator } from '../../language/index.js';
import { changeUnit, printAgainst, printValue, Rational } from '../../quantity/index.js';
import type { Wording } from './wording.js';

type Figure = NonNullable<Finding['actual']>;

const none = '—';
const hundred = Rational.of(100);

/** A figure of the assessment as people read it; never printed equal to `against` unless it is. */
export function figureText({ value, unit }: Figure, { lang }: Wording, against?: string): string {
  const measure = unitNamed(unit);
  if (against === undefined) return printValue(exact(value), measure, { lang });
  return printAgainst(exact(value), exact(against), measure, { lang });
}

/** The actual figure with as many places as it takes to tell it from every bound of its target. */
export function actualText({ actual, target }: Finding, words: Wording): string {
  if (!actual) return none;
  return longest([actual.value, ...boundsOf(target)].map((bound) => figureText(actual, words, bound)));
}

/** The figures on which a target turns. */
function boundsOf({ value, upper, within }: Finding['target']): string[] {
  if (value === undefined) return [];
  if (upper !== undefined) return [value, upper];
  if (within === undefined) return [value];
  return [value, exact(value).sub(exact(within)).toString(), exact(value).add(exact(within)).toString()];
}

/** The target in short: ≥ 99%, 45%–55%, 3所 ± 1所, 完成; never printed like an actual figure that differs from it. */
export function targetText({ target, actual }: Finding, words: Wording): string {
  const { unit, value, upper, within } = target;
  const word = comparator(target.op);
  if (word.takes === 'truth') return words.say(`target.${word.id}`);
  const { symbol } = word;
  if (value === undefined) return `${symbol} ${referenceText(target, words)}`.trim();
  const text = boundText({ value, unit }, actual, words);
  if (upper !== undefined) return `${text}–${boundText({ value: upper, unit }, actual, words)}`;
  if (within !== undefined) return `${text} ± ${toleranceText({ value: within, unit }, words)}`;
  return `${symbol} ${text}`.trim();
}

/** A tolerance: of a rate in 百分点, since 5% ± 1% would read as a share of it. */
function toleranceText({ value, unit }: Figure, words: Wording): string {
  const [own, apart] = [unitNamed(unit), changeUnit(unitNamed(unit))];
  const tolerance = exact(value).mul(own.factor).div(apart.factor);
  return figureText({ value: tolerance.toString(), unit: apart.symbol }, words);
}

/** What a target refers to whose figure is not known. */
function referenceText({ indicator, past }: Finding['target'], { assessment, say }: Wording): string {
  if (past !== undefined) return say(past === 1 ? 'target.last-year' : 'target.years-ago', { years: past });
  const title = assessment.indicators.find((i) => i.id === indicator)?.title;
  return title === undefined ? say('target.unknown') : say('report.quoted', { title });
}

function boundText(bound: Figure, actual: Finding['actual'], words: Wording): string {
  const plain = figureText(bound, words);
  if (!actual || plain !== figureText(actual, words)) return plain;
  return figureText(bound, words, actual.value);
}

/** 完成率 with two places; for a ceiling, which has none, the margin below it or what is over it. */
export function completionText(finding: Finding, words: Wording): string {
  const { completion, gap, target } = finding;
  // 1—2所, of which 2 are done: the plan is fulfilled, not doubled.
  if (atItsOwnTop(finding)) return words.say('report.top-reached');
  if (completion !== undefined) return shareText(completion, words);
  if (!gap || comparator(target.op).direction !== 'down') return none;
  const over = exact(gap.value).sign() > 0;
  return words.say(over ? 'report.over' : 'report.margin', { value: sizeText(gap, words) });
}

/** Whether the actual figure lies above the target, and within the range that the plan itself gives. */
function atItsOwnTop({ actual, target: { value, stretch, op } }: Finding): boolean {
  if (!actual || value === undefined || stretch === undefined || comparator(op).direction !== 'up')
    return false;
  const figure = exact(actual.value);
  return figure.cmp(exact(value)) > 0 && figure.cmp(exact(stretch)) <= 0;
}

/** A share, of which 1 is 100%, with two places, and more where it would print as 100% and is not. */
export function shareText(share: string, { lang }: Wording): string {
  return printAgainst(exact(share).mul(hundred), hundred, unitNamed('%'), { places: 2, lang });
}

/** The size of a difference, without its sign; one that is not 0 never prints as 0. */
export function sizeText({ value, unit }: Figure, { lang }: Wording): string {
  return printAgainst(exact(value).abs(), Rational.zero, unitNamed(unit), { lang });
}

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length ? b : a));
}
