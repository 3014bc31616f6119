import { Command, CommanderError, Option } from 'commander';
import type { Lang } from '../messages/index.js';
import { versionOf } from '../service/index.js';
import { batch } from './commands/batch.js';
import { check } from './commands/check.js';
import { diff } from './commands/diff.js';
import { explain } from './commands/explain.js';
import { form } from './commands/form.js';
import { intake } from './commands/intake.js';
import { ledger } from './commands/ledger/index.js';
import type { Action, ListedCommand, Runner } from './commands/model.js';
import { plans } from './commands/plans.js';
import { report } from './commands/report.js';
import { schemas } from './commands/schemas.js';
import { show } from './commands/show.js';
import { summary } from './commands/summary.js';
import { template } from './commands/template.js';
import { test } from './commands/test.js';
import { validate } from './commands/validate.js';
import { type Context, contextOf, type GlobalOptions, sayIn } from './context.js';
import { exit } from './exit.js';
import { faultText, isSystemError, systemText, traceOf } from './fault.js';
import { helpIn } from './help.js';
import { languageOf, languages } from './language.js';
import { expanded } from './paths.js';
import { printProblems } from './problems.js';
import { Refusal } from './refusal.js';
import { UsageError, usageError } from './usage.js';

const commands: readonly ListedCommand[] = [
  { usage: 'check <submission...>', summary: 'help.check.summary', file: () => check },
  { usage: 'batch <path>', summary: 'help.batch.summary', file: () => batch },
  { usage: 'report <assessment...>', summary: 'help.report.summary', file: () => report },
  { usage: 'summary <assessment...>', summary: 'help.summary.summary', file: () => summary },
  { usage: 'template <kind>', summary: 'help.template.summary', file: () => template },
  { usage: 'diff <before> <after>', summary: 'help.diff.summary', file: () => diff },
  { usage: 'ledger [command]', summary: 'help.ledger.summary', file: () => ledger },
  { usage: 'form <plan>', summary: 'help.form.summary', file: () => form },
  { usage: 'intake <submission>', summary: 'help.intake.summary', file: () => intake },
  { usage: 'plans', summary: 'help.plans.summary', file: () => plans },
  { usage: 'show <plan>', summary: 'help.show.summary', file: () => show },
  { usage: 'explain <commitment> [submission...]', summary: 'help.explain.summary', file: () => explain },
  { usage: 'validate [path...]', summary: 'help.validate.summary', file: () => validate },
  { usage: 'test [path...]', summary: 'help.test.summary', file: () => test },
  { usage: 'schemas <folder>', summary: 'help.schemas.summary', file: () => schemas },
];

/** Runs the command line on this process's streams, and leaves its exit code. */
export async function runProcess(argv: readonly string[]): Promise<void> {
  const failed = (error: unknown): void => {
    if (isClosedPipe(error)) return;
    const system = isSystemError(error);
    const text = system ? systemText(error, languageOf(argv)) : faultOf(error, argv);
    // Nothing that was going on can be trusted to go on.
    process.stderr.write(`${text}\n`, () => process.exit(system ? exit.bad : exit.fault));
  };
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on('error', failed);
  process.stderr.on('error', () => {});
  process.exitCode = await main(argv, commands);
}

/**
 * Runs a command line; returns the exit code. Never throws: an error that is neither of the person's input nor of the
 * file system is told in one line, and ends in `exit.fault`.
 */
export async function main(argv: readonly string[], commands: readonly ListedCommand[]): Promise<number> {
  let code: number = exit.compliant;
  const lang = languageOf(argv);
  try {
    const program = programOf(argv, commands, lang, async (action) => {
      code = await answered(contextOf(program.opts<GlobalOptions>()), action);
    });
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${usageError(error.reason, error.command, lang, sayIn(lang))}\n`);
      return exit.bad;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.compliant : exit.bad;
    process.stderr.write(`${faultOf(error, argv)}\n`);
    return exit.fault;
  }
}

function programOf(
  argv: readonly string[],
  commands: readonly ListedCommand[],
  lang: Lang,
  run: Runner,
): Command {
  const say = sayIn(lang);
  const program = new Command('duibiao')
    .description(say('help.program'))
    .version(versionOf(), '-V, --version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help'))
    .addOption(new Option('--lang <lang>', say('help.lang')).choices(languages).default(lang))
    .option('--rules <folder>', say('help.rules'))
    .option('--no-color', say('help.no-color'))
    .option('--debug', say('help.debug'))
    .configureOutput({ outputError: () => {} })
    .configureHelp(helpIn(lang, say));
  program.hook('preAction', async (_, { processedArgs }) => {
    for (const [i, given] of processedArgs.entries())
      if (Array.isArray(given)) processedArgs[i] = await expanded(given as string[]);
  });
  const names = commands.map(({ usage }) => usage.split(' ', 1)[0] as string);
  const named = commandIn(argv.slice(2), names);
  for (const [i, { usage, summary, file }] of commands.entries()) {
    if (names[i] === named) file().add(program, run, say);
    else program.command(usage).summary(say(summary));
  }
  for (const command of [program, ...descendantsOf(program)])
    command.exitOverride((error) => {
      // Help and version are answers; so is the help of a command that wants one below it.
      throw /^commander\.(?:help|version)/.test(error.code) ? error : new UsageError(error, command);
    });
  return program;
}

/** The first word that names a command; what an option before it takes does not, nor what comes after. */
function commandIn(words: readonly string[], names: readonly string[]): string | undefined {
  return words.find((word, i) => names.includes(word) && !/^--(?:rules|lang)$/.test(words[i - 1] ?? ''));
}

function descendantsOf({ commands }: Command): Command[] {
  return commands.flatMap((command) => [command, ...descendantsOf(command)]);
}

/** The exit code of an action. What a person can mend is told to them; anything else is thrown on. */
async function answered(context: Context, action: Action): Promise<number> {
  try {
    return await action(context);
  } catch (error) {
    if (error instanceof Refusal) printProblems(context, error.problems);
    else if (isSystemError(error)) context.err(systemText(error, context.lang));
    else throw error;
    return exit.bad;
  }
}

function faultOf(error: unknown, argv: readonly string[]): string {
  const line = faultText(error, argv);
  return argv.includes('--debug') ? `${line}\n${traceOf(error)}` : line;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
