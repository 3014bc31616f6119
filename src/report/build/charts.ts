import type { Assessment, Finding, Verdict } from '../../assessment/index.js';
import { verdicts } from '../../assessment/index.js';
import type { ChartModel } from '../shape.js';
import { verdictMark, type Words } from './words.js';

const ROW = 30;

/** Bars of verdicts, one a row: chapters, or districts side by side. Widths are percent of the row's findings. */
export function verdictChart(
  words: Words,
  title: string,
  rows: readonly { label: string; findings: readonly Finding[] }[],
): ChartModel {
  const shown = rows.filter(({ findings }) => findings.length > 0);
  const used = verdicts.filter((v) => shown.some(({ findings }) => findings.some((f) => f.verdict === v)));
  return {
    title,
    height: String(shown.length * ROW),
    bars: shown.map(({ label, findings }, i) => ({
      label,
      says: sentence(words, label, findings),
      y: String(i * ROW + 5),
      textY: String(i * ROW + 19),
      parts: partsOf(words, findings, used),
    })),
    legend: used.map((v) => {
      const { tone, label, sign } = verdictMark(v, words.lang);
      return { tone, label, sign };
    }),
  };
}

function partsOf(
  { lang, say }: Words,
  findings: readonly Finding[],
  used: readonly Verdict[],
): ChartModel['bars'][number]['parts'] {
  let x = 0;
  return used.flatMap((verdict) => {
    const count = findings.filter((f) => f.verdict === verdict).length;
    if (count === 0) return [];
    const width = (count / findings.length) * 100;
    const { label, tone } = verdictMark(verdict, lang);
    const part = {
      tone,
      x: x.toFixed(3),
      width: width.toFixed(3),
      says: say('report.count-of', { label, count }),
    };
    x += width;
    return [part];
  });
}

/** The bar in words, for who cannot see it. */
function sentence({ lang, say }: Words, label: string, findings: readonly Finding[]): string {
  const counts = verdicts.flatMap((v) => {
    const count = findings.filter((f) => f.verdict === v).length;
    return count === 0 ? [] : [say('report.count-of', { label: verdictMark(v, lang).label, count })];
  });
  return say('report.bar', { label, counts });
}

/** Chapter by chapter over some units' findings. */
export function byChapter(
  { plan, commitments }: Assessment,
  findings: readonly Finding[],
): { label: string; findings: Finding[] }[] {
  const chapterOf = new Map(commitments.map((c) => [c.id, c.chapter]));
  return plan.chapters.map(({ id, title }) => ({
    label: title,
    findings: findings.filter((f) => chapterOf.get(f.commitment) === id),
  }));
}
