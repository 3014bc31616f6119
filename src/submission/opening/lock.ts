import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { message } from '../../messages/index.js';
import { failure, type Result, readBytes, type SourceBytes, shownPath } from '../../source/index.js';

/** The bytes of a workbook that is written back to, unless a spreadsheet program has it open. */
export function openWorkbook(path: string): Result<SourceBytes> {
  const source = readBytes(path);
  if (!source.ok || lockOf(path) === undefined) return source;
  const at = { file: shownPath(path) };
  return failure([{ ...message('workbook.open-elsewhere'), severity: 'error', at }]);
}

/**
 * The lock that a spreadsheet program leaves beside a workbook it has open. It stays when the program breaks down, so
 * that it does not tell whether anybody has the workbook open; what is read is what was saved.
 */
export function lockOf(path: string): string | undefined {
  const name = basename(path);
  return [`~$${name}`, `.~lock.${name}#`].find((lock) => existsSync(join(dirname(path), lock)));
}
