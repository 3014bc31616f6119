import { parseTree } from '../../source/index.js';
import { planOfTree, readTree } from '../document/submission.js';
import { refused } from '../model.js';
import type { TextFormat } from './model.js';
import { looksLikeSubmission } from './text.js';

/** JSON: the form that other systems write. */
export const json: TextFormat = {
  id: 'json',
  extensions: ['.json'],
  read(file, text) {
    const { root, problems } = parseTree(file, text, 'json');
    return root ? readTree(root, problems) : refused(...problems);
  },
  looksRight: looksLikeSubmission,
  recognises: (text) => /^\s*[{[]/.test(text),
  planNamed: (file, text) => planOfTree(parseTree(file, text, 'json').root),
};
