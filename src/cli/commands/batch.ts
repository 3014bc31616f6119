import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import type { Conclusion } from '../../assessment/index.js';
import { type BatchOutcome, runBatch, Stopped } from '../../batch/index.js';
import { render } from '../../messages/index.js';
import { parseDate } from '../../quantity/index.js';
import { outputs } from '../../report/index.js';
import { formatsIn, type PagePaths } from '../../service/index.js';
import type { Problem } from '../../source/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions } from '../delivery.js';
import { exit, exitOfAll } from '../exit.js';
import { commandLine } from '../fault.js';
import { addExamples } from '../help.js';
import { listProblems } from '../problems.js';
import { meterOf, type ProgressKind, progressKinds } from '../progress.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface BatchOptions extends Omit<PagePaths, 'template'> {
  readonly output: string;
  readonly asOf?: string;
  readonly to?: string;
  readonly workers?: string;
  readonly strict?: boolean;
  readonly ledger?: string;
  readonly quiet?: boolean;
  readonly progress: ProgressKind;
}

const formats = outputs.filter(({ id }) => id !== 'text');
/** More processes than these help nobody. */
const MOST_WORKERS = 256;
/** How many of the files that were sent back are named on the screen. */
const MOST_NAMED = 4;
/** What shells expect of a program that a signal ended. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** `duibiao batch`: judge and render all that there is. */
export const batch: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('batch')
      .summary(say('help.batch.summary'))
      .description(say('help.batch.description'))
      .argument('<path>', say('help.batch.path'))
      .requiredOption('-o, --output <folder>', say('help.batch.output'))
      .option('--as-of <date>', say('help.batch.as-of'))
      .option('--to <formats>', say('help.batch.to', { formats: formats.map(({ id }) => id) }))
      .option('--workers <number>', say('help.batch.workers'))
      .option('--strict', say('help.batch.strict'))
      .option('--quiet', say('help.batch.quiet'))
      .addOption(
        new Option('--progress <kind>', say('help.batch.progress')).choices(progressKinds).default('auto'),
      );
    addLayoutOptions(command, say).option('--ledger <file>', say('help.check.ledger'));
    addExamples(
      command,
      say,
      'duibiao batch submissions/ -o out --as-of 2021-01-15',
      'duibiao batch runs.yaml -o out --to html,docx --workers 8',
    )
      .addHelpText('after', `\n${say('help.batch.exit')}`)
      .action((path: string, options: BatchOptions) => run((context) => batchAction(context, path, options)));
  },
};

async function batchAction(context: Context, path: string, options: BatchOptions): Promise<number> {
  const { output: out, asOf, strict = false, quiet = false, layout, fonts, ledger } = options;
  if (asOf !== undefined && parseDate(asOf) === undefined) throw Refusal.of('cli.bad-date', { text: asOf });
  const to = options.to === undefined ? formats : orRefuse(formatsIn(options.to, formats));
  const { lang, rules, now } = context;
  const request = {
    path,
    out,
    asOf,
    strict,
    lang,
    rules,
    to: to.map(({ id }) => id),
    workers: workersIn(options.workers),
    layout,
    fonts,
    ledger,
  };
  const meter = meterOf(quiet ? 'none' : options.progress, context, now);
  const stop = new AbortController();
  let code: number = exit.fault;
  const ended = (signal: keyof typeof signals) => (): void => {
    code = signals[signal];
    stop.abort();
  };
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => [signal, ended(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    const host = { progress: meter.step, now, signal: stop.signal };
    const outcome = orRefuse(await runBatch(request, host));
    meter.end();
    if (options.progress === 'json') context.out(JSON.stringify({ phase: 'done', ...outcome }));
    else tell(context, outcome);
    return exitOfBatch(outcome);
  } catch (error) {
    meter.end();
    if (!(error instanceof Stopped)) throw error;
    context.err(context.say('batch.stopped'));
    context.err(`  ${commandLine(process.argv)}`);
    return code;
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}

function workersIn(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const workers = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (workers < 1 || workers > MOST_WORKERS)
    throw Refusal.of('batch.bad-workers', { text, most: MOST_WORKERS });
  return workers;
}

/** What came of it, in no more than a screen: the numbers, what was sent back, and the page that tells the rest. */
function tell(context: Context, outcome: BatchOutcome): void {
  const { say, out, err, colors } = context;
  const { runs, pieces, papers, aside, left, removed, page, lacking } = outcome;
  const total = (conclusion: Conclusion): number =>
    runs.reduce((sum, run) => sum + (run.conclusions[conclusion] ?? 0), 0);
  if (outcome.resumed) err(say('batch.resumed'));
  const samples = runs.some((run) => run.samples !== 'none');
  const all = runs.every((run) => run.samples === 'all');
  if (samples) out(colors.yellow(`⚠ ${say(all ? 'cli.sample' : 'cli.sample-among')}`));
  out(
    [
      say('batch.judged', { runs: runs.length, units: runs.reduce((sum, { judged }) => sum + judged, 0) }),
      colors.red(`✗ ${say('conclusion.not-compliant')} ${total('not-compliant')}`),
      colors.yellow(`? ${say('conclusion.undetermined')} ${total('undetermined')}`),
      colors.green(`✓ ${say('conclusion.compliant')} ${total('compliant')}`),
      `－ ${say('conclusion.nothing-checked')} ${total('nothing-checked')}`,
    ].join('  '),
  );
  out(say('batch.made', { papers, ...pieces }));
  tellBack(context, outcome);
  for (const said of lacking) err(render(said, context.lang));
  if (aside.length > 0) err(colors.yellow(say('batch.aside', some(aside.map(({ now }) => now)))));
  if (left.length > 0) err(colors.yellow(say('batch.kept', some(left))));
  if (removed.length > 0) err(say('batch.removed', some(removed)));
  out(colors.green(say('batch.open', { page })));
}

/** The first of some files, and how many there are. */
function some(files: readonly string[]): { readonly count: number; readonly files: readonly string[] } {
  const more = files.length > MOST_NAMED ? ['…'] : [];
  return { count: files.length, files: [...files.slice(0, MOST_NAMED), ...more] };
}

/** The files that were sent back and what could not be done, the first of them by name. */
function tellBack(context: Context, { troubles, refused, refusedFiles }: BatchOutcome): void {
  const problems: Problem[] = [...troubles.flatMap((trouble) => trouble.problems), ...refused].filter(
    ({ severity }) => severity === 'error',
  );
  const count =
    new Set(troubles.flatMap(({ problems: some }) => some.map(({ at }) => at.file))).size + refusedFiles;
  if (count === 0) return;
  context.err(context.colors.bold(context.say('batch.back', { count })));
  listProblems(context, problems.slice(0, MOST_NAMED));
  const more = problems.length - MOST_NAMED;
  if (more > 0) context.err(context.say('batch.back-more', { count: more }));
}

function exitOfBatch({ runs, troubles, refusedFiles }: BatchOutcome): number {
  if (troubles.some(({ fault }) => fault)) return exit.fault;
  return exitOfAll({
    conclusions: runs.flatMap(({ conclusions }) => Object.keys(conclusions) as Conclusion[]),
    errors: runs.some(({ errors }) => errors > 0),
    refused: refusedFiles > 0 || troubles.length > 0,
  });
}
