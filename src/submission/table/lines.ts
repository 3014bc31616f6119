import { plainText } from '../../quantity/index.js';
import type { Cell } from './cells.js';
import { type ColumnId, columnWithRemark, headerKey, unreadColumns } from './columns.js';
import { readSaid } from './labels.js';
import { isClosing, isNote } from './remarks.js';

export type Columns = ReadonlyMap<ColumnId, number>;

/**
 * Whether a row under a header is a line of words, not of figures: a label (填报单位：丹阳市, 单位：元), the name of a
 * section (一、丹阳市), a signature, a note. It may say of the rows below it, or of the whole table, whose they are and of
 * when; a table that has one is not read row by row.
 */
export function isLine(cells: readonly Cell[], columns: Columns): boolean {
  const textAt = (id: ColumnId): string => cells[columns.get(id) ?? -1]?.text.trim() ?? '';
  const figure = textAt('value') !== '';
  // A name signed in that column is no id.
  if (/^[a-z][\w.-]*$/i.test(textAt('indicator'))) return false;
  const title = textAt('title');
  const [begin] = cells.filter(({ text }) => text.trim() !== '');
  // A label and its value in two cells, and signatures beside each other.
  if (!figure && readSaid(cells).said.length > 0) return true;
  if (begin && begin.column !== columns.get('note') && isClosing(begin.text) && !/\d/.test(textAt('value')))
    return true;
  if (figure && title !== '' && !isOrdinal(title) && !isClosing(title) && !isNote(title)) return false;
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [first] = filled.filter(({ text }) => !isOrdinal(text));
  if (!first) return false;
  if (title === '' && /更正|订正|勘误|应为\d/.test(first.text)) return true;
  if (first.column !== columns.get('note') && (isClosing(first.text) || isNote(first.text))) return true;
  const alone = filled.filter(({ text, column }) => column === first.column || !isOrdinal(text)).length === 1;
  return alone && !/^[-+¥$]?[\d,.]+%?$/.test(plainText(first.text)) && first.column !== columns.get('unit');
}

/** 一, （二）, 3. in a cell of its own. */
function isOrdinal(text: string): boolean {
  return /^\(?(?:[一二三四五六七八九十]+|\d{1,2}|[IVX]+)[)、.]?$/.test(plainText(text));
}

/** 甲, B, 3, （4）, 5=3/4 in the row that numbers the columns of a table. */
const COLUMN_NUMBER = /^\(?(?:([甲乙丙丁戊己庚辛壬癸]|[A-Z])|第?(\d{1,2})栏?)\)?(?:=[-\d+*/÷×()%]+)?$/;

/** Whether a row under a header numbers its columns, with the names and the figures among them: 甲 乙 1 2 3. */
export function isColumnNumbers(cells: readonly Cell[], columns: Columns): boolean {
  const texts = cells.flatMap(({ text }) => (text.trim() === '' ? [] : [plainText(text)]));
  const numbers = texts.map((text) => COLUMN_NUMBER.exec(text));
  const letters = numbers.flatMap((found) => found?.[1] ?? []).join('');
  const counted = letters.length + numbers.filter((found) => found?.[2] !== undefined).length;
  const numbered = [columns.get('title') ?? columns.get('indicator'), columns.get('value')];
  return (
    counted > 2 &&
    counted === texts.length &&
    ['ABCDEFGHIJ', '甲乙丙丁戊己庚辛壬癸'].some((all) => all.startsWith(letters)) &&
    numbers.slice(letters.length).every((found, i) => Number(found?.[2]) === i + 1) &&
    numbered.every((column) => (cells[column ?? -1]?.text.trim() ?? '') !== '')
  );
}

/** Whether a row repeats the names of columns: another table begins. */
export function repeatsHeader(cells: readonly Cell[]): boolean {
  const texts = cells.map(({ text }) => headerKey(text)).filter((key) => key !== '');
  if (texts.length < 2) return false;
  const ids = texts.map(
    (key) => columnWithRemark(key)?.id ?? (unreadColumns.has(key) ? 'unread' : undefined),
  );
  return (
    ids.filter((id) => id !== undefined).length >= 2 && ids.some((id) => id === 'indicator' || id === 'title')
  );
}

/** How a line of words is numbered: lines of one kind stand beside each other. */
function kindOf(text: string): string {
  const plain = plainText(text);
  if (/^第?[一二三四五六七八九十]+(?:、|部分|章|节|\.)/.test(plain)) return '一、';
  if (/^\([一二三四五六七八九十]+\)/.test(plain)) return '（一）';
  if (/^\d+[.、]/.test(plain)) return '1.';
  return /^\(\d+\)/.test(plain) ? '（1）' : '';
}

/** The lines that a further one leaves standing above the rows below it, and itself: 二、 ends 一、 and what is under it. */
export function under<T extends { readonly text: string }>(lines: readonly T[], line: T): T[] {
  const beside = lines.findIndex(({ text }) => kindOf(text) === kindOf(line.text));
  return [...(beside < 0 ? lines : lines.slice(0, beside)), line];
}
