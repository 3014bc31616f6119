import type { Assessment, UnitResult } from '../../assessment/index.js';

/** Evidence and notes handed in with a figure. */
export type Attachment = NonNullable<Assessment['attachments']>[number];

/** What of an assessment concerns some of its units; where they are all of them, everything. */
export interface Coverage {
  readonly findings: Assessment['findings'];
  readonly problems: Assessment['problems'];
  /** Of the units and of those below them, whose figures they are made of. */
  readonly attachments: readonly Attachment[];
  /** The files that figures and problems come from; undefined for all. */
  readonly files: ReadonlySet<string> | undefined;
}

export function coverageOf(assessment: Assessment, units: readonly UnitResult[]): Coverage {
  const ids = new Set(units.map((u) => u.id));
  const findings = assessment.findings.filter((f) => ids.has(f.unit));
  const places = [
    ...findings.flatMap((f) => f.origin),
    ...assessment.problems.filter((p) => p.unit !== undefined && ids.has(p.unit)).map((p) => p.at),
  ];
  const all = units.length === assessment.units.length;
  const files = all ? undefined : new Set(places.map((at) => at.file));
  const problems = assessment.problems.filter((p) =>
    p.unit === undefined ? !files || files.has(p.at.file) : ids.has(p.unit),
  );
  const attachments = (assessment.attachments ?? []).filter(
    ({ unit }) => all || liesIn(unit, ids, assessment.units),
  );
  return { findings, problems, attachments, files };
}

function liesIn(id: string | undefined, ids: ReadonlySet<string>, units: readonly UnitResult[]): boolean {
  if (id === undefined || ids.has(id)) return id !== undefined;
  return liesIn(units.find((unit) => unit.id === id)?.parent, ids, units);
}
