import { type Argument, type Command, Help, type Option } from 'commander';
import { type Lang, term, type WordId } from '../messages/index.js';
import type { Say } from './context.js';

/** The words that the library puts around what we say. */
const titles: Readonly<Record<string, WordId>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.global-options',
  'Commands:': 'help.commands',
};

/** What may stand in < > after an option or as an argument. */
const metavars = [
  'after',
  'assessment',
  'before',
  'command',
  'commitment',
  'date',
  'file',
  'folder',
  'format',
  'formats',
  'kind',
  'lang',
  'ledger',
  'name',
  'number',
  'path',
  'plan',
  'scope',
  'state',
  'submission',
  'text',
  'unit',
  'workbook',
  'year',
] as const;

/** A placeholder such as `submission` in the reader's language. */
export function metavar(word: string, lang: Lang): string {
  const known = metavars.find((m) => m === word);
  return known === undefined ? word : term(`help.of.${known}`, lang);
}

/** Flags or usage with their placeholders in the reader's language: `--as-of <日期>`. */
export function inWords(flags: string, lang: Lang): string {
  return flags.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, (word) => metavar(word, lang));
}

/** How help is worded in a language, for the library that lays it out. */
export function helpIn(lang: Lang, say: Say): Partial<Help> {
  const extra = (text: string, { argChoices: choices, defaultValue }: Option | Argument): string => {
    const value = typeof defaultValue === 'string' ? defaultValue : undefined;
    if (choices && value !== undefined) return say('help.choices-and-default', { text, choices, value });
    if (choices) return say('help.choices', { text, choices });
    return value === undefined ? text : say('help.default', { text, value });
  };
  return {
    showGlobalOptions: true,
    formatHelp: (command, helper) =>
      // A full-width colon needs no space after it.
      Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：'),
    styleTitle: (title) => (titles[title] === undefined ? title : say(titles[title])),
    commandUsage: (command) => usageOf(command, lang, say),
    optionTerm: ({ flags }) => inWords(flags, lang),
    optionDescription: (option) => extra(option.description, option),
    argumentTerm: (argument) => metavar(argument.name(), lang),
    argumentDescription: (argument) => extra(argument.description, argument),
    subcommandTerm: (command) =>
      [command.name(), inWords(command.usage(), lang)]
        .join(' ')
        .replace('[options]', say('help.some-options')),
  };
}

/** How a command is called: `duibiao check [选项] <填报文件...>`. */
export function usageOf(command: Command, lang: Lang, say: Say): string {
  const usage = inWords(command.usage().replace('[options]', ''), lang).trim();
  return [pathOf(command), say('help.some-options'), usage].filter((part) => part !== '').join(' ');
}

/** The words that call a command: `duibiao ledger list`. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** Adds examples below a command's help; what is typed is the same in every language. */
export function addExamples(command: Command, say: Say, ...lines: readonly string[]): Command {
  return command.addHelpText(
    'after',
    `\n${say('help.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
}
