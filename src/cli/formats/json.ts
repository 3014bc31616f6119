import type { Format } from './model.js';

/** The assessment document itself. */
export const json: Format = {
  id: 'json',
  print: (assessment) => JSON.stringify(assessment, null, 2),
};
