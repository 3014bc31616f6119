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
  const asked = new Map<string, Set<number>>();
  const ask = (id: string, row: number): void => {
    const indicator = plan.indicators.get(id);
    const rows = asked.get(id) ?? new Set();
    if (!indicator || rows.has(row)) return;
    asked.set(id, rows.add(row));
    const { formula, rollup: folded, except } = indicator;
    if (folded.weight !== undefined) ask(folded.weight, row);
    if (formula) for (const operand of indicatorsOf(formula)) ask(operand.id, row);
    else {
      const children = rollup(folded.by).fold ? (tree.children[row] as readonly number[]) : [];
      const below = children.filter((child) => !except.includes(tree.units[child] as string));
      if (below.length === 0) reporting.add(row);
      for (const child of below) ask(id, child);
    }
  };
  const concerned = new Set<number>([tree.rowOf.get(plan.unit) as number]);
  for (const { commitment, rows } of judgements)
    for (const row of rows) {
      concerned.add(row);
      if (commitment.judgedBy === 'attestation') continue;
      ask(commitment.indicator, row);
      for (const reference of targetsOf(commitment).flatMap(referencesOf))
        if (reference.kind === 'indicator') ask(reference.indicator, row);
    }
  const rows = tree.units.flatMap((_, row) => (concerned.has(row) || reporting.has(row) ? [row] : []));
  return { rows, reporting };
}
