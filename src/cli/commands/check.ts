import { Option } from 'commander';
import type { Assessment } from '../../assessment/index.js';
import { previousItems } from '../../ledger/index.js';
import { openSubmissions } from '../../submission/index.js';
import { annotate } from '../annotate.js';
import type { Context } from '../context.js';
import { addLayoutOptions, documentOptions, type LayoutOptions } from '../documents.js';
import { exitOf } from '../exit.js';
import { formats } from '../formats/index.js';
import { judgeSubmissions, unitIds } from '../judging.js';
import { keepAssessment, mayKeep, notAmong } from '../keep.js';
import { openLedger } from '../ledger.js';
import { listProblems } from '../problems.js';
import { assessmentIn, writeReports } from '../reports.js';
import { readStdin } from '../stdin.js';
import type { CommandFile } from './model.js';

interface CheckOptions extends LayoutOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly unit?: string[];
  readonly format: string;
  readonly output?: string;
  readonly report?: string;
  readonly annotate?: string;
  readonly ledger?: string;
}

/** `duibiao check`: judge submissions. */
export const check: CommandFile = {
  add(program, run) {
    const command = program
      .command('check')
      .summary('judge submissions against their plan 判定填报数据')
      .description(
        'Judge submitted figures against the plan they name. Files, folders, or - for standard input.',
      )
      .argument('<submission...>', 'Excel, CSV, YAML or JSON files, or folders of them')
      .option('--plan <plan>', 'plan id or path (default: the one the submissions name)')
      .option('--as-of <date>', 'judge as of this date (default: today in the plan’s time zone)')
      .option('--unit <unit...>', 'only these units')
      .addOption(
        new Option('--format <format>', 'what to print').choices(formats.map((f) => f.id)).default('text'),
      )
      .option('-o, --output <file>', 'keep the assessment (JSON) in this file')
      .option('--report <folder>', 'write the assessment and all reports into this folder')
      .option(
        '--annotate <folder>',
        'write a copy of each submitted workbook, with the verdicts beside the figures',
      );
    addLayoutOptions(command)
      .option('--ledger <file>', 'the rectification ledger, for what became of earlier rounds in the reports')
      .addHelpText(
        'after',
        `
Examples:
  duibiao check submissions/ --as-of 2021-01-15
  duibiao check danyang.yaml --format csv > findings.csv
  duibiao check submissions/ --as-of 2021-01-15 --report out/
Exit codes: 0 compliant · 1 something binding missed · 2 something could not be judged · 3 bad input · 4 nothing was checked`,
      )
      .action((paths: string[], options: CheckOptions) =>
        run((context) => checkAction(context, paths, options)),
      );
  },
};

async function checkAction(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> {
  if (options.output !== undefined) mayKeep(options.output);
  if (options.report !== undefined) {
    notAmong(options.report, paths);
    mayKeep(assessmentIn(options.report));
  }
  if (options.annotate !== undefined) notAmong(options.annotate, paths);
  const documents = documentOptions(context, options);
  const ledger = options.ledger === undefined ? undefined : openLedger(options.ledger);
  const submissions = openSubmissions(paths, { stdin: readStdin });
  const evaluation = judgeSubmissions(context, submissions, options);
  const units = options.unit && unitIds(evaluation.program.plan, options.unit);
  const assessment = evaluation.assessment(units);
  const format = formats.find((f) => f.id === options.format) as (typeof formats)[number];
  context.out(format.print(assessment, context));
  if (options.format === 'text') listProblems(context, dataProblems(assessment));
  if (options.annotate !== undefined)
    await annotate(context, {
      plan: evaluation.program.plan,
      assessment,
      submissions,
      folder: options.annotate,
    });
  if (options.output !== undefined) keepAssessment(options.output, assessment);
  if (options.report !== undefined)
    await writeReports(context, assessment, options.report, {
      ...documents,
      previous: ledger && previousItems(ledger, assessment, context.lang),
    });
  return exitOf(assessment);
}

/** What keeps figures from being judged is printed at once; notes stand in the report. */
function dataProblems({ problems }: Assessment): Assessment['problems'] {
  return problems.filter((p) => p.severity === 'error');
}
