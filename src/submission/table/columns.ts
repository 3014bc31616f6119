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

/** What people call columns of ours where no other goes by its own name. */
const otherNames = {
  unit: [
    ...[
      '单位名称',
      '单位全称',
      '单位简称',
      '考核单位',
      '被考核单位',
      '考核对象',
      '报送单位',
      '上报单位',
      '填表单位',
    ],
    ...[
      '区县',
      '县区',
      '县(市、区)',
      '县(市区)',
      '县市区',
      '市县',
      '市县区',
      '区(县)',
      '区县名称',
      '所属区县',
    ],
    ...[
      '地区',
      '地区名称',
      '所属地区',
      '区域',
      '辖区',
      '行政区',
      '行政区划',
      '学校',
      '学校名称',
      '乡镇',
      '街道',
      '乡镇(街道)',
    ],
  ],
  year: ['年份', '统计年度', '数据年度', '所属年度'],
  period: ['季度', '月份', '统计期间', '时期'],
  previous: ['上年', '上年数', '上年完成值', '去年值', '去年数'],
  completed: ['完成时间'],
  evidence: ['佐证', '佐证资料', '证明材料'],
  submitted: ['填表日期'],
} as const satisfies Partial<Record<ColumnId, readonly string[]>>;

const byOtherName = new Map<string, ColumnId>(
  Object.entries(otherNames).flatMap(([id, names]) =>
    names.map((name) => [headerKey(name), id as ColumnId] as const),
  ),
);

/** What people call a column of ours, and a label above a table, without it being the column's name. */
export function otherNamesOf(id: keyof typeof otherNames): readonly string[] {
  return otherNames[id];
}

/** The column that a header text stands for where none goes by its own name. */
export function columnByOtherName(text: string): ColumnId | undefined {
  return byOtherName.get(headerKey(text));
}

/** A header that names whose figures those of a row are, and not who is in charge of them. */
const WHOSE = /(?:单位|区县|县区|地区|区域|辖区|学校|园所|幼儿园|乡镇|街道)(?:名称|全称|简称)?$/;
const IN_CHARGE =
  /^(?:责任|牵头|配合|协[办同作助]|参与|主[管办]|审[核批]|建设|施工|实施|承[办担]|落实|举办|上级|来源|数据|提供|计量|金额|货币|经费|联系|督[办导])/;

/** Whether an unknown column seems to say whose figures stand in a row: then nobody else's name may decide. */
export function saysWhose(text: string): boolean {
  const key = headerKey(text).replace(/\([^)]*\)$/, '');
  return WHOSE.test(key) && !IN_CHARGE.test(key);
}

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

/** Columns of words that somebody says of the figures beside them, by another name than 备注. */
const SAYING =
  /(?:说明|意见|备注|注释|附注|状态|进展|原因|问题|性质|标记|标注)$|^(?:完成|进展|落实|核查|审核|更正|数据)情况$/;
/** What a form prints for whoever fills it in. */
const DEFINING = /^(?:指标|口径|填[报表写]|目标|计算|统计|概念|评分|考核|任务|工作|项目)/;

/** Whether a column that is none of ours holds remarks on figures: 审核意见, 情况说明, 状态. */
export function holdsRemarks(text: string): boolean {
  const key = headerKey(text);
  return SAYING.test(key) && !DEFINING.test(key);
}

/** Whether a column numbers the rows. */
export function isOrdinalColumn(text: string): boolean {
  return /^(?:序号?|编号|no\.?)$/.test(headerKey(text));
}

/** How messages call a column. */
export function columnTitle(id: ColumnId): string {
  return spellings(id)[1] ?? id;
}
