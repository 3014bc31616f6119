import type { Assessment, Basis, Reporting } from '../../assessment/index.js';
import { type Column, type DataFinding, type Facts, rowState } from '../../facts/index.js';
import { below as belowUnit } from '../../plan/held.js';
import type { Plan } from '../../plan/model.js';
import { yearOf } from '../../quantity/index.js';
import type { Review } from '../judging/review.js';
import { concernedBy } from '../program/concerned.js';
import { unitName } from '../program/program.js';

/**
 * The units to be judged: all of the plan's, those that the submissions are about, some that are named (ids), or, as
 * files were given (`files`), those that a file is about unless it asks for the whole.
 */
export type Asked = Exclude<Basis, 'chosen'> | 'files' | readonly string[];

/** Which rows are judged, of what the plan holds, and who has reported. */
export interface Scope {
  readonly rows: readonly number[];
  readonly said: NonNullable<Assessment['scope']>;
}

/** 判定范围: the rows that are judged, and what the assessment says of them. How many units have reported never decides. */
export function scopeOf(review: Review, asked: Asked, found: readonly DataFinding[]): Scope {
  const { program, facts } = review;
  const { plan, tree } = program;
  const about = unitsAbout(facts, found);
  const { rows, reporting } = concernedBy(program);
  const concerned = new Set(rows);
  const below = belowUnit(plan.register, plan.unit);
  // A unit of the plan that sends what nobody asked it for is heard too.
  const all = [...tree.units.entries()].flatMap(([row, id]) =>
    concerned.has(row) || (below.has(id) && about.has(id)) ? [row] : [],
  );
  const submitted = all.filter((row) => about.has(tree.units[row] as string));
  const basis =
    typeof asked !== 'string' ? 'chosen' : asked === 'files' ? basisOf(review, submitted, found) : asked;
  const covered = {
    plan: () => all,
    submitted: () => submitted,
    chosen: () => tree.units.flatMap((id, row) => (asked.includes(id) ? [row] : [])),
  };
  const states = reportingStates(review, found);
  const units = all.flatMap((row) => {
    const state = states.get(row);
    if (!state && !reporting.has(row)) return [];
    return [{ id: tree.units[row] as string, name: unitName(program, row), state: state ?? 'missing' }];
  });
  return {
    rows: covered[basis](),
    said: { basis, total: all.length, reporting: units, refused: refusedFiles(facts, found) },
  };
}

/**
 * What files ask for that are named one by one. Each is the report of its unit; but where the plan's own unit is among
 * them, its results rest on all the others, a table of several units is what was collected for the plan, and of a unit
 * that is not known nobody can say which it leaves out.
 */
function basisOf(
  { program: { plan, tree }, facts }: Review,
  submitted: readonly number[],
  found: readonly DataFinding[],
): Exclude<Basis, 'chosen'> {
  const own = submitted.includes(tree.rowOf.get(plan.unit) as number);
  const unknown = submitted.length === 0 || found.some(({ id }) => id === 'intake.unknown-unit');
  return own || unknown || holdsCollection(facts, plan) ? 'plan' : 'submitted';
}

/** Whether a file holds the reports of several units, none of which is above all the others. */
function holdsCollection(facts: Facts, { register }: Plan): boolean {
  return [...facts.unitsByFile().values()].some((units) => {
    if (units.size < 2) return false;
    return ![...units].some((top) => {
      const under = belowUnit(register, top);
      return under.size >= units.size - 1 && [...units].every((unit) => unit === top || under.has(unit));
    });
  });
}

/** The units in whose name anything was submitted, be it a figure that found no place or cannot be read. */
function unitsAbout(facts: Facts, found: readonly DataFinding[]): ReadonlySet<string> {
  return new Set([...facts.submitting(), ...found.flatMap(({ unit }) => unit ?? [])]);
}

/** What has come of each row's report on the latest year of which something is due: figures, or a form left blank; else those of years before. */
function reportingStates(
  { program, facts, asOf }: Review,
  found: readonly DataFinding[],
): Map<number, Reporting> {
  const { plan, tree, judgements } = program;
  const due = judgements.filter(({ checkpoint }) => checkpoint.due <= asOf);
  const round = Math.max(yearOf(plan.from), ...due.map(({ checkpoint }) => yearOf(checkpoint.period)));
  const states = new Map<number, Reporting>();
  for (const { unit, severity } of found) {
    const row = unit === undefined || severity !== 'error' ? undefined : tree.rowOf.get(unit);
    if (row !== undefined) states.set(row, 'reported');
  }
  const [now, before] = [true, false].map((since) =>
    [...facts.columns.values()].filter(({ period }) => yearOf(period) >= round === since),
  ) as [Column[], Column[]];
  // A row of which one figure says enough is not looked up in the other columns.
  let open = [...tree.units.keys()].filter((row) => !states.has(row));
  for (const column of now)
    open = open.filter((row) => {
      if (!isGiven(column, row)) {
        if (column.kept.has(row) || column.plain.has(row)) states.set(row, 'blank');
        return true;
      }
      states.set(row, 'reported');
      return false;
    });
  open = open.filter((row) => !states.has(row));
  for (const column of before)
    open = open.filter((row) => {
      if (isGiven(column, row)) states.set(row, 'earlier');
      return !states.has(row);
    });
  return states;
}

/** Whether a row of a column has a figure, or the day of one. */
function isGiven(column: Column, row: number): boolean {
  if (column.state[row] !== rowState.missing) return true;
  const cell = column.kept.get(row);
  const { completed } = cell?.self ?? column.plain.datesAt(row) ?? {};
  return (completed ?? cell?.verified?.completed) !== undefined;
}

/** 退回的文件: those with an error of their own that no figure was taken from. */
function refusedFiles(facts: Facts, found: readonly DataFinding[]): string[] {
  const used = new Set(facts.inputs.map(({ file }) => file));
  const errors = found.filter(({ severity, at }) => severity === 'error' && !used.has(at.file));
  return [...new Set(errors.map(({ at }) => at.file))];
}
