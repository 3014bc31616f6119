import { plainText, readQuantity } from '../../quantity/index.js';
import type { Cell } from './cells.js';
import { headerKey } from './columns.js';

/** Names of columns whose figures are to be taken for those beside: 更正后, 2020年最新, 调整后数据. */
const REPLACING =
  /更正|更改|改正|改为|修改|修正|修订|订正|校正|调整后|变更后|核实|核定|核准|核[减增]后|审定|审核[后数值]|认定[数值]|确认[数值]|复核|最新|最终|更新|重报|应为|正确|累计/;

/** 更新时间 and 审核人 tell when and by whom. */
const ABOUT = /(?:时间|日期|人|人员|部门|单位|科室|原因|说明|依据|意见|情况|状态|方式|次数|频率|周期)$/;

function isReplacing(header: string): boolean {
  return REPLACING.test(header) && !ABOUT.test(header);
}

/** The columns of a header that replace its figures, by what they are called; `read` are those that are read. */
export function replacingColumns(header: readonly Cell[], read: ReadonlySet<number>): Map<number, string> {
  return new Map(
    header
      .filter(({ text, column }) => !read.has(column) && isReplacing(headerKey(text)))
      .map(({ text, column }) => [column, text.trim()]),
  );
}

/** Whether a cell of such a column holds a figure, and another one than the figure's own cell. */
export function replaces(text: string, figure: string): boolean {
  const [one, other] = [readQuantity(text), readQuantity(figure)];
  if (!one.ok) return false;
  if (!other.ok) return true;
  const [{ value, unit }, { value: own, unit: its }] = [one.quantity, other.quantity];
  if (unit && its && unit.symbol !== its.symbol) return plainText(text) !== plainText(figure);
  return !value.eq(own);
}
