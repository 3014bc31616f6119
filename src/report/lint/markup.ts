import type { WordId } from '../../messages/index.js';
/** What is wrong with printing at this point of an HTML page, given the text before it; undefined where nothing is. */
export function misplaced(before: string, node: string): WordId | undefined {
  if (node === 'MustacheStatement' && (isInside(before, 'script') || isInside(before, 'style')))
    return 'report.template-in-code';
  const tag = before.slice(before.lastIndexOf('<'));
  const inTag = before.includes('<') && !tag.includes('>');
  return inTag && /\s[\w:-]+=[^"'\s]*$/.test(tag) ? 'report.template-unquoted' : undefined;
}

function isInside(before: string, element: string): boolean {
  return before.lastIndexOf(`<${element}`) > before.lastIndexOf(`</${element}`);
}
