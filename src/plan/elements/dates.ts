import { type CalendarDate, parseDate, parsePeriod, periodEnd, periodStart } from '../../quantity/index.js';
import { child, quoted, type TreeNode, textOf } from '../../source/index.js';
import type { Problems } from '../problems.js';

/** Keys whose date begins something: of a month they mean its first day, where others mean its last. */
const firsts: ReadonlySet<string> = new Set(['from', 'since', 'valid-from']);

/** The date under a key; a problem, with the nearest date there is, where the text is no day of the calendar. */
export function dateAt(
  node: TreeNode | undefined,
  key: string,
  problems: Problems,
): CalendarDate | undefined {
  const found = child(node, key);
  const text = textOf(found);
  if (found === undefined || text === undefined) return undefined;
  const date = parseDate(text);
  if (date !== undefined) return date;
  const inQuotes = quoted(found);
  const near = nearestDate(text, firsts.has(key) ? periodStart : periodEnd);
  if (inQuotes) problems.add([inQuotes]);
  else if (near === undefined) problems.error('plan.not-a-date', found.at, { text });
  else problems.error('plan.not-a-date-near', found.at, { text, near });
  return undefined;
}

const HALVES: Readonly<Record<string, readonly [first: string, last: string]>> = {
  上: ['01-01', '06-30'],
  下: ['07-01', '12-31'],
};

/** The day that a text most likely means: of a month, a quarter, a half or a year the one asked for; a day too many is the last. */
function nearestDate(text: string, dayOf: typeof periodEnd): CalendarDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:之?前|以前|为止|止|前完成)$/, '');
  const day = parseDate(plain) ?? parseDate(plain.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  if (day !== undefined) return day;
  const half = /^(\d{4})年?([上下])半年(?:底|末)?$/.exec(plain);
  if (half) return `${half[1]}-${HALVES[half[2] as string]?.[dayOf === periodStart ? 0 : 1]}`;
  const end = plain.replace(/(?:年|月)?(?:底|末|初)$/, (tail) => tail.replace(/[底末初]/, ''));
  const period = parsePeriod(end) ?? parsePeriod(end.replace(/[/.]/, '-'));
  if (period !== undefined) return /初$/.test(plain) ? periodStart(period) : dayOf(period);
  const [, year, month, number] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? [];
  const of = month === undefined ? undefined : parsePeriod(`${year}-${month}`);
  return of !== undefined && Number(number) > 0 ? periodEnd(of) : undefined;
}
