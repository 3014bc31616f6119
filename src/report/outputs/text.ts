import { success } from '../../source/index.js';
import type { Pen } from '../kinds/model.js';
import type { Output } from './model.js';

/** For people at a terminal. */
export const text = {
  id: 'text',
  ending: 'txt',
  binary: false,
  serves: (kind) => kind.text !== undefined,
  render: ({ kind, model, lang }, { pen = plain }) => success(`${kind.text?.(model, pen, lang) ?? ''}\n`),
} as const satisfies Output;

const plain: Pen = {
  bold: (words) => words,
  dim: (words) => words,
  table: (heads, rows) => [heads.map(({ head }) => head), ...rows].map((row) => row.join('\t')).join('\n'),
};
