import { parseTree } from '../../source/index.js';
import { planOfTree, readTree } from '../document/submission.js';
import { refused } from '../model.js';
import type { TextFormat } from './model.js';
import { looksLikeSubmission } from './text.js';

/** YAML: the form that keeps comments. */
export const yaml: TextFormat = {
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  read(file, text) {
    const { root, problems } = parseTree(file, text, 'yaml');
    return root ? readTree(root, problems) : refused(...problems);
  },
  looksRight: looksLikeSubmission,
  recognises: (text) => /^plan[ \t]*:/m.test(text),
  planNamed(file, text) {
    // A key at the start of a line is the whole file's; the parser, which costs most of the time, is asked only without one.
    const line = /^plan[ \t]*:[ \t]+(["']?)([\p{L}\d._-]+)\1[ \t]*(?:#.*)?\r?$/mu.exec(text);
    return line?.[2] ?? planOfTree(parseTree(file, text, 'yaml').root);
  },
};
