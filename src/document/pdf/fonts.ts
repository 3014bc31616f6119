import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font, FontCollection } from 'fontkit';
import type { Layout, LayoutFont } from '../layout/index.js';

/** A font file in hand: what PDF is made from, and what tells which characters it has. */
export interface PdfFont {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A face of a collection (.ttc). */
  readonly face?: string;
  /** The height of a line at size 1. */
  readonly height: number;
  has(character: string): boolean;
}

export interface PdfFonts {
  /** By the layout's names. */
  readonly of: Readonly<Record<string, PdfFont>>;
  /** What is asked for characters that those lack. */
  readonly fallback: PdfFont;
}

/** Thrown where no font with Chinese characters can be found. */
export class NoFonts extends Error {}

/** A font with Chinese characters from npm, which an installation may leave out: it is 41 MB. */
const PACKAGE = '@embedpdf/fonts-sc';

const require = createRequire(import.meta.url);
const opened = new Map<string, PdfFont>();

/**
 * The fonts of a layout: those found in `folder` by the file names that the layout gives, and for the others the one
 * that comes with the program. Throws NoFonts where there is neither.
 */
export function pdfFonts({ fonts }: Layout, folder: string | undefined): PdfFonts {
  const own = folder === undefined ? new Map<string, string>() : filesIn(folder);
  const found = Object.entries(fonts).map(
    ([name, font]) => [name, ownFont(font, own) ?? shipped(font.bold)] as const,
  );
  const usable = found.flatMap(([name, font]) => (font ? [[name, font] as const] : []));
  const fallback = shipped(false) ?? usable[0]?.[1];
  if (!fallback) throw new NoFonts();
  return { of: Object.fromEntries(found.map(([name, font]) => [name, font ?? fallback])), fallback };
}

/** Whether a folder has any of a layout's fonts. */
export function hasFonts({ fonts }: Layout, folder: string): boolean {
  const own = filesIn(folder);
  return Object.values(fonts).some((font) => font.files.some((file) => own.has(fileOf(file))));
}

function fileOf(wanted: string): string {
  return (wanted.split('#')[0] ?? '').toLowerCase();
}

/** File names in lower case, with their paths. */
function filesIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((file) => [file.toLowerCase(), join(folder, file)]));
}

function ownFont({ files }: LayoutFont, own: ReadonlyMap<string, string>): PdfFont | undefined {
  for (const wanted of files) {
    const path = own.get(fileOf(wanted));
    if (path !== undefined) return open(path, wanted.split('#')[1]);
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

function open(path: string, face: string | undefined): PdfFont {
  const name = face === undefined ? path : `${path}#${face}`;
  const known = opened.get(name);
  if (known) return known;
  const { create } = require('fontkit') as typeof import('fontkit');
  const bytes = readFileSync(path);
  const read = create(bytes, face);
  const font = 'fonts' in read ? ((read as FontCollection).fonts[0] as Font) : read;
  const made: PdfFont = {
    name,
    bytes,
    ...(face === undefined ? {} : { face }),
    height: (font.ascent - font.descent) / font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) as number),
  };
  opened.set(name, made);
  return made;
}
