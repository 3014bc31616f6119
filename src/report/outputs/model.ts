import type { Layout } from '../../document/index.js';
import type { Result, Success } from '../../source/index.js';
import type { Kind, Pen, Report } from '../kinds/model.js';
import type { TemplateLanguage } from '../templates/language.js';
import type { WordTemplate } from '../word-template/fill.js';

/** A format of reports; every list of formats derives from these. */
export interface Output {
  /** What people ask for, and the ending of the files. */
  readonly id: string;
  readonly ending: string;
  /** Bytes, which no screen shows. */
  readonly binary: boolean;
  /** What the templates are written in that it is made from; without it the kind itself says what it holds. */
  readonly language?: TemplateLanguage;
  /** Which kinds there are in this format; without it all. */
  serves?(kind: Kind): boolean;
  /** Throws NoPdf where there is no font with Chinese characters or no typesetter. */
  render(report: Report, options: RenderOptions): Rendered | Promise<Rendered>;
}

export interface RenderOptions {
  /** How documents are laid out; without it as GB/T 9704-2012 has it. */
  readonly layout?: Layout | undefined;
  /** Where the layout's fonts are looked for, for PDF. */
  readonly fonts?: string | undefined;
  /** Told of the characters that none of the fonts has, for PDF. */
  readonly lacking?: ((characters: readonly string[]) => void) | undefined;
  /** A bureau's Word template in place of the shipped one. */
  readonly template?: WordTemplate | undefined;
  /** For text on a screen; without it plain. */
  readonly pen?: Pen | undefined;
}

/** A report in a format: the same on every run. A failure says everything that is wrong with the Word template. */
export type Rendered = Result<string | Uint8Array>;

/** An output that is text made from a template. */
export interface Page extends Output {
  readonly language: TemplateLanguage;
  render(report: Report): Success<string>;
}
