import {
  exact,
  type FigureChange,
  type Finding,
  grouped,
  type PlanYear,
  type Ranking,
} from '../../../assessment/index.js';
import { measure as measureOf } from '../../../language/index.js';
import { message, render, timeText } from '../../../messages/index.js';
import { figureText } from '../../content/figures.js';
import { outcomeMark, outcomeOf } from '../../content/outcomes.js';
import type { Wording } from '../../content/wording.js';
import type { SummaryModel } from './shape.js';
import { differenceText, rateTexts, relativeText } from './texts.js';

type RankingGroup = SummaryModel['rankings'][number];
type ChangeGroup = SummaryModel['changes'][number];

/** The rankings of a plan, level by level. */
export function rankingGroups(words: Wording, { assessment, rankings }: PlanYear): RankingGroup[] {
  const { say } = words;
  const plan = assessment.plan.title;
  return [...new Set(rankings.map((r) => r.level))].map((id) => {
    const level = say(`level.${id}`);
    const rows = rankings.filter((r) => r.level === id).map((r) => rankingRow(words, r, rankings));
    return { plan, level, caption: say('summary.levels', { plan, level }), rows };
  });
}

function rankingRow(words: Wording, ranking: Ranking, all: readonly Ranking[]): RankingGroup['rows'][number] {
  const { lang, say, unitName, assessment } = words;
  const { commitment, key, ranked, others } = ranking;
  const rates = rateTexts(ranked.map(({ item }) => exact(item.completion ?? '0')));
  const unranked = others.map((f) => ({
    unit: unitName(f.unit),
    verdict: verdictText(words, f, assessment.asOf),
  }));
  const several = all.some((r) => r.commitment === commitment && r.key !== key);
  const rows = ranked.map(({ place, item }, i) => ({
    rank: String(place),
    unit: unitName(item.unit),
    rate: rates[i] ?? '',
    actual: item.actual ? figureText(item.actual, words, item.target.value) : '',
  }));
  return {
    id: commitment.id,
    checkpoint: several ? timeText(key, words.lang) : '',
    statement: commitment.statement,
    target: render(commitment.target, lang),
    ranked: rows,
    ranks: ranksOf(words, rows),
    ranksLeft: '',
    others: unranked,
    othersText:
      unranked.length === 0
        ? ''
        : say('summary.others', { units: unranked.map((u) => message('summary.other', u)) }),
  };
}

/** A line for each rank: units that came to the same share it. */
function ranksOf(
  { say }: Wording,
  ranked: RankingGroup['rows'][number]['ranked'],
): RankingGroup['rows'][number]['ranks'] {
  const alike = grouped(ranked, ({ rank, rate, actual }) => JSON.stringify([rank, rate, actual]));
  return [...alike.values()].map((rows) => {
    const [{ rank, rate, actual }] = rows as [(typeof rows)[number]];
    return { rank, units: say('report.list', { items: rows.map(({ unit }) => unit) }), rate, actual };
  });
}

/** What was met ahead of its time is not due yet. */
function verdictText({ lang }: Wording, finding: Finding, asOf: string): string {
  return outcomeMark(finding.due > asOf && finding.verdict === 'met' ? 'pending' : outcomeOf(finding), lang)
    .label;
}

/** The figures of a plan's units that are known for both years. */
export function changeGroup(words: Wording, { assessment, changes }: PlanYear): ChangeGroup {
  return { plan: assessment.plan.title, rows: changes.map((change) => changeRow(words, change, changes)) };
}

function changeRow(
  words: Wording,
  change: FigureChange,
  all: readonly FigureChange[],
): ChangeGroup['rows'][number] {
  const { assessment, say } = words;
  const { unit, commitment, key, before, after, difference, relative } = change;
  const { indicator: id, measure } = commitment;
  const indicator = assessment.indicators.find((i) => i.id === id)?.title ?? id;
  const several = all.some((c) => c.commitment.indicator === id && c.unit === unit && c.key !== key);
  return {
    unit: unit.name,
    figure:
      measureOf(measure).spans === 'period'
        ? indicator
        : say('summary.measured', { indicator, measure: { id: `measure.${measure}` } }),
    checkpoint: several ? timeText(key, words.lang) : '',
    before: figureText(before, words, after.value),
    after: figureText(after, words, before.value),
    difference: differenceText(difference, words),
    relative: relativeText(relative, words),
  };
}
