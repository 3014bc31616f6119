import {
  type Assessment,
  lastRoundOf,
  type Round,
  rateOf,
  roundsOf,
  tallyOf,
} from '../../../assessment/index.js';
import { type Lang, render } from '../../../messages/index.js';
import type { SummaryModel } from '../../summary-shape.js';
import { wordsOf } from '../words.js';
import { changesOf } from './changes.js';
import { commonOf, unknownOf } from './faults.js';
import { rankingsOf } from './rankings.js';
import { changeText, rateText } from './rates.js';
import type { Told } from './told.js';
import { groupsOf, planRow } from './units.js';

/** An assessment that a circular rests on, as it was read. */
export interface SummarySource {
  readonly file: string;
  readonly sha256: string;
  readonly assessment: Assessment;
}

/** An annual circular on the commitments that were due in a year. Throws RangeError where none was. */
export function summaryModel(sources: readonly SummarySource[], year: number, lang: Lang): SummaryModel {
  const assessments = sources.map((source) => source.assessment);
  const told = (rounds: readonly Round[]) =>
    rounds.map((round) => ({ round, words: wordsOf(round.assessment, lang) }));
  const [now, before] = [told(roundsOf(assessments, year)), told(roundsOf(assessments, year - 1))];
  if (now.length === 0) throw new RangeError(`nothing was due in ${year}`);
  const rounds = now.map((one): Told => {
    const last = lastRoundOf(
      one.round,
      before.map(({ round }) => round),
    );
    const found = before.find(({ round }) => round === last);
    return found ? { ...one, last: found } : one;
  });
  const used = new Set([...now, ...before].map(({ round }) => round.assessment));
  const inputs = [...used].flatMap((assessment) => assessment.inputs);
  const say = (id: string, data = {}): string => render({ id, data }, lang);
  return {
    lang,
    title: say('summary.title', { year: String(year) }),
    subtitle: now.map(({ round }) => round.assessment.plan.title).join('、'),
    sample: [...used].some((assessment) => assessment.sample),
    sampleText: say(inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among'),
    conclusion: conclusionOf(rounds, year, say),
    plans: rounds.map(planRow),
    groups: rounds.flatMap(groupsOf),
    rankings: rounds.flatMap(rankingsOf),
    changes: rounds.flatMap(changesOf),
    common: commonOf(rounds),
    unknown: rounds.flatMap(unknownOf),
    sources: sources
      .filter(({ assessment }) => used.has(assessment))
      .map(({ file, sha256, assessment: { plan, asOf, sample } }) => ({
        plan: plan.title,
        asOf,
        file,
        sha256,
        figures: say(sample ? 'summary.with-samples' : 'report.submitted'),
      })),
  };
}

function conclusionOf(
  rounds: readonly Told[],
  year: number,
  say: (id: string, data?: object) => string,
): string[] {
  const whole = tallyOf(rounds.flatMap(({ round }) => round.findings));
  const units = new Set(rounds.flatMap(({ round }) => round.findings.map((f) => f.unit)));
  return [
    say('summary.whole', {
      year: String(year),
      plans: rounds.length,
      units: units.size,
      ...whole,
      rate: rateText(rateOf(whole), rounds[0]?.words),
    }),
    ...rounds.flatMap(({ round, words, last }) => {
      if (!last) return [];
      const [now, then] = [rateOf(tallyOf(round.findings)), rateOf(tallyOf(last.round.findings))];
      if (!now || !then) return [];
      return [
        say('summary.plan-change', {
          plan: round.assessment.plan.title,
          now: rateText(now, words),
          before: rateText(then, words),
          change: changeText(now, then),
        }),
      ];
    }),
    say('summary.rate-note'),
  ];
}
