import { parseUnit } from '../../quantity/index.js';
import { otherNamesOf, spellings, terms } from '../terms.js';

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

/** The columns by what else people call them. */
const byOtherName = new Map<string, ColumnId>(
  columnKinds.flatMap(({ id }) => otherNamesOf(id).map((name) => [headerKey(name), id] as const)),
);

/** The column that a header text stands for where none goes by its own name. */
export function columnByOtherName(text: string): NamedColumn | undefined {
  return columnIn(byOtherName, text);
}

/** A header that names whose figures those of a row are, and not who is in charge of them. */
const WHOSE = /(?:单位|区县|县区|地区|区域|辖区|学校|园所|幼儿园|乡镇|街道)(?:名称|全称|简称)?$/;
const SEES_TO_IT = '责任|牵头|配合|协[办同作助]|主[管办]|承[办担]|督[办导]';
const IN_CHARGE_ALONE = new RegExp(`^(?:${SEES_TO_IT})`);
const IN_CHARGE = new RegExp(
  `^(?:${SEES_TO_IT}|参与|审[核批]|建设|施工|实施|落实|举办|上级|来源|数据|提供|计量|计算|数量|金额|货币|经费|联系)`,
);

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
  return columnIn(byName, text);
}

function columnIn(names: ReadonlyMap<string, ColumnId>, text: string): NamedColumn | undefined {
  const key = headerKey(text);
  const exact = names.get(key);
  if (exact) return { id: exact };
  const [, name = '', remark = ''] = BRACKETED.exec(key) ?? SEPARATED.exec(key) ?? [];
  const id = names.get(name);
  const said = remark.replace(/^(?:计量)?单位:?/, '');
  return id && (BRACKETED.test(key) || parseUnit(said)) ? { id, remark: said } : undefined;
}

/** What a column of aims is called, in whatever year: 目标值, 全年任务, 2020年计划数. */
const AIM =
  /^(?:\d{4}年度?|年度|全年|本年度?|工作|考核)?(?:目标|计划|任务|预期)(?:值|数|量|任务|目标)?(?:\([^)]*\))?$/;

/** Whether a column is of what was to be reached, and not of what was. */
export function isAim(text: string): boolean {
  return AIM.test(headerKey(text)) && columnWithRemark(text) === undefined;
}

/** Columns of words that somebody says of the figures beside them, by another name than 备注. */
const SAYING =
  /(?:说明|意见|备注|注释|附注|状态|进展|原因|问题|性质|标记|标注)$|^(?:完成|进展|落实|核查|审核|更正|数据)情况$/;
/** What a form prints for whoever fills it in. */
const DEFINING = /^(?:指标|口径|填[报表写]|目标|计算|统计|概念|评分|考核|任务|工作|项目)/;

/** Columns that speak of no figure: what is asked for and of what kind, who sees to it, what it counts for, how it compares. */
const OF_NO_FIGURE =
  /^(?:[一二三四]级)?指标|^(?:领域|维度|板块|章节|条目|条款|层级|频次|周期|排[名位序]|名次|权重|分值|满分|[自评考得扣加]+分(?:值|数)?$|评分|增[幅减长]|同比|环比|较|比上年|差[距额]|来源|数据来源|文号|公式|联系|电话|经办|填报人|审核人|签字|报送)|(?:要求|时限|标准|依据|举措|措施|责任人|负责人|部门|科室|处室|率|比例|占比|等级|等次)$/;

/** Whether a column shows how far something has come: 60% beside a 是 is a question. */
export function showsProgress(text: string): boolean {
  return /完成(?:率|比例|情况|百分比)|进[展度]/.test(headerKey(text));
}

/** 单位 of two rows, over the aims or under them. */
const MEASURE_OF_AIMS = /^(?:.*(?:目标|计划|任务))?单位(?:.*(?:目标|计划|任务))?$/;

/** Whether cells of a column that is not read may speak of the figures beside them, and not only of what is asked for. */
export function maySayOfFigures(text: string): boolean {
  const key = headerKey(text);
  if (MEASURE_OF_AIMS.test(key) || columnWithRemark(text) || columnByOtherName(text)) return false;
  return !isAim(text) && !OF_NO_FIGURE.test(key) && !IN_CHARGE_ALONE.test(key);
}

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
