import type { Command } from 'commander';
import pc from 'picocolors';
import { render, term } from '../messages/index.js';
import { type Kind, outputsOf } from '../report/index.js';
import type { PagePaths, Reader } from '../service/index.js';
import type { Context } from './context.js';
import { table } from './table.js';

/** What every command that makes reports takes. */
export interface DeliveryOptions extends PagePaths {
  readonly to: string;
  readonly output?: string;
}

/** Kinds of reports as help lists them: `notice 整改通知书`. */
export function kindNames(kinds: readonly Kind[]): string {
  return kinds.map(({ id, name }) => `${id} ${term(name, 'zh-CN')}`).join(', ');
}

/** The formats of the reports that a command makes. */
export function addFormats(command: Command, kinds: readonly Kind[], standard: string): Command {
  const ids = outputsOf(...kinds).map(({ id }) => id);
  return command.option('--to <formats>', `formats, comma-separated: ${ids.join(', ')}`, standard);
}

/** The options of every command that writes documents. */
export function addLayoutOptions(command: Command): Command {
  return command
    .option('--layout <file>', 'how Word and PDF are laid out (YAML; default: GB/T 9704-2012)')
    .option('--fonts <folder>', 'where PDF finds the layout’s fonts, such as C:\\Windows\\Fonts');
}

export function addTemplateOption(command: Command): Command {
  return command.option(
    '--template <file>',
    'your own Word template (with --to docx); begin with `duibiao template`',
  );
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
