import { decodeText, success } from '../../source/index.js';
import type { SubmissionFormat, TextFormat } from './model.js';

/** A text format as one of bytes: decoded once, in whatever encoding spreadsheets and editors write. */
export function ofText(format: TextFormat): SubmissionFormat {
  const { id, extensions } = format;
  return {
    id,
    extensions,
    recognises(bytes) {
      const source = decodeText('stdin', bytes);
      return source.ok && format.recognises(source.value.text);
    },
    open(file, bytes) {
      const source = decodeText(file, bytes);
      if (!source.ok) return source;
      const { text, sha256 } = source.value;
      return success({
        file,
        sha256,
        read: () => format.read(file, text),
        planNamed: () => format.planNamed(file, text),
        looksRight: () => format.looksRight(text),
      });
    },
  };
}

/** A plan and figures among the outermost keys: of YAML those at the start of a line, of JSON any. */
export function looksLikeSubmission(text: string): boolean {
  const json = /^\s*\{/.test(text);
  const has = (keys: string): boolean =>
    new RegExp(json ? `"(?:${keys})"\\s*:` : `^(?:${keys})[ \\t]*:`, 'm').test(text);
  return has('plan') && has('figures|submissions|prior|attestations');
}
