import { otherNamesOf } from '../terms.js';
import type { Cell } from './cells.js';
import { ambiguousUnit, columnWithRemark } from './columns.js';
import { type MeasureSaid, measureSaid } from './measure-said.js';
import { isClosing, isNote } from './remarks.js';

/** How our forms label what stands above their header, for the whole table: the label, and the value in the next cell that holds one. */
export const formHeading = {
  plan: '所属计划',
  unit: '单位名称',
  year: '所属年度',
  submitted: '填表日期',
} as const;

/** What a label says for all the rows below it. */
export type HeadingId = keyof typeof formHeading | 'period' | 'reference' | 'stage' | 'sample';

/** How people label the same, in one cell with the value or in the cell before it: 填报单位：丹阳市. */
const labels = new Map<string, HeadingId>([
  ...Object.entries(formHeading).map(([id, label]) => [label, id as HeadingId] as const),
  ...labelled('plan', ['计划', '计划编号']),
  ...labelled('unit', [
    ...['填报', '填表', '报送', '上报', '编报', '申报'].flatMap((of) => [`${of}单位`, `${of}单位名称`]),
    ...otherNamesOf('unit'),
    ambiguousUnit,
  ]),
  ...labelled('year', ['年度', ...['填报', '统计', '数据', '报告', '考核'].map((of) => `${of}年度`), '年份']),
  ...labelled('period', ['期间', ...otherNamesOf('period'), '报告期']),
  ...labelled('submitted', ['填报日期', '填报时间', '填表时间', '报送日期', '上报日期']),
  ...labelled('reference', [
    '统计时点',
    '数据时点',
    '统计日期',
    ...['数据', '统计', '数据统计'].flatMap((of) =>
      ['', '时间', '日期', '时点'].flatMap((when) => [`${of}截止${when}`, `${of}截至${when}`]),
    ),
  ]),
  ...labelled('stage', ['阶段', '填报阶段']),
  ...labelled('sample', ['样例']),
]);

function labelled(id: HeadingId, names: readonly string[]): (readonly [string, HeadingId])[] {
  return names.map((name) => [name, id]);
}

/** Who made the table, which may be an office above those whose figures are in it. */
const COMPILER = /^(?:编制|制表|汇总)(?:单位|部门|机关)(?:名称)?$/;

/** Until when it is to be handed in; the figures may be up to such a day, too. */
const DEADLINE = /^(?:填报|报送|上报|提交|填表|收表|交表|反馈)?截[止至](?:日期|时间|时限)?$/;

/** Whether words are a day in a later year than a table's figures, by which it is to be handed in. */
export function isDeadline(text: string, year: number | undefined): boolean {
  const [, label = '', day = ''] = /^([^：:]+)[：:]\s*(.+)$/s.exec(text) ?? [];
  const [, of] =
    /^(\d{4})\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?$/.exec(day.normalize('NFKC').trim()) ?? [];
  return year !== undefined && DEADLINE.test(withoutSeal(label)) && Number(of) > year;
}

/** What a label says, and the cell that its value stands in. */
export interface Said {
  readonly id: HeadingId;
  readonly label: string;
  readonly text: string;
  readonly cell: Cell;
}

/** What a row says for the rows below it. */
export interface RowSaid {
  readonly said: readonly Said[];
  readonly measures: readonly (MeasureSaid & { readonly text: string; readonly cell: Cell })[];
  /** What has no label of these. */
  readonly words: readonly SaidWords[];
}

interface SaidWords {
  readonly text: string;
  readonly cell: Cell;
  /** The name of whoever made the table. */
  readonly compiler?: string;
}

/** Reads the labelled cells of a row, and those that name measure units; several labels may stand in one cell. */
export function readSaid(row: readonly Cell[]): RowSaid {
  const cells = row.filter(({ text }) => text.trim() !== '' && withoutSeal(text) !== '');
  const said: Said[] = [];
  const measures: RowSaid['measures'][number][] = [];
  const words: RowSaid['words'][number][] = [];
  let taken: Cell | undefined;
  cells.forEach((cell, i) => {
    if (cell === taken) return;
    const next = cells[i + 1];
    const pieces = piecesOf(cell.text);
    const struck = cell.struck || next?.struck;
    const beside = next && pieces.length === 1 && !struck ? besides(cell, next) : undefined;
    const pair = next && pieces.length === 1 && !struck ? pairOf(cell, next) : undefined;
    if (pair && next) {
      taken = next;
      words.push(pair);
      return;
    }
    if (beside && next) {
      taken = next;
      if ('id' in beside) said.push(beside);
      else measures.push({ ...beside, text: `${cell.text.trim()}：${next.text.trim()}`, cell: next });
      return;
    }
    if (next && !struck && pieces.length === 1 && isBare(cell) && !isLabelled(next)) {
      taken = next;
      words.push({ text: `${cell.text.trim().replace(/[：:]$/, '')}：${next.text.trim()}`, cell });
      return;
    }
    for (const text of pieces) {
      const one = cell.struck ? undefined : inOneCell({ ...cell, text });
      const measure = one ? undefined : measureSaid(text);
      if (one) said.push({ ...one, cell });
      else if (measure) measures.push({ ...measure, text, cell });
      else words.push({ text, cell, ...(cell.struck ? {} : compiledBy(text)) });
    }
  });
  return { said, measures, words };
}

