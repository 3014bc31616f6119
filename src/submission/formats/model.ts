import type { Result, SourceText } from '../../source/index.js';
import type { SheetTable } from '../../workbook/index.js';
import type { Reading } from '../model.js';

/** A submission opened: its bytes are read once, and parsed once, when it is first asked what it says. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  /** All that it says. */
  read(): Reading;
  /** The plan that it names, found without reading all of it where that can be done. */
  planNamed(): string | undefined;
  /** Whether it has the outermost keys of a submission: of a rules file it has not. */
  looksRight(): boolean;
  /** The sheets of a workbook; none of a text or of a workbook that cannot be read. */
  sheets(): readonly SheetTable[];
}

/** A format that submissions come in. Adding one is its file here, its test, and its part of docs/submission.md. */
export interface SubmissionFormat {
  readonly id: string;
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** How big its files may be, where that is more than for any other. */
  readonly mostBytes?: number;
  /** Whether bytes without a file name look like this format. */
  recognises(bytes: Uint8Array): boolean;
  open(file: string, bytes: Uint8Array): Result<Submission>;
}

/** A format that is text. */
export interface TextFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly mostBytes?: number;
  recognises(text: string): boolean;
  looksRight(text: string): boolean;
  open(source: SourceText): Pick<Submission, 'read' | 'planNamed'>;
}
