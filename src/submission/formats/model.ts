import type { Result } from '../../source/index.js';
import type { Reading } from '../model.js';

/** A submission opened: its bytes are read once, what it says when it is asked. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  /** Reads all of it. */
  read(): Reading;
  /** The plan that it names, found without reading all of it where that can be done. */
  planNamed(): string | undefined;
  /** Whether it has the outermost keys of a submission: of a rules file it has not. */
  looksRight(): boolean;
}

/** A format that submissions come in. Adding one is its file here, its test, and its part of docs/submission.md. */
export interface SubmissionFormat {
  readonly id: string;
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether bytes without a file name look like this format. */
  recognises(bytes: Uint8Array): boolean;
  open(file: string, bytes: Uint8Array): Result<Submission>;
}

/** A format that is text. */
export interface TextFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  read(file: string, text: string): Reading;
  recognises(text: string): boolean;
  planNamed(file: string, text: string): string | undefined;
  looksRight(text: string): boolean;
}
