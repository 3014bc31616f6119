import {
  type Layout,
  numberHeadings,
  packPdf,
  packWord,
  parseMarkup,
  standardLayout,
} from '../document/index.js';
import type { Lang } from '../messages/index.js';
import { templateOf } from './environment.js';
import type { DocumentFormat } from './formats.js';

/** How documents are laid out; without a layout as GB/T 9704-2012 has it. */
export interface DocumentOptions {
  readonly layout?: Layout | undefined;
  /** Where the layout's fonts are looked for, for PDF. */
  readonly fonts?: string | undefined;
  /** Told of the characters that none of the fonts has, for PDF. */
  readonly lacking?: ((characters: readonly string[]) => void) | undefined;
}

/** A model with a title, as a file of pages. Throws NoPdf where PDF finds no font with Chinese characters or no typesetter. */
export async function documentOf(
  template: string,
  model: { readonly title: string },
  to: DocumentFormat,
  lang: Lang,
  { layout = standardLayout(), fonts, lacking }: DocumentOptions,
): Promise<Uint8Array> {
  const blocks = numberHeadings(parseMarkup(templateOf(template, 'doc', lang)(model)), layout, lang);
  if (to === 'docx') return packWord(blocks, layout);
  const pdf = await packPdf(blocks, layout, { title: model.title, lang, fontFolder: fonts });
  if (pdf.lacking.length > 0) lacking?.(pdf.lacking);
  return pdf.bytes;
}
