import type { Lang } from '../messages/index.js';
import { type CellSpec, rangeName, rowHeight, type SheetSpec, writeWorkbook } from '../workbook/index.js';
import { type SummarySource, summaryModel } from './build/summary/model.js';
import { type DocumentOptions, documentOf } from './document.js';
import { templateOf } from './environment.js';
import type { DocumentFormat, TextFormat } from './formats.js';
import { fillTemplate, type OwnTemplate } from './own/index.js';
import { type SummaryModel, summaryShape } from './summary-shape.js';

/** An annual circular worded for people. Throws RangeError where nothing was due in the year. */
export function summaryView(sources: readonly SummarySource[], year: number, lang: Lang): SummaryModel {
  return summaryModel(sources, year, lang);
}

/** A circular as one self-contained text. */
export function renderSummary(model: SummaryModel, to: TextFormat, lang: Lang): string {
  return templateOf('summary', to, lang)(model);
}

/** A circular as a file of pages; throws NoFonts where PDF finds no font with Chinese characters. */
export function summaryDocument(
  model: SummaryModel,
  to: DocumentFormat,
  lang: Lang,
  options: DocumentOptions,
): Promise<Uint8Array> {
  return documentOf('summary', model, to, lang, options);
}

/** A circular in a bureau's own Word template; what is wrong with the template instead, where anything is. */
export function summaryOwn(model: SummaryModel, template: OwnTemplate): ReturnType<typeof fillTemplate> {
  return fillTemplate(template, model, summaryShape);
}

type Say = (id: string) => string;

/** A circular as a workbook: a table with filters for each of its sections. */
export function summaryWorkbook(model: SummaryModel, say: Say): Promise<Uint8Array> {
  const { plans, groups, rankings, changes, sources } = model;
  const sheets = [
    sheet(
      say('summary.section.plans'),
      headsOf(say, planHeads),
      plans.map((p) => [p.title, p.issuer, p.asOf, p.total, p.met, p.rate, p.last, p.change, p.mark.label]),
    ),
    sheet(
      say('summary.section.units').replace(/[（(].*/, ''),
      headsOf(say, unitHeads),
      groups.flatMap((group) =>
        group.units.map((u) => [
          group.title,
          u.rank,
          u.name,
          u.mark.label,
          u.total,
          u.met,
          u.late,
          u.missed,
          u.undecided,
          u.rate,
          u.last,
          u.change,
          u.score,
          u.grade,
        ]),
      ),
    ),
    sheet(
      say('summary.section.rankings'),
      headsOf(say, rankingHeads),
      rankings.flatMap((r) =>
        r.order.map((p) => [r.plan, r.id, r.statement, r.checkpoint, p.rank, p.unit, p.completion, p.actual]),
      ),
    ),
    sheet(
      say('summary.section.changes'),
      headsOf(say, changeHeads),
      changes.map((c) => [c.plan, c.unit, c.id, c.statement, c.last, c.current, c.change, c.relative]),
    ),
    sheet(
      say('summary.section.sources'),
      [
        ...headsOf(say, ['summary.plan', 'report.as-of', 'report.file']),
        'SHA-256',
        say('report.kind-of-data'),
      ],
      sources.map((s) => [s.plan, s.asOf, s.file, s.sha256, s.figures]),
    ),
  ];
  const [first, ...others] = sheets;
  return writeWorkbook(model.title, first ? [noted(first, model, say), ...others] : others);
}

const planHeads = [
  'summary.plan',
  'summary.issuer',
  'report.as-of',
  'summary.due',
  'summary.met',
  'summary.rate',
  'summary.last-rate',
  'summary.points',
  'report.conclusion-head',
];
const unitHeads = [
  'summary.plan',
  'summary.rank',
  'report.unit',
  'report.conclusion-head',
  'summary.due',
  'summary.met',
  'summary.late',
  'summary.missed',
  'summary.undecided',
  'summary.rate',
  'summary.last-rate',
  'summary.points',
  'report.score',
  'report.grade',
];
const rankingHeads = [
  'summary.plan',
  'report.id',
  'report.commitment',
  'report.when',
  'summary.rank',
  'report.unit',
  'report.completion',
  'report.actual',
];
const changeHeads = [
  'summary.plan',
  'report.unit',
  'report.id',
  'report.commitment',
  'summary.last-year',
  'summary.this-year',
  'summary.change',
  'summary.relative',
];

function headsOf(say: Say, ids: readonly string[]): string[] {
  return ids.map(say);
}

/** One table, with filters; columns as wide as their texts, within bounds. */
function sheet(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): SheetSpec {
  const widths = heads.map((head, i) => {
    const longest = Math.max(head.length * 2, ...rows.map((row) => (row[i] ?? '').length * 1.6));
    return Math.min(Math.max(Math.ceil(longest) + 3, 8), 40);
  });
  const cells = rows.map((row) => row.map(cellOf));
  return {
    name,
    widths,
    rows: [
      heads.map((value): CellSpec => ({ value, bold: true, fill: 'DCE6F1', align: 'center', border: true })),
      ...cells,
    ],
    heights: new Map(cells.map((row, i) => [i + 1, rowHeight(row, widths)])),
    frozen: { rows: 1, columns: 1 },
    repeatRow: 0,
    filter: rangeName(0, 0, rows.length, heads.length - 1),
  };
}

/** Whole numbers and rates as numbers, so that they sort; a rate keeps the places that it is printed with. */
function cellOf(text: string): CellSpec {
  const base: CellSpec = { border: true, size: 10 };
  if (/^\d{1,9}$/.test(text)) return { ...base, value: Number(text), align: 'right' };
  const rate = /^(\d{1,7}(?:\.(\d{1,6}))?)%$/.exec(text);
  if (!rate) return { ...base, value: text };
  const places = '0'.repeat(rate[2]?.length ?? 0);
  return {
    ...base,
    value: Number(rate[1]) / 100,
    format: places === '' ? '0%' : `0.${places}%`,
    align: 'right',
  };
}

/** Under the first table, that the figures are samples. */
function noted(first: SheetSpec, { sample, sampleText }: SummaryModel, say: Say): SheetSpec {
  if (!sample) return first;
  const value = `${say('report.sample-mark')}　${sampleText}`;
  return { ...first, rows: [...first.rows, [], [{ value, bold: true, color: '9C5700', runsOn: true }]] };
}
