import { type MeasureUnit, parseUnit } from '../../quantity/index.js';

/** The measure units that a text says figures are in; `unknown` is what stands there and is no unit. */
export interface MeasureSaid {
  readonly units: readonly MeasureUnit[];
  readonly unknown?: string;
}

/** What is said before a sentence about units: 注：本表数据…, 以上…. */
const ABOUT = String.raw`(?:(?:附?注|备注|说明|填[表报]说明)\d*:)?(?:本表|本页|表[中内]|以[上下]|各?项|所有)*(?:数据|数字|指标)?的?`;
/** 单位, 金额单位, 教育经费单位: what is measured may stand before it. */
const LABELLED = new RegExp(
  `^${ABOUT}(\\p{Script=Han}{0,8}?)(?:单位|unit)(?:均|统一|一律|全部)?(?:[:为是以按用]*)(\\S+)$`,
  'iu',
);
/** 以元为单位, 金额以万元计, 按元填报. */
const MEASURED =
  /(?:以|按|用)([^以按用]+?)(?:为(?:计量|金额)?单位(?:填[报写列])?|计算?|填[报写列]|列示|统计|反映)$/u;
/** At the end of a title: （单位：元）, （元）. */
const BRACKETED = /\((?:币种:人民币,?)?(?:(\p{Script=Han}{0,4})单位[:为是]?)?([^()]+)\)$/u;
/** 人民币：元, 金额（元）. */
const CURRENCY = /^(?:币种:)?(?:人民币|金额|货币)[:(]?([^()]+)\)?$/u;
/** Labels whose value is a measure unit and nothing else. */
const ONLY_MEASURES = /(?:计量|计算|金额|货币|经费|资金|款项|数量|面积)$/;
const MONEY = /金额|货币|经费|资金|款|人民币/;

/** Reads what a text says of measure units: 金额单位：元, 以元为单位, …统计表（单位：万元）; undefined where it says nothing. */
export function measureSaid(text: string): MeasureSaid | undefined {
  const plain = text.normalize('NFKC').replace(/[。.;:\s]+$/u, '');
  const compact = plain.replace(/\s+\/\s+/g, '、').replace(/\s+/g, '');
  const bare = /^\((.*)\)$/s.exec(compact)?.[1] ?? compact;
  const [, what = '', said = ''] = LABELLED.exec(bare) ?? [];
  if (said !== '') {
    const found = unitsIn(said, MONEY.test(what) || MONEY.test(bare));
    if (found.units.length > 0) return found;
    if (what === '' ? bare.startsWith('计量') : ONLY_MEASURES.test(what)) return { units: [], unknown: said };
  }
  for (const [pattern, group] of [
    [MEASURED, 1],
    [CURRENCY, 1],
    [BRACKETED, 2],
  ] as const) {
    const inside = pattern.exec(pattern === BRACKETED ? compact : bare)?.[group];
    const found = inside === undefined ? undefined : unitsIn(inside, MONEY.test(compact));
    if (found && found.units.length > 0 && found.unknown === undefined) return found;
  }
  return undefined;
}

/** Whether a text beside a figure tells in which unit to give it, as 按元填报: not what the name of something ends with. */
export function isMeasureRule(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[。\s]+$/u, '');
  return (LABELLED.test(plain) || MEASURED.test(plain)) && (measureSaid(text)?.units.length ?? 0) > 0;
}

/** 元, 人民币万元, 元（人民币）, 万元、人、%; of money 万 alone is 万元. */
function unitsIn(said: string, ofMoney: boolean): MeasureSaid {
  const plain = said.replace(/人民币|RMB|CNY|[¥￥]/giu, '').replace(/\(\)|^[(:]+|[):]+$/g, '');
  const whole = parseUnit(plain);
  if (whole) return { units: [whole] };
  const parts = plain.split(/[、,;，；和及与]/).filter((part) => part !== '');
  const read = parts.map((part) => parseUnit(ofMoney && /^[十百千万亿]+$/.test(part) ? `${part}元` : part));
  const units = read.flatMap((unit) => unit ?? []);
  const unknown = parts.filter((_, i) => !read[i]).join('、');
  return { units, ...(unknown === '' ? {} : { unknown }) };
}
