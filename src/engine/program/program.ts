import { heldUnits } from '../../plan/held.js';
import type { Checkpoint, Commitment, Plan } from '../../plan/model.js';
import { type Tree, treeOf } from './tree.js';

/** One commitment at one checkpoint, for all the units it holds. */
export interface Judgement {
  readonly commitment: Commitment;
  readonly checkpoint: Checkpoint;
  /** Rows judged on a figure of their own. */
  readonly rows: Int32Array;
  /** The plan's own unit, judged by how many of `rows` are met; absent where it is judged on its own figure. */
  readonly whole: number | undefined;
}

/** A plan made ready for judging: what is held against what, for which rows, decided once. */
export interface Program {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly judgements: readonly Judgement[];
}

/** Compiles a validated plan. */
export function compile(plan: Plan): Program {
  const tree = treeOf(plan);
  const rowOf = (id: string): number => {
    const row = tree.rowOf.get(id);
    if (row === undefined) throw new Error(`the register has no unit ${id}`);
    return row;
  };
  const judgements = plan.commitments.flatMap((commitment) => {
    const { units, whole } = heldUnits(plan, commitment);
    const rows = units.map(rowOf);
    return commitment.checkpoints.map((checkpoint) => ({
      commitment,
      checkpoint,
      rows: Int32Array.from(rows),
      whole: whole === undefined ? undefined : rowOf(whole),
    }));
  });
  return { plan, tree, judgements };
}
