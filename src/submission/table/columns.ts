import { parseUnit } from '../../quantity/index.js';
import { spellings, terms } from '../terms.js';

type Column = Extract<(typeof terms)[number], { readonly column: true }>;

export type ColumnId = Column['id'];

/** A column that a table of figures may have. */
export interface ColumnKind {
  readonly id: ColumnId;
  /** Header texts; the first is the one that messages name. */
  readonly names: readonly string[];
}

/** The columns that are read, by the header texts that name them. */
export const columnKinds: readonly ColumnKind[] = terms
  .filter((term): term is Column => 'column' in term)
  .map(({ id, names }) => ({ id, names: [...names, id] }));

/** Columns that forms print for the person who fills them in; they are not read. */
export const unreadColumns: ReadonlySet<string> = new Set(
  ['序号', '口径', '指标口径', '目标', '目标值', '承诺事项', 'no', 'definition', 'target', ''].map(headerKey),
);

/** 单位 means the measure unit where 填报单位 has a column of its own, and is ambiguous elsewhere. */
export const ambiguousUnit = '单位';

/** A header as it is compared: full width, spaces, line breaks and case do not matter. */
export function headerKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

const byName = new Map<string, ColumnId>(
  columnKinds.flatMap(({ id, names }) => names.map((name) => [headerKey(name), id] as const)),
);

/** What stands after a column's name: 实际值（万元）, 实际值（单位：万元）, 完成日期（如2020-12-31）. */
const BRACKETED = /^(.+?)[([【〔](.*)[)\]】〕]$/;
const SEPARATED = /^(.+?)[/:,、](.+)$/;

/** A header text: the column that it names, and what it says of it beside. */
export interface NamedColumn {
  readonly id: ColumnId;
  readonly remark?: string;
}

/** The column that a header text names, also with a remark in brackets, or with a measure unit after a mark: 上年值/%. */
export function columnWithRemark(text: string): NamedColumn | undefined {
  const key = headerKey(text);
  const exact = byName.get(key);
  if (exact) return { id: exact };
  const [, name = '', remark = ''] = BRACKETED.exec(key) ?? SEPARATED.exec(key) ?? [];
  const id = byName.get(name);
  const said = remark.replace(/^(?:计量)?单位:?/, '');
  return id && (BRACKETED.test(key) || parseUnit(said)) ? { id, remark: said } : undefined;
}

/** How messages call a column. */
export function columnTitle(id: ColumnId): string {
  return spellings(id)[1] ?? id;
}
