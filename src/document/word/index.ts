import { strToU8, zipSync } from 'fflate';
import type { Layout } from '../layout/index.js';
import type { Block } from '../model.js';
import { bodyOf, paragraph } from './body.js';
import { listings, main, references } from './parts.js';
import { fontsPart, stylesPart } from './styles.js';
import { escapeXml, twips } from './units.js';

export { escapeXml } from './units.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same report is the same bytes: every part was made on this day. Earlier than 1980 cannot be written. */
const MADE = new Date(2020, 0, 1);

/** A Word document (.docx). */
export function packWord(blocks: readonly Block[], layout: Layout): Uint8Array {
  const marks = blocks.flatMap((block) => (block.kind === 'mark' ? [block.text] : []));
  const parts: Record<string, string> = {
    ...listings(),
    'word/document.xml': `<w:document ${main} ${references}><w:body>${bodyOf(blocks, layout)}</w:body></w:document>`,
    'word/styles.xml': stylesPart(layout),
    'word/fontTable.xml': fontsPart(layout),
    'word/settings.xml': settingsPart(layout),
    'word/header.xml': `<w:hdr ${main}>${paragraph('mark', [marks.join('　')])}</w:hdr>`,
    'word/footer1.xml': footerPart(layout, 'odd'),
    'word/footer2.xml': footerPart(layout, 'even'),
  };
  const files = Object.entries(parts).map(
    ([name, text]) => [name, strToU8(`${declaration}${text}`)] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: MADE });
}

/** Left and right pages differ where page numbers stand outside; without a mode Word opens it as one of its oldest. */
function settingsPart({ styles }: Layout): string {
  const sides = styles.footer.align === 'outside' ? '<w:evenAndOddHeaders/>' : '';
  return `<w:settings ${main}>${sides}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

function footerPart({ footer, styles }: Layout, side: 'odd' | 'even'): string {
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const said = (text: string) => run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
  const [before = '', after = ''] = footer.text.split('{page}');
  const number =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    said('1') +
    run('<w:fldChar w:fldCharType="end"/>');
  const { align, inset, size } = styles.footer;
  const left =
    side === 'even' && align === 'outside'
      ? `<w:ind w:left="${twips(inset * size)}" w:right="0"/><w:jc w:val="left"/>`
      : '';
  return `<w:ftr ${main}><w:p><w:pPr><w:pStyle w:val="footer"/>${left}</w:pPr>${said(before)}${number}${said(after)}</w:p></w:ftr>`;
}
