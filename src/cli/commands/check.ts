import { join } from 'node:path';
import { Option } from 'commander';
import type { Assessment } from '../../assessment/index.js';
import { followUpsOf } from '../../ledger/index.js';
import type { Plan } from '../../plan/index.js';
import {
  annotated,
  askedOf,
  assessmentIn,
  deliver,
  folderOrders,
  formatIn,
  handOver,
  keepAssessment,
  mayKeep,
  notAmong,
  openLedger,
  type PagePaths,
  pageSetup,
  type ScopeId,
  scopes,
  withoutCells,
} from '../../service/index.js';
import { openSubmissions, type Submissions } from '../../submission/index.js';
import type { Context } from '../context.js';
import { tellDataProblems, tellRefused } from '../data-problems.js';
import { addLayoutOptions, readerOf } from '../delivery.js';
import { exitOf } from '../exit.js';
import { csv } from '../formats/csv.js';
import { formats } from '../formats/index.js';
import { judged } from '../judging.js';
import { orRefuse } from '../refusal.js';
import { readStdin } from '../stdin.js';
import type { CommandFile } from './model.js';

interface CheckOptions extends Omit<PagePaths, 'template'> {
  readonly plan?: string;
  readonly asOf?: string;
  readonly unit?: string[];
  readonly strict?: boolean;
  readonly scope?: ScopeId;
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
      .option('--strict', 'judge nothing where one file cannot be used (default: judge the others)')
      .addOption(
        new Option(
          '--scope <scope>',
          'plan: all units of the plan, also those that sent nothing; submitted: only those that sent something (default: plan for a folder, submitted for files)',
        ).choices(scopes),
      )
      .option('--format <format>', `what to print: ${formats.map((f) => f.id).join(', ')}`, 'text')
      .option(
        '-o, --output <file>',
        'keep the assessment (JSON) in this file; one that ends in .csv gets the table',
      )
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
  duibiao check danyang.yaml -o findings.csv
  duibiao check submissions/ --as-of 2021-01-15 --report out/
Exit codes: 0 compliant · 1 something binding missed · 2 something could not be judged · 3 bad input, or a file was sent back and the others judged · 4 nothing was checked
  70 the program itself failed: no answer`,
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
  const format = orRefuse(formatIn(options.format, formats));
  if (options.output !== undefined) orRefuse(mayKeep(options.output));
  if (options.report !== undefined) {
    orRefuse(notAmong(options.report, paths));
    orRefuse(mayKeep(assessmentIn(options.report)));
  }
  if (options.annotate !== undefined) orRefuse(notAmong(options.annotate, paths));
  const setup = orRefuse(pageSetup(options, []));
  const ledger = options.ledger === undefined ? undefined : orRefuse(openLedger(options.ledger));
  const submissions = openSubmissions(paths, { stdin: readStdin });
  const { evaluation, refused } = judged(context, submissions, options);
  tellRefused(context, refused);
  const { unit: units, scope } = options;
  const asked = orRefuse(askedOf(evaluation.program.plan, submissions, { units, scope }));
  const assessment = evaluation.assessment(asked);
  const tableOnly = format === csv && options.output !== undefined && isTable(options.output);
  if (!tableOnly) context.out(format.print(assessment, context));
  if (options.format === 'text') tellDataProblems(context, assessment.problems, refused);
  if (options.annotate !== undefined)
    await annotate(context, evaluation.program.plan, assessment, submissions, options.annotate);
  if (options.output !== undefined) {
    if (isTable(options.output)) handOver(csv.print(assessment, context), options.output, readerOf(context));
    else keepAssessment(options.output, assessment);
  }
  if (options.report !== undefined) {
    const { lang } = context;
    keepAssessment(assessmentIn(options.report), assessment);
    const followUps = ledger && followUpsOf(ledger, assessment, lang);
    const orders = folderOrders(assessment, { lang, followUps });
    const into = { folder: options.report };
    orRefuse(await deliver(orders, { into, setup, reader: readerOf(context), quiet: true }));
    sayWhatToOpen(context, options.report);
  }
  return exitOf(assessment, refused);
}

function isTable(path: string): boolean {
  return /\.csv$/i.test(path);
}

async function annotate(
  context: Context,
  plan: Plan,
  assessment: Assessment,
  submissions: Submissions,
  folder: string,
): Promise<void> {
  for await (const { name, bytes } of annotated(plan, assessment, submissions, context.lang)) {
    handOver(bytes, join(folder, name), readerOf(context));
  }
  const others = withoutCells(submissions);
  if (others.length > 0)
    context.err(context.say('cli.not-annotated', { files: others, count: others.length }));
}

function sayWhatToOpen({ err, colors, say }: Context, folder: string): void {
  err('');
  err(colors.green(say('cli.open-first', { file: join(folder, 'inspection.html') })));
  err(
    say('cli.also-written', {
      feedback: join(folder, 'feedback'),
      notice: join(folder, 'notice'),
      assessment: assessmentIn(folder),
    }),
  );
}
