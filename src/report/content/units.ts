import { grouped, type UnitResult } from '../../assessment/index.js';
import { type Beside, leftText, paperOf } from './beside.js';
import { conclusionMark, countTexts, gradeText, scoreText } from './conclusion.js';
import { nameHeight, rowHeight } from './room.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

/** Conclusions in the order in which somebody must look at them. */
const conclusions: readonly UnitResult['conclusion'][] = [
  'not-compliant',
  'undetermined',
  'nothing-checked',
  'compliant',
];

/** The unit that a paper follows, and then the others: by conclusion, and those first with the most that fails or is open. */
export function ranked(units: readonly UnitResult[], subject: UnitResult): UnitResult[] {
  const keys = new Map(units.map((unit, i) => [unit, keyOf(unit, i)]));
  const others = units.filter(({ id }) => id !== subject.id);
  const sorted = others.sort((a, b) => compare(keys.get(a) as Key, keys.get(b) as Key));
  return units.length === others.length ? sorted : [subject, ...sorted];
}

type Key = readonly number[];

function keyOf({ conclusion, counts, warnings }: UnitResult, place: number): Key {
  const open = counts.unreported + counts.doubtful + counts.attest;
  return [conclusions.indexOf(conclusion), warnings - counts.missed, -open, -counts.late, place];
}

function compare(a: Key, b: Key): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/** The units as a table, as many as it has room for; the others by name, after their conclusion and grade. */
export function unitsOf(
  { words, room, beside }: Setting,
  units: readonly UnitResult[],
): Pick<ReportModel, 'otherUnits' | 'unitsLeft'> & {
  readonly units: Omit<ReportModel['units'][number], 'findings'>[];
} {
  const table = room.fill(units, (unit) => rowOf(words, unit, beside), {
    part: 'units',
    height: ({ name, overrides }) =>
      rowHeight([
        [name, 20],
        [overrides.join(''), 80],
      ]),
  });
  const named = room.fill(
    units.slice(table.shown.length),
    (unit) => ({ unit, name: unit.name, paper: paperOf(beside, unit.id) }),
    { part: 'unitNames', height: ({ name }) => nameHeight(name) },
  );
  const alike = grouped(named.shown, ({ unit }) => `${unit.conclusion} ${gradeText(words, unit)}`);
  return {
    units: table.shown,
    otherUnits: [...alike.values()].map((group) => {
      const [{ unit }] = group as [(typeof group)[number]];
      return {
        mark: conclusionMark(words, unit),
        grade: unit.score === undefined ? '' : gradeText(words, unit),
        count: String(group.length),
        units: group.map(({ name, paper }) => ({ name, paper })),
      };
    }),
    unitsLeft: leftText(words, named.left, { sheet: 'report.sheet-summary' }, beside),
  };
}

function rowOf(
  words: Wording,
  unit: UnitResult,
  beside: Beside | undefined,
): Omit<ReportModel['units'][number], 'findings'> {
  return {
    id: unit.id,
    name: unit.name,
    paper: paperOf(beside, unit.id),
    mark: conclusionMark(words, unit),
    counts: countTexts(words, unit),
    score: scoreText(unit),
    grade: gradeText(words, unit),
    overrides: unit.overrides.map(words.tell),
  };
}
