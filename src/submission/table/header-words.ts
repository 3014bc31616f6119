import { parseUnit } from '../../quantity/index.js';
import type { Located, Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { columnWithRemark, headerKey } from './columns.js';
import { isItsYear } from './year-columns.js';

/** How to fill in a column, and what it may hold: 备注（选填）, 完成日期（如2020-12-31）, 填报单位（盖章）. */
const FILLING =
  /^(?:必填|选填|可选|如|例如|格式|请|填|可不填|没有|多项|用|附|附件|名称|全称|简称|盖章|加盖公章|编号|文字|不超过|yyyy|是或否|是\/否|市、区|市区|县、区|写明|材料|文件|文号|说明|未完成的?(?:原因|说明|请|须|需)|未达标的?(?:原因|说明|请|须|需)|原因|年月日|年\/月\/日|单位$|时间$|日期$|指标$|内容$|类别$|\d+字)/;

/** What the brackets behind the names of columns say of the rows: a measure unit, or words as above the table. */
export interface HeaderWords {
  readonly measures: readonly Located[];
  readonly words: readonly Words[];
}

/** Reads the brackets behind the names of all columns but those of figures; `year` is that of the table. */
export function wordsInHeader(
  cells: readonly Cell[],
  year: number | undefined,
  locate: Table['locate'],
): HeaderWords {
  const said = cells.flatMap((cell) => {
    const { id, remark = '' } = columnWithRemark(headerKey(cell.text)) ?? {};
    if (!id || id === 'value' || id === 'previous' || remark === '') return [];
    return FILLING.test(remark) || isItsYear('value', remark, year)
      ? []
      : [{ id, text: remark, at: locate(cell) }];
  });
  const isMeasure = ({ id, text }: (typeof said)[number]): boolean =>
    id === 'measure' && parseUnit(text) !== undefined;
  return {
    measures: said.filter(isMeasure).map(({ text, at }) => ({ text: `单位：${text}`, at })),
    words: said.filter((one) => !isMeasure(one)).map(({ text, at }) => ({ text, at, place: 'above' })),
  };
}
