import { parsePeriod, yearOf } from '../../quantity/index.js';
import type { Cell } from './cells.js';
import { columnByOtherName, columnWithRemark, headerKey, type NamedColumn } from './columns.js';

/** A year and the name of a column of figures: 2020年实际值. */
const DATED = /^(\d{4})年度?(.+)$/;

/** What the figures of a year are called, once it is named: 2020年数. */
const ACTUAL: ReadonlySet<string> = new Set(['数', '值', '数据', '完成']);

/** Whether what stands behind a column's name is the year that its figures are of anyway: 本年实际值（2020年）. */
export function isItsYear(id: NamedColumn['id'], remark: string, year: number | undefined): boolean {
  const [, named] = /^(\d{4})年?度?(?:数|值|实际)?$/.exec(remark) ?? [];
  return year !== undefined && Number(named) === (id === 'previous' ? year - 1 : year);
}

/** The column of figures of a year, 2019年实际值; its `year`, and the column by its name without it. */
export function datedColumn(text: string): (NamedColumn & { readonly year: number }) | undefined {
  const [, year, name = ''] = DATED.exec(headerKey(text)) ?? [];
  const named = ACTUAL.has(name)
    ? { id: 'value' as const }
    : (columnWithRemark(name) ?? columnByOtherName(name));
  return year !== undefined && named?.id === 'value' ? { ...named, year: Number(year) } : undefined;
}

/** What a column of figures of one year is in a table of another: this year's, last year's, or none that is read. */
export function columnOfYear(text: string, year: number | undefined): NamedColumn | undefined {
  const dated = datedColumn(text);
  if (!dated || year === undefined) return undefined;
  const { year: of, ...named } = dated;
  if (of === year) return named;
  return of === year - 1 ? { ...named, id: 'previous' } : undefined;
}

/** The one year that a table is of, as it says above its header or in every row; undefined where it is of several. */
export function yearOfTable(
  header: readonly Cell[],
  below: readonly (readonly Cell[])[],
  above: string | undefined,
): number | undefined {
  const columns = header.filter(({ text }) => ['year', 'period'].includes(columnWithRemark(text)?.id ?? ''));
  const texts = below.flatMap((cells) => columns.map(({ column }) => cells[column]?.text ?? ''));
  const periods = [above ?? '', ...texts].flatMap((text) => parsePeriod(text) ?? []);
  const [year, ...others] = new Set(periods.map(yearOf));
  return others.length === 0 ? year : undefined;
}
