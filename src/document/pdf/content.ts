import type { Layout, Style } from '../layout/index.js';
import type { Block, Cell, StyleName, Table } from '../model.js';
import type { PdfFonts } from './fonts.js';
import { runsOf } from './glyphs.js';

/** A node of pdfmake's document, as far as we use them. */
export type Node = Readonly<Record<string, unknown>>;

const HEAD_FILL = '#E8EDF4';
const PADDING = 3;
const ABOVE = 1;
const BELOW = 2;
/** The lines of tables, and the room beside them. */
const grid = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#808080',
  vLineColor: () => '#BFBFBF',
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => ABOVE,
  paddingBottom: () => BELOW,
};

/** Makes nodes of blocks, in the styles of a layout. */
export class Content {
  readonly #layout: Layout;
  readonly #fonts: PdfFonts;
  /** Characters that no font at hand has. */
  readonly lacking = new Set<string>();

  constructor(layout: Layout, fonts: PdfFonts) {
    this.#layout = layout;
    this.#fonts = fonts;
  }

  of(blocks: readonly Block[]): Node[] {
    return blocks.flatMap((block, i): Node[] => {
      if (block.kind === 'mark') return [];
      if (block.kind === 'page') return blocks[i + 1] ? [{ text: '', pageBreak: 'after' }] : [];
      if (block.kind === 'table') return [this.#table(block)];
      const node = this.#paragraph(block.style, block.text);
      // A block is found at its top, below what is kept free before it.
      const { keep, before } = this.#layout.styles[block.style];
      return [keep ? { ...node, headlineLevel: this.#heightFrom(blocks, i) - before } : node];
    });
  }

  /** Text in a style, without what places it. */
  text(style: StyleName, text: string): Node {
    const { font, size, line, color, align } = this.#layout.styles[style];
    const own = this.#fonts.of[font] ?? this.#fonts.fallback;
    const runs = runsOf(text, own, this.#fonts.fallback, (character) => this.lacking.add(character));
    return {
      text: runs.map((run) => ({
        text: run.text,
        font: run.font.name,
        lineHeight: line / (size * run.font.height),
      })),
      fontSize: size,
      color: `#${color}`,
      // Text that is stretched to both sides tears Chinese lines apart before a word that does not fit.
      alignment: align === 'both' ? 'left' : align === 'outside' ? 'right' : align,
    };
  }

  #paragraph(name: StyleName, text: string): Node {
    const style = this.#layout.styles[name];
    const node = {
      ...this.text(name, text),
      leadingIndent: style.indent * style.size,
      preserveLeadingSpaces: true,
    };
    return { ...(style.framed ? framed(node, style) : node), margin: marginOf(style) };
  }

  #table(table: Table): Node {
    const { head, rows } = table;
    const { page } = this.#layout;
    const widths = this.#widths(table);
    const most = (page.height - page.top - page.bottom) / 2;
    const short = rows.every((row) => this.#rowHeight(row, widths) <= most);
    return {
      margin: [0, 0, 0, 10],
      layout: grid,
      table: {
        headerRows: 1,
        // Kept whole, a row that no page can hold would be lost.
        keepWithHeaderRows: short ? 1 : 0,
        dontBreakRows: short,
        widths,
        body: [
          head.map((cell) => ({ ...this.#cell(cell), fillColor: HEAD_FILL })),
          ...rows.map((row) => row.map((cell) => this.#cell(cell))),
        ],
      },
    };
  }

  /** A cell's text, with what its lines keep free as much above as below. */
  #cell({ style: name, text }: Cell): Node {
    const { size, line } = this.#layout.styles[name];
    const above = (line - size) / 2;
    return { ...this.text(name, text), margin: [0, above, 0, -above] };
  }

  /** What must stand on one page from a block on: it, those that stay with the next, and the beginning of what follows. */
  #heightFrom(blocks: readonly Block[], i: number): number {
    const block = blocks[i];
    if (!block || block.kind === 'page' || block.kind === 'mark') return 0;
    if (block.kind === 'table') {
      const [first = []] = block.rows;
      const widths = this.#widths(block);
      return this.#rowHeight(block.head, widths) + this.#rowHeight(first, widths);
    }
    const { keep, before, after, line } = this.#layout.styles[block.style];
    const height = before + this.#textHeight(block.style, block.text, this.#width) + after;
    return keep ? height + this.#heightFrom(blocks, i + 1) : before + line;
  }

  get #width(): number {
    const { page } = this.#layout;
    return page.width - page.left - page.right;
  }

  #widths({ columns }: Table): number[] {
    const whole = columns.reduce((a, b) => a + b, 0);
    const width = this.#width - columns.length * 2 * PADDING - 1;
    return columns.map((part) => (part / whole) * width);
  }

  #rowHeight(row: readonly Cell[], widths: readonly number[]): number {
    const heights = row.map(({ style, text }, i) => this.#textHeight(style, text, widths[i] ?? 0));
    return Math.max(0, ...heights) + ABOVE + BELOW;
  }

  /** Reckoned with every character as wide as a Chinese one: rather too high than too low. */
  #textHeight(name: StyleName, text: string, width: number): number {
    const { size, line } = this.#layout.styles[name];
    const each = Math.max(1, Math.floor(width / size));
    return Math.max(1, Math.ceil(text.length / each)) * line;
  }
}

function marginOf({ before, after, inset, size, align }: Style): number[] {
  const side = inset * size;
  return [align === 'left' ? side : 0, before, align === 'right' ? side : 0, after];
}

function framed(node: Node, { color }: Style): Node {
  const line = () => `#${color}`;
  return {
    table: { widths: ['*'], body: [[{ ...node, borderColor: Array(4).fill(line()) }]] },
    layout: { hLineColor: line, vLineColor: line, paddingTop: () => 4, paddingBottom: () => 4 },
  };
}
