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
} from '../../service/index.js';
import { openSubmissions, type Submissions } from '../../submission/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, readerOf } from '../delivery.js';
import { exitOf } from '../exit.js';
import { formats } from '../formats/index.js';
import { addExamples } from '../help.js';
import { judged } from '../judging.js';
import { counted, listProblems } from '../problems.js';
import { orRefuse } from '../refusal.js';
import { readStdin } from '../stdin.js';
import type { CommandFile } from './model.js';

interface CheckOptions extends Omit<PagePaths, 'template'> {
  readonly plan?: string;
  readonly asOf?: string;
  readonly unit?: string[];
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
      'duibiao check danyang.yaml --format csv > findings.csv',
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
  const evaluation = judged(context, submissions, options);
  const { unit: units, scope } = options;
  const asked = orRefuse(askedOf(evaluation.program.plan, submissions, { units, scope }));
  const assessment = evaluation.assessment(asked);
  context.out(format.print(assessment, context));
  if (options.format === 'text') listDataProblems(context, assessment);
  if (options.annotate !== undefined)
    await annotate(context, evaluation.program.plan, assessment, submissions, options.annotate);
  if (options.output !== undefined) keepAssessment(options.output, assessment);
  if (options.report !== undefined) {
    const { lang } = context;
    keepAssessment(assessmentIn(options.report), assessment);
    const followUps = ledger && followUpsOf(ledger, assessment, lang);
    const orders = folderOrders(assessment, { lang, followUps });
    const into = { folder: options.report };
    orRefuse(await deliver(orders, { into, setup, reader: readerOf(context), quiet: true }));
    sayWhatToOpen(context, options.report);
  }
  return exitOf(assessment);
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
}

/** What keeps figures from being judged is printed at once, below how much there is; notes stand in the report. */
function listDataProblems(context: Context, { problems }: Assessment): void {
  if (problems.length === 0) return;
  context.err(`\n${context.colors.yellow(context.say('cli.data-problems', counted(problems)))}`);
  const errors = problems.filter((p) => p.severity === 'error');
  listProblems(context, errors);
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
