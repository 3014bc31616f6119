import { escapeMarkdown } from './markdown.js';

/** A format of reports: its templates' ending, and how text is made safe in it. */
export interface ReportFormat {
  readonly id: 'html' | 'md';
  /** Escapes every text of the model beforehand; without it Handlebars escapes for HTML. */
  readonly escapeText?: (text: string) => string;
}

/** All formats, in the order in which help lists them. */
export const reportFormats: readonly ReportFormat[] = [
  { id: 'html' },
  { id: 'md', escapeText: escapeMarkdown },
];
