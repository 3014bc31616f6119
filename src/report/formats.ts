import { escapeXml } from '../document/index.js';
import { escapeMarkdown } from './markdown.js';

/** A kind of templates: their ending, and how text is made safe in them. */
export interface TemplateFormat {
  readonly id: 'html' | 'md' | 'doc';
  /** Escapes every text of the model beforehand; without it Handlebars escapes for HTML. */
  readonly escapeText?: (text: string) => string;
}

/** What templates are written in: pages, Markdown, and the markup of documents. */
export const templateFormats: readonly TemplateFormat[] = [
  { id: 'html' },
  { id: 'md', escapeText: escapeMarkdown },
  { id: 'doc', escapeText: escapeXml },
];

/** The formats of reports that are text. */
export const textFormats = ['html', 'md'] as const;
/** The formats of reports that are files with pages. */
export const documentFormats = ['docx', 'pdf'] as const;
/** All formats, in the order in which help lists them. */
export const reportFormats = [...textFormats, ...documentFormats] as const;

export type TextFormat = (typeof textFormats)[number];
export type DocumentFormat = (typeof documentFormats)[number];
