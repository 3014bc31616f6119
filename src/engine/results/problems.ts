import type { DataFinding } from '../../facts/index.js';
import { previousYear } from '../../quantity/index.js';
import { sortProblems } from '../../source/index.js';
import { type Figures, originAt } from '../figures/figures.js';
import { earlierReports, jumpOf, stageDifference } from '../figures/quality/notes.js';
import type { Resolver } from '../figures/resolver.js';
import type { Review } from '../judging/review.js';
import { unusedDecisions } from './decisions.js';

/** 数据质量问题: what the submissions' reader found, and what the figures say of each other, in the order of their places. */
export function problemsOf(review: Review, read: readonly DataFinding[]): DataFinding[] {
  const { resolver, facts, program } = review;
  const found: DataFinding[] = [...read, ...unusedDecisions(review)];
  const periods = new Set([...facts.columns.values()].map((c) => c.period));
  for (const [id, indicator] of program.plan.indicators)
    for (const period of periods) {
      const now = resolver.resolve(id, period);
      for (const [row, doubt] of now.doubts)
        if (!followsFromBelow(resolver, now, row, doubt)) found.push(doubt);
      const before = indicator.jump ? resolver.resolve(id, previousYear(period)) : undefined;
      for (const row of now.reported?.kept.keys() ?? []) {
        const unit = program.tree.units[row] as string;
        const differs = stageDifference(now, row, unit);
        if (differs) found.push(differs);
        found.push(...earlierReports(now, row, unit));
      }
      for (const row of before ? (now.reported?.cells.keys() ?? []) : []) {
        const jumped = before && jumpOf(now, before, row, program.tree.units[row] as string);
        if (jumped) found.push(jumped);
      }
    }
  return sortProblems(found);
}

/**
 * Whether a unit's doubt only repeats one of a unit below it: a pooled ratio is above 100% because a district's is. Where
 * any part of it is the unit's own, or where it says something else, it is a doubt of its own.
 */
function followsFromBelow(resolver: Resolver, figures: Figures, row: number, { id }: DataFinding): boolean {
  const same = (child: number): boolean => figures.doubts.get(child)?.id === id;
  return !isOwn(resolver, figures, row) && resolver.concerned(figures.indicator, row).some(same);
}

/** Whether a unit submitted a figure, or a part of it, itself. */
function isOwn(resolver: Resolver, figures: Figures, row: number): boolean {
  if (originAt(figures, row)) return true;
  return resolver.components(figures, row).some(([part, at]) => at === row && isOwn(resolver, part, row));
}
