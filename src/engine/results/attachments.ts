import type { Assessment } from '../../assessment/index.js';
import { stages } from '../../facts/index.js';
import type { Review } from '../judging/review.js';
import { unitName } from '../program/program.js';
import type { Tree } from '../program/tree.js';

/**
 * 佐证和备注: what was handed in with the figures of some rows, and of those below them, that are added up: of every
 * cell, whatever is judged on it, in the plan's order, then by period and unit.
 */
export function attachmentsOf(
  { program, facts }: Review,
  rows: readonly number[],
): NonNullable<Assessment['attachments']> {
  const { plan, tree } = program;
  const covered = withThoseBelow(tree, rows);
  const columns = [...facts.columns.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
  return [...plan.indicators.keys()].flatMap((indicator) =>
    columns
      .filter((column) => column.indicator === indicator && column.kept.size > 0)
      .flatMap(({ period, kept }) =>
        covered.flatMap((row) =>
          stages.flatMap((stage) => {
            const { evidence = [], note, origin } = kept.get(row)?.[stage] ?? {};
            if (!origin || (evidence.length === 0 && note === undefined)) return [];
            return [
              {
                unit: tree.units[row] as string,
                unitName: unitName(program, row),
                indicator,
                period,
                stage,
                evidence: [...evidence],
                ...(note === undefined ? {} : { note }),
                at: origin,
              },
            ];
          }),
        ),
      ),
  );
}

/** In the order of the units. */
function withThoseBelow({ units, children }: Tree, rows: readonly number[]): readonly number[] {
  const found = new Set<number>();
  const add = (row: number): void => {
    if (found.has(row)) return;
    found.add(row);
    for (const child of children[row] as readonly number[]) add(child);
  };
  for (const row of rows) add(row);
  return [...units.keys()].filter((row) => found.has(row));
}
