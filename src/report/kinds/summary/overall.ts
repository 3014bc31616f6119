import type { LevelYear, PlanYear, Summary } from '../../../assessment/index.js';
import { message } from '../../../messages/index.js';
import { Rational } from '../../../quantity/index.js';
import { scopeText } from '../../content/coverage.js';
import type { Wording } from '../../content/wording.js';
import { rateText, rateTexts } from './texts.js';

/** The year in sentences: how all came out, each plan's conclusion, the best units, and the change. */
export function overallTexts(words: Wording, summary: Summary): string[] {
  const { plans, idle } = summary;
  const { say } = words;
  return [
    ...plans.flatMap((plan) => scopeTexts(words, plan)),
    countsText(words, summary),
    ...conclusionTexts(words, plans),
    ...plans.flatMap((plan) => plan.levels.flatMap((level) => bestText(words, plan, level))),
    changeText(words, summary),
    ...(idle.length > 0
      ? [
          say('summary.overall.idle', {
            plans: idle.map((a) => message('summary.basis', { plan: a.plan.title, asOf: a.asOf })),
          }),
        ]
      : []),
  ];
}

/** Which units have not reported, or of whom alone a plan's assessment speaks. */
function scopeTexts({ say, lang }: Wording, { assessment }: PlanYear): string[] {
  const said = scopeText(assessment, lang);
  return said === '' ? [] : [say('summary.overall.scope', { plan: assessment.plan.title, said })];
}

function countsText(words: Wording, { plans, year }: Summary): string {
  const sum = (of: (plan: PlanYear) => number): number => plans.reduce((n, plan) => n + of(plan), 0);
  const counted = sum((p) => p.standing.counted);
  const met = sum((p) => p.standing.of('met'));
  const [late, missed, unreported, doubtful, attest] = (
    ['late', 'missed', 'unreported', 'doubtful', 'attest'] as const
  ).map((verdict) => sum((p) => p.standing.of(verdict))) as [number, number, number, number, number];
  return words.say('summary.overall.counts', {
    year,
    plans: plans.length,
    units: sum((p) => p.levels.reduce((n, level) => n + level.units.length, 0)),
    counted,
    met,
    rate: rateText(Rational.of(met, counted), words),
    late,
    missed,
    warnings: sum((p) => p.standing.warnings),
    unreported,
    doubtful,
    attest,
  });
}

function conclusionTexts({ say }: Wording, plans: readonly PlanYear[]): string[] {
  return (['not-compliant', 'undetermined', 'nothing-checked', 'compliant'] as const).flatMap(
    (conclusion) => {
      const names = plans
        .filter((p) => p.own?.standing.conclusion === conclusion)
        .map((p) => p.assessment.plan.title);
      if (names.length === 0) return [];
      const data = { conclusion: { id: `conclusion.${conclusion}` }, count: names.length, names } as const;
      return [say('summary.overall.conclusions', data)];
    },
  );
}

function bestText({ say }: Wording, { assessment }: PlanYear, { level, units }: LevelYear): string[] {
  const best = units.filter((u) => u.place === 1);
  if (best.length === 0 || best.length === units.length) return [];
  const [rate = ''] = rateTexts(units.map((u) => u.standing.rate ?? Rational.zero));
  return [
    say('summary.overall.best', {
      plan: assessment.plan.title,
      level: { id: `level.${level}` },
      count: units.length,
      names: best.map((u) => u.unit.name),
      rate,
    }),
  ];
}

function changeText({ say }: Wording, { plans, year }: Summary): string {
  const signs = plans
    .flatMap((p) => p.levels.flatMap((level) => level.units))
    .flatMap(({ standing, last }) => (standing.rate && last ? [standing.rate.cmp(last)] : []));
  if (signs.length === 0) return say('summary.overall.no-change', { last: year - 1 });
  const count = (sign: number): number => signs.filter((s) => s === sign).length;
  return say('summary.overall.change', {
    last: year - 1,
    count: signs.length,
    up: count(1),
    down: count(-1),
    same: count(0),
  });
}
