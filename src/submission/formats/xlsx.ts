import { sha256, success } from '../../source/index.js';
import { isZip, readWorkbook } from '../../workbook/index.js';
import { type Reading, refused } from '../model.js';
import { readSheets } from '../table/sheets.js';
import type { SubmissionFormat } from './model.js';

/** Excel workbooks, as Excel and LibreOffice save them; .xls only to say what to do with it. */
export const xlsx: SubmissionFormat = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xls'],
  recognises: isZip,
  open(file, bytes) {
    let reading: Reading | undefined;
    const read = (): Reading => {
      reading ??= readBytes(file, bytes);
      return reading;
    };
    return success({
      file,
      sha256: sha256(bytes),
      read,
      planNamed: () => read().plans[0]?.text,
      looksRight: () => true,
    });
  },
};

function readBytes(file: string, bytes: Uint8Array): Reading {
  const sheets = readWorkbook(file, bytes);
  return sheets.ok ? readSheets(file, sheets.value) : refused(...sheets.problems);
}
