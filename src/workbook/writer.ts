import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { withFollowing } from './following.js';
import { lookOf } from './look.js';
import { cellName } from './model.js';
import type { CellSpec, CellValue, EntryRule, SheetSpec } from './spec.js';

/** The date that stands in every workbook: the same sheets give the same bytes. */
const MADE = new Date(Date.UTC(2020, 0, 1));

/** Writes a workbook (.xlsx). The library for it is loaded then: most commands never need it. */
export async function writeWorkbook(title: string, sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const write = (some: readonly SheetSpec[]): Promise<Uint8Array> =>
    writeXlsx({
      sheets: some.map(sheetOf),
      properties: { title, creator: 'duibiao', created: MADE, modified: MADE },
      defaultFont: { name: '宋体', size: 11 },
    });
  return sheets.some(({ following }) => following) ? withFollowing(sheets, write) : write(sheets);
}

function sheetOf(spec: SheetSpec): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  spec.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, cellOf(cell));
    });
  });
  const { heights, frozen, entries = [], looks = [], repeatRow } = spec;
  return {
    name: spec.name,
    ...(spec.hidden ? { hidden: true } : {}),
    columns: spec.widths.map((width) => ({ width })),
    rows: spec.rows.map((row) => row.map((cell) => written(cell?.value))),
    cells,
    ...(heights ? { rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])) } : {}),
    ...(frozen ? { freezePane: { ...frozen } } : {}),
    ...(spec.protected ? { protection: { sheet: true, ...stillAllowed } } : {}),
    dataValidations: entries.map(validationOf),
    conditionalRules: looks.map(({ range, formula, fill, color }, i) => ({
      type: 'expression',
      priority: i + 1,
      range,
      formula,
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } },
        font: { color: { rgb: color } },
      },
    })),
    ...(spec.filter ? { autoFilter: { range: spec.filter } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      ...(repeatRow === undefined ? {} : { printTitlesRow: `$${repeatRow + 1}:$${repeatRow + 1}` }),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** What a person may do to a protected sheet: see more of it, and less. */
const stillAllowed = { formatColumns: true, formatRows: true, sort: true, autoFilter: true };

function cellOf(spec: CellSpec): Partial<Cell> {
  const { formula, note } = spec;
  const value = written(spec.value);
  return {
    value,
    ...(typeof value === 'string' ? { type: 'string' } : {}),
    ...(formula === undefined ? {} : { type: 'formula', formula }),
    ...(note === undefined ? {} : { comment: { author: 'duibiao', text: note } }),
    style: styleOf(spec),
  };
}

/** Text as a cell carries it: what looks like an escaped character is escaped itself. */
function written(value: CellValue | undefined): CellValue {
  return typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : (value ?? null);
}

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;

const styles = new Map<string, CellStyle>();

/** The same object for cells that look the same: a sheet of a hundred thousand findings has a dozen looks. */
function styleOf(spec: CellSpec): CellStyle {
  const look = lookOf(spec);
  const style = styles.get(look) ?? styleMade(spec);
  styles.set(look, style);
  return style;
}

function styleMade({ bold, size, fill, color, align, format, input, border, runsOn }: CellSpec): CellStyle {
  return {
    font: {
      name: '宋体',
      size: size ?? 11,
      ...(bold ? { bold } : {}),
      ...(color ? { color: { rgb: color } } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    alignment: {
      vertical: 'center',
      ...(runsOn ? {} : { wrapText: true }),
      ...(align ? { horizontal: align } : {}),
    },
    ...(border ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(format ? { numFmt: format } : {}),
    protection: { locked: !input },
  };
}

function validationOf({
  range,
  allow,
  title,
  message,
  strict,
}: EntryRule): NonNullable<WriteSheet['dataValidations']>[number] {
  const said = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: title,
    inputMessage: message,
    errorTitle: title,
    errorMessage: message,
    errorStyle: strict ? 'stop' : 'warning',
  } as const;
  if (allow.kind === 'list') return { type: 'list', values: [...allow.values], ...said };
  return {
    type: allow.kind,
    operator: 'between',
    formula1: String(allow.min),
    formula2: String(allow.max),
    ...said,
  };
}

/** A1:B2 from rows and columns counted from 0. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
