import type { Plan } from '../model.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';
import { namedBy } from './names.js';

/** No indicator follows from itself, by whatever way round. Nor from its own last year: that would need the year before, and so on without end. */
export const noCircles: Check = ({ indicators }, problems) => {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    const indicator = indicators.get(id);
    if (!indicator || done.has(id)) return;
    if (start >= 0) {
      problems.error('plan.circle', placeIn(indicator, 'formula'), {
        path: [...path.slice(start), id].join(' → '),
      });
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
