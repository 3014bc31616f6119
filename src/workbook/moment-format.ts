import { shownDay } from './serial.js';

/** What of a date and a time a format shows. */
export interface MomentParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hour: boolean;
  readonly second: boolean;
  /** Hours beyond a day are counted on. */
  readonly running: boolean;
  /** Words of the format that are no mark of a date's or a time's own: 约, 以前, 上旬. */
  readonly before: string;
  readonly after: string;
}

interface Token {
  readonly type: string;
  readonly value: string;
}

/** What a section of a number format shows of a date or a time; undefined where it shows a number. */
export function dateParts(tokens: readonly Token[]): MomentParts | undefined {
  const parts = tokens.filter(({ type }) => type === 'datetime' || type === 'duration');
  if (parts.length === 0) return undefined;
  const letters = parts.map(({ value }) => value.toLowerCase());
  const has = (pattern: RegExp): boolean => letters.some((letter) => pattern.test(letter));
  const month = letters.some((letter, i) => /^m/.test(letter) && !isMinute(letters, i));
  return {
    year: has(/^(?:y|e)/),
    month,
    day: has(/^d{1,2}$/),
    hour: has(/^h/),
    second: has(/^s/),
    running: parts.some(({ type }) => type === 'duration'),
    ...wordsOf(tokens),
  };
}

const OWN_MARKS = /[上下]午|星期|周|[年月日号时点分秒整\-–—/.:：,，、;；!\s]/g;

/** What a format says before and behind the date, as far as it is more than the date's own marks. */
function wordsOf(tokens: readonly Token[]): Pick<MomentParts, 'before' | 'after'> {
  const first = tokens.findIndex(({ type }) => type === 'datetime' || type === 'duration');
  const words = (some: readonly Token[]): string =>
    some
      .map(({ type, value }) => (/^(?:string|escaped|char)$/.test(type) ? value : ''))
      .join('')
      .replace(OWN_MARKS, '');
  return { before: words(tokens.slice(0, first)), after: words(tokens.slice(first)) };
}

/** m is minutes after hours and before seconds. */
function isMinute(letters: readonly string[], i: number): boolean {
  return /^h/.test(letters[i - 1] ?? '') || /^s/.test(letters[i + 1] ?? '');
}

const DAY = 86_400_000;

/**
 * The text of a serial number that shows as a date or a time: 2020-12-31, with its time where that shows; 2020年12月
 * where no day shows; 07:50; with the words of its format around it. Undefined where it shows nothing that a date or a
 * time could be told from.
 */
export function momentText(serial: number, parts: MomentParts, from1904: boolean): string | undefined {
  // A clock shows the nearest second.
  const step = parts.hour ? 1000 : 1;
  const total = Math.round((serial * DAY) / step) * step;
  if (total < 0 || total >= 2_958_466 * DAY) return undefined;
  const shown = plainMoment(total, parts, from1904);
  return shown === undefined ? undefined : `${parts.before}${shown}${parts.after}`;
}

function plainMoment(total: number, parts: MomentParts, from1904: boolean): string | undefined {
  const time = timeText(parts.running ? total : total % DAY, parts);
  const date = shownDay(Math.floor(total / DAY), from1904);
  const shown = dayText(date, parts);
  if (shown === '') return time;
  return parts.day && parts.year && time !== undefined && total % DAY !== 0 ? `${shown} ${time}` : shown;
}

function dayText(date: string, { year, month, day }: MomentParts): string {
  if (year && month && day) return date;
  const [y, m, d] = date.split('-').map(Number);
  return [year ? `${y}年` : '', month ? `${m}月` : '', day ? `${d}日` : ''].join('');
}

/** 07:50, with seconds where they show and are not nought; 01:14.2 of minutes and seconds alone. */
function timeText(ms: number, { hour, second }: MomentParts): string | undefined {
  if (!hour && !second) return undefined;
  const [hours, minutes, seconds] = [
    Math.floor(ms / 3_600_000),
    Math.floor(ms / 60_000) % 60,
    (ms % 60_000) / 1000,
  ];
  const two = (n: number): string => String(n).padStart(2, '0');
  if (!hour) return `${two(Math.floor(ms / 60_000))}:${seconds < 10 ? '0' : ''}${seconds}`;
  const tail = second && Math.floor(seconds) > 0 ? `:${two(Math.floor(seconds))}` : '';
  return `${two(hours)}:${two(minutes)}${tail}`;
}
