import { escapeMarkdown } from './markdown.js';
import { escapeXml, packWord } from './word.js';

/** A format of reports: its templates' ending, how text is made safe in it, and what makes a file of the text. */
export interface ReportFormat {
  readonly id: 'html' | 'md' | 'docx';
  /** Escapes every text of the model beforehand; without it Handlebars escapes for HTML. */
  readonly escapeText?: (text: string) => string;
  /** Makes the file of what the template gives; without it that is the file. */
  readonly pack?: (text: string) => Uint8Array;
}

/** All formats, in the order in which help lists them. */
export const reportFormats: readonly ReportFormat[] = [
  { id: 'html' },
  { id: 'md', escapeText: escapeMarkdown },
  { id: 'docx', escapeText: escapeXml, pack: packWord },
];
