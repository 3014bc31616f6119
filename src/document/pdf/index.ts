import { createRequire } from 'node:module';
import type { Lang } from '../../messages/index.js';
import type { Layout } from '../layout/index.js';
import type { Block } from '../model.js';
import { Content, type Node } from './content.js';
import { type PdfFont, pdfFonts } from './fonts.js';

export { hasFonts, NoFonts } from './fonts.js';

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that none of the fonts has: they show as boxes. */
  readonly lacking: readonly string[];
}

interface Pdfmake {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void; existsSync(name: string): boolean };
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);

/** The same report is the same bytes: every document was made on this day. */
const MADE = new Date(Date.UTC(2020, 0, 1));

/**
 * A PDF with its fonts inside it, so that it shows and prints alike everywhere. `fontFolder` is where the layout's fonts
 * are looked for first. Throws NoFonts where no font with Chinese characters is found.
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
  const fonts = pdfFonts(layout, fontFolder);
  const content = new Content(layout, fonts);
  const { page, styles, footer } = layout;
  const mark = blocks.flatMap((block) => (block.kind === 'mark' ? [block.text] : []))[0];
  const definition = {
    info: { title, producer: 'duibiao', creator: 'duibiao', creationDate: MADE },
    language: lang,
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.left, page.top, page.right, page.bottom],
    content: content.of(blocks),
    header:
      mark === undefined
        ? undefined
        : { ...content.text('mark', mark), margin: [page.left, page.top / 2, page.right, 0] },
    footer: (number: number) => {
      const { inset, size, align } = styles.footer;
      const side = inset * size;
      const outer = number % 2 === 1 ? 'right' : 'left';
      return {
        ...content.text('footer', footer.text.replace('{page}', String(number))),
        alignment: align === 'outside' ? outer : align,
        margin: [page.left + side, footer.below, page.right + side, 0],
      };
    },
    defaultStyle: { font: fonts.fallback.name },
    pageBreakBefore: leavesHeadingAlone(layout),
  };
  const pdfmake = require('pdfmake') as Pdfmake;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(descriptorsOf(pdfmake, [...Object.values(fonts.of), fonts.fallback]));
  const made = pdfmake.createPdf(definition);
  return { bytes: new Uint8Array(await made.getBuffer()), lacking: [...content.lacking] };
}

/** Fonts lie in the library's own file system: it may read no other. */
function descriptorsOf(pdfmake: Pdfmake, fonts: readonly PdfFont[]): object {
  for (const { name, bytes } of fonts)
    if (!pdfmake.virtualfs.existsSync(name)) pdfmake.virtualfs.writeFileSync(name, bytes);
  return Object.fromEntries(
    fonts.map(({ name, face }) => [name, { normal: face === undefined ? name : [name, face] }]),
  );
}

/** Whether a heading would stand on one page and what it heads on the next. */
function leavesHeadingAlone({ page }: Layout): (node: Node) => boolean {
  return ({ headlineLevel, startPosition }) => {
    if (typeof headlineLevel !== 'number') return false;
    const { top } = startPosition as { readonly top: number };
    return top > page.top + 1 && top + headlineLevel > page.height - page.bottom;
  };
}
