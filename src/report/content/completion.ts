import { exact, type Finding } from '../../assessment/index.js';
import { Rational } from '../../quantity/index.js';
import { byChapter, percent } from './charts.js';
import { shareText } from './figures.js';
import { type Outcome, outcomeMark, outcomeOf } from './outcomes.js';
import type { CompletionChart } from './shape.js';
import type { Wording } from './wording.js';

/** Rates from 0 to this are drawn in place, others at the edge. */
const MOST = 1.5;
/** Room left and right for the signs that stand at the edges, in percent of the width. */
const MARGIN = 5;
/** Half the room that a sign takes, and the room of the count after it, in percent of the width. */
const HALF = 2;
const COUNT = 4;
const LINE = 18;

/** A unit's completion rates against the target line of 100%: a row a chapter, a sign a commitment. */
export function completionChart(words: Wording, unit: string, findings: readonly Finding[]): CompletionChart {
  const { say } = words;
  const rated = findings.filter((f) => f.completion !== undefined);
  return {
    title: say('report.chart.completion', { unit }),
    note: say('report.chart.completion-note', { most: `${MOST * 100}%` }),
    target: percent(placeOf(1)),
    ticks: [0, 0.5, 1, MOST].map((rate) => ({ x: percent(placeOf(rate)), label: `${rate * 100}%` })),
    rows: byChapter(words, rated).map(({ label, findings: found }) => {
      const below = found.filter((f) => exact(f.completion as string).cmp(Rational.one) < 0).length;
      const { dots, lines } = dotsOf(words, found);
      return {
        label,
        total: String(found.length),
        says: say('report.chart.completion-row', { label, count: found.length, below }),
        height: String(lines * LINE + LINE / 2),
        dots,
      };
    }),
  };
}

type Dot = CompletionChart['rows'][number]['dots'][number];

/** Findings of one outcome at one place. */
interface Cluster {
  readonly outcome: Outcome;
  readonly x: string;
  readonly findings: readonly Finding[];
}

/** Signs from left to right; one that would touch another of its line moves a line down. */
function dotsOf(words: Wording, findings: readonly Finding[]): { dots: Dot[]; lines: number } {
  const ends: number[] = [];
  const dots = clustersOf(findings).map((cluster): Dot => {
    const { outcome, x, findings: found } = cluster;
    const left = Number.parseFloat(x) - HALF;
    const free = ends.findIndex((end) => left >= end);
    const line = free < 0 ? ends.length : free;
    ends[line] = left + 2 * HALF + (found.length > 1 ? COUNT : 0);
    const { tone, sign, label } = outcomeMark(outcome, words.lang);
    return {
      tone,
      x,
      y: String((line + 1) * LINE),
      shown: found.length > 1 ? words.say('report.chart.dots', { sign, count: found.length }) : sign,
      says: words.say('report.bar', { label, counts: found.map((f) => dotText(words, f)) }),
    };
  });
  return { dots, lines: Math.max(1, ends.length) };
}

function clustersOf(findings: readonly Finding[]): Cluster[] {
  const clusters = new Map<string, { outcome: Outcome; x: string; findings: Finding[] }>();
  for (const finding of findings) {
    const outcome = outcomeOf(finding);
    const x = percent(placeOf(rateOf(finding)));
    const found = clusters.get(`${outcome} ${x}`) ?? { outcome, x, findings: [] };
    found.findings.push(finding);
    clusters.set(`${outcome} ${x}`, found);
  }
  return [...clusters.values()].sort((a, b) => Number.parseFloat(a.x) - Number.parseFloat(b.x));
}

function dotText(words: Wording, finding: Finding): string {
  const { id, statement } = words.commitment(finding.commitment);
  return words.say('report.chart.dot', {
    id,
    statement,
    completion: shareText(finding.completion as string, words),
  });
}

/** For drawing only. */
function rateOf({ completion }: Finding): number {
  return exact(completion as string).toNumber();
}

function placeOf(rate: number): number {
  return MARGIN + (Math.min(Math.max(rate, 0), MOST) / MOST) * (100 - 2 * MARGIN);
}
