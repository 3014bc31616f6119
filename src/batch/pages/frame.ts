import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, message, render, term, type WordId } from '../../messages/index.js';
import { home } from '../../service/index.js';
import { conclusionOrder } from './data.js';
import { embedded, escaped } from './html.js';
import type { BatchReport } from './model.js';
import { looks, paperLinks, problemsOf, sayIn, troublesSection } from './sections.js';
import type { Totals } from './totals.js';

/** What stands on one page: its runs as rows, as data of the script, and as a list where none runs. */
export interface Frame {
  readonly number: number;
  readonly rows: string[];
  readonly data: string[];
  readonly plain: string[];
  bytes: number;
}

/** What the first page says beside its runs. */
interface Whole {
  readonly totals: Totals;
  readonly pages: number;
}

/** What the script of a page says. */
const words = {
  all: 'batch.page.all-plans',
  more: 'batch.page.show-more',
  none: 'batch.page.none-found',
  count: 'batch.page.shown',
  feedback: 'batch.page.feedback',
  notice: 'batch.page.notice',
  missing: 'batch.page.missing',
  blank: 'batch.page.blank',
  earlier: 'batch.page.earlier',
  plan: 'report.plan',
  unit: 'report.unit',
  conclusion: 'report.conclusion-head',
  score: 'report.score',
  papers: 'batch.page.papers',
  chapters: 'batch.page.chapter',
  met: 'batch.page.met',
  unmet: 'batch.page.unmet',
  open: 'batch.page.open',
  waiting: 'batch.page.waiting',
} as const satisfies Record<string, WordId>;

