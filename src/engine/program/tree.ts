import type { Plan } from '../../plan/model.js';

/** The plan's units as rows, with who stands under whom. */
export interface Tree {
  readonly units: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows directly under each row. */
  readonly children: readonly (readonly number[])[];
  /** Rows with children, deepest first. */
  readonly parents: readonly number[];
}

/** The units of a register in the order in which facts and verdicts hold them: the register's own. */
export function treeOf(plan: Plan): Tree {
  const units = [...plan.register.units.keys()];
  const rowOf = new Map(units.map((id, row) => [id, row]));
  const children = units.map((id) => childRows(plan, id, rowOf));
  const parents: number[] = [];
  const visit = (row: number): void => {
    const below = children[row] as readonly number[];
    for (const child of below) visit(child);
    if (below.length > 0) parents.push(row);
  };
  for (const unit of plan.register.units.values())
    if (unit.parent === undefined) visit(rowOf.get(unit.id) as number);
  return { units, rowOf, children, parents };
}

function childRows(plan: Plan, id: string, rowOf: ReadonlyMap<string, number>): number[] {
  const unit = plan.register.units.get(id);
  return (unit?.children ?? []).map((child) => rowOf.get(child) as number);
}
