import { statSync } from 'node:fs';
import { hasFonts, type Layout, loadLayout, standardLayout } from '../document/index.js';
import type { Output, WordTemplate } from '../report/index.js';
import { readBytes } from '../source/index.js';
import { orRefuse, Refusal } from './refusal.js';

/** How documents are laid out, and the fonts and the Word template that they are made with. */
export interface PageSetup {
  readonly layout: Layout;
  readonly fonts?: string | undefined;
  readonly template?: WordTemplate | undefined;
}

/** Where these lie. */
export interface PagePaths {
  readonly layout?: string | undefined;
  readonly fonts?: string | undefined;
  readonly template?: string | undefined;
}

/** Throws `Refusal` on a layout or template that cannot be used, and on a folder that is none or has no font of the layout. */
export function pageSetup({ layout: path, fonts, template }: PagePaths, to: readonly Output[]): PageSetup {
  if (fonts !== undefined && !statSync(fonts, { throwIfNoEntry: false })?.isDirectory())
    throw Refusal.of('cli.no-font-folder', { folder: fonts });
  const layout = path === undefined ? standardLayout() : orRefuse(loadLayout(path));
  if (fonts !== undefined && !hasFonts(layout, fonts)) {
    const files = Object.values(layout.fonts).flatMap((font) => font.files);
    throw Refusal.of('cli.no-layout-fonts', { folder: fonts, files });
  }
  return { layout, fonts, template: template === undefined ? undefined : templateAt(template, to) };
}

function templateAt(path: string, to: readonly Output[]): WordTemplate {
  if (to.map(({ id }) => id).join() !== 'docx') throw Refusal.of('cli.template-docx-only');
  return orRefuse(readBytes(path));
}
