import { type Assessment, scopeSentences, type UnitResult, wantingReport } from '../../assessment/index.js';
import { type Lang, render } from '../../messages/index.js';

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
  const listed = new Set(assessment.units.map((u) => u.id));
  const problems = assessment.problems.filter(({ unit, at }) =>
    unit === undefined || !listed.has(unit) ? !files || files.has(at.file) : ids.has(unit),
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

/** 收表情况 of all that an assessment covers, as one text; empty where it does not say. */
export function scopeText(assessment: Assessment, lang: Lang): string {
  return scopeSentences(assessment)
    .map((said) => render(said, lang))
    .join(lang === 'en' ? ' ' : '');
}

/** What a report on one unit says of it: of the plan's own, how all of them stand; of another, that it has not reported. */
export function scopeTextOf(assessment: Assessment, { id }: UnitResult, lang: Lang): string {
  if (id === assessment.plan.unit) return scopeText(assessment, lang);
  const wanting = wantingReport(assessment, id);
  return wanting ? render(wanting, lang) : '';
}
