import type { LevelYear, PlanYear, UnitYear, YearStanding } from '../../../assessment/index.js';
import { message } from '../../../messages/index.js';
import { Rational } from '../../../quantity/index.js';
import { conclusionMark, gradeText, scoreText } from '../../content/conclusion.js';
import type { Wording } from '../../content/wording.js';
import type { SummaryModel } from './shape.js';
import { none, pointsText, rateText, rateTexts } from './texts.js';

type PlanRow = SummaryModel['plans'][number];
type LevelModel = SummaryModel['levels'][number];
type Counts = Pick<PlanRow, 'counted' | 'met' | 'late' | 'missed' | 'unreported' | 'doubtful' | 'attest'>;

/** A plan in one line: all its units together. */
export function planRow(words: Wording, { assessment, standing, own, last }: PlanYear): PlanRow {
  const { plan, asOf } = assessment;
  return {
    title: plan.title,
    issuer: plan.issuer,
    asOf,
    ...countsOf(standing),
    rate: rateText(standing.rate, words),
    lastRate: rateText(last?.rate, words),
    points: pointsText(standing.rate, last?.rate),
    own: own ? [conclusionMark(words, own.standing)] : [],
    lastBasis: words.say('report.list', {
      items: (last?.from ?? []).map((a) => message('summary.basis', { plan: a.plan.title, asOf: a.asOf })),
    }),
  };
}

/** The units of a plan, level by level; those that are not ranked are named. */
export function levelModels(words: Wording, { assessment, levels, contributors }: PlanYear): LevelModel[] {
  const { say } = words;
  const models = levels.map((level): LevelModel => {
    const rates = rateTexts(level.units.map(({ standing }) => standing.rate ?? Rational.zero));
    const name = say(`level.${level.level}`);
    const idle = level.idle.map((u) => u.name);
    return {
      plan: assessment.plan.title,
      level: name,
      caption: say('summary.levels', { plan: assessment.plan.title, level: name }),
      scored: level.scored,
      units: level.units.map((unit, i) => unitRow(words, level, unit, rates[i] ?? none)),
      unitsLeft: '',
      notes: idle.length > 0 ? [say('summary.idle-units', { names: idle })] : [],
    };
  });
  const shown = models.filter(({ units, notes }) => units.length + notes.length > 0);
  if (contributors.length > 0)
    shown.at(-1)?.notes.push(say('summary.contributors', { names: contributors.map((u) => u.name) }));
  return shown;
}

function unitRow(
  words: Wording,
  { scored }: LevelYear,
  { unit, standing, place, last }: UnitYear,
  rate: string,
): LevelModel['units'][number] {
  return {
    rank: place === undefined ? none : String(place),
    name: unit.name,
    ...countsOf(standing),
    rate,
    lastRate: rateText(last, words),
    points: pointsText(standing.rate, last),
    mark: conclusionMark(words, standing),
    score: scored ? scoreText(unit) : '',
    grade: scored ? gradeText(words, unit) : '',
  };
}

function countsOf(standing: YearStanding): Counts {
  return {
    counted: String(standing.counted),
    met: String(standing.of('met')),
    late: String(standing.of('late')),
    missed: String(standing.of('missed')),
    unreported: String(standing.of('unreported')),
    doubtful: String(standing.of('doubtful')),
    attest: String(standing.of('attest')),
  };
}
