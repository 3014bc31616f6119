import { verdicts } from '../../assessment/index.js';
import { type Lang, message, render, term, type WordId } from '../../messages/index.js';
import { locationText, type Problem } from '../../source/index.js';
import { type CellSpec, rangeName, type SheetSpec, writeWorkbook } from '../../workbook/index.js';
import type { BatchReport, RunReport } from './model.js';

/** Rows of units in one workbook; of more there are several, none of which must hold them all. */
const MOST_UNITS = 3_000;
/** Refusals in a workbook; whoever sent more has the record. */
const MOST_PROBLEMS = 5_000;
const HEAD_FILL = 'DCE6F1';

type Column = readonly [head: WordId, width: number];

interface Book {
  runs: CellSpec[][];
  units: CellSpec[][];
  chapters: CellSpec[][];
}

/** The summary as workbooks: runs, units, chapters of units, and in the first what was sent back. Each is handed over when it is full. */
export async function writeWorkbooks(
  report: BatchReport,
  problems: readonly Problem[],
  write: (name: string, content: Uint8Array) => void,
): Promise<void> {
  const { lang } = report;
  let book: Book = { runs: [], units: [], chapters: [] };
  let number = 1;
  const refusals: CellSpec[][] = problems.slice(0, MOST_PROBLEMS).map((problem) => refusalRow(problem, lang));
  const turn = async (): Promise<void> => {
    write(bookName(number), await bookOf(book, number === 1 ? refusals : [], lang));
    book = { runs: [], units: [], chapters: [] };
    number++;
  };
  for (const run of report.runs) {
    book.runs.push(runRow(run, lang));
    const about = [run.outcome.plan.title, run.outcome.asOf];
    for (const unit of run.outcome.units) {
      if (book.units.length === MOST_UNITS) await turn();
      book.units.push([
        ...about.map(text),
        text(unit.name),
        text(term(`level.${unit.level}`, lang)),
        text(unit.judged ? term(`conclusion.${unit.conclusion}`, lang) : '—'),
        ...unit.counts.map(figure),
        text(unit.score ?? ''),
        text(unit.grade ?? ''),
        text(unit.wanting ? term(`batch.page.${unit.wanting}`, lang) : ''),
      ]);
      for (const [i, tally] of unit.chapters.entries())
        if (tally.some((count) => count > 0))
          book.chapters.push([
            ...about.map(text),
            text(unit.name),
            text(run.outcome.chapters[i]?.title ?? ''),
            ...tally.map(figure),
          ]);
    }
  }
  await turn();
}

/** The name of a workbook by its number. */
function bookName(number: number): string {
  return number === 1 ? 'units.xlsx' : `units-${number}.xlsx`;
}

async function bookOf(book: Book, refusals: readonly CellSpec[][], lang: Lang): Promise<Uint8Array> {
  const counts = verdicts.map((verdict): Column => [`verdict.${verdict}`, 9]);
  const about: readonly Column[] = [
    ['report.plan', 40],
    ['report.as-of', 12],
  ];
  const sheets = [
    sheet(
      'batch.page.plans',
      [
        ...about,
        ['batch.page.units', 8],
        ['batch.page.expected', 8],
        ['batch.page.reported', 8],
        ...conclusionColumns,
        ['batch.page.back', 8],
        ['report.kind-of-data', 10],
        ['report.issuer', 20],
      ],
      book.runs,
      lang,
    ),
    sheet(
      'batch.page.units',
      [
        ...about,
        ['report.unit', 24],
        ['summary.level', 8],
        ['report.conclusion-head', 12],
        ...counts,
        ['report.score', 14],
        ['report.grade', 9],
        ['batch.page.reported', 9],
      ],
      book.units,
      lang,
    ),
    sheet(
      'batch.page.map',
      [
        ...about,
        ['report.unit', 24],
        ['batch.page.chapter', 30],
        ['batch.page.met', 9],
        ['batch.page.unmet', 9],
        ['batch.page.open', 9],
        ['batch.page.waiting', 12],
      ],
      book.chapters,
      lang,
    ),
    ...(refusals.length > 0
      ? [
          sheet(
            'batch.page.back',
            [
              ['report.file', 50],
              ['report.problem', 100],
            ],
            refusals,
            lang,
          ),
        ]
      : []),
  ];
  return writeWorkbook(term('batch.page.title', lang), sheets);
}

const conclusionColumns: readonly Column[] = [
  ['conclusion.compliant', 9],
  ['conclusion.not-compliant', 9],
  ['conclusion.undetermined', 9],
  ['conclusion.nothing-checked', 9],
];

function runRow({ outcome }: RunReport, lang: Lang): CellSpec[] {
  const { plan, asOf, units, expected, reported, refused, samples } = outcome;
  const judged = units.filter((unit) => unit.judged);
  const count = (conclusion: string): number =>
    judged.filter((unit) => unit.conclusion === conclusion).length;
  return [
    text(plan.title),
    text(asOf),
    figure(judged.length),
    figure(expected),
    figure(reported),
    ...conclusionColumns.map(([id]) => figure(count(id.slice('conclusion.'.length)))),
    figure(refused.length),
    text(render(message(samples === 'none' ? 'report.submitted' : 'word.sample'), lang)),
    text(plan.issuer),
  ];
}

function refusalRow(problem: Problem, lang: Lang): CellSpec[] {
  return [text(locationText(problem.at)), text(render(problem, lang))];
}

function sheet(name: WordId, columns: readonly Column[], rows: readonly CellSpec[][], lang: Lang): SheetSpec {
  const heads = columns.map(([id]): CellSpec => ({ value: term(id, lang), bold: true, fill: HEAD_FILL }));
  return {
    name: term(name, lang),
    widths: columns.map(([, width]) => width),
    rows: [heads, ...rows],
    frozen: { rows: 1, columns: 1 },
    repeatRow: 0,
    filter: rangeName(0, 0, rows.length, columns.length - 1),
  };
}

function text(value: string): CellSpec {
  return { value };
}

function figure(value: number): CellSpec {
  return { value };
}
