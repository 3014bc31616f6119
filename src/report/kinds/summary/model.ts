import type { Assessment, Summary } from '../../../assessment/index.js';
import { type Lang, message, render } from '../../../messages/index.js';
import { wordingOf } from '../../content/wording.js';
import { changeGroup, rankingGroups } from './figures.js';
import { overallTexts } from './overall.js';
import { gapRows, missedModel } from './problems.js';
import type { SummaryModel } from './shape.js';
import { levelModels, planRow } from './units.js';

/** The whole circular, worded for people; `given` are all assessments that it was made from. Throws RangeError without a plan. */
export function summaryModel(summary: Summary, given: readonly Assessment[], lang: Lang): SummaryModel {
  const { year, used } = summary;
  const plans = summary.plans.map((plan) => ({ plan, words: wordingOf(plan.assessment, lang) }));
  const [first] = plans;
  if (!first) throw new RangeError(`no plan has anything due in ${year}`);
  const { say } = first.words;
  const inputs = used.flatMap((a) => a.inputs);
  const unused = given.filter((a) => !used.includes(a));
  return {
    lang,
    title: say('summary.title', { year }),
    sample: used.some((a) => a.sample),
    sampleText: say(inputs.every((i) => i.sample) ? 'summary.sample' : 'summary.sample-among'),
    overall: overallTexts(first.words, summary),
    plans: plans.map(({ plan, words }) => planRow(words, plan)),
    levels: plans.flatMap(({ plan, words }) => levelModels(words, plan)),
    rankings: plans.flatMap(({ plan, words }) => rankingGroups(words, plan)),
    rankingsLeft: '',
    changes: plans.map(({ plan, words }) => changeGroup(words, plan)).filter((c) => c.rows.length > 0),
    changesLeft: '',
    ...missedModel(first.words, summary),
    gaps: plans.flatMap(({ plan, words }) => gapRows(words, plan)),
    gapsLeft: '',
    sources: used.map((assessment) => sourceOf(assessment, lang)),
    unused:
      unused.length === 0
        ? ''
        : say('summary.unused', {
            list: unused.map((a) => message('summary.basis', { plan: a.plan.title, asOf: a.asOf })),
          }),
  };
}

/** An assessment with all that tells whether it would come out the same again. */
function sourceOf({ plan, asOf, inputs }: Assessment, lang: Lang): SummaryModel['sources'][number] {
  return {
    plan: plan.title,
    asOf,
    digest: plan.digest,
    inputs: inputs.map(({ file, sha256, sample }) => ({
      file,
      sha256,
      sample: render(message(sample ? 'word.sample' : 'report.submitted'), lang),
    })),
    inputsLeft: '',
  };
}
