import type { Lang } from '../../messages/index.js';
import type { StyleName } from '../model.js';

/** How documents look. All lengths in points. */
export interface Layout {
  readonly title: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly fonts: Readonly<Record<string, LayoutFont>>;
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** The number of the first heading of each level, `一、`, `（一）`, and of the first annex. */
  readonly numbering: Readonly<
    Record<Lang, { readonly h1: string; readonly h2: string; readonly annex: string }>
  >;
  /** `{page}` is the number; `below` is how far under the text it stands. */
  readonly footer: { readonly text: string; readonly below: number };
}

export interface LayoutFont {
  /** The name that a document asks for, and those that will do instead. */
  readonly names: readonly string[];
  /** Names of files that hold it, for PDF; `#` and a name choose a face of a collection. */
  readonly files: readonly string[];
  readonly bold: boolean;
}

export interface Style {
  /** A name among the layout's fonts. */
  readonly font: string;
  readonly size: number;
  /** From line to line. */
  readonly line: number;
  /** `outside`: right on odd pages and left on even ones, for page numbers. */
  readonly align: 'left' | 'center' | 'right' | 'both' | 'outside';
  /** The first line's indent, in characters. */
  readonly indent: number;
  /** Kept free at the sides that it is aligned to, in characters. */
  readonly inset: number;
  readonly before: number;
  readonly after: number;
  readonly color: string;
  /** A frame around the paragraph. */
  readonly framed: boolean;
  /** Stays on the page of what follows. */
  readonly keep: boolean;
}
