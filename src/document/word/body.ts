import type { Layout } from '../layout/index.js';
import type { Block, Cell, StyleName, Table } from '../model.js';
import { relationTo } from './parts.js';
import { escapeXml, twips } from './units.js';

const HEAD_FILL = 'E8EDF4';

/** The content of the document's body: its blocks, and the page they stand on. */
export function bodyOf(blocks: readonly Block[], layout: Layout): string {
  const width = twips(layout.page.width - layout.page.left - layout.page.right);
  const shown = blocks.filter(({ kind }) => kind !== 'mark');
  const drawn = shown.map((block, i) => blockOf(block, { before: shown[i - 1], after: shown[i + 1], width }));
  return `${drawn.join('')}${sectionOf(layout)}`;
}

interface Place {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly width: number;
}

function blockOf(block: Block, { before, after, width }: Place): string {
  if (block.kind === 'mark') return '';
  // A break of its own would be a line: where the page is full it makes an empty one.
  if (block.kind === 'page')
    return after?.kind === 'paragraph' ? '' : '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (block.kind === 'paragraph') {
    // A page with nothing but the seal on it would say nothing.
    const signed = after?.kind === 'paragraph' && after.style === 'seal';
    return paragraph(block.style, block.text, { keep: signed, newPage: before?.kind === 'page' });
  }
  // A paragraph after it, so that two tables do not become one.
  return `${tableOf(block, width)}${paragraph('c', '')}`;
}

/** A paragraph of text in a style; it may stay with the next one beyond what the style says, or begin a page. */
export function paragraph(
  style: StyleName,
  text: string,
  { keep = false, newPage = false }: { readonly keep?: boolean; readonly newPage?: boolean } = {},
): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const flow = `${keep ? '<w:keepNext/>' : ''}${newPage ? '<w:pageBreakBefore/>' : ''}`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${flow}</w:pPr>${run}</w:p>`;
}

function tableOf({ columns, head, rows }: Table, width: number): string {
  const widths = share(columns, width);
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rowOf(head, widths, true)}${rows.map((row) => rowOf(row, widths, false)).join('')}</w:tbl>`
  );
}

function rowOf(cells: readonly Cell[], widths: readonly number[], head: boolean): string {
  const shade = head ? `<w:shd w:val="clear" w:color="auto" w:fill="${HEAD_FILL}"/>` : '';
  const drawn = cells.map(
    ({ style, text }, i) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text)}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`;
}

/** The width shared out in proportion, to the last twentieth of a point. */
function share(columns: readonly number[], width: number): number[] {
  const whole = columns.reduce((a, b) => a + b, 0);
  let given = 0;
  let sum = 0;
  return columns.map((part) => {
    sum += part;
    const end = Math.round((sum / whole) * width);
    const own = end - given;
    given = end;
    return own;
  });
}

function sectionOf({ page, footer, styles }: Layout): string {
  const bottom = Math.max(0, page.bottom - footer.below - styles.footer.line);
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${relationTo('header')}"/><w:headerReference w:type="even" r:id="${relationTo('header')}"/>` +
    `<w:footerReference w:type="default" r:id="${relationTo('footer1')}"/><w:footerReference w:type="even" r:id="${relationTo('footer2')}"/>` +
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>` +
    `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.left)}" w:header="720" w:footer="${twips(bottom)}" w:gutter="0"/></w:sectPr>`
  );
}
