import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { message } from '../../messages/index.js';
import type { Layout, LayoutFont } from '../layout/index.js';
import { NoPdf } from './no-pdf.js';
import { Sfnt } from './sfnt.js';

/** A font that was found, and which characters it has. */
export interface PdfFont {
  /** Where it lies; `#` and the face of a collection (.ttc). */
  readonly name: string;
  has(character: string): boolean;
  /** The font as a file that goes by the name of `family` alone. */
  as(family: string): Uint8Array;
}

export interface PdfFonts {
  /** By the layout's names. */
  readonly of: Readonly<Record<string, PdfFont>>;
  /** What is asked for characters that those lack. */
  readonly fallback: PdfFont;
}

/** A font with Chinese characters from npm, which an installation may leave out: it is 41 MB. */
const PACKAGE = '@embedpdf/fonts-sc';

const require = createRequire(import.meta.url);
const opened = new Map<string, PdfFont>();

/**
 * The fonts of a layout: those found in `folder` by the file names that the layout gives, and for the others the one
 * that comes with the program. Throws NoPdf where there is neither, and where a file is no font.
 */
export function pdfFonts({ fonts }: Layout, folder: string | undefined): PdfFonts {
  const own = folder === undefined ? new Map<string, string>() : filesIn(folder);
  const found = Object.entries(fonts).map(
    ([name, font]) => [name, ownFont(font, own) ?? shipped(font.bold)] as const,
  );
  const usable = found.flatMap(([name, font]) => (font ? [[name, font] as const] : []));
  const fallback = shipped(false) ?? usable[0]?.[1];
  if (!fallback) throw new NoPdf(message('cli.no-fonts'));
  return { of: Object.fromEntries(found.map(([name, font]) => [name, font ?? fallback])), fallback };
}

/** The files of a folder that a layout's fonts are taken from, in order. */
export function fontFiles({ fonts }: Layout, folder: string): string[] {
  const own = filesIn(folder);
  return [...new Set(Object.values(fonts).flatMap((font) => chosen(font, own)?.path ?? []))].sort();
}

function fileOf(wanted: string): string {
  return (wanted.split('#')[0] ?? '').toLowerCase();
}

/** File names in lower case, with their paths. */
function filesIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((file) => [file.toLowerCase(), join(folder, file)]));
}

function ownFont(font: LayoutFont, own: ReadonlyMap<string, string>): PdfFont | undefined {
  const found = chosen(font, own);
  return found && open(found.path, found.face);
}

/** The first of a font's files that is there. */
function chosen(
  { files }: LayoutFont,
  own: ReadonlyMap<string, string>,
): { readonly path: string; readonly face: string | undefined } | undefined {
  for (const wanted of files) {
    const path = own.get(fileOf(wanted));
    if (path !== undefined) return { path, face: wanted.split('#')[1] };
  }
  return undefined;
}

function shipped(bold: boolean): PdfFont | undefined {
  let entry: string;
  try {
    entry = require.resolve(PACKAGE);
  } catch {
    return undefined;
  }
  const path = join(dirname(entry), '..', 'fonts', `NotoSansHans-${bold ? 'Bold' : 'Regular'}.otf`);
  return existsSync(path) ? open(path, undefined) : undefined;
}

/** Its bytes, some 10 MB, are not kept once the typesetter has them. */
function open(path: string, face: string | undefined): PdfFont {
  const name = nameOf(path, face);
  const known = opened.get(name);
  if (known) return known;
  let held: Sfnt | undefined = read(path, face);
  const characters = held.characters();
  const font: PdfFont = {
    name,
    has: (character) => characters.has(character.codePointAt(0) as number),
    as: (family) => {
      const renamed = (held ?? read(path, face)).renamed(family);
      held = undefined;
      return renamed;
    },
  };
  opened.set(name, font);
  return font;
}

function read(path: string, face: string | undefined): Sfnt {
  try {
    return new Sfnt(readFileSync(path), face);
  } catch (error) {
    if (error instanceof RangeError) throw new NoPdf(message('cli.bad-font', { file: nameOf(path, face) }));
    throw error;
  }
}

function nameOf(path: string, face: string | undefined): string {
  return face === undefined ? path : `${path}#${face}`;
}
