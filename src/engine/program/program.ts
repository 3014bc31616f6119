import { type HeldUnits, heldUnits } from '../../plan/held.js';
import type { Checkpoint, Commitment, Plan } from '../../plan/model.js';
import { type Tree, treeOf } from './tree.js';

/** One commitment at one checkpoint, for all the units it holds. */
export interface Judgement {
  readonly commitment: Commitment;
  readonly checkpoint: Checkpoint;
  /** Rows judged on a figure of their own. */
  readonly rows: readonly number[];
  /** The row judged by how many of `rows` are met: the plan's own unit, where it is not judged on a figure of its own. */
  readonly shareRow: number | undefined;
}

/** A plan made ready for judging: what is judged when, for which rows, decided once. */
export interface Program {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly judgements: readonly Judgement[];
}

/** The name of a row's unit. */
export function unitName({ plan, tree }: Pick<Program, 'plan' | 'tree'>, row: number): string {
  const id = tree.units[row] as string;
  return plan.register.units.get(id)?.name ?? id;
}

/** Compiles a validated plan. */
export function compile(plan: Plan): Program {
  const tree = treeOf(plan);
  const rowsOf = rowsIn(tree);
  const judgements = plan.commitments.flatMap((commitment) => {
    const held = rowsOf(heldUnits(plan, commitment));
    return commitment.checkpoints.map((checkpoint) => ({ commitment, checkpoint, ...held }));
  });
  return { plan, tree, judgements };
}

/** The rows of held units; the same rows for commitments that hold the same units. */
function rowsIn(tree: Tree): (held: HeldUnits) => Pick<Judgement, 'rows' | 'shareRow'> {
  const rowOf = (id: string): number => {
    const row = tree.rowOf.get(id);
    if (row === undefined) throw new Error(`the register has no unit ${id}`);
    return row;
  };
  const known = new Map<HeldUnits, Pick<Judgement, 'rows' | 'shareRow'>>();
  return (held) => {
    const { units, whole } = held;
    const rows = known.get(held) ?? {
      rows: units.map(rowOf),
      shareRow: whole === undefined ? undefined : rowOf(whole),
    };
    known.set(held, rows);
    return rows;
  };
}
