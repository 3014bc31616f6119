import type { Command } from 'commander';
import pc from 'picocolors';
import { render, type WordId } from '../messages/index.js';
import { type Kind, outputsOf } from '../report/index.js';
import type { PagePaths, Reader } from '../service/index.js';
import type { Context, Say } from './context.js';
import { table } from './table.js';

/** What every command that makes reports takes. */
export interface DeliveryOptions extends PagePaths {
  readonly to: string;
  readonly output?: string;
}

/** Kinds of reports as help lists them: `notice 整改通知书`. */
export function kindNames(kinds: readonly Kind[], say: Say): string[] {
  return kinds.map(({ id, name }) => `${id} ${say(name)}`);
}

/** What a command makes reports of, in which format where none is asked for, and where `--output` takes them. */
interface Deliverable {
  readonly kinds: readonly Kind[];
  readonly standard: string;
  readonly output: readonly [flags: string, help: WordId];
}

/** The options of every command that makes reports: their formats, where they go, how they look. */
export function addDeliveryOptions(
  command: Command,
  { kinds, standard, output: [flags, help] }: Deliverable,
  say: Say,
): Command {
  const formats = outputsOf(...kinds).map(({ id }) => id);
  command.option('--to <formats>', say('help.formats', { formats }), standard).option(flags, say(help));
  return addLayoutOptions(command, say).option('--template <file>', say('help.template'));
}

/** The options of every command that writes documents. */
export function addLayoutOptions(command: Command, say: Say): Command {
  return command.option('--layout <file>', say('help.layout')).option('--fonts <folder>', say('help.fonts'));
}

/** The person at the terminal. */
export function readerOf({ lang, colors, out, err }: Context): Reader {
  return {
    print: out,
    tell: (message) => err(render(message, lang)),
    pen(screen) {
      const { bold, dim } = screen ? colors : pc.createColors(false);
      return { bold, dim, table: (heads, rows) => table(heads, rows, dim) };
    },
  };
}
