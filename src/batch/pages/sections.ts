import { type Lang, type MessageRef, message, render, term } from '../../messages/index.js';
import { type AnyOutput, outputs } from '../../report/index.js';
import { unitFormats } from '../../service/index.js';
import { locationText, type Problem } from '../../source/index.js';
import type { Trouble } from '../model.js';
import { conclusionOrder, flag, tallyOf, type UnitRow } from './data.js';
import { address, escaped } from './html.js';
import type { BatchReport, RunReport } from './model.js';

/** How many files that cannot be used are told in a page; the workbook has all of them. */
const MOST_PROBLEMS = 200;
/** How a conclusion looks: sign and tone; never colour alone. */
export const looks = [
  ['✗', 'missed'],
  ['？', 'doubtful'],
  ['✓', 'met'],
  ['－', 'waived'],
] as const;

export type Say = (said: MessageRef) => string;

export function sayIn(lang: Lang): Say {
  return (said) => escaped(render(said, lang));
}

/** What was sent back or could not be done, first, each with what to do. */
export function troublesSection(problems: readonly Problem[], lang: Lang): string {
  if (problems.length === 0) return '';
  const say = sayIn(lang);
  const rows = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      (problem) =>
        `<li><b>${escaped(locationText(problem.at))}</b><span>${escaped(render(problem, lang))}</span></li>`,
    );
  const more = problems.length - rows.length;
  const files = new Set(problems.map(({ at }) => at.file)).size;
  return `<section id="back"><h2>${say(message('batch.page.back'))}</h2>
<p>${say(message('batch.page.back-what', { count: files }))}</p>
<ul class="back">${rows.join('\n')}</ul>${more > 0 ? `<p class="hint">${say(message('batch.page.more', { count: more }))}</p>` : ''}
</section>`;
}

/** All that keeps something from having been judged: of the batch, and of the runs. */
export function problemsOf(troubles: readonly Trouble[], refused: readonly Problem[]): Problem[] {
  return [...troubles.flatMap(({ problems }) => problems), ...refused].filter(
    ({ severity }) => severity === 'error',
  );
}

/** A run in a row: what it is, how many have reported, what came of it, where its papers are. */
export function runRow({ name, outcome, papers }: RunReport, lang: Lang): string {
  const say = sayIn(lang);
  const { plan, asOf, samples, expected, reported, refused } = outcome;
  const tally = tallyOf(outcome);
  const all = tally.reduce((sum, count) => sum + count, 0);
  const chips = conclusionOrder
    .map((conclusion, i) => [tally[i] ?? 0, looks[i], conclusion] as const)
    .flatMap(([count, look, conclusion]) =>
      count === 0 || !look
        ? []
        : [
            `<span class="mark ${look[1]}"><span class="sign" aria-hidden="true">${look[0]}</span>${say(message(`conclusion.${conclusion}`))} ${count}</span>`,
          ],
    );
  const sample =
    samples === 'none' ? '' : ` <span class="mark warning">${say(message('report.sample-mark'))}</span>`;
  const short = expected > reported ? ' class="n short"' : ' class="n"';
  const back =
    refused.length > 0
      ? `<small class="bad">${say(message('batch.page.run-back', { count: refused.length }))}</small>`
      : '';
  return `<tr><th scope="row"><a href="${address(`${name}/${papers.find((p) => p.endsWith('.html')) ?? papers[0] ?? ''}`)}">${escaped(plan.title)}</a>${sample}<small>${escaped(plan.issuer)}</small></th><td class="date">${escaped(asOf)}</td><td class="n">${all}</td><td${short}>${expected === 0 ? '—' : `${reported}/${expected}`}${back}</td><td class="chips">${chips.join(' ')}</td><td class="links">${paperLinks(name, papers, lang)}</td></tr>`;
}

/** Papers of a folder by their formats, in the order of these. */
export function paperLinks(name: string, papers: readonly string[], lang: Lang): string {
  return [...papers]
    .sort((a, b) => rank(a) - rank(b))
    .map((paper) => `<a href="${address(`${name}/${paper}`)}">${escaped(labelOf(paper, lang))}</a>`)
    .join(' ');
}

function rank(paper: string): number {
  return outputs.findIndex(({ ending }) => ending === endingOf(paper));
}

function endingOf(paper: string): string {
  return paper.slice(paper.lastIndexOf('.') + 1);
}

function labelOf(paper: string, lang: Lang): string {
  const ending = endingOf(paper);
  if (paper.startsWith('findings')) return term('batch.page.findings', lang);
  return term(`batch.page.as-${ending as AnyOutput['id']}`, lang);
}

/** Where no script runs: every unit with its conclusion, and the way to its paper. */
export function plainUnits(run: RunReport, rows: readonly UnitRow[], { lang, to }: BatchReport): string {
  const ending = unitFormats.find((format) => to.includes(format));
  const units = rows
    .filter(([, , , flags]) => (flags & flag.judged) !== 0)
    .map(([id, name, conclusion]) => {
      const text = `${looks[conclusion]?.[0] ?? ''}${escaped(name)}`;
      return ending === undefined
        ? text
        : `<a href="${address(`${run.name}/feedback/${id}.${ending}`)}">${text}</a>`;
    });
  return `<h3>${escaped(run.outcome.plan.title)} <small>${escaped(run.outcome.asOf)}</small></h3><p>${units.join(' ')}</p><p class="hint">${sayIn(lang)(message('batch.page.signs'))}</p>`;
}
