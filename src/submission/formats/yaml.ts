import { spellings } from '../terms.js';
import { looksLikeSubmission, openDocument } from './document.js';
import type { TextFormat } from './model.js';

const plan = spellings('plan').join('|');
const PLAN = new RegExp(`^(?:${plan})[ \\t]*:`, 'm');
const NAMED = new RegExp(`^(?:${plan})[ \\t]*:[ \\t]+(["']?)([\\p{L}\\d._-]+)\\1[ \\t]*(?:#.*)?\\r?$`, 'mu');

/** YAML: the form that keeps comments. */
export const yaml: TextFormat = {
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  looksRight: looksLikeSubmission,
  recognises: (text) => PLAN.test(text),
  open({ file, text }) {
    const document = openDocument(file, text, 'yaml');
    // A key at the start of a line is the whole file's; the parser, which costs most of the time, is asked only without one.
    const line = NAMED.exec(text);
    return { ...document, planNamed: () => line?.[2] ?? document.planNamed() };
  },
};
