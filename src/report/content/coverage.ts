import { type Assessment, scopeSentences, type UnitResult, wantingReport } from '../../assessment/index.js';
import { cut, type Lang, render } from '../../messages/index.js';
import { type Attachment, registerOf } from './register.js';

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
  const { findings, problems, attachments = [] } = assessment;
  if (units.length === assessment.units.length) return { findings, problems, attachments, files: undefined };
  const register = registerOf(assessment);
  const ids = units.map(({ id }) => id);
  const ofUnits = ids.flatMap((id) => register.findings(id));
  const own = ids.flatMap((id) => register.problems(id));
  const files = new Set([...ofUnits.flatMap((f) => f.origin), ...own.map((p) => p.at)].map((at) => at.file));
  const theirs = new Set([...own, ...register.common.filter(({ at }) => files.has(at.file))]);
  const within = new Set(ids.flatMap((id) => register.within(id)));
  return {
    findings: ofUnits,
    problems: [...theirs].sort((a, b) => register.place(a) - register.place(b)),
    attachments: [...within].flatMap((id) => register.attachments(id)),
    files,
  };
}

/** 收表情况 of all that an assessment covers, as one text; empty where it does not say. */
export function scopeText(assessment: Assessment, lang: Lang): string {
  return scopeSentences(assessment)
    .map((said) => render(cut(said), lang))
    .join(lang === 'en' ? ' ' : '');
}

/** What a report on one unit says of it: of the plan's own, how all of them stand; of another, that it has not reported. */
export function scopeTextOf(assessment: Assessment, { id }: UnitResult, lang: Lang): string {
  if (id === assessment.plan.unit) return scopeText(assessment, lang);
  const wanting = wantingReport(assessment, id);
  return wanting ? render(wanting, lang) : '';
}
