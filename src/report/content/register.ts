import { type Assessment, type Finding, grouped } from '../../assessment/index.js';

/** Evidence and notes handed in with a figure. */
export type Attachment = NonNullable<Assessment['attachments']>[number];
type Problem = Assessment['problems'][number];

/** An assessment by its units, in its order. */
export interface Register {
  findings(unit: string): readonly Finding[];
  problems(unit: string): readonly Problem[];
  /** Problems of no unit that the assessment lists. */
  readonly common: readonly Problem[];
  /** Where a problem stands among all. */
  place(problem: Problem): number;
  attachments(unit: string): readonly Attachment[];
  /** The units below one, at any depth, and itself. */
  within(unit: string): readonly string[];
}

const known = new WeakMap<Assessment, Register>();

/** Sorted once: the papers of three thousand units would each look through all of it. */
export function registerOf(assessment: Assessment): Register {
  const found = known.get(assessment) ?? sorted(assessment);
  known.set(assessment, found);
  return found;
}

function sorted({ units, findings, problems, attachments = [] }: Assessment): Register {
  const listed = new Set(units.map(({ id }) => id));
  const byUnit = grouped(findings, ({ unit }) => unit);
  const ofUnit = grouped(problems, ({ unit }) => (unit !== undefined && listed.has(unit) ? unit : ''));
  const places = new Map(problems.map((problem, i) => [problem, i]));
  const handedIn = grouped(attachments, ({ unit }) => unit);
  const children = grouped(units, ({ parent = '' }) => parent);
  const within = (unit: string): string[] => [
    unit,
    ...(children.get(unit) ?? []).flatMap(({ id }) => within(id)),
  ];
  return {
    findings: (unit) => byUnit.get(unit) ?? [],
    problems: (unit) => ofUnit.get(unit) ?? [],
    common: ofUnit.get('') ?? [],
    place: (problem) => places.get(problem) ?? problems.length,
    attachments: (unit) => handedIn.get(unit) ?? [],
    within,
  };
}
