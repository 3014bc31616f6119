import { escapeXml, type Layout, numberHeadings, parseMarkup } from '../../document/index.js';
import type { Report } from '../kinds/model.js';
import { templateOf } from '../templates/compile.js';
import type { TemplateLanguage } from '../templates/language.js';

/** The markup that Word and PDF are both made from. */
export const language: TemplateLanguage = { id: 'doc', escapeText: escapeXml };

/** A report as paragraphs and tables, its headings numbered as the layout has it. */
export function blocksOf({ kind, model, lang }: Report, layout: Layout): ReturnType<typeof numberHeadings> {
  return numberHeadings(parseMarkup(templateOf(kind.id, language, lang)(model)), layout, lang);
}
