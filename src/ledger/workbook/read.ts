import { type DataOf, type Lang, type MessageId, message } from '../../messages/index.js';
import { parseDate } from '../../quantity/index.js';
import { type Failure, failure, type Problem, type Result, success } from '../../source/index.js';
import { cellName, readWorkbook, type SheetTable } from '../../workbook/index.js';
import { editOf, plainEntry, type Wish } from '../edit.js';
import { type Item, itemsOf } from '../items.js';
import { asOfLine, type Ledger, linkOf } from '../lines.js';
import type { Fields, NewEvent } from '../schema.js';
import { headOf, type LedgerColumn, ledgerColumns, NO, YES } from './columns.js';
import { HIDDEN_SHEET } from './write.js';

/** A row of the workbook: its texts by column title, and where each stands. */
interface Row {
  text(title: string): string;
  at(title: string): Problem['at'];
}

/**
 * What people changed in a workbook since it was exported, as events of a day; or everything that is wrong, each with
 * its cell. What the ledger itself has changed since is kept: a cell that both changed is a problem.
 */
export function importLedger(
  ledger: Ledger,
  file: string,
  bytes: Uint8Array,
  on: string,
): Result<readonly NewEvent[]> {
  const book = readWorkbook(file, bytes);
  if (!book.ok) return book;
  const sheets = book.value;
  const marks = marksIn(sheets);
  const count = Number(marks.get('lines') ?? 0);
  const exported = asOfLine(ledger, count);
  if (marks.size === 0) return refused('ledger.not-exported', { file });
  if (linkOf(exported.lines.at(-1) ?? '') !== marks.get('ledger')) return refused('ledger.another', { file });
  const rows = rowsIn(file, sheets);
  if (!rows.ok) return rows;
  const before = new Map(itemsOf(exported.events).map((item) => [item.number, item]));
  const now = new Map(itemsOf(ledger.events).map((item) => [item.number, item]));
  const date = marks.get('date') ?? on;
  const lang: Lang = marks.get('lang') === 'en' ? 'en' : 'zh-CN';
  const seen = new Set<number>();
  const results = rows.value.map((row) => {
    const text = row.text('序号');
    const number = Number(text);
    const [was, is] = [before.get(number), now.get(number)];
    if (!was || !is) return refused('ledger.unknown-number', row.at('序号'), { text });
    if (seen.has(number)) return refused('ledger.number-twice', row.at('序号'), { text });
    seen.add(number);
    return importRow(row, { was, is }, { date, lang, on });
  });
  const problems = results.flatMap((result) => result.problems);
  if (problems.length > 0) return failure(problems);
  return success(results.flatMap((result) => (result.ok ? result.value : [])));
}

function importRow(
  row: Row,
  { was, is }: { readonly was: Item; readonly is: Item },
  { date, lang, on }: { readonly date: string; readonly lang: Lang; readonly on: string },
): Result<readonly NewEvent[]> {
  const problems: Problem[] = [];
  const changed = new Map<NonNullable<LedgerColumn['entry']>, string>();
  for (const column of ledgerColumns) {
    const { entry } = column;
    const title = headOf(column);
    const given = entered(row.text(title), column);
    const exported = entered(column.text(was, date, lang), column);
    if (given === exported) continue;
    const current = entered(column.text(is, date, lang), column);
    if (!entry) problems.push(problem('ledger.locked', row.at(title), { title, text: exported }));
    else if (was.closing)
      problems.push(
        problem('ledger.closed-already', row.at(title), { number: was.number, date: was.closing.on }),
      );
    else if (current !== exported && current !== given)
      problems.push(problem('ledger.both-changed', row.at(title), { title, given, current }));
    else if (current !== given) changed.set(entry, given);
  }
  const wish = wishOf(row, changed, problems);
  const edit = editOf(is, wish, on);
  for (const { field, ...said } of edit.problems)
    problems.push({ ...said, severity: 'error', at: row.at(titleOf(field)) });
  return edit.ok && problems.length === 0 ? success(edit.value) : failure(problems);
}

function wishOf(
  row: Row,
  changed: ReadonlyMap<NonNullable<LedgerColumn['entry']>, string>,
  problems: Problem[],
): Wish {
  const fields: Record<string, string> = {};
  for (const [entry, text] of changed)
    if (entry !== 'closed' && entry !== 'closedOn' && entry !== 'reason') fields[entry] = text;
  const closed = changed.get('closed');
  if (closed !== undefined && closed !== YES)
    problems.push(problem('ledger.yes-or-no', row.at('是否销号'), { text: closed }));
  const closing = { date: row.text('销号日期'), reason: row.text('销号理由') };
  if (closed === undefined && (changed.has('closedOn') || changed.has('reason')))
    problems.push(problem('ledger.not-closed', row.at('是否销号')));
  return { fields: fields as Fields, ...(closed === YES ? { closing } : {}) };
}

/** A cell's text as it is kept: dates as the calendar writes them; 否 where nobody said anything. */
function entered(text: string, { date, entry }: LedgerColumn): string {
  const plain = plainEntry(text);
  if (entry === 'closed') return plain === '' ? NO : plain;
  return date ? (parseDate(plain) ?? plain) : plain;
}

function titleOf(field: keyof Fields | 'closed' | 'reason'): string {
  return headOf({ id: field === 'closed' ? 'closedOn' : field });
}

function marksIn(sheets: readonly SheetTable[]): Map<string, string> {
  const sheet = sheets.find(({ name }) => name === HIDDEN_SHEET);
  return new Map(
    (sheet?.rows ?? []).flatMap(([key, value]) => (key && value ? [[key.text, value.text] as const] : [])),
  );
}

/** The rows below the header, wherever it stands. */
function rowsIn(file: string, sheets: readonly SheetTable[]): Result<readonly Row[]> {
  for (const { name, rows, hidden } of sheets) {
    const header = hidden
      ? -1
      : rows.findIndex((cells) => cells.some(({ text }) => text.trim() === headOf({ id: 'number' })));
    if (header < 0) continue;
    const columns = new Map((rows[header] ?? []).map(({ text, column }) => [text.trim(), column]));
    const missing = ledgerColumns.map(headOf).find((title) => !columns.has(title));
    const line = rows[header]?.[0]?.row ?? 0;
    if (missing)
      return refused('ledger.no-column', { file, sheet: name, cell: cellName(line, 0) }, { title: missing });
    const filled = rows.slice(header + 1).flatMap((cells): Row[] => {
      if (cells.every(({ text }) => text.trim() === '')) return [];
      const row = cells[0]?.row ?? 0;
      return [
        {
          text: (title) => cells.find(({ column }) => column === columns.get(title))?.text ?? '',
          at: (title) => ({ file, sheet: name, cell: cellName(row, columns.get(title) ?? 0) }),
        },
      ];
    });
    return success(filled);
  }
  return refused('ledger.not-exported', { file });
}

function refused<Id extends MessageId>(id: Id, at: Problem['at'], ...data: DataOf<Id>): Failure {
  return failure([problem(id, at, ...data)]);
}

function problem<Id extends MessageId>(id: Id, at: Problem['at'], ...data: DataOf<Id>): Problem {
  return { ...message(id, ...data), severity: 'error', at };
}
