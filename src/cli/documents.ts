import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { hasFonts, loadLayout, standardLayout } from '../document/index.js';
import type { DocumentOptions, OwnTemplate } from '../report/index.js';
import { readBytes } from '../source/index.js';
import type { Context } from './context.js';
import { orRefuse, Refusal } from './refusal.js';

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
  const own = layout === undefined ? standardLayout() : orRefuse(loadLayout(layout));
  if (fonts !== undefined && !hasFonts(own, fonts)) {
    const files = Object.values(own.fonts).flatMap((font) => font.files);
    throw Refusal.of('cli.no-layout-fonts', { folder: fonts, files });
  }
  return {
    layout: own,
    fonts,
    lacking: (characters) =>
      context.err(context.say('cli.lacking-glyphs', { characters: characters.join(' ') })),
  };
}

/** A bureau's own template. Throws `Refusal` where other formats are asked for too, and where it cannot be read. */
export function templateAt(path: string | undefined, formats: readonly string[]): OwnTemplate | undefined {
  if (path === undefined) return undefined;
  if (formats.join() !== 'docx') throw Refusal.of('cli.template-docx-only');
  return orRefuse(readBytes(path));
}
