import { parseTree } from '../../source/index.js';
import { withLineComments } from '../document/comments.js';
import { planOfTree, readTree } from '../document/reading.js';
import { refused } from '../model.js';
import { spellings } from '../terms.js';
import type { TextFormat } from './model.js';
import { once } from './once.js';

/** A YAML or JSON text as a submission, parsed at first need. */
export function openDocument(
  file: string,
  text: string,
  format: 'yaml' | 'json',
): ReturnType<TextFormat['open']> {
  const parsed = once(() => {
    const { root, problems, comments = [] } = parseTree(file, text, format);
    const reading = root ? readTree(root, problems) : refused(...problems);
    return { plan: planOfTree(root), reading: withLineComments(reading, comments) };
  });
  return { read: () => parsed().reading, planNamed: () => parsed().plan };
}

const named = spellings('plan').join('|');
const filled = (['figures', 'submissions', 'prior', 'attestations'] as const).flatMap(spellings).join('|');

/** A plan and figures among the outermost keys: of YAML those at the start of a line, of JSON any. */
export function looksLikeSubmission(text: string): boolean {
  const json = /^\s*\{/.test(text);
  const has = (keys: string): boolean =>
    new RegExp(json ? `"(?:${keys})"\\s*:` : `^(?:${keys})[ \\t]*:`, 'm').test(text);
  return has(named) && has(filled);
}