/** A page, which loads nothing and sends nothing: its style and its script are its own, and nothing else runs. */
export function framed({ number, rows, data, plain }: Frame, report: BatchReport, whole?: Whole): string {
  const { lang } = report;
  const say = sayIn(lang);
  const title = say(message('batch.page.title'));
  const style = `${asset('styles/report.css')}${asset('batch/index.css')}`;
  const script = asset('batch/index.js');
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body class="index">
<header class="cover"><h1>${title}</h1>
${whole ? sampleNote(report) : ''}${whole ? figures(whole, lang) : `<p><a href="index.html">${say(message('batch.page.first'))}</a> · ${say(message('batch.page.number', { number }))}</p>`}
</header>
<main>
${whole ? troublesSection(problemsOf(report.troubles, whole.totals.refused), lang) : ''}
${runsSection(rows, whole, report)}
${unitsSection(data, plain, lang)}
${whole ? leftSection(report) : ''}
</main>
<footer>${say(message('batch.page.footer'))}</footer>
<script type="application/json" id="data">{"words":${embedded(wordsIn(lang))},"looks":${embedded(looksIn(lang))},"to":${embedded(report.to)},"runs":[${data.join(',')}]}</script>
<script>${script}</script>
</body>
</html>
`;
}

function sampleNote({ samples, lang }: BatchReport): string {
  if (samples === 'none') return '';
  const text = term(samples === 'all' ? 'cli.sample' : 'cli.sample-among', lang);
  return `<p class="sample" role="note"><strong>${term('report.sample-mark', lang)}</strong>${escaped(text)}</p><div class="watermark" aria-hidden="true">${term('report.sample-mark', lang)}</div>`;
}

/** The whole in a few numbers. */
function figures({ totals }: Whole, lang: Lang): string {
  const tile = (id: WordId, number: string, tone = ''): string =>
    `<li class="tile ${tone}"><b>${number}</b><small>${escaped(term(id, lang))}</small></li>`;
  const conclusions = conclusionOrder.flatMap((conclusion, i) => {
    const [sign, tone] = looks[i] ?? ['', ''];
    const count = totals.conclusions[i] ?? 0;
    return count === 0 && conclusion === 'nothing-checked'
      ? []
      : [
          `<li class="tile ${tone}"><b>${count}</b><small><span class="mark ${tone}"><span class="sign" aria-hidden="true">${sign}</span>${escaped(term(`conclusion.${conclusion}`, lang))}</span></small></li>`,
        ];
  });
  return `<ul class="tiles">${tile('batch.page.runs', String(totals.runs))}${tile('batch.page.units', String(totals.units))}${tile('batch.page.reported', `${totals.reported}/${totals.expected}`)}${conclusions.join('')}</ul>`;
}

function runsSection(
  rows: readonly string[],
  whole: Whole | undefined,
  { lang, circulars }: BatchReport,
): string {
  const word = (id: WordId): string => escaped(term(id, lang));
  const heads = (
    [
      'report.plan',
      'report.as-of',
      'batch.page.units',
      'batch.page.reported',
      'report.conclusion-head',
      'batch.page.reports',
    ] as const
  ).map((id) => `<th scope="col">${word(id)}</th>`);
  const others = Array.from({ length: (whole?.pages ?? 1) - 1 }, (_, i) => i + 2).map(
    (number) => `<a href="index-${number}.html">${sayIn(lang)(message('batch.page.number', { number }))}</a>`,
  );
  const circular = whole && circulars.length > 0 ? circularList(circulars, lang) : '';
  const further = others.length > 0 ? `<p>${word('batch.page.further')} ${others.join(' ')}</p>` : '';
  return `<section id="plans"><h2>${word('batch.page.plans')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${word('batch.page.plans')}">
<table class="runs"><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>${further}${circular}
<p class="hint"><a href="units.xlsx">${word('batch.page.workbook')}</a> · <a href="record.json">${word('batch.page.record')}</a></p>
</section>`;
}

/** The circulars, a year each, with their formats. */
function circularList(circulars: readonly string[], lang: Lang): string {
  const years = new Map<string, string[]>();
  for (const name of circulars) {
    const year = /\d{4}/.exec(name)?.[0] ?? '';
    years.set(year, [...(years.get(year) ?? []), name]);
  }
  const items = [...years].map(([year, names]) => {
    const title = escaped(render(message('batch.page.circular', { year }), lang));
    return `<li>${title} ${paperLinks('summary', names, lang)}</li>`;
  });
  return `<ul class="circulars">${items.join('')}</ul>`;
}

function unitsSection(data: readonly string[], plain: readonly string[], lang: Lang): string {
  const word = (id: WordId): string => escaped(term(id, lang));
  if (data.length === 0) return '';
  return `<section id="units"><h2>${word('batch.page.map')}</h2>
<noscript>${plain.join('\n')}</noscript>
<div id="tool" hidden>
<form class="tools" role="search"><label>${word('report.plan')} <select id="run"></select></label> <label>${word('report.conclusion-head')} <select id="conclusion"></select></label> <label>${word('batch.page.search')} <input id="search" type="search" autocomplete="off" placeholder="${word('batch.page.search-hint')}"></label> <label><input id="worst" type="checkbox"> ${word('batch.page.worst')}</label></form>
<ul class="legend">${legend(lang)}</ul>
<p class="hint" id="count" aria-live="polite"></p>
<div class="scroll map" tabindex="0" role="region" aria-label="${word('batch.page.map')}"><table class="heat"><thead></thead><tbody></tbody></table></div>
<p><button id="more" type="button" hidden>${word('batch.page.show-more')}</button></p>
</div>
</section>`;
}

function legend(lang: Lang): string {
  const cells = [
    ['met', '✓', 'batch.page.legend-met'],
    ['missed', '✗2', 'batch.page.legend-unmet'],
    ['doubtful', '？1', 'batch.page.legend-open'],
    ['', '·', 'batch.page.legend-waiting'],
  ] as const;
  return cells
    .map(([tone, sign, id]) => `<li><span class="key ${tone}">${sign}</span>${escaped(term(id, lang))}</li>`)
    .join('');
}

/** What lay among the submissions and is none. */
function leftSection({ passedOver, lang }: BatchReport): string {
  if (passedOver.length === 0) return '';
  const say = sayIn(lang);
  const rows = passedOver
    .slice(0, 100)
    .map(({ path, ...said }) => `<li><b>${escaped(path)}</b><span>${say(said)}</span></li>`);
  const more = passedOver.length - rows.length;
  return `<section id="left"><h2>${say(message('batch.page.left'))}</h2><ul class="back">${rows.join('\n')}</ul>${more > 0 ? `<p class="hint">${say(message('batch.page.more', { count: more }))}</p>` : ''}</section>`;
}

function wordsIn(lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, id]) => [key, term(id, lang)]));
}

function looksIn(lang: Lang): string[][] {
  return looks.map(([sign, tone], i) => [
    sign,
    tone,
    term(`conclusion.${conclusionOrder[i] ?? 'nothing-checked'}`, lang),
  ]);
}

function asset(path: string): string {
  return readFileSync(join(home, 'reports', path), 'utf8');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
