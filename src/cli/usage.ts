import type { Command, CommanderError } from 'commander';
import { type Lang, type MessageRef, message, render } from '../messages/index.js';
import { suggestion } from '../plan/index.js';
import type { Say } from './context.js';
import { inWords, metavar, pathOf, usageOf } from './help.js';

/** A command line that the library cannot read, and the command that it was for. */
export class UsageError extends Error {
  readonly reason: CommanderError;
  readonly command: Command;

  constructor(reason: CommanderError, command: Command) {
    super(reason.message);
    this.reason = reason;
    this.command = command;
  }
}

/** A command line that cannot be read, in the reader's language, and how the command is called. */
export function usageError(error: CommanderError, command: Command, lang: Lang, say: Say): string {
  const usage = usageOf(command, lang, say);
  return `${render(mistakeOf(error, command, lang), lang)}\n${say('usage.see-help', { usage, command: pathOf(command) })}`;
}

/** The library tells what is wrong by a code, and the words concerned between quotes. */
function mistakeOf({ code, message: told }: CommanderError, command: Command, lang: Lang): MessageRef {
  const [first = '', second = ''] = [...told.matchAll(/'([^']*)'/g)].map((found) => found[1] as string);
  switch (code) {
    case 'commander.unknownOption': {
      const known = [command, ...ancestorsOf(command)].flatMap((c) => c.options.flatMap((o) => o.long ?? []));
      return message('usage.unknown-option', { option: first, ...suggestion(first, [...known, '--help']) });
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((c) => c.name());
      return message('usage.unknown-command', { command: first, ...suggestion(first, known) });
    }
    case 'commander.missingArgument':
      return message('usage.missing-argument', { argument: metavar(first, lang) });
    case 'commander.optionMissingArgument':
      return message('usage.missing-value', { option: inWords(first, lang) });
    case 'commander.missingMandatoryOptionValue':
      return message('usage.missing-option', { option: inWords(first, lang) });
    case 'commander.excessArguments': {
      const [most = '', count = ''] = told.match(/\d+/g)?.slice(-2) ?? [];
      return message('usage.too-many', { most, count });
    }
    case 'commander.invalidArgument': {
      const choices = (/choices are (.*)\.$/.exec(told)?.[1] ?? '').split(', ');
      const [option, value] = told.includes('command-argument')
        ? [metavar(second, lang), first]
        : [inWords(first, lang), second];
      return message('usage.not-a-choice', { option, value, choices });
    }
    default:
      return message('usage.other', { message: told.replace(/^error: /, '') });
  }
}

function ancestorsOf({ parent }: Command): Command[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
