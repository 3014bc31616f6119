/** What a document is made of, in the order in which it is read; how it looks is the layout's part. */
export type Block = Paragraph | Table | PageBreak | PageMark;

/** Kinds of paragraphs outside tables. Headings and annexes are numbered by the layout. */
export const paragraphStyles = [
  'title',
  'subtitle',
  'sample',
  'h1',
  'h2',
  'annex',
  'p',
  'note',
  'address',
  'closing',
  'seal',
  'date',
  'item',
  'step',
] as const;

/** Kinds of text in the cells of a table: its heads, text, figures, and entries written by hand. */
export const cellStyles = ['th', 'c', 'n', 'e'] as const;

export const styleNames = [...paragraphStyles, ...cellStyles, 'mark', 'footer'] as const;

export type ParagraphStyle = (typeof paragraphStyles)[number];
export type CellStyle = (typeof cellStyles)[number];
export type StyleName = (typeof styleNames)[number];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly text: string;
}

export interface Cell {
  readonly style: CellStyle;
  readonly text: string;
}

/** A table as wide as the text; its first row is the head, which repeats on every page. */
export interface Table {
  readonly kind: 'table';
  /** How wide each column is in proportion to the others. */
  readonly columns: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface PageBreak {
  readonly kind: 'page';
}

/** What stands at the head of every page: that the figures are samples. */
export interface PageMark {
  readonly kind: 'mark';
  readonly text: string;
}
