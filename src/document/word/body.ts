import type { Layout } from '../layout/index.js';
import type { Block, Cell, StyleName, Table } from '../model.js';
import { balanced } from './balanced.js';
import { columnWidths } from './columns.js';
import { relationTo } from './parts.js';
import { escapeXml, twips } from './units.js';

const HEAD_FILL = 'E8EDF4';

/** The content of the document's body: its blocks, and the page they stand on. */
export function bodyOf(blocks: readonly Block[], layout: Layout): string {
  const width = layout.page.width - layout.page.left - layout.page.right;
  const shown = blocks.filter(({ kind }) => kind !== 'mark');
  const drawn = shown.map((block, i) =>
    blockOf(block, { before: shown[i - 1], after: shown[i + 1], width, layout }),
  );
  return `${drawn.join('')}${sectionOf(layout)}`;
}

interface Place {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** Of the text, in points. */
  readonly width: number;
  readonly layout: Layout;
}

function blockOf(block: Block, { before, after, width, layout }: Place): string {
  if (block.kind === 'mark') return '';
  // A break of its own would be a line: where the page is full it makes an empty one.
  if (block.kind === 'page')
    return after?.kind === 'paragraph' ? '' : '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (block.kind === 'paragraph') {
    // A page with nothing but the seal on it would say nothing.
    const signed = after?.kind === 'paragraph' && after.style === 'seal';
    const { style, text } = block;
    const lines = style === 'title' ? balanced(text, layout.styles.title.size, width) : [text];
    return paragraph(style, lines, { keep: signed, newPage: before?.kind === 'page' });
  }
  // A paragraph after it, so that two tables do not become one.
  return `${tableOf(block, width, layout)}${paragraph('c', [])}`;
}

/** A paragraph of lines in a style; it may stay with the next one beyond what the style says, or begin a page. */
export function paragraph(
  style: StyleName,
  lines: readonly string[],
  { keep = false, newPage = false }: { readonly keep?: boolean; readonly newPage?: boolean } = {},
): string {
  const said = lines.filter((line) => line !== '');
  const texts = said.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  const run = said.length === 0 ? '' : `<w:r>${texts.join('<w:br/>')}</w:r>`;
  const flow = `${keep ? '<w:keepNext/>' : ''}${newPage ? '<w:pageBreakBefore/>' : ''}`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${flow}</w:pPr>${run}</w:p>`;
}

function tableOf(table: Table, width: number, layout: Layout): string {
  const { head, rows } = table;
  const widths = inTwips(columnWidths(table, width, layout));
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rowOf(head, widths, true)}${rows.map((row) => rowOf(row, widths, false)).join('')}</w:tbl>`
  );
}

function rowOf(cells: readonly Cell[], widths: readonly number[], head: boolean): string {
  const shade = head ? `<w:shd w:val="clear" w:color="auto" w:fill="${HEAD_FILL}"/>` : '';
  const drawn = cells.map(
    ({ style, text }, i) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, [text])}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`;
}

/** Widths as Word has them, which add up to what they added up to. */
function inTwips(widths: readonly number[]): number[] {
  let sum = 0;
  return widths.map((width) => {
    const from = twips(sum);
    sum += width;
    return twips(sum) - from;
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
