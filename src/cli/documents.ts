import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { loadLayout } from '../document/index.js';
import type { DocumentOptions } from '../report/index.js';
import type { Context } from './context.js';
import { Refusal } from './refusal.js';

export interface LayoutOptions {
  readonly layout?: string;
  readonly fonts?: string;
}

/** The options of every command that writes documents. */
export function addLayoutOptions(command: Command): Command {
  return command
    .option('--layout <file>', 'how Word and PDF are laid out (YAML; default: GB/T 9704-2012)')
    .option('--fonts <folder>', 'where PDF finds the layout’s fonts, such as C:\\Windows\\Fonts');
}

/** What those options say. Throws `Refusal` on a layout that cannot be used and on a folder that is none. */
export function documentOptions(context: Context, { layout, fonts }: LayoutOptions): DocumentOptions {
  if (fonts !== undefined && !statSync(fonts, { throwIfNoEntry: false })?.isDirectory())
    throw Refusal.of('cli.no-font-folder', { folder: fonts });
  return {
    layout: layout === undefined ? undefined : layoutAt(layout),
    fonts,
    lacking: (characters) =>
      context.err(context.say('cli.lacking-glyphs', { characters: characters.join(' ') })),
  };
}

function layoutAt(path: string): DocumentOptions['layout'] {
  const { layout, problems } = loadLayout(path);
  if (!layout) throw new Refusal(problems);
  return layout;
}
