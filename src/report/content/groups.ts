import type { Finding } from '../../assessment/index.js';
import { findingModel } from './findings.js';
import { type Outcome, outcomeMark, outcomeOf } from './outcomes.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Group = ReportModel['attention'][number];

/** What asks for somebody's attention. */
type Trouble = Exclude<Outcome, 'exceeded' | 'met' | 'pending' | 'waived' | 'counted-in' | 'counted-out'>;

interface FindingGroup {
  readonly id: Trouble | 'behind';
  readonly outcome: Outcome;
  holds(finding: Finding): boolean;
}

const ofOutcome = (outcome: Trouble): FindingGroup => ({
  id: outcome,
  outcome,
  holds: (f) => outcomeOf(f) === outcome,
});

/** What was missed or warns, most pressing first: a missed expected commitment warns and fails nobody. */
export const attentionGroups: readonly FindingGroup[] = [
  ofOutcome('missed'),
  ofOutcome('warning'),
  ofOutcome('late'),
  { id: 'behind', outcome: 'pending', holds: isBehind },
];

/** What could not be judged: no pass, and no failure either. */
export const undecidedGroups: readonly FindingGroup[] = [
  ofOutcome('unreported'),
  ofOutcome('doubtful'),
  ofOutcome('attest'),
];

/** Findings in groups, each with its heading; groups without findings are left out. */
export function groupsOf(
  words: Wording,
  findings: readonly Finding[],
  groups: readonly FindingGroup[],
): Group[] {
  const { say, lang } = words;
  return groups.flatMap(({ id, outcome, holds }) => {
    const found = findings.filter(holds);
    if (found.length === 0) return [];
    return [
      {
        title: say(`report.group.${id}`),
        mark: outcomeMark(outcome, lang),
        count: String(found.length),
        findings: found.map((f) => findingModel(words, f)),
      },
    ];
  });
}

/** Not due yet, and behind the scheduled pace. */
function isBehind({ verdict, pace, counted }: Finding): boolean {
  return !counted && verdict === 'pending' && (pace === 'behind' || pace === 'far-behind');
}
