import type { Finding } from '../../assessment/index.js';
import { withoutNumber } from '../../document/index.js';
import { outcomeMark, outcomes, tally, tallyTexts } from './outcomes.js';
import type { ChartModel } from './shape.js';
import type { Wording } from './wording.js';

/** Findings under a name: a chapter's, or a unit's. */
export interface Row {
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** Percent of the width that a count needs to stand inside its part. */
const ROOM = 4;

/** Bars of verdicts, one a row: chapters, or districts side by side. Widths are percent of the row's findings. */
export function verdictChart(words: Wording, title: string, rows: readonly Row[], left = ''): ChartModel {
  const shown = rows.filter(({ findings }) => findings.length > 0);
  const used = new Set(shown.flatMap(({ findings }) => tally(findings).map(({ outcome }) => outcome)));
  return {
    title,
    bars: shown.map(({ label, findings }) => ({
      label,
      total: String(findings.length),
      says: words.say('report.bar', { label, counts: tallyTexts(words, findings) }),
      parts: partsOf(words, findings),
    })),
    legend: outcomes
      .filter((outcome) => used.has(outcome))
      .map((outcome) => outcomeMark(outcome, words.lang)),
    left,
  };
}

function partsOf({ lang, say }: Wording, findings: readonly Finding[]): ChartModel['bars'][number]['parts'] {
  let before = 0;
  return tally(findings).map(({ outcome, count }) => {
    const x = (before / findings.length) * 100;
    const width = (count / findings.length) * 100;
    before += count;
    const { label, tone } = outcomeMark(outcome, lang);
    return {
      tone,
      x: percent(x),
      width: percent(width),
      middle: percent(x + width / 2),
      shown: width < ROOM ? '' : String(count),
      says: say('report.count-of', { label, count }),
    };
  });
}

/** A place or length in a drawing, of its width. */
export function percent(x: number): string {
  return `${x.toFixed(2)}%`;
}

/** Findings chapter by chapter, in the document's order; those of no listed chapter come last. */
export function byChapter({ assessment, commitment, say }: Wording, findings: readonly Finding[]): Row[] {
  const { chapters } = assessment.plan;
  const listed = new Set(chapters.map((c) => c.id));
  const rows = new Map<string, Finding[]>(chapters.map((c) => [c.id, []]));
  const rest: Finding[] = [];
  for (const finding of findings) {
    const { chapter } = commitment(finding.commitment);
    (listed.has(chapter) ? (rows.get(chapter) as Finding[]) : rest).push(finding);
  }
  return [
    ...chapters.map(({ id, title }) => ({ label: withoutNumber(title), findings: rows.get(id) ?? [] })),
    { label: say('report.no-chapter'), findings: rest },
  ].filter((row) => row.findings.length > 0);
}