/** Whether a cell holds a label that closes a table and nothing else: 填表人, 统计时间：. */
function isBare({ text }: Cell): boolean {
  return isClosing(text) && !isNote(text) && !/[：:\s]\s*\S/.test(text.trim());
}

function isLabelled(cell: Cell): boolean {
  return (
    isClosing(cell.text) ||
    /[：:]/.test(cell.text) ||
    inOneCell(cell) !== undefined ||
    labels.has(withoutSeal(cell.text))
  );
}

/** A label that is only words, and the cell beside it: 编制单位 | 镇江市教育局, 截止日期 | 2021年1月10日. */
function pairOf(label: Cell, value: Cell): SaidWords | undefined {
  const name = withoutSeal(label.text);
  if (!(COMPILER.test(name) || DEADLINE.test(name)) || /[：:]\s*$/.test(value.text)) return undefined;
  const text = `${name}：${value.text.trim()}`;
  return { text, cell: value, ...compiledBy(text) };
}

function compiledBy(text: string): Pick<SaidWords, 'compiler'> {
  const [, label = '', name = ''] = /^([^：:]+)[：:]\s*(.+)$/s.exec(text) ?? [];
  return COMPILER.test(withoutSeal(label)) ? { compiler: name.trim() } : {};
}

/** What the labelled cells of a row say. */
export function saidIn(row: readonly Cell[]): readonly Said[] {
  return readSaid(row).said;
}

/** A text without spaces, the colon behind it, and what says that it is to be sealed: 填报单位（盖章）：. */
function withoutSeal(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/:+$/, '');
  return plain.replace(/\((?:加?盖公?章|公章|签章|全称)\)$/, '');
}

/** The labelled parts of a text: 填报单位：丹阳市  填报人：张三. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/[\s;；]+/g)) {
    const rest = text.slice(index + gap.length);
    // A label may have spaces between its characters.
    const [, label = ''] = /^([^：:]+)[：:]/.exec(text.slice(start)) ?? [];
    const within = labels.has(withoutSeal(label)) && start + label.length > index;
    if (index > start && !within && isLabel(rest)) {
      pieces.push(text.slice(start, index));
      start = index + gap.length;
    }
  }
  return [...pieces, text.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Whether a text begins with a label and its colon. */
function isLabel(text: string): boolean {
  const [, label = ''] = /^([^：:；;，,。]{2,14})[：:]/.exec(text) ?? [];
  const name = withoutSeal(label);
  return name !== '' && (labels.has(name) || isClosing(`${name}:`) || /(?:单位|币种)$/.test(name));
}

/** 填报单位：丹阳市 in one cell, or 填报单位（盖章） 丹阳市 without a colon. */
function inOneCell(cell: Cell): Said | undefined {
  const bare = cell.text.trim().replace(/^[（(](.*)[）)]$/s, '$1');
  const parts =
    /^([^：:]+)[：:]\s*(.+)$/s.exec(bare) ?? /^(\S+[）)]|\S{4,})\s*(?<=[）)]|\s)(.+)$/s.exec(bare) ?? [];
  const said = saying(parts[1] ?? '', parts[2] ?? '', cell);
  return said && 'id' in said ? said : undefined;
}

/** A label alone, and the next cell that holds something, unless that is a label too. */
function besides(label: Cell, value: Cell): Said | MeasureSaid | undefined {
  if (/[：:]\s*\S/.test(label.text) || inOneCell(label)) return undefined;
  if (/[：:]\s*$/.test(value.text) || isClosing(value.text) || inOneCell(value)) return undefined;
  // 地区 and 学校 without a colon head columns rather than the table.
  const vague = /[：:]\s*$/.test(label.text) ? false : isVague(label.text);
  const named = vague ? label : (columnWithRemark(value.text) ?? labels.get(withoutSeal(value.text)));
  return named === undefined ? saying(label.text, value.text, value) : undefined;
}

function isVague(text: string): boolean {
  const name = withoutSeal(text);
  const others: readonly string[] = [...otherNamesOf('unit'), ...otherNamesOf('period')];
  return name !== formHeading.unit && others.includes(name) && !/^(?:报送|上报|填表)/.test(name);
}

/** What a label says of the table; 单位：万元 is a measure unit, and 年 月 日 without figures no date. */
function saying(label: string, value: string, cell: Cell): Said | MeasureSaid | undefined {
  const [name, text] = [withoutSeal(label), value.trim()];
  const id = labels.get(name);
  const isMeasure = name === ambiguousUnit || (!id && /单位$/.test(name));
  const measure = isMeasure ? measureSaid(`${name}:${text}`) : undefined;
  if (measure) return measure;
  if (!id || /^[年月日\s_:：]*$/.test(text)) return undefined;
  // The day on which it was sealed stands where the name would.
  if (id === 'unit' && /^[\d\s年月日/.-]+$/.test(text)) return undefined;
  return { id, label: name, text, cell };
}
