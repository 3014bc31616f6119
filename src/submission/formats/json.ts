import { looksLikeSubmission, openDocument } from './document.js';
import type { TextFormat } from './model.js';

/** JSON: the form that other systems write. */
export const json: TextFormat = {
  id: 'json',
  extensions: ['.json'],
  looksRight: looksLikeSubmission,
  recognises: (text) => /^\s*[{[]/.test(text),
  open: ({ file, text }) => openDocument(file, text, 'json'),
};
