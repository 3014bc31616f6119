import { join } from 'node:path';
import { Option } from 'commander';
import type { Assessment, Overview } from '../../assessment/index.js';
import type { Asked, Evaluation } from '../../engine/index.js';
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
  handOverPieces,
  keepJudged,
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
import type { Judged } from '../formats/model.js';
import { addExamples } from '../help.js';
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
  add(program, run, say) {
    const command = program
      .command('check')
      .summary(say('help.check.summary'))
      .description(say('help.check.description'))
      .argument('<submission...>', say('help.check.submission'))
      .option('--plan <plan>', say('help.check.plan'))
      .option('--as-of <date>', say('help.check.as-of'))
      .option('--unit <unit...>', say('help.check.unit'))
      .option('--strict', say('help.check.strict'))
      .addOption(new Option('--scope <scope>', say('help.check.scope')).choices(scopes))
      .option('--format <format>', say('help.check.format', { formats: formats.map((f) => f.id) }), 'text')
      .option('-o, --output <file>', say('help.check.output'))
      .option('--report <folder>', say('help.check.report'))
      .option('--annotate <folder>', say('help.check.annotate'));
    addLayoutOptions(command, say).option('--ledger <file>', say('help.check.ledger'));
    addExamples(
      command,
      say,
      'duibiao check submissions/ --as-of 2021-01-15',
      'duibiao check danyang.yaml -o findings.csv',
      'duibiao check submissions/ --as-of 2021-01-15 --report out/',
    )
      .addHelpText('after', say('help.check.exit'))
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
  const judgedNow = judgedOnce(evaluation, asked);
  const tableOnly = format === csv && options.output !== undefined && isTable(options.output);
  if (!tableOnly) await context.outPieces(format.print(judgedNow, context));
  if (options.format === 'text') tellDataProblems(context, judgedNow.overview().problems, refused);
  if (options.annotate !== undefined)
    await annotate(context, evaluation.program.plan, judgedNow.assessment(), submissions, options.annotate);
  if (options.output !== undefined) {
    if (isTable(options.output))
      handOverPieces(csv.print(judgedNow, context), options.output, readerOf(context));
    else keepJudged(options.output, evaluation, asked);
  }
  if (options.report !== undefined) {
    const { lang } = context;
    const assessment = judgedNow.assessment();
    keepJudged(assessmentIn(options.report), evaluation, asked);
    const followUps = ledger && followUpsOf(ledger, assessment, lang);
    const orders = folderOrders(assessment, { lang, followUps });
    const into = { folder: options.report };
    orRefuse(await deliver(orders, { into, setup, reader: readerOf(context), quiet: true }));
    sayWhatToOpen(context, options.report);
  }
  return exitOf(judgedNow.overview(), refused);
}

/** What was judged, made when it is first asked for. */
function judgedOnce(evaluation: Evaluation, asked: Asked): Judged {
  let whole: Assessment | undefined;
  let overview: Overview | undefined;
  return {
    assessment() {
      whole ??= evaluation.assessment(asked);
      return whole;
    },
    findings: () => whole?.findings ?? evaluation.findings(asked),
    overview() {
      overview ??= whole ? { ...whole, findings: whole.findings.length } : evaluation.overview(asked);
      return overview;
    },
  };
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
