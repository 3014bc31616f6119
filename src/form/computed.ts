import type { Expression } from '../formula/index.js';
import { cellName } from '../workbook/index.js';
import { columnOf } from './columns.js';
import type { Asked } from './model.js';

/**
 * The formula that shows a computed ratio in the form; undefined where an operand is not in the form, or the formula is
 * more than a quotient, sum or product of rows. Only for the eye: the program computes it anew.
 */
export function formulaOf(asked: Asked, rows: readonly Asked[], first: number): string | undefined {
  const { formula, unit } = asked.indicator;
  if (!formula) return undefined;
  const used: string[] = [];
  const cellOf = (id: string): string | undefined => {
    const at = rows.findIndex((row) => row.indicator.id === id && row.period === asked.period);
    const operand = rows[at];
    if (!operand || operand.indicator.unit.symbol === '%' || operand.computed) return undefined;
    const cell = cellName(first + at, columnOf('value'));
    used.push(cell);
    const factor = operand.indicator.unit.factor.toNumber();
    return factor === 1 ? cell : `${cell}*${factor}`;
  };
  const text = inCells(formula, cellOf);
  if (text === undefined || used.length === 0) return undefined;
  const factor = unit.symbol === '%' ? 1 : unit.factor.toNumber();
  const scaled = factor === 1 ? text : `(${text})/${factor}`;
  return `IF(COUNT(${used.join(',')})=${used.length},IFERROR(${scaled},""),"")`;
}

function inCells(e: Expression, cellOf: (id: string) => string | undefined): string | undefined {
  if (e.kind === 'indicator') return e.yearsBack === 0 ? cellOf(e.id) : undefined;
  if (e.kind !== 'binary') return undefined;
  const [left, right] = [inCells(e.left, cellOf), inCells(e.right, cellOf)];
  return left && right ? `(${left})${e.op}(${right})` : undefined;
}
