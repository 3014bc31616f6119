import { message } from '../../messages/index.js';
import { decodeText, failure, type Result, readBytes, success } from '../../source/index.js';
import { formatOf, type Submission, submissionFormats } from '../formats/index.js';
import { STDIN } from './files.js';
import { lockOf } from './lock.js';

/** Opens a file, or what stood on standard input (path `-`), whose format is told from its content. */
export function openSubmission(path: string, stdin: () => Uint8Array): Result<Submission> {
  const source = path === STDIN ? success({ file: 'stdin', bytes: stdin() }) : readBytes(path);
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
