import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText, type Problem, readBytes, shownPath } from '../../source/index.js';
import { formatOf, type Submission, submissionFormats } from '../formats/index.js';
import { STDIN } from './files.js';

/** Opens a file, or standard input (`-`) whose format is told from its content. */
export function open(path: string, stdin: Uint8Array | undefined): Submission | Problem {
  const source = path === STDIN ? { file: 'stdin', bytes: stdin ?? new Uint8Array() } : readBytes(path);
  if (!('bytes' in source)) return source;
  const { file, bytes } = source;
  const format = path === STDIN ? submissionFormats.find((f) => f.recognises(bytes)) : formatOf(path);
  const held = format?.id === 'xlsx' && path !== STDIN ? openElsewhere(path) : undefined;
  if (format) return held ?? format.open(file, bytes);
  // Nothing at all, or bytes that are no text, say more than that the format is unknown.
  const text = decodeText(file, bytes);
  if (path === STDIN && !('text' in text)) return text;
  const endings = submissionFormats.flatMap((f) => f.extensions);
  const id = path === STDIN ? 'intake.unknown-stdin' : 'intake.unknown-format';
  return { id, data: { endings }, severity: 'error', at: { file } };
}

/** A workbook that a spreadsheet program has open may not be saved as it is seen: its lock file stands beside it. */
export function openElsewhere(path: string): Problem | undefined {
  const name = basename(path);
  const locks = [`~$${name}`, `.~lock.${name}#`].map((lock) => join(dirname(path), lock));
  if (!locks.some((lock) => existsSync(lock))) return undefined;
  return { id: 'workbook.open-elsewhere', data: {}, severity: 'error', at: { file: shownPath(path) } };
}
