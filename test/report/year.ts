import type { Assessment, CommitmentView, Finding, Verdict } from '../../src/assessment/index.js';
import { summary } from '../../src/report/index.js';
import { assessmentOf, finding } from './fixture.js';

const letters: Readonly<Record<string, Verdict>> = {
  m: 'met',
  x: 'missed',
  l: 'late',
  '.': 'pending',
  o: 'unreported',
  '?': 'doubtful',
  w: 'waived',
  a: 'attest',
};
/** Findings of a unit in a year, one a commitment: `mxo` is met, missed, unreported. */
export const came = (unitId: string, year: number, course: string): Finding[] =>
  [...course].map((letter, i) =>
    finding({
      commitment: `c${i}`,
      unit: unitId,
      key: String(year),
      due: `${year}-12-31`,
      verdict: letters[letter] as Verdict,
    }),
  );

export interface Given {
  readonly id?: string;
  readonly city?: string;
  readonly asOf?: string;
  readonly commitments?: CommitmentView[];
}

/** An assessment with the units of its findings, as of the January after the last year of them. */
export function assess(
  findings: readonly Finding[],
  { id, city, asOf, commitments }: Given = {},
): Assessment {
  const last = Math.max(...findings.map((f) => Number(f.due.slice(0, 4))));
  const base = assessmentOf(findings, commitments ? { commitments } : {});
  const plan = { ...base.plan, ...(id ? { id, title: id } : {}), ...(city ? { unit: city } : {}) };
  return { ...base, asOf: asOf ?? `${last + 1}-01-15`, plan };
}

/** The circular of a year in Chinese. */
export const view = (year: number, ...given: Assessment[]) =>
  summary.model({ assessments: given, year }, 'zh-CN');
