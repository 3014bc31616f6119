import type { Conclusion } from '../../assessment/index.js';
import type { ChapterTally, RunOutcome, UnitLine } from '../outcome.js';

/** The conclusions in the order in which a page counts them, worst first. */
export const conclusionOrder: readonly Conclusion[] = [
  'not-compliant',
  'undetermined',
  'compliant',
  'nothing-checked',
];

/** A unit as the page's script knows it: id, name, conclusion, flags, score, grade, unmet, open, a tally a chapter. */
export type UnitRow = readonly [
  id: string,
  name: string,
  conclusion: number,
  flags: number,
  score: string,
  grade: string,
  chapters: string,
];

/** Of a unit: has a notice; has not reported, sent a blank form, reported earlier years alone; is judged itself. */
export const flag = { notice: 1, missing: 2, blank: 4, judged: 8, earlier: 16 } as const;

export function unitRow(unit: UnitLine): UnitRow {
  const flags =
    (unit.notice ? flag.notice : 0) |
    (unit.wanting ? flag[unit.wanting] : 0) |
    (unit.judged ? flag.judged : 0);
  return [
    unit.id,
    unit.name,
    conclusionOrder.indexOf(unit.conclusion),
    flags,
    unit.score ?? '',
    unit.grade ?? '',
    unit.chapters.map(tallyText).join(' '),
  ];
}

/** `3,1,0,2` without the zeros at its end; of a chapter in which nothing is asked of the unit nothing. */
function tallyText(tally: ChapterTally): string {
  return tally.join(',').replace(/(?:^|,)(?:0,)*0$/, '');
}

/** How many units have come to each conclusion, in their order, of those that are judged. */
export function tallyOf({ units }: Pick<RunOutcome, 'units'>): number[] {
  return conclusionOrder.map(
    (conclusion) => units.filter((unit) => unit.judged && unit.conclusion === conclusion).length,
  );
}
