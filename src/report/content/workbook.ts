import {
  type Assessment,
  type CommitmentView,
  type Finding,
  isJudged,
  isScored,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import { render, type WordId } from '../../messages/index.js';
import { printDate } from '../../quantity/index.js';
import { locationText } from '../../source/index.js';
import type { CellSpec, SheetSpec } from '../../workbook/index.js';
import { conclusionMark, gradeText, scoreText } from './conclusion.js';
import { coverageOf, scopeText } from './coverage.js';
import { actualText, completionText, figureText, targetText } from './figures.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import type { Attachment } from './register.js';
import type { Mark } from './shape.js';
import { cell, headCell, listSheet, rowsOf, sampleCell, titleCell, type Workbook } from './sheet.js';
import { dateCell, figureCell, gapCell, shareCell } from './sheet-figures.js';
import type { Wording } from './wording.js';

/** The tones of the verdicts, as light as text on them can be read. */
const tones: Readonly<Record<string, string>> = {
  exceeded: 'D3ECEE',
  met: 'D8F0DC',
  late: 'F3E7C4',
  missed: 'F8D7DA',
  warning: 'FBE3CC',
  unreported: 'E5E7EB',
  doubtful: 'E9DDF7',
  attest: 'DCE6F7',
  pending: 'E4EDF6',
};

/** A sheet has 1,048,576 rows at most; findings beyond so many go on in another. */
const ROWS = 1_000_000;

/**
 * The findings on some units as a workbook, which holds what papers have no room for: the units at a glance, every finding
 * in one table, the data's problems, what was handed in beside, the files and what was only recorded.
 */
export function findingsWorkbook(words: Wording, units: readonly UnitResult[], title: string): Workbook {
  const { assessment } = words;
  const { findings, problems, attachments, files } = coverageOf(assessment, units);
  const ids = new Set(units.map(({ id }) => id));
  const inputs = assessment.inputs.filter(({ file }) => files?.has(file) ?? true);
  const recorded = assessment.recorded.filter(({ unit }) => ids.has(unit));
  return {
    title: assessment.plan.title,
    sheets: [
      unitsSheet(words, units, title),
      ...piecesOf(findings, ROWS).map((piece, i) => findingsSheet(words, piece, i)),
      problemsSheet(words, problems),
      ...(attachments.length > 0 ? [evidenceSheet(words, attachments)] : []),
      inputsSheet(words, inputs),
      ...(recorded.length > 0 ? [recordedSheet(words, recorded)] : []),
    ],
  };
}

function unitsSheet(words: Wording, units: readonly UnitResult[], title: string): SheetSpec {
  const { assessment, lang, say } = words;
  const { asOf, sample, inputs } = assessment;
  const judged = units.filter(isJudged);
  const scored = judged.some(isScored);
  const columns: readonly UnitColumn[] = [
    { head: say('report.unit'), width: 24, of: (u) => cell(u.name, { bold: true }) },
    { head: say('report.conclusion-head'), width: 12, of: (u) => marked(conclusionMark(words, u)) },
    ...verdicts.flatMap((verdict): UnitColumn[] => [
      { head: outcomeMark(verdict, lang).label, width: 11, of: (u) => count(u.counts[verdict]) },
      // What only warns fails nobody; in a column of its own both can be added up.
      ...(verdict === 'missed'
        ? [{ head: say('report.warnings'), width: 11, of: (u: UnitResult) => count(u.warnings) }]
        : []),
    ]),
    ...(scored
      ? [
          { head: say('report.score'), width: 10, of: scoreCell },
          { head: say('report.grade'), width: 12, of: (u: UnitResult) => cell(gradeText(words, u)) },
        ]
      : []),
  ];
  const notice = say(inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among');
  const above: CellSpec[][] = [
    [titleCell(title)],
    [{ value: `${say('report.as-of')} ${printDate(asOf, lang)}`, runsOn: true }],
    [{ value: scopeText(assessment, lang), runsOn: true }],
    [sample ? sampleCell(say, notice) : {}],
  ];
  return {
    name: say('report.sheet-summary'),
    widths: columns.map(({ width }) => width),
    rows: [
      ...above,
      columns.map(({ head }) => headCell(head)),
      ...judged.map((unit) => columns.map(({ of }) => of(unit))),
    ],
    heights: new Map([[0, 30]]),
    frozen: { rows: above.length + 1, columns: 1 },
    repeatRow: above.length,
  };
}

interface UnitColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  of(unit: UnitResult): CellSpec;
}

function count(n: number): CellSpec {
  return cell(n, { align: 'right' });
}

function scoreCell(unit: UnitResult): CellSpec {
  const open = unit.score === undefined || unit.possible;
  return cell(open ? scoreText(unit) : Number(scoreText(unit)), { align: 'right', format: '0.00' });
}

function marked({ label, tone }: Mark): CellSpec {
  const fill = tones[tone];
  return cell(label, fill ? { fill } : {});
}

interface Told {
  readonly finding: Finding;
  readonly commitment: CommitmentView;
  readonly words: Wording;
}

/** The columns of the findings; figures are numbers and dates dates, so that they sort and add up. */
const findingColumns: readonly (readonly [head: WordId, width: number, of: (told: Told) => CellSpec])[] = [
  ['report.unit', 18, ({ finding, words }) => cell(words.unitName(finding.unit))],
  ['report.id', 9, ({ commitment }) => cell(commitment.id)],
  ['report.commitment', 34, ({ commitment }) => cell(commitment.statement)],
  ['report.when', 12, ({ finding }) => cell(finding.key)],
  ['report.verdict', 13, ({ finding, words }) => marked(outcomeMark(outcomeOf(finding), words.lang))],
  ['report.actual', 14, ({ finding, words }) => figureCell(finding.actual, actualText(finding, words))],
  ['report.measure-unit', 10, ({ finding }) => cell(finding.target.unit)],
  ['report.target', 16, ({ finding, words }) => cell(targetText(finding, words), { align: 'right' })],
  ['report.gap', 12, ({ finding, words }) => gapCell(finding, words)],
  [
    'report.completion-rate',
    11,
    ({ finding, words }) => shareCell(finding.completion, completionText(finding, words)),
  ],
  ['report.due', 12, ({ finding }) => dateCell(finding.due)],
  ['report.completed', 12, ({ finding }) => dateCell(finding.completed)],
  ['report.nature', 9, ({ commitment, words }) => cell(words.say(`nature.${commitment.nature}`))],
  ['report.reason', 60, ({ finding, words }) => cell(words.tell(finding.reason))],
  ['report.basis', 30, ({ commitment }) => cell(commitment.source.section)],
  ['report.place', 40, ({ finding }) => cell(finding.origin.slice(0, 1).map(locationText).join(''))],
];

/** A list in pieces of so many; one piece where there is nothing. */
function piecesOf<T>(items: readonly T[], size: number): (readonly T[])[] {
  if (items.length <= size) return [items];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

function findingsSheet(words: Wording, findings: readonly Finding[], piece: number): SheetSpec {
  const name = words.say('report.sheet-findings');
  return listSheet({
    name: piece === 0 ? name : `${name} ${piece + 1}`,
    widths: findingColumns.map(([, width]) => width),
    heads: findingColumns.map(([head]) => words.say(head)),
    rows: rowsOf(findings, (finding) => {
      const told = { finding, commitment: words.commitment(finding.commitment), words };
      return findingColumns.map(([, , of]) => of(told));
    }),
    columns: 3,
  });
}

/** 佐证目录, an entry a figure. */
export function evidenceSheet(
  { say, indicatorTitle }: Wording,
  attachments: readonly Attachment[],
): SheetSpec {
  const heads = [
    'report.unit',
    'report.indicator',
    'report.when',
    'report.evidence',
    'report.notes',
    'report.place',
  ] as const;
  return listSheet({
    name: say('report.sheet-evidence'),
    widths: [18, 30, 12, 50, 50, 40],
    heads: heads.map((id) => say(id)),
    rows: rowsOf(attachments, ({ unitName, indicator, period, evidence, note = '', at }) =>
      [unitName, indicatorTitle(indicator), period, evidence.join('；'), note, locationText(at)].map((text) =>
        cell(text),
      ),
    ),
    columns: 1,
  });
}

function problemsSheet({ lang, say, unitName }: Wording, problems: Assessment['problems']): SheetSpec {
  const rows = rowsOf(problems, (problem) => [
    cell(say(`report.effect.${problem.effect}`)),
    cell(problem.unit === undefined ? '' : unitName(problem.unit)),
    cell(render(problem, lang)),
    cell(locationText(problem.at)),
  ]);
  return listSheet({
    name: say('report.sheet-problems'),
    widths: [12, 18, 90, 45],
    heads: (['report.effect', 'report.unit', 'report.finding', 'report.place'] as const).map((id) => say(id)),
    rows,
    columns: 0,
  });
}

/** The files that figures come from; their SHA-256 tells whether they are still the same. */
function inputsSheet({ say }: Wording, inputs: Assessment['inputs']): SheetSpec {
  return listSheet({
    name: say('report.appendix.inputs'),
    widths: [60, 70, 12],
    heads: [say('report.file'), 'SHA-256', say('report.kind-of-data')],
    rows: inputs.map(({ file, sha256, sample }) =>
      [file, sha256, say(sample ? 'word.sample' : 'report.submitted')].map((text) => cell(text)),
    ),
    columns: 1,
  });
}

function recordedSheet(words: Wording, recorded: Assessment['recorded']): SheetSpec {
  const heads = [
    'report.unit',
    'report.indicator',
    'report.when',
    'report.value',
    'report.notes',
    'report.place',
  ] as const;
  return listSheet({
    name: words.say('report.sheet-recorded'),
    widths: [18, 40, 12, 16, 50, 40],
    heads: heads.map((id) => words.say(id)),
    rows: recorded.map(({ unit, indicator, period, value, note = '', at }) => [
      cell(words.unitName(unit)),
      cell(words.indicatorTitle(indicator)),
      cell(period),
      figureCell(value, figureText(value, words)),
      cell(note),
      cell(locationText(at)),
    ]),
    columns: 1,
  });
}
