import type { Finding } from '../../assessment/index.js';
import type { ReportModel } from '../shape.js';
import { findingModel } from './findings.js';
import { type Kind, kindMark, kindOf, type Words } from './words.js';

type Group = ReportModel['attention'][number];

/** What asks for somebody's attention. */
type Trouble = Exclude<Kind, 'exceeded' | 'met' | 'pending' | 'waived'>;

interface GroupKind {
  readonly id: Trouble | 'behind';
  readonly kind: Kind;
  holds(finding: Finding): boolean;
}

const ofKind = (kind: Trouble): GroupKind => ({ id: kind, kind, holds: (f) => kindOf(f) === kind });

/** What was missed or warns, most pressing first: a missed expected commitment warns and fails nobody. */
export const attentionKinds: readonly GroupKind[] = [
  ofKind('missed'),
  ofKind('warning'),
  ofKind('late'),
  { id: 'behind', kind: 'pending', holds: isBehind },
];

/** What could not be judged: no pass, and no failure either. */
export const undecidedKinds: readonly GroupKind[] = [
  ofKind('unreported'),
  ofKind('doubtful'),
  ofKind('attest'),
];

/** Findings in groups, each with its heading; groups without findings are left out. */
export function groupsOf(words: Words, findings: readonly Finding[], kinds: readonly GroupKind[]): Group[] {
  const { say, lang } = words;
  return kinds.flatMap(({ id, kind, holds }) => {
    const found = findings.filter(holds);
    if (found.length === 0) return [];
    return [
      {
        title: say(`report.group.${id}`),
        mark: kindMark(kind, lang),
        count: String(found.length),
        findings: found.map((f) => findingModel(words, f)),
      },
    ];
  });
}

/** Not due yet, and behind the scheduled pace. */
function isBehind({ verdict, pace }: Finding): boolean {
  return verdict === 'pending' && (pace === 'behind' || pace === 'far-behind');
}
