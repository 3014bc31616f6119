import type { Plan } from '../../plan/index.js';
import type { CalendarDate } from '../../quantity/index.js';

/** By indicator, the days by which a plan, its amendments and its waivers want something of it. */
export function duesOf(plan: Plan): ReadonlyMap<string, readonly CalendarDate[]> {
  const dues = new Map<string, Set<CalendarDate>>();
  for (const { id, indicator, checkpoints, amendments } of plan.commitments) {
    const known = dues.get(indicator) ?? new Set();
    const waivers = plan.waivers.filter(({ commitment }) => commitment === id);
    for (const { due } of [...checkpoints, ...amendments, ...waivers]) if (due !== undefined) known.add(due);
    dues.set(indicator, known);
  }
  return new Map([...dues].map(([indicator, days]) => [indicator, [...days].sort()]));
}
