import { success } from '../../source/index.js';
import { writeWorkbook } from '../../workbook/index.js';
import type { Output } from './model.js';

/** The tables of a report as lists with filters. */
export const excel = {
  id: 'xlsx',
  ending: 'xlsx',
  binary: true,
  async render({ kind, model, subject, lang }) {
    const { title, sheets } = kind.workbook(model, subject, lang);
    return success(await writeWorkbook(title, sheets));
  },
} as const satisfies Output;
