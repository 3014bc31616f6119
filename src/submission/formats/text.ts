import { decodeText, success } from '../../source/index.js';
import type { SubmissionFormat, TextFormat } from './model.js';

/** A text format as one of bytes: decoded once, in whatever encoding spreadsheets and editors write. */
export function ofText(format: TextFormat): SubmissionFormat {
  const { id, extensions, mostBytes } = format;
  return {
    id,
    extensions,
    ...(mostBytes === undefined ? {} : { mostBytes }),
    recognises(bytes) {
      const source = decodeText('stdin', bytes);
      return source.ok && format.recognises(source.value.text);
    },
    open(file, bytes) {
      const source = decodeText(file, bytes);
      if (!source.ok) return source;
      const { sha256 } = source.value;
      const { read, planNamed } = format.open(source.value);
      return success({
        file,
        sha256,
        read,
        planNamed,
        looksRight: () => format.looksRight(source.value.text),
        sheets: () => [],
      });
    },
  };
}
