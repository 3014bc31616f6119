import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Lang } from '../../messages/index.js';
import type { Layout } from '../layout/index.js';
import type { Block, StyleName } from '../model.js';
import { typesetting } from '../shipped.js';
import { wordsOf } from '../words.js';
import { type PdfFont, pdfFonts } from './fonts.js';
import { shown } from './glyphs.js';
import { typeset } from './typesetter.js';

export { fontFiles } from './fonts.js';
export { NoPdf } from './no-pdf.js';

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that none of the fonts has: they show as boxes. */
  readonly lacking: readonly string[];
}

/**
 * A PDF with its fonts inside it, so that it shows and prints alike everywhere. `fontFolder` is where the layout's fonts
 * are looked for first. Throws NoPdf where there is no font with Chinese characters, or no typesetter.
 */
export async function packPdf(
  blocks: readonly Block[],
  layout: Layout,
  {
    title,
    lang,
    fontFolder,
  }: { readonly title: string; readonly lang: Lang; readonly fontFolder?: string | undefined },
): Promise<Pdf> {
  const { page, styles, footer } = layout;
  const fonts = pdfFonts(layout, fontFolder);
  const used = [...new Set([...Object.values(fonts.of), fonts.fallback])];
  const family = (font: PdfFont) => `duibiao ${used.indexOf(font)}`;
  const ownOf = (style: StyleName) => fonts.of[styles[style].font] ?? fonts.fallback;
  const lacking = new Set<string>();
  const text = (style: StyleName, given: string) =>
    shown(given, [ownOf(style), fonts.fallback], (character) => lacking.add(character));
  const written = <T extends { readonly style: StyleName; readonly text: string }>(one: T): T => ({
    ...one,
    text: text(one.style, one.text),
  });
  const document = {
    title: title.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''),
    lang,
    page,
    styles: Object.fromEntries(
      Object.entries(styles).map(([name, style]) => [
        name,
        { ...style, font: [ownOf(name as StyleName), fonts.fallback].map(family) },
      ]),
    ),
    footer: { below: footer.below, text: footer.text.split('{page}').map((part) => text('footer', part)) },
    mark: blocks.flatMap((block) => (block.kind === 'mark' ? [text('mark', block.text)] : []))[0] ?? null,
    blocks: blocks.flatMap((block): object[] => {
      if (block.kind === 'mark') return [];
      if (block.kind === 'paragraph') {
        const one = written(block);
        return [one.style === 'title' ? { ...one, words: wordsOf(one.text) } : one];
      }
      if (block.kind === 'page') return [block];
      return [{ ...block, head: block.head.map(written), rows: block.rows.map((row) => row.map(written)) }];
    }),
  };
  const bytes = typeset(
    readFileSync(typesetting, 'utf8'),
    { document: JSON.stringify(document) },
    used.map(({ name }) => name).join('\n'),
    () => used.map((font) => font.as(family(font))),
  );
  // What a library in machine code made is given back between turns of the event loop only: some 3 MB a document.
  await setImmediate();
  return { bytes, lacking: [...lacking] };
}
