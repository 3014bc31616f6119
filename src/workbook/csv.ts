/** What Excel needs to read a text as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV that Excel reads, with a byte-order mark; no line break ends the last row. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('\r\n');
}

/** A row as CSV has it, without its line end. */
export function csvLine(row: readonly string[]): string {
  return row.map(field).join(',');
}

/** A cell as CSV has it, in quotes where it must be. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
