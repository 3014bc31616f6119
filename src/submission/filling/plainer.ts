import type { Indicator } from '../../plan/index.js';
import { meaningOf, plainText, readQuantity } from '../../quantity/index.js';

const AROUND = /^(\p{Script=Han}*?)(-?\d[\d,.]*[百千万亿]*)([^\d]*)$/u;
/** Words that only lead up to a total. */
const TOTAL = /^(?:共|共计|合计|总计|总共|一共|计|已?达到?)$/;
/** 已建成6所; 已完成98% may be of what was to be done. */
const REACHED = /^(?:已|已经|共|共计)?(?:建成|完成|实现|创建|创成)$/;
/** 11.6个亿, 1亿零500万, 6所整: what is spoken, and no part of the figure. */
const SPOKEN = /(?<=\d)个(?=[百千]?[万亿])|(?<=[万亿])零(?=\d)|(?<=[^\d整])整$/g;
/** 6校, 6所学校, of what is counted in 所. */
const SCHOOLS = /(?<=[\d百千万亿])(?:[所个]?(?:学校|校|园))$/;
/** Words that say more than what is counted, even where the indicator's name has them. */
const MORE = /减少|下降|降低|计划|目标|任务/;

/**
 * The figure without words around it that add nothing: 共1234人; what the indicator's name itself says, as 新建3所学校 of
 * 新建学校. Any other text remains as it is.
 */
export function plainer(text: string, { title, unit }: Pick<Indicator, 'title' | 'unit'>): string {
  if (unit.dimension === 'yes-no') return withoutDeed(plainText(text), title) ?? text;
  if (/^(?:date|clock)$/.test(unit.dimension)) return text;
  const written = plainText(text).replace(SPOKEN, '');
  const plain = unit.symbol === '所' ? written.replace(SCHOOLS, '所') : written;
  if (plain !== plainText(text) && readQuantity(plain).ok) return plain;
  if (readQuantity(text).ok) return text;
  const [, before = '', number, behind = ''] = AROUND.exec(plain) ?? [];
  if (number === undefined) return text;
  const isReached = REACHED.test(before) && unit.dimension !== 'ratio';
  if (!(before === '' || TOTAL.test(before) || isReached || ofTitle(before, title))) return text;
  for (let end = behind.length; end >= 0; end--) {
    const figure = number + behind.slice(0, end);
    const noun = behind.slice(end);
    if ((noun === '' || ofTitle(noun, title)) && readQuantity(figure).ok) return figure;
  }
  return before === '' ? text : number + behind;
}

/** 方案已印发 of 实施方案印发: the answer without the thing that is asked about, or the indicator's own name. */
function withoutDeed(plain: string, title: string): string | undefined {
  if (meaningOf(plain) !== undefined) return undefined;
  const asked = plainText(title);
  for (let end = 2; end < plain.length; end++) {
    const rest = plain.slice(end);
    if (meaningOf(rest) !== undefined && asked.includes(plain.slice(0, end))) return rest;
  }
  return undefined;
}

/** Whether words stand in the indicator's name. */
function ofTitle(words: string, title: string): boolean {
  return words.length > 1 && title.includes(words) && !MORE.test(words);
}
