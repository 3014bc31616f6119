import { indicatorsOf } from '../../formula/index.js';
import { rollup } from '../../language/index.js';
import { referencesOf, targetsOf } from '../../plan/targets.js';
import type { Program } from './program.js';

/** Whom a plan is about, of a register that may serve several plans. */
export interface Concerned {
  /** Rows of the plan's own unit, of those held to a commitment, and of those whose figures are added up for them; in the register's order. */
  readonly rows: readonly number[];
  /** 应报单位: those of them that are asked for a figure which no unit below them gives. */
  readonly reporting: ReadonlySet<number>;
}

/** The units that a plan is about: its own, those held to its commitments, and those that report figures for them. */
export function concernedBy({ plan, tree, judgements }: Program): Concerned {
  const reporting = new Set<number>();
  const asked = new Map<string, Set<readonly number[]>>();
  const add = addOnce(reporting);
  const below = underIn(tree);
  const ask = (id: string, rows: readonly number[]): void => {
    const indicator = plan.indicators.get(id);
    const seen = asked.get(id) ?? new Set();
    if (!indicator || rows.length === 0 || seen.has(rows)) return;
    asked.set(id, seen.add(rows));
    const { formula, rollup: folded, except } = indicator;
    if (folded.weight !== undefined) ask(folded.weight, rows);
    if (formula) for (const operand of indicatorsOf(formula)) ask(operand.id, rows);
    else if (rollup(folded.by).fold) {
      const { lowest, under } = below(rows, except);
      add(lowest);
      ask(id, under);
    } else add(rows);
  };
  const concerned = new Set<number>([tree.rowOf.get(plan.unit) as number]);
  const concern = addOnce(concerned);
  for (const { commitment, rows } of judgements) {
    concern(rows);
    if (commitment.judgedBy === 'attestation') continue;
    ask(commitment.indicator, rows);
    for (const reference of targetsOf(commitment).flatMap(referencesOf))
      if (reference.kind === 'indicator') ask(reference.indicator, rows);
  }
  const rows = tree.units.flatMap((_, row) => (concerned.has(row) || reporting.has(row) ? [row] : []));
  return { rows, reporting };
}

/** Adds rows to a set unless the same were added before: most commitments hold the same. */
function addOnce(set: Set<number>): (rows: readonly number[]) => void {
  const done = new Set<readonly number[]>();
  return (rows) => {
    if (done.has(rows)) return;
    done.add(rows);
    for (const row of rows) set.add(row);
  };
}

interface Under {
  /** The rows that have none below them. */
  readonly lowest: readonly number[];
  /** Those one step below the others. */
  readonly under: readonly number[];
}

/** What is below rows, of the units that an indicator concerns. */
function underIn({
  units,
  children,
}: Program['tree']): (rows: readonly number[], except: readonly string[]) => Under {
  const known = new Map<readonly number[], Map<string, Under>>();
  return (rows, except) => {
    const of = known.get(rows) ?? new Map<string, Under>();
    known.set(rows, of);
    const key = except.join();
    let found = of.get(key);
    if (!found) {
      const below = rows.map((row) =>
        (children[row] as readonly number[]).filter((child) => !except.includes(units[child] as string)),
      );
      found = { lowest: rows.filter((_, i) => below[i]?.length === 0), under: below.flat() };
      of.set(key, found);
    }
    return found;
  };
}
