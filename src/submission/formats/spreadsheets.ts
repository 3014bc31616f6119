import { extname } from 'node:path';
import { message } from '../../messages/index.js';
import { failure } from '../../source/index.js';
import { isZip } from '../../workbook/index.js';
import type { SubmissionFormat } from './model.js';
import { xlsx } from './xlsx.js';

/**
 * Workbooks that are not read, to say what to do with them: a folder's junk may be passed over, a bureau's figures may
 * not. One of the same cells under an old name is read all the same.
 */
export const otherSpreadsheets: SubmissionFormat = {
  id: 'spreadsheet',
  extensions: ['.xls', '.et', '.ett', '.ods', '.fods', '.xlsb', '.xlt', '.numbers'],
  recognises: () => false,
  open(file, bytes) {
    const ending = extname(file).toLowerCase();
    if (ending === '.xls' || (ending === '.et' && isZip(bytes))) return xlsx.open(file, bytes);
    return failure([{ ...message('intake.save-as-xlsx', { ending }), severity: 'error', at: { file } }]);
  },
};
