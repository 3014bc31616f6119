import { sha256, success } from '../../source/index.js';
import { isZip, readWorkbook } from '../../workbook/index.js';
import { refused } from '../model.js';
import { readSheets } from '../table/sheets.js';
import type { SubmissionFormat } from './model.js';
import { once } from './once.js';

/** Excel workbooks, as Excel, WPS and LibreOffice save them. */
export const xlsx: SubmissionFormat = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  recognises: (bytes) => isZip(bytes),
  open(file, bytes) {
    const book = once(() => readWorkbook(file, bytes));
    const read = once(() => {
      const sheets = book();
      return sheets.ok ? readSheets(file, sheets.value) : refused(...sheets.problems);
    });
    return success({
      file,
      sha256: sha256(bytes),
      read,
      planNamed: () => read().plans[0]?.text,
      looksRight: () => true,
      sheets() {
        const sheets = book();
        return sheets.ok ? sheets.value : [];
      },
    });
  },
};
