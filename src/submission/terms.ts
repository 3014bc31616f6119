/**
 * The words of submissions: keys of YAML and JSON, and headers of tables. `names` are the Chinese ones, the first of
 * which messages say; `column` marks what a table may have a column for, and `also` what people call such a column where
 * none goes by its own name.
 */
export const terms = [
  { id: 'plan', names: ['计划', '计划编号'], column: true },
  {
    id: 'unit',
    names: ['填报单位'],
    column: true,
    also: [
      '单位名称',
      '单位全称',
      '单位简称',
      '考核单位',
      '被考核单位',
      '考核对象',
      '报送单位',
      '上报单位',
      '填表单位',
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
  },
  { id: 'year', names: ['年度'], column: true, also: ['年份', '统计年度', '数据年度', '所属年度'] },
  { id: 'period', names: ['期间'], column: true, also: ['季度', '月份', '统计期间', '时期'] },
  {
    id: 'indicator',
    names: ['指标编号'],
    column: true,
    also: ['编号', '代码', '编码', '指标代码', '指标编码'],
  },
  {
    id: 'title',
    names: ['指标名称'],
    column: true,
    also: [
      '指标',
      '指标名',
      '指标项',
      '指标项目',
      '指标内容',
      '考核指标',
      '考核指标名称',
      '监测指标',
      '评价指标',
    ],
  },
  { id: 'stage', names: ['阶段'], column: true },
  {
    id: 'value',
    names: ['本年实际值', '实际值'],
    column: true,
    also: [
      '实际',
      '实际数',
      '实际完成',
      '实际完成数',
      '实际完成值',
      '实绩',
      '完成数',
      '完成值',
      '完成数量',
      '本年',
      '本年数',
      '本年实际',
      '本年实际数',
      '本年完成',
      '本年完成数',
      '本年完成值',
      '数值',
    ],
  },
  { id: 'measure', names: ['计量单位'], column: true, also: ['单位(计量)', '数量单位', '计算单位', '计量'] },
  {
    id: 'previous',
    names: ['上年值', '上年实际值'],
    column: true,
    also: [
      '上年',
      '上年数',
      '上年实际',
      '上年实际数',
      '上年完成',
      '上年完成数',
      '上年完成值',
      '去年',
      '去年值',
      '去年数',
      '去年实际',
      '去年实际值',
      '去年完成数',
    ],
  },
  { id: 'completed', names: ['完成日期'], column: true, also: ['完成时间'] },
  { id: 'reference', names: ['统计时点'], column: true },
  { id: 'evidence', names: ['佐证材料'], column: true, also: ['佐证', '佐证资料', '证明材料'] },
  { id: 'note', names: ['备注'], column: true },
  { id: 'submitted', names: ['填报日期'], column: true, also: ['填表日期'] },
  { id: 'sample', names: ['样例'], column: true },
  { id: 'figures', names: ['数字', '指标'] },
  { id: 'periods', names: ['分期数字', '分期'] },
  { id: 'prior', names: ['往年数字', '往年'] },
  { id: 'submissions', names: ['各单位填报'] },
  { id: 'attestations', names: ['认定'] },
  { id: 'commitment', names: ['承诺事项', '承诺事项编号'] },
  { id: 'key', names: ['判定节点'] },
  { id: 'decision', names: ['结论'] },
  { id: 'by', names: ['认定人'] },
  { id: 'on', names: ['认定日期'] },
  { id: 'basis', names: ['依据'] },
] as const satisfies readonly Term[];

interface Term {
  readonly id: string;
  readonly names: readonly string[];
  readonly column?: true;
  readonly also?: readonly string[];
}

export type TermId = (typeof terms)[number]['id'];

/** All that a word is written as. */
export function spellings(id: TermId): readonly string[] {
  const term: Term | undefined = terms.find((t) => t.id === id);
  return [id, ...(term?.names ?? [])];
}

/** What people call a column, and a label above a table, without it being the column's name. */
export function otherNamesOf(id: TermId): readonly string[] {
  const term: Term | undefined = terms.find((t) => t.id === id);
  return term?.also ?? [];
}
