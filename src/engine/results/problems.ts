import type { DataFinding } from '../../facts/index.js';
import type { MessageRef } from '../../messages/index.js';
import { previousYear } from '../../quantity/index.js';
import { jumpOf, stageDifference } from '../figures/quality/notes.js';
import type { Resolver } from '../figures/resolve.js';
import { originAt, type Resolved } from '../figures/resolved.js';
import type { Judged } from '../judging/judged.js';
import { termsOf, waiverState } from '../judging/terms.js';

/** Everything questionable about the submitted figures: what intake found, and what the figures say of each other. */
export function problemsOf(judged: Judged): DataFinding[] {
  const { resolver, facts, program } = judged;
  const found: DataFinding[] = [...judged.intakeFindings];
  const periods = new Set([...facts.columns.values()].map((c) => c.period));
  for (const [id, indicator] of program.plan.indicators)
    for (const period of periods) {
      const now = resolver.resolve(id, period);
      for (const [row, doubt] of now.doubts) if (!followsFromBelow(resolver, now, row)) found.push(doubt);
      const before = indicator.jump ? resolver.resolve(id, previousYear(period)) : undefined;
      for (const row of now.reported?.cells.keys() ?? []) {
        const unit = program.tree.units[row] as string;
        const differs = stageDifference(now, row, unit);
        if (differs) found.push(differs);
        const at = originAt(now, row);
        const jumped = before && at ? jumpOf(now, before, row, { indicator, period, unit, at }) : undefined;
        if (jumped) found.push(jumped);
      }
    }
  return found.sort((a, b) => order(placeOf(a), placeOf(b)) || order(a.id, b.id));
}

/** Whether a unit's doubt only repeats one of a unit below it: a pooled ratio is above 100% because a district's is. */
function followsFromBelow(resolver: Resolver, resolved: Resolved, row: number): boolean {
  return (
    !originAt(resolved, row) &&
    resolver.concerned(resolved.indicator, row).some((child) => resolved.doubts.has(child))
  );
}

function placeOf({ at }: DataFinding): string {
  const pad = (n: number | undefined): string => String(n ?? 0).padStart(9, '0');
  return `${at.file}\n${at.sheet ?? ''}\n${pad(at.line)}\n${pad(at.column)}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What became of each waiver: applied, expired, not yet approved. */
export function waiverNotes(judged: Judged): MessageRef[] {
  const { plan } = judged.program;
  return plan.waivers.map((waiver) => {
    const commitment = plan.commitments.find((c) => c.id === waiver.commitment);
    const states = (commitment?.checkpoints ?? []).map((checkpoint) => {
      const { due } = termsOf(plan, commitment as NonNullable<typeof commitment>, checkpoint, judged.asOf);
      return waiverState(waiver, due, judged.asOf);
    });
    const state = states.find((s) => s === 'valid') ?? states[0] ?? 'unmatched';
    return {
      id: `waiver.${state}`,
      data: {
        kind: { id: `waiver-kind.${waiver.kind}` },
        commitment: waiver.commitment,
        units: waiver.units.map((id) => plan.register.units.get(id)?.name ?? id),
        reason: waiver.reason,
        authority: waiver.authority,
        approved: waiver.approved,
        through: waiver.validThrough,
      },
    };
  });
}
