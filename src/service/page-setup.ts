import { statSync } from 'node:fs';
import { fontFiles, type Layout, loadLayout, standardLayout } from '../document/index.js';
import type { Output, WordTemplate } from '../report/index.js';
import { type Result, readBytes, success } from '../source/index.js';
import { refused } from './refused.js';

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

/** A failure on a layout or template that cannot be used, and on a folder that is none or has no font of the layout. */
export function pageSetup(paths: PagePaths, to: readonly Output[]): Result<PageSetup> {
  const { fonts } = paths;
  const own = paths.layout === undefined ? undefined : loadLayout(paths.layout);
  if (own && !own.ok) return own;
  // The shipped one is read where something is laid out by it.
  const layout = (): Layout => own?.value ?? standardLayout();
  const folder = fonts === undefined ? success(fonts) : fontFolder(fonts, layout());
  if (!folder.ok) return folder;
  const template = paths.template === undefined ? success(undefined) : templateAt(paths.template, to);
  if (!template.ok) return template;
  return success({
    get layout() {
      return layout();
    },
    fonts,
    template: template.value,
  });
}

/** The files of one's own fonts that documents are set in. */
export function fontFilesOf({ layout, fonts }: PageSetup): string[] {
  return fonts === undefined ? [] : fontFiles(layout, fonts);
}

function fontFolder(folder: string, layout: Layout): Result<string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return refused('cli.no-font-folder', { folder });
  const files = Object.values(layout.fonts).flatMap((font) => font.files);
  return fontFiles(layout, folder).length > 0
    ? success(folder)
    : refused('cli.no-layout-fonts', { folder, files });
}

function templateAt(path: string, to: readonly Output[]): Result<WordTemplate> {
  return to.map(({ id }) => id).join() === 'docx' ? readBytes(path) : refused('cli.template-docx-only');
}
