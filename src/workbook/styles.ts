import { type NumberFormat, readFormat } from './number-format.js';
import { readXml } from './xml.js';

/** How the cells of a style show what they hold. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** Whether what the cell holds is crossed out. */
  readonly struck: boolean;
}

export const plainStyle: CellStyle = { format: readFormat('General'), struck: false };

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const CLOCK = 'h"时"mm"分"';

/** The built-in formats that do not show plain numbers (ECMA-376, 18.8.30), those of Chinese programs from 27 on. */
const builtIn: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: CLOCK,
  33: 'h"时"mm"分"ss"秒"',
  34: CLOCK,
  35: 'h"时"mm"分"ss"秒"',
  36: YEAR_MONTH,
  42: '"¥"#,##0;"¥"-#,##0;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: CLOCK,
  56: 'h"时"mm"分"ss"秒"',
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

/** The styles of cells, by their index. */
export function readStyles(part: Uint8Array | undefined): CellStyle[] {
  if (!part) return [];
  const codes = new Map(Object.entries(builtIn).map(([id, code]) => [Number(id), code]));
  const formats = new Map<number, NumberFormat>();
  const struck: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? readFormat(codes.get(id) ?? 'General');
    formats.set(id, format);
    return format;
  };
  readXml(part, {
    open(name, attributes) {
      const inside = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && inside === 'numFmts')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'font' && inside === 'fonts') struck.push(false);
      if (name === 'strike' && inside === 'font' && path.at(-3) === 'fonts')
        struck[struck.length - 1] = isOn(attributes['val']);
      if (name !== 'xf' || inside !== 'cellXfs') return;
      styles.push({
        format: formatOf(Number(attributes['numFmtId'] ?? 0)),
        struck: struck[Number(attributes['fontId'] ?? 0)] ?? false,
      });
    },
    close() {
      path.pop();
    },
  });
  return styles;
}

/** Whether a switch is on: named without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
