import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { message } from '../../messages/index.js';
import {
  type Failure,
  failure,
  type Result,
  readBytes,
  type SourceBytes,
  shownPath,
} from '../../source/index.js';

/** The bytes of a workbook, unless a spreadsheet program has it open. */
export function openWorkbook(path: string): Result<SourceBytes> {
  const source = readBytes(path);
  return (source.ok ? lockOf(path) : undefined) ?? source;
}

/** A workbook that a spreadsheet program has open may not be saved as it is seen: its lock file stands beside it. */
export function lockOf(path: string): Failure | undefined {
  const name = basename(path);
  const locks = [`~$${name}`, `.~lock.${name}#`].map((lock) => join(dirname(path), lock));
  if (!locks.some((lock) => existsSync(lock))) return undefined;
  const at = { file: shownPath(path) };
  return failure([{ ...message('workbook.open-elsewhere'), severity: 'error', at }]);
}
