import { message } from '../../messages/index.js';
import { decodeText, failure, type Problem, type Result, readBytes, success } from '../../source/index.js';
import { formatOf, type Submission, submissionFormats } from '../formats/index.js';
import { STDIN } from './files.js';
import { lockOf } from './lock.js';

/** Opens a file, or what stood on standard input (path `-`), whose format is told from its content. */
export function openSubmission(path: string, stdin: () => Uint8Array): Result<Submission> {
  const named = path === STDIN ? undefined : formatOf(path);
  const { mostBytes: maxBytes } = named ?? {};
  const limits = maxBytes === undefined ? {} : { maxBytes };
  const source = path === STDIN ? success({ file: 'stdin', bytes: stdin() }) : readBytes(path, limits);
  if (!source.ok) return source;
  const { file, bytes } = source.value;
  const format = named ?? submissionFormats.find((f) => path === STDIN && f.recognises(bytes));
  if (format) {
    const lock = format.id === 'xlsx' && path !== STDIN ? lockOf(path) : undefined;
    const opened = format.open(file, bytes);
    return opened.ok && lock !== undefined ? success(opened.value, [asSaved(file, lock)]) : opened;
  }
  // Nothing at all, or bytes that are no text, say more than that the format is unknown.
  const text = decodeText(file, bytes);
  if (path === STDIN && !text.ok) return text;
  const endings = submissionFormats.flatMap((f) => f.extensions);
  const id = path === STDIN ? 'intake.unknown-stdin' : 'intake.unknown-format';
  return failure([{ ...message(id, { endings }), severity: 'error', at: { file } }]);
}

function asSaved(file: string, lock: string): Problem {
  return { ...message('intake.read-as-saved', { lock }), severity: 'warning', at: { file } };
}
