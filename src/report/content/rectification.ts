import { type Finding, mustPutRight } from '../../assessment/index.js';
import type { WordId } from '../../messages/index.js';
import { type Outcome, outcomeMark, outcomeOf } from './outcomes.js';
import { rowHeight } from './room.js';
import type { RectificationTable, ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Row = ReportModel['rectification'][number];
/** An item, not yet set in the columns of a table. */
export type RectificationItem = Omit<Row, 'cells'>;

/** What must be put right comes in this order: catch up on, report, correct. */
const order: readonly Outcome[] = ['missed', 'warning', 'unreported', 'doubtful'];

/** A column of the 整改清单, whichever format shows it. */
export interface RectificationColumn {
  readonly head: WordId;
  /** Beside the other columns in a document; in characters in a workbook. */
  readonly width: number;
  readonly sheetWidth: number;
  /** How a page sets it. */
  readonly look: 'n' | 'wide' | 'short' | 'date' | 'blank' | '';
  /** Without it the cell is left to be written in. */
  readonly of?: keyof Row & ('number' | 'basis' | 'nature' | 'problem' | 'source' | 'responsible' | 'due');
  /** Whether a list has it: that the addressee is responsible needs no column. */
  shown?(list: { readonly several: boolean; readonly sections: boolean }): boolean;
}

/** All columns, in the order of every format. */
export const rectificationColumns: readonly RectificationColumn[] = [
  { head: 'report.number', of: 'number', width: 5, sheetWidth: 7, look: 'n' },
  { head: 'report.commitment', of: 'basis', width: 20, sheetWidth: 40, look: 'wide' },
  { head: 'report.nature', of: 'nature', width: 9, sheetWidth: 10, look: 'short' },
  { head: 'report.problem', of: 'problem', width: 22, sheetWidth: 60, look: 'wide' },
  { head: 'report.origin', of: 'source', width: 11, sheetWidth: 24, look: '' },
  { head: 'report.measures', width: 11, sheetWidth: 30, look: 'blank' },
  {
    head: 'report.responsible',
    of: 'responsible',
    width: 10,
    sheetWidth: 20,
    look: '',
    shown: ({ several, sections }) => several || sections,
  },
  { head: 'report.original-due', of: 'due', width: 15, sheetWidth: 12, look: 'date' },
  { head: 'report.deadline', width: 11, sheetWidth: 12, look: 'blank' },
];

/** What must be put right of some findings, in the order of the list. */
export function rectifiable(findings: readonly Finding[]): Finding[] {
  const wanting = findings.filter(mustPutRight);
  return order.flatMap((outcome) => wanting.filter((f) => outcomeOf(f) === outcome));
}

/** An item of the 整改清单; of `several` units that may be responsible, or of one. */
export function rectificationItem(
  words: Wording,
  finding: Finding,
  { number, several }: { readonly number: number; readonly several: boolean },
): RectificationItem {
  const { say, lang } = words;
  const { id, statement, source, responsible, lead, nature } = words.commitment(finding.commitment);
  const checkpoint = words.checkpoint(finding);
  const named = say('summary.commitment', { id, statement });
  const unit = words.unitName(finding.unit);
  const section = responsible ?? lead;
  return {
    number: String(number),
    problem: say('report.problem-of', {
      verdict: outcomeMark(outcomeOf(finding), lang).label,
      reason: words.tell(finding.reason),
    }),
    basis: checkpoint === '' ? named : say('report.with-section', { unit: named, section: checkpoint }),
    nature: say(`nature.${nature}`),
    source: source.section,
    responsible: several
      ? section === undefined
        ? unit
        : say('report.with-section', { unit, section })
      : (section ?? ''),
    due: finding.due,
  };
}

/** As a row of the table with all its columns. */
export function rectificationHeight(item: RectificationItem): number {
  return rowHeight(rectificationColumns.map(({ of, width }) => [of ? item[of] : '', width]));
}

/** 整改清单, with room for what will be done about each item and by when. */
export function rectificationOf(
  words: Wording,
  rows: readonly RectificationItem[],
  several: boolean,
): Pick<ReportModel, 'rectification' | 'rectificationTable'> {
  const sections = rows.some(({ responsible }) => responsible !== '');
  const columns = rectificationColumns.filter(({ shown }) => shown?.({ several, sections }) ?? true);
  return {
    rectification: rows.map((row) => ({
      ...row,
      cells: columns.map(({ of, look }) => ({ text: of ? row[of] : '', look })),
    })),
    rectificationTable: tableOf(words, columns),
  };
}

function tableOf({ say }: Wording, columns: readonly RectificationColumn[]): RectificationTable {
  return {
    widths: columns.map(({ width }) => width).join(' '),
    heads: columns.map(({ head, look }) => ({ text: say(head), look })),
  };
}
