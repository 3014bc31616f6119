import { columnTitle } from '../submission/index.js';

/** The columns of the entry sheet, in order, with their widths in characters; the titles are those that intake reads. */
export const formColumns = [
  { id: 'no', title: '序号', width: 5 },
  { id: 'indicator', title: columnTitle('indicator'), width: 17 },
  { id: 'title', title: columnTitle('title'), width: 24 },
  { id: 'period', title: columnTitle('period'), width: 8 },
  { id: 'measure', title: columnTitle('measure'), width: 9 },
  { id: 'definition', title: '口径', width: 34 },
  { id: 'target', title: '目标', width: 20 },
  { id: 'previous', title: columnTitle('previous'), width: 11 },
  { id: 'value', title: columnTitle('value'), width: 14 },
  { id: 'completed', title: columnTitle('completed'), width: 12 },
  { id: 'evidence', title: columnTitle('evidence'), width: 20 },
  { id: 'note', title: columnTitle('note'), width: 16 },
] as const;

export type FormColumn = (typeof formColumns)[number]['id'];

/** The place of a column, counted from 0. */
export function columnOf(id: FormColumn): number {
  return formColumns.findIndex((column) => column.id === id);
}
