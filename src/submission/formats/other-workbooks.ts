import { message } from '../../messages/index.js';
import { failure } from '../../source/index.js';
import { readWorkbook } from '../../workbook/index.js';
import type { SubmissionFormat } from './model.js';
import { xlsx } from './xlsx.js';

/** Workbooks of other kinds, to say what to do with them: figures stand in them, and nobody is to pass them over. */
export const otherWorkbooks: SubmissionFormat = {
  id: 'other-workbook',
  extensions: ['.xls', '.et', '.ods', '.xlsb', '.numbers'],
  recognises: () => false,
  open(file, bytes) {
    const book = readWorkbook(file, bytes);
    // Named .xls, though it is none.
    if (book.ok) return xlsx.open(file, bytes);
    if (book.problems.some(({ id }) => id === 'workbook.encrypted')) return book;
    const ending = /\.[^.]*$/.exec(file.toLowerCase())?.[0] ?? '';
    return failure([{ ...message('workbook.save-as', { ending }), severity: 'error', at: { file } }]);
  },
};
