import type { Finding } from '../../assessment/index.js';
import { type Lang, term } from '../../messages/index.js';
import type { Mark } from './shape.js';
import type { Wording } from './wording.js';

/** The verdicts as reports tell them apart: an exceeded one is named, a missed expected one only warns, and a unit that is only counted has none. */
export const outcomes = [
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
  'counted-in',
  'counted-out',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Signs that go with the colours: a report is read in print and by people who see no colour. */
const signs: Readonly<Record<Outcome, string>> = {
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
  'counted-in': '＋',
  'counted-out': '·',
};

export function outcomeOf({
  verdict,
  exceeded,
  warning,
  counted,
}: Pick<Finding, 'verdict' | 'exceeded' | 'warning' | 'counted'>): Outcome {
  if (counted && verdict !== 'waived') return verdict === 'met' ? 'counted-in' : 'counted-out';
  if (verdict === 'met') return exceeded ? 'exceeded' : 'met';
  if (verdict === 'missed') return warning ? 'warning' : 'missed';
  return verdict;
}

/** A verdict as name, sign and tone. */
export function outcomeMark(outcome: Outcome, lang: Lang): Mark {
  const label =
    outcome === 'warning' ? term('report.missed-expected', lang) : term(`verdict.${outcome}`, lang);
  // What is no verdict is as grey as what is waived.
  const tone = outcome === 'counted-in' || outcome === 'counted-out' ? 'waived' : outcome;
  return { label, sign: signs[outcome], tone };
}

/** How many findings there are of each outcome, in the outcomes' order, of those there are. */
export function tally(findings: readonly Finding[]): { outcome: Outcome; count: number }[] {
  const counts = new Map<Outcome, number>();
  for (const finding of findings) counts.set(outcomeOf(finding), (counts.get(outcomeOf(finding)) ?? 0) + 1);
  return outcomes.flatMap((outcome) => {
    const count = counts.get(outcome);
    return count === undefined ? [] : [{ outcome, count }];
  });
}

/** The same in words: 达标3项, 未达标1项. */
export function tallyTexts({ say, lang }: Wording, findings: readonly Finding[]): string[] {
  return tally(findings).map(({ outcome, count }) =>
    say('report.count-of', { label: outcomeMark(outcome, lang).label, count }),
  );
}
