import { isJudged, ranked, rateOf, type Tally, tallyOf, type UnitResult } from '../../../assessment/index.js';
import type { SummaryModel } from '../../summary-shape.js';
import { conclusionMark, scoreText } from '../conclusion.js';
import { changeText, rateText } from './rates.js';
import type { Told } from './told.js';

type Group = SummaryModel['groups'][number];
type Row = Group['units'][number];

/** The plan, and the only unit or the level of those in the group. */
function titleOf({ round, words }: Told, own: readonly UnitResult[], level: string): string {
  const { plan } = round.assessment;
  const [first] = own;
  if (own.length === 1 && first)
    return words.say('summary.group-own', { plan: plan.title, unit: first.name });
  return words.say('summary.group-others', {
    plan: plan.title,
    level: { id: `level.${level}` },
    count: own.length,
  });
}

/** A plan as a whole: all its findings of the year, and the conclusion on its own unit. */
export function planRow({ round, words, last }: Told): SummaryModel['plans'][number] {
  const { plan, asOf, units } = round.assessment;
  const tally = tallyOf(round.findings);
  const before = last && rateOf(tallyOf(last.round.findings));
  const own = units.find((unit) => unit.id === plan.unit) ?? units[0];
  return {
    title: plan.title,
    issuer: plan.issuer,
    asOf,
    total: String(tally.due),
    met: String(tally.met),
    rate: rateText(rateOf(tally), words),
    last: rateText(before, words),
    change: changeText(rateOf(tally), before),
    mark: own ? conclusionMark(words, own) : { label: '—', sign: '', tone: 'waived' },
  };
}

/** The units of a plan, ranked among those of their level: a city is not ranked with its districts. */
export function groupsOf(told: Told): Group[] {
  const { round, words } = told;
  const { units } = round.assessment;
  const judged = units.filter(isJudged);
  const levels = [...new Set(judged.map((unit) => unit.level))];
  const others = units.filter((unit) => !isJudged(unit)).map((unit) => unit.name);
  return levels.map((level, i) => {
    const own = judged.filter((unit) => unit.level === level);
    const tallies = new Map(own.map((unit) => [unit, tallyIn(told, unit)]));
    const rated = own.filter((unit) => rateOf(tallies.get(unit) as Tally) !== undefined);
    const unrated = own.filter((unit) => !rated.includes(unit));
    const order = ranked(
      rated,
      (unit) => rateOf(tallies.get(unit) as Tally) as NonNullable<ReturnType<typeof rateOf>>,
    );
    const ranks = rated.length > 1;
    return {
      title: titleOf(told, own, level),
      scored: own.some((unit) => unit.score !== undefined),
      units: [
        ...order.map(({ thing, rank }) => rowOf(told, thing, ranks ? String(rank) : '—')),
        ...unrated.map((unit) => rowOf(told, unit, '—')),
      ],
      others:
        i === levels.length - 1 && others.length > 0
          ? words.say('summary.contributors', { names: others })
          : '',
    };
  });
}

function tallyIn({ round }: Pick<Told, 'round'>, { id }: UnitResult): Tally {
  return tallyOf(round.findings.filter((finding) => finding.unit === id));
}

function rowOf(told: Told, unit: UnitResult, rank: string): Row {
  const { words, last } = told;
  const tally = tallyIn(told, unit);
  const before = last && rateOf(tallyIn(last, unit));
  return {
    name: unit.name,
    rank,
    mark: conclusionMark(words, unit),
    met: String(tally.met),
    late: String(tally.late),
    missed: String(tally.missed),
    undecided: String(tally.undecided),
    total: String(tally.due),
    rate: rateText(rateOf(tally), words),
    last: rateText(before, words),
    change: changeText(rateOf(tally), before),
    score: scoreText(unit),
    grade: unit.grade ?? '—',
  };
}
