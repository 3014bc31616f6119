#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { NoFonts } from '../document/index.js';
import { Refusal } from '../service/index.js';
import { check } from './commands/check.js';
import { diff } from './commands/diff.js';
import { explain } from './commands/explain.js';
import { form } from './commands/form.js';
import { intake } from './commands/intake.js';
import { ledger } from './commands/ledger/index.js';
import type { Runner } from './commands/model.js';
import { plans } from './commands/plans.js';
import { report } from './commands/report.js';
import { schemas } from './commands/schemas.js';
import { show } from './commands/show.js';
import { summary } from './commands/summary.js';
import { template } from './commands/template.js';
import { test } from './commands/test.js';
import { validate } from './commands/validate.js';
import { contextOf, type GlobalOptions, home } from './context.js';
import { exit } from './exit.js';
import { printProblems } from './problems.js';

const commands = [
  check,
  report,
  summary,
  template,
  diff,
  ledger,
  form,
  intake,
  plans,
  show,
  explain,
  validate,
  test,
  schemas,
];

async function main(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { version: string };
  const program = new Command('duibiao')
    .description(
      'Hold a bureau’s annual work plan against what was really done. 对标：工作计划与完成情况的逐项核对。',
    )
    .version(version)
    .addOption(
      new Option('--lang <lang>', 'language of the answer').choices(['zh-CN', 'en']).default('zh-CN'),
    )
    .option('--rules <folder>', 'where the plans are (default: rules/ beside you, then the shipped ones)')
    .option('--no-color', 'no colours, also on a terminal')
    .showHelpAfterError()
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const run: Runner = async (action) => {
    const context = contextOf(program.opts<GlobalOptions>());
    try {
      process.exitCode = await action(context);
    } catch (error) {
      if (error instanceof Refusal) printProblems(context, error.problems);
      else if (error instanceof NoFonts) context.err(context.say('cli.no-fonts'));
      else if (isSystemError(error)) context.err(context.say('cli.system-error', { message: error.message }));
      else throw error;
      process.exitCode = exit.bad;
    }
  };
  for (const command of commands) command.add(program, run);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exit.compliant : exit.bad;
  }
}

/** An error of the file system or a closed pipe: the person's to mend, not a defect. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = exit.bad;
  process.stderr.write(`${error.message}\n`);
});
process.stderr.on('error', () => {});

main(process.argv);
