/**
 * Text for Markdown, where it means only itself: characters that begin formatting, tables, links or HTML are
 * escaped, and line breaks become spaces, since the text stands in table cells and list items.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/, '$1\\$2')
    .replaceAll('&', '&amp;');
}
