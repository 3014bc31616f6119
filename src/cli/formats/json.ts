import type { Format } from './model.js';

/** The assessment document itself. */
export const json: Format = {
  id: 'json',
  print: (judged) => JSON.stringify(judged.assessment(), null, 2),
};
