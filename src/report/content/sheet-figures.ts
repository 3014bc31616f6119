import { exact, type Finding, unitNamed } from '../../assessment/index.js';
import { Rational } from '../../quantity/index.js';
import type { CellSpec } from '../../workbook/index.js';
import { sizeText } from './figures.js';
import { cell } from './sheet.js';
import type { Wording } from './wording.js';

type Figure = NonNullable<Finding['actual']>;

const hundred = Rational.of(100);
/** What is no number to a reader: 是, 07:50. */
const worded: readonly string[] = ['yes-no', 'clock', 'date'];

/** A figure as a number that shows with the places with which `text` prints it; what is no number as its text. */
export function figureCell(figure: Figure | undefined, text: string): CellSpec {
  if (!figure || worded.includes(unitNamed(figure.unit).dimension)) return cell(text, { align: 'right' });
  const percent = figure.unit === '%';
  const value = exact(figure.value);
  return numberCell(percent ? value.div(hundred) : value, text, percent);
}

/** A share, of which 1 is 100%. */
export function shareCell(share: string | undefined, text: string): CellSpec {
  return share === undefined ? cell('') : numberCell(exact(share), text, true);
}

/** How far the actual figure is from its target, in the unit of a difference. */
export function gapCell({ gap }: Finding, words: Wording): CellSpec {
  if (!gap || worded.includes(unitNamed(gap.unit).dimension)) return cell('');
  return numberCell(exact(gap.value), sizeText(gap, words), false);
}

/** A day as a spreadsheet keeps it. */
export function dateCell(date: string | undefined): CellSpec {
  if (date === undefined) return cell('');
  return { border: true, size: 10, value: new Date(`${date}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

function numberCell(value: Rational, text: string, percent: boolean): CellSpec {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const number = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return cell(value.toNumber(), { align: 'right', format: percent ? `${number}%` : number });
}
