import { decodeText, type Problem, readText, type SourceText } from '../source/index.js';
import { STDIN } from './files.js';
import { formatOf, type SubmissionFormat, submissionFormats } from './formats/index.js';

/** A submission's text and the format it is in. */
export interface Opened extends SourceText {
  readonly format: SubmissionFormat;
}

/** Opens a file, or standard input (`-`) whose format is told from its text. */
export function open(path: string, stdin: Uint8Array | undefined): Opened | Problem {
  const source = path === STDIN ? decodeText('stdin', stdin ?? new Uint8Array()) : readText(path);
  if (!('text' in source)) return source;
  const format = path === STDIN ? submissionFormats.find((f) => f.recognises(source.text)) : formatOf(path);
  if (format) return { ...source, format };
  const endings = submissionFormats.flatMap((f) => f.extensions);
  const id = path === STDIN ? 'intake.unknown-stdin' : 'intake.unknown-format';
  return { id, data: { endings }, severity: 'error', at: { file: source.file } };
}
