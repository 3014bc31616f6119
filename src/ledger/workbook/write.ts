import { type Lang, term, type WordId } from '../../messages/index.js';
import { type CellSpec, type EntryRule, rangeName, rowHeight, writeWorkbook } from '../../workbook/index.js';
import { itemsOf } from '../items.js';
import { type Ledger, linkOf } from '../lines.js';
import { headOf, ledgerColumns, NO, YES } from './columns.js';

/** The hidden sheet that says which ledger a workbook is of, and of when. */
export const HIDDEN_SHEET = 'duibiao';

const colors = { head: 'DCE6F1', locked: 'F2F2F2', entry: 'FFF9DB' };
/** Title, then the header; items below. Rows from 0. */
const HEADER = 1;
const FIRST = HEADER + 1;
/** Days of the 1900 date system between which a date may lie: 2000-01-01 and 2099-12-31. */
const DAYS = { min: 36_526, max: 73_050 };

/** A ledger as a workbook (.xlsx) as it stands on a day: only what a person fills in is unlocked. */
export function ledgerWorkbook(ledger: Ledger, date: string, lang: Lang): Promise<Uint8Array> {
  const say = (id: WordId): string => term(id, lang);
  const items = itemsOf(ledger.events);
  const widths = ledgerColumns.map(({ width }) => width);
  const rows = items.map((item) =>
    ledgerColumns.map((column, i): CellSpec => {
      const value = column.text(item, date, lang);
      const input = column.entry !== undefined && item.closing === undefined;
      return {
        value: i === 0 ? item.number : value,
        border: true,
        size: 10,
        ...(i === 0 ? { align: 'center' } : {}),
        fill: input ? colors.entry : colors.locked,
        ...(input ? { input } : {}),
      };
    }),
  );
  const sample = items.some(({ seen }) => seen.sample);
  const title = say('ledger.title');
  return writeWorkbook(title, [
    {
      name: title,
      widths,
      rows: [
        [
          { value: title, bold: true, size: 16, runsOn: true },
          {},
          {
            value: sample ? `${say('report.sample-mark')}　${say('ledger.sample')}` : '',
            color: '9C5700',
            bold: true,
            runsOn: true,
          },
        ],
        ledgerColumns.map(
          (column): CellSpec => ({
            value: headOf(column),
            bold: true,
            fill: colors.head,
            align: 'center',
            border: true,
          }),
        ),
        ...rows,
      ],
      heights: new Map([
        [0, 30],
        ...rows.map((cells, i): [number, number] => [FIRST + i, rowHeight(cells, widths)]),
      ]),
      frozen: { rows: FIRST, columns: 3 },
      repeatRow: HEADER,
      protected: true,
      ...(items.length > 0
        ? {
            filter: rangeName(HEADER, 0, FIRST + items.length - 1, widths.length - 1),
            entries: rulesFor(items.length, say),
          }
        : {}),
    },
    {
      name: HIDDEN_SHEET,
      hidden: true,
      widths: [12, 70],
      rows: [
        ['ledger', linkOf(ledger.lines.at(-1) ?? '')],
        ['lines', String(ledger.lines.length)],
        ['date', date],
        ['lang', lang],
      ].map(([key = '', value = '']) => [{ value: key }, { value }]),
      protected: true,
    },
  ]);
}

function rulesFor(count: number, say: (id: WordId) => string): EntryRule[] {
  return ledgerColumns.flatMap((column, i): EntryRule[] => {
    const { entry, date } = column;
    const title = headOf(column);
    const range = rangeName(FIRST, i, FIRST + count - 1, i);
    if (entry === 'closed')
      return [
        {
          range,
          allow: { kind: 'list', values: [YES, NO] },
          title,
          message: say('ledger.enter-closed'),
          strict: true,
        },
      ];
    return date
      ? [{ range, allow: { kind: 'date', ...DAYS }, title, message: say('ledger.enter-date'), strict: false }]
      : [];
  });
}
