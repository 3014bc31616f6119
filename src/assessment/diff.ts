import type { Assessment, CommitmentView, Finding } from './schema.js';

/** What became of a finding from one assessment to the next, most pressing first. */
export const changeKinds = [
  'newly-missed',
  'newly-met',
  'other-verdict',
  'corrected',
  'appeared',
  'gone',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly before?: Finding;
  readonly after?: Finding;
}

/** A commitment that reads otherwise than before: added, removed, or with other terms. */
export interface RuleChange {
  readonly before?: CommitmentView;
  readonly after?: CommitmentView;
}

export interface Diff {
  readonly changes: readonly Change[];
  readonly rules: readonly RuleChange[];
}

/** Compares two assessments of one plan. Throws RangeError where they are of two plans. */
export function diffOf(before: Assessment, after: Assessment): Diff {
  if (before.plan.id !== after.plan.id)
    throw new RangeError(`assessments of two plans: ${before.plan.id} and ${after.plan.id}`);
  const old = new Map(before.findings.map((f) => [keyOf(f), f]));
  const fresh = new Set(after.findings.map(keyOf));
  const changes = [
    ...after.findings.flatMap((finding): Change[] => {
      const was = old.get(keyOf(finding));
      const kind = was ? kindOf(was, finding) : 'appeared';
      return kind ? [{ kind, after: finding, ...(was ? { before: was } : {}) }] : [];
    }),
    ...before.findings.flatMap((was): Change[] =>
      fresh.has(keyOf(was)) ? [] : [{ kind: 'gone', before: was }],
    ),
  ];
  changes.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
  return { changes, rules: ruleChanges(before, after) };
}

function keyOf({ commitment, unit, key }: Finding): string {
  return `${commitment}\n${unit}\n${key}`;
}

function kindOf(before: Finding, after: Finding): ChangeKind | undefined {
  if (before.verdict !== after.verdict && after.counted) return 'other-verdict';
  if (before.verdict !== after.verdict) {
    if (after.verdict === 'met') return 'newly-met';
    return after.verdict === 'missed' ? 'newly-missed' : 'other-verdict';
  }
  const same =
    before.actual?.value === after.actual?.value &&
    before.completed === after.completed &&
    before.exceeded === after.exceeded;
  return same ? undefined : 'corrected';
}

function ruleChanges(before: Assessment, after: Assessment): RuleChange[] {
  if (before.plan.digest === after.plan.digest) return [];
  const old = new Map(before.commitments.map((c) => [c.id, c]));
  const fresh = new Map(after.commitments.map((c) => [c.id, c]));
  const changed = after.commitments.flatMap((c): RuleChange[] => {
    const was = old.get(c.id);
    if (!was) return [{ after: c }];
    return JSON.stringify(was) === JSON.stringify(c) ? [] : [{ before: was, after: c }];
  });
  const removed = before.commitments.flatMap((was): RuleChange[] =>
    fresh.has(was.id) ? [] : [{ before: was }],
  );
  return [...changed, ...removed];
}
