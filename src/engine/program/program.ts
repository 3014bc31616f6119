import type { Checkpoint, Commitment, Level, Plan } from '../../plan/model.js';
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

/** A plan made ready for judging: what is held against what, for which rows, decided once. */
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
  const judgements = plan.commitments.flatMap((commitment) => {
    const held = heldRows(plan, tree, commitment);
    return commitment.checkpoints.map((checkpoint) => ({ commitment, checkpoint, ...held }));
  });
  return { plan, tree, judgements };
}

function heldRows(plan: Plan, tree: Tree, commitment: Commitment): Pick<Judgement, 'rows' | 'shareRow'> {
  const own = tree.rowOf.get(plan.unit);
  if (own === undefined) throw new Error(`the register has no unit ${plan.unit}`);
  const { who } = commitment;
  const except = plan.indicators.get(commitment.indicator)?.except ?? [];
  const concerned = (rows: readonly number[]): number[] =>
    rows.filter((row) => !except.includes(tree.units[row] as string));
  switch (who.kind) {
    case 'own':
      return { rows: [own], shareRow: undefined };
    case 'cascade':
      return { rows: [own, ...concerned(below(plan, tree, own, who.level))], shareRow: undefined };
    case 'each':
      return { rows: concerned(below(plan, tree, own, who.level)), shareRow: own };
    case 'units': {
      const rows = who.units.map((id) => tree.rowOf.get(id) as number);
      return { rows, shareRow: rows.includes(own) ? undefined : own };
    }
  }
}

/** The rows of a level anywhere below a row, in the register's order. */
function below(plan: Plan, tree: Tree, row: number, level: Level): number[] {
  const found: number[] = [];
  const visit = (parent: number): void => {
    for (const child of tree.children[parent] as readonly number[]) {
      if (plan.register.units.get(tree.units[child] as string)?.level === level) found.push(child);
      visit(child);
    }
  };
  visit(row);
  return found;
}
