/**
 * The words of submissions: keys of YAML and JSON, and headers of tables. `names` are the Chinese ones, the first of
 * which messages say; `column` marks what a table may have a column for.
 */
export const terms = [
  { id: 'plan', names: ['计划', '计划编号'], column: true },
  { id: 'unit', names: ['填报单位'], column: true },
  { id: 'year', names: ['年度'], column: true },
  { id: 'period', names: ['期间'], column: true },
  { id: 'indicator', names: ['指标编号'], column: true },
  { id: 'title', names: ['指标名称'], column: true },
  { id: 'stage', names: ['阶段'], column: true },
  { id: 'value', names: ['本年实际值', '实际值'], column: true },
  { id: 'measure', names: ['计量单位'], column: true },
  { id: 'previous', names: ['上年值', '上年实际值'], column: true },
  { id: 'completed', names: ['完成日期'], column: true },
  { id: 'reference', names: ['统计时点'], column: true },
  { id: 'evidence', names: ['佐证材料'], column: true },
  { id: 'note', names: ['备注'], column: true },
  { id: 'submitted', names: ['填报日期'], column: true },
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
}

export type TermId = (typeof terms)[number]['id'];

/** All that a word is written as. */
export function spellings(id: TermId): readonly string[] {
  const term: Term | undefined = terms.find((t) => t.id === id);
  return [id, ...(term?.names ?? [])];
}
