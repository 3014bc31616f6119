import {
  type Finding,
  isJudged,
  isScored,
  scoreShown,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import type { WordId } from '../../messages/index.js';
import { outcomeMark } from './outcomes.js';
import type { Mark, ReportModel } from './shape.js';
import type { Wording } from './wording.js';

const looks: Readonly<Record<UnitResult['conclusion'], readonly [sign: string, tone: string]>> = {
  compliant: ['✓', 'met'],
  'not-compliant': ['✗', 'missed'],
  undetermined: ['？', 'doubtful'],
  'nothing-checked': ['－', 'waived'],
};

export function conclusionMark(
  { say }: Pick<Wording, 'say'>,
  { conclusion }: Pick<UnitResult, 'conclusion'>,
): Mark {
  const [sign, tone] = looks[conclusion];
  return { label: say(`conclusion.${conclusion}`), sign, tone };
}

/** A unit's conclusion, score and counts at a glance. */
export function scorecardOf(words: Wording, unit: UnitResult): ReportModel['scorecard'] {
  const { lang, say } = words;
  return {
    name: unit.name,
    mark: conclusionMark(words, unit),
    score: unit.score === undefined ? '' : say('report.score-of', { score: scoreText(unit) }),
    grade: unit.grade ?? (unit.possible?.lowest === undefined ? '' : say('report.grade-pending')),
    overrides: unit.overrides.map(words.tell),
    tiles: verdicts.map((verdict) => ({
      mark: outcomeMark(verdict, lang),
      count: String(unit.counts[verdict]),
      note: noteOf(words, unit, verdict),
    })),
  };
}

function noteOf({ say }: Wording, { exceeded, warnings }: UnitResult, verdict: string): string {
  if (verdict === 'met' && exceeded > 0) return say('report.of-exceeded', { count: exceeded });
  return verdict === 'missed' && warnings > 0 ? say('report.of-warnings', { count: warnings }) : '';
}

/** A unit's counts in the order of the verdicts; those that only warn are told apart, for they fail nobody. */
export function countTexts({ say }: Wording, { counts, warnings }: UnitResult): string[] {
  return verdicts.map((verdict) =>
    verdict === 'missed' && warnings > 0
      ? say('report.count-warning', { count: counts.missed, warnings })
      : String(counts[verdict]),
  );
}

/** A score with two places, or the range that is still possible, or a dash. */
export function scoreText(unit: UnitResult): string {
  return scoreShown(unit) ?? none;
}

/** 等次: 待定 while more than one is possible; a dash where the plan gives none. */
export function gradeText({ say }: Wording, { grade, possible }: UnitResult): string {
  return grade ?? (possible?.lowest === undefined ? none : say('report.grade-open'));
}

const none = '—';

function scoreSentence({ say }: Wording, unit: UnitResult): string {
  const { grade, possible } = unit;
  const score = scoreText(unit);
  if (unit.score === undefined) return say('report.conclusion.unscored');
  if (possible?.lowest !== undefined && possible.highest !== undefined) {
    const { lowest, highest } = possible;
    return say('report.conclusion.score-open', { score, lowest, highest });
  }
  if (grade === undefined) return say('report.conclusion.score-only', { score });
  return say(`report.conclusion.${possible ? 'score-between' : 'score'}`, { score, grade });
}

/** The conclusion in sentences: what was judged, how it came out, and how the other units stand. */
export function conclusionTexts(
  words: Wording,
  subject: UnitResult,
  units: readonly UnitResult[],
  problems: { readonly count: number; readonly section: WordId },
): string[] {
  const { say } = words;
  const { counts, conclusion, name } = subject;
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  return [
    say(`report.conclusion.${conclusion}`, { unit: name }),
    ...(total > 0
      ? [say('report.conclusion.counts', { unit: name, total, counts: countsIn(words, subject) })]
      : []),
    ...(isScored(subject) ? [scoreSentence(words, subject)] : []),
    ...othersTexts(
      words,
      units.filter((u) => u.id !== subject.id),
    ),
    ...(problems.count > 0
      ? [say('report.conclusion.problems', { count: problems.count, section: { id: problems.section } })]
      : []),
  ];
}

/** How many came out how, of what there is any of. */
function countsIn({ say, lang }: Wording, { counts, exceeded, warnings }: UnitResult): string[] {
  return verdicts.flatMap((verdict) => {
    const count = counts[verdict];
    if (count === 0) return [];
    if (verdict === 'met' && exceeded > 0) return [say('report.count-exceeded', { count, exceeded })];
    if (verdict === 'missed' && warnings > 0) return [say('report.count-missed', { count, warnings })];
    return [say('report.count-of', { label: outcomeMark(verdict, lang).label, count })];
  });
}

function othersTexts({ say }: Wording, others: readonly UnitResult[]): string[] {
  const judged = others.filter(isJudged);
  const contributors = others.filter((u) => !isJudged(u)).map((u) => u.name);
  const conclusions = (['not-compliant', 'undetermined', 'nothing-checked', 'compliant'] as const).flatMap(
    (conclusion) => {
      const names = judged.filter((u) => u.conclusion === conclusion).map((u) => u.name);
      if (names.length === 0) return [];
      return [
        say('report.conclusion.units', {
          conclusion: { id: `conclusion.${conclusion}` },
          count: names.length,
          names,
        }),
      ];
    },
  );
  if (contributors.length === 0) return conclusions;
  const count = contributors.length;
  return [...conclusions, say('report.conclusion.contributors', { count, names: contributors })];
}

/** How a group of findings came out, in one line. */
export function summaryOf({ say }: Wording, findings: readonly Finding[], counts: readonly string[]): string {
  return say('report.chapter-summary', { total: findings.length, counts });
}
