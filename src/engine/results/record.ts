import type { Assessment } from '../../assessment/index.js';
import type { Review } from '../judging/review.js';

/** The submitted figures of indicators that are only kept, in the plan's order, then by period and unit. */
export function recordOf({ program, facts }: Review, rows: readonly number[]): Assessment['recorded'] {
  const { plan, tree } = program;
  const columns = [...facts.columns.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
  return [...plan.indicators.values()]
    .filter((indicator) => indicator.recorded)
    .flatMap(({ id, unit }) =>
      columns
        .filter((column) => column.indicator === id)
        .flatMap(({ period, cells }) =>
          rows.flatMap((row) => {
            const cell = cells.get(row);
            const figure = cell?.verified ?? cell?.self;
            if (!figure?.value) return [];
            return [
              {
                unit: tree.units[row] as string,
                indicator: id,
                period,
                value: { value: figure.value.toString(), unit: unit.symbol },
                ...(figure.note === undefined ? {} : { note: figure.note }),
                at: figure.origin,
              },
            ];
          }),
        ),
    );
}
