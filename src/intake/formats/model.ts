import type { Reading } from '../model.js';

/** A format that submissions come in. Adding one is its file here, its test, and its part of docs/submission.md. */
export interface SubmissionFormat {
  readonly id: string;
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  read(file: string, text: string): Reading;
  /** Whether text without a file name looks like this format. */
  recognises(text: string): boolean;
  /** The plan that the text names, found without reading all of it where that can be done. */
  planNamed(file: string, text: string): string | undefined;
}
