import { looksLikeSubmission, openDocument } from './document.js';
import type { TextFormat } from './model.js';

/** YAML: the form that keeps comments. */
export const yaml: TextFormat = {
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  looksRight: looksLikeSubmission,
  recognises: (text) => /^plan[ \t]*:/m.test(text),
  open(file, text) {
    const document = openDocument(file, text, 'yaml');
    // A key at the start of a line is the whole file's; the parser, which costs most of the time, is asked only without one.
    const line = /^plan[ \t]*:[ \t]+(["']?)([\p{L}\d._-]+)\1[ \t]*(?:#.*)?\r?$/mu.exec(text);
    return { ...document, planNamed: () => line?.[2] ?? document.planNamed() };
  },
};
