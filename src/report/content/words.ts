import type { Assessment, CommitmentView, Finding } from '../../assessment/index.js';
import { type DataOf, type Lang, type MessageId, message, render, term } from '../../messages/index.js';
import type { Mark } from '../shape.js';
import { toldOf } from './told.js';

/** The verdicts as reports tell them apart: an exceeded one is named, and a missed expected one only warns. */
export const kinds = [
  'exceeded',
  'met',
  'late',
  'missed',
  'warning',
  'unreported',
  'doubtful',
  'attest',
  'pending',
  'waived',
] as const;
export type Kind = (typeof kinds)[number];

/** Signs that go with the colours: a report is read in print and by people who see no colour. */
const signs: Readonly<Record<Kind, string>> = {
  exceeded: '★',
  met: '✓',
  late: '◷',
  missed: '✗',
  warning: '！',
  unreported: '○',
  doubtful: '？',
  attest: '◇',
  pending: '…',
  waived: '－',
};

/** Everything a builder needs to word things. */
export interface Words {
  readonly lang: Lang;
  readonly assessment: Assessment;
  say<Id extends MessageId>(id: Id, ...data: DataOf<Id>): string;
  /** Throws `RangeError` for one that the assessment does not list: such a file is broken. */
  commitment(id: string): CommitmentView;
  unitName(id: string): string;
  /** The checkpoint of a finding whose commitment has several of them, or all that it is told for, else empty. */
  checkpoint(finding: Finding): string;
  /** False where an earlier finding is told for this one too. */
  alone(finding: Finding): boolean;
}

export function wordsOf(assessment: Assessment, lang: Lang): Words {
  const commitments = new Map(assessment.commitments.map((c) => [c.id, c]));
  const names = new Map(assessment.units.map((u) => [u.id, u.name]));
  const keys = new Map<string, Set<string>>();
  for (const { commitment, key } of assessment.findings)
    keys.set(commitment, (keys.get(commitment) ?? new Set()).add(key));
  const told = toldOf(assessment.findings);
  return {
    lang,
    assessment,
    say: (id, ...data) => render(message(id, ...data), lang),
    commitment(id) {
      const found = commitments.get(id);
      if (!found) throw new RangeError(`the assessment has a finding on "${id}", which it does not list`);
      return found;
    },
    unitName: (id) => names.get(id) ?? id,
    checkpoint(finding) {
      if ((keys.get(finding.commitment)?.size ?? 0) <= 1) return '';
      const { last, count } = told.through(finding);
      return count > 1
        ? render(message('report.checkpoints', { first: finding.key, last, count }), lang)
        : finding.key;
    },
    alone: (finding) => told.alone(finding),
  };
}

export function kindOf({
  verdict,
  exceeded,
  warning,
}: Pick<Finding, 'verdict' | 'exceeded' | 'warning'>): Kind {
  if (verdict === 'met') return exceeded ? 'exceeded' : 'met';
  if (verdict === 'missed') return warning ? 'warning' : 'missed';
  return verdict;
}

/** A verdict as name, sign and tone. */
export function kindMark(kind: Kind, lang: Lang): Mark {
  const label = kind === 'warning' ? term('report.missed-expected', lang) : term(`verdict.${kind}`, lang);
  return { label, sign: signs[kind], tone: kind };
}

/** How many findings there are of each kind, in the kinds' order, of those there are. */
export function tally(findings: readonly Finding[]): { kind: Kind; count: number }[] {
  const counts = new Map<Kind, number>();
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  return kinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** The same in words: 达标3项, 未达标1项. */
export function tallyTexts({ say, lang }: Words, findings: readonly Finding[]): string[] {
  return tally(findings).map(({ kind, count }) =>
    say('report.count-of', { label: kindMark(kind, lang).label, count }),
  );
}
