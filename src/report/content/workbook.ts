import {
  type Assessment,
  type Finding,
  isJudged,
  isScored,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import { render, type WordId } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import type { CellSpec, SheetSpec } from '../../workbook/index.js';
import { conclusionMark, countTexts, gradeText, scoreText } from './conclusion.js';
import { coverageOf, scopeText } from './coverage.js';
import { findingModel } from './findings.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import { cell, headCell, listSheet, sampleCell, titleCell, type Workbook } from './sheet.js';
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

/** The findings on some units as a workbook: the units at a glance, every finding in one table, and the data's problems. */
export function findingsWorkbook(words: Wording, units: readonly UnitResult[], title: string): Workbook {
  const { assessment } = words;
  const { findings, problems } = coverageOf(assessment, units);
  return {
    title: assessment.plan.title,
    sheets: [unitsSheet(words, units, title), findingsSheet(words, findings), problemsSheet(words, problems)],
  };
}

function unitsSheet(words: Wording, units: readonly UnitResult[], title: string): SheetSpec {
  const { assessment, lang, say } = words;
  const { asOf, sample, inputs } = assessment;
  const judged = units.filter(isJudged);
  const scored = judged.some(isScored);
  const heads = [
    say('report.unit'),
    say('report.conclusion-head'),
    ...verdicts.map((v) => outcomeMark(v, lang).label),
    ...(scored ? [say('report.score'), say('report.grade')] : []),
  ];
  const notice = say(inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among');
  const above: CellSpec[][] = [
    [titleCell(title)],
    [{ value: `${say('report.as-of')} ${asOf}`, runsOn: true }],
    [{ value: scopeText(assessment, lang), runsOn: true }],
    [sample ? sampleCell(say, notice) : {}],
  ];
  const rows = judged.map((unit) => {
    const mark = conclusionMark(words, unit);
    const fill = tones[mark.tone];
    return [
      cell(unit.name, { bold: true }),
      cell(mark.label, fill ? { fill } : {}),
      ...countTexts(words, unit).map((text) =>
        cell(/^\d+$/.test(text) ? Number(text) : text, { align: 'right' }),
      ),
      ...(scored
        ? [
            cell(unit.score === undefined || unit.possible ? scoreText(unit) : Number(scoreText(unit)), {
              align: 'right',
              format: '0.00',
            }),
            cell(gradeText(words, unit)),
          ]
        : []),
    ];
  });
  return {
    name: say('report.sheet-summary'),
    widths: [24, 12, ...verdicts.map(() => 11), 10, 12],
    rows: [...above, heads.map(headCell), ...rows],
    heights: new Map([[0, 30]]),
    frozen: { rows: above.length + 1, columns: 1 },
    repeatRow: above.length,
  };
}

function findingsSheet(words: Wording, findings: readonly Finding[]): SheetSpec {
  const { lang, say } = words;
  const columns: readonly (readonly [WordId, number])[] = [
    ['report.unit', 18],
    ['report.id', 9],
    ['report.commitment', 34],
    ['report.when', 12],
    ['report.verdict', 13],
    ['report.actual', 14],
    ['report.target', 16],
    ['report.completion', 12],
    ['report.due', 12],
    ['report.completed', 12],
    ['report.nature', 9],
    ['report.reason', 60],
    ['report.basis', 30],
    ['report.place', 40],
  ];
  const rows = findings.map((finding) => {
    const commitment = words.commitment(finding.commitment);
    const model = findingModel(words, finding);
    const mark = outcomeMark(outcomeOf(finding), lang);
    const fill = tones[mark.tone];
    return [
      cell(model.unit),
      cell(model.id),
      cell(model.statement),
      cell(finding.key),
      cell(mark.label, fill ? { fill } : {}),
      cell(model.actual, { align: 'right' }),
      cell(model.target, { align: 'right' }),
      cell(model.completion, { align: 'right' }),
      cell(finding.due),
      cell(finding.completed ?? ''),
      cell(say(`nature.${commitment.nature}`)),
      cell(model.reason),
      cell(commitment.source.section),
      cell(finding.origin.slice(0, 1).map(locationText).join('')),
    ];
  });
  return listSheet({
    name: say('report.sheet-findings'),
    widths: columns.map(([, width]) => width),
    heads: columns.map(([id]) => say(id)),
    rows,
    columns: 3,
  });
}

function problemsSheet({ lang, say, unitName }: Wording, problems: Assessment['problems']): SheetSpec {
  const rows = problems.map((problem) => [
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
