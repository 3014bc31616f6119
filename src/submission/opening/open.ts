import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { message } from '../../messages/index.js';
import {
  decodeText,
  type Failure,
  failure,
  type Result,
  readBytes,
  type SourceBytes,
  shownPath,
  success,
} from '../../source/index.js';
import { formatOf, type Submission, submissionFormats } from '../formats/index.js';
import { STDIN } from './files.js';

/** Opens a file, or standard input (`-`) whose format is told from its content. */
export function open(path: string, stdin: Uint8Array | undefined): Result<Submission> {
  const source =
    path === STDIN ? success({ file: 'stdin', bytes: stdin ?? new Uint8Array() }) : readBytes(path);
  if (!source.ok) return source;
  const { file, bytes } = source.value;
  const format = path === STDIN ? submissionFormats.find((f) => f.recognises(bytes)) : formatOf(path);
  const locked = format?.id === 'xlsx' && path !== STDIN ? lockOf(path) : undefined;
  if (format) return locked ?? format.open(file, bytes);
  // Nothing at all, or bytes that are no text, say more than that the format is unknown.
  const text = decodeText(file, bytes);
  if (path === STDIN && !text.ok) return text;
  const endings = submissionFormats.flatMap((f) => f.extensions);
  const id = path === STDIN ? 'intake.unknown-stdin' : 'intake.unknown-format';
  return failure([{ ...message(id, { endings }), severity: 'error', at: { file } }]);
}

/** The bytes of a workbook, unless a spreadsheet program has it open. */
export function openWorkbook(path: string): Result<SourceBytes> {
  const source = readBytes(path);
  return (source.ok ? lockOf(path) : undefined) ?? source;
}

/** A workbook that a spreadsheet program has open may not be saved as it is seen: its lock file stands beside it. */
function lockOf(path: string): Failure | undefined {
  const name = basename(path);
  const locks = [`~$${name}`, `.~lock.${name}#`].map((lock) => join(dirname(path), lock));
  if (!locks.some((lock) => existsSync(lock))) return undefined;
  const at = { file: shownPath(path) };
  return failure([{ ...message('workbook.open-elsewhere'), severity: 'error', at }]);
}
