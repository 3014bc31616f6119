import { success } from '../../source/index.js';
import { templateOf } from '../templates/compile.js';
import type { Page } from './model.js';

/** Pages that load nothing. */
const language = { id: 'html', styled: true } as const;

export const html = {
  id: 'html',
  ending: 'html',
  binary: false,
  language,
  render: ({ kind, model, lang }) => success(templateOf(kind.id, language, lang)(model)),
} as const satisfies Page;
