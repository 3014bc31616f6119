import { success } from '../../source/index.js';
import { templateOf } from '../templates/compile.js';
import type { Page } from './model.js';

const language = { id: 'md', escapeText: escapeMarkdown } as const;

export const markdown = {
  id: 'md',
  ending: 'md',
  binary: false,
  language,
  render: ({ kind, model, lang }) => success(templateOf(kind.id, language, lang)(model)),
} as const satisfies Page;

/**
 * Text for Markdown, where it means only itself: characters that begin formatting, tables, links, entities or HTML
 * are escaped, and line breaks and control characters become spaces, since the text stands in table cells and list
 * items. `≥` and `>` stay readable: nothing is written as an entity.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^(?=#{1,6}(?: |$)|[-+](?: |$)|[-=]{2,}$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}
