import type { Plan } from '../model.js';
import type { Check } from './model.js';
import { namedBy } from './names.js';

/** No indicator follows from itself, by whatever way round. Last year's own figure is no circle: it is another figure. */
export const noCircles: Check = ({ indicators }, problems) => {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    const indicator = indicators.get(id);
    if (!indicator || done.has(id)) return;
    if (start >= 0) {
      problems.error('plan.circle', indicator.at, { path: [...path.slice(start), id].join(' → ') });
      return;
    }
    for (const next of madeOf(indicators, id)) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of indicators.keys()) visit(id, []);
};

function madeOf(indicators: Plan['indicators'], id: string): string[] {
  const indicator = indicators.get(id);
  return indicator ? namedBy(indicator) : [];
}
