import { message } from '../../messages/index.js';
import type { Problem, TreeNode } from '../model.js';

/** A text in the quotes of running text, which mean nothing in a file. */
export function quoted(node: TreeNode | undefined): Problem | undefined {
  const plain = node?.kind === 'scalar' ? /^[“”‘’＂](.*)[“”‘’＂]$/.exec(node.text)?.[1] : undefined;
  return node && plain !== undefined
    ? { severity: 'error', ...message('source.full-width-quotes', { plain }), at: node.at }
    : undefined;
}
