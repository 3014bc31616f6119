import { csv } from './csv.js';
import { json } from './json.js';
import type { SubmissionFormat } from './model.js';
import { otherSpreadsheets } from './spreadsheets.js';
import { ofText } from './text.js';
import { xlsx } from './xlsx.js';
import { yaml } from './yaml.js';

export type { Submission, SubmissionFormat } from './model.js';

/** The formats that submissions are read in. Bytes without a file name are offered to each in this order. */
export const submissionFormats: readonly SubmissionFormat[] = [xlsx, ofText(json), ofText(csv), ofText(yaml)];

/** The format of a file name: one that is read, or that somebody may take for one. */
export function formatOf(file: string): SubmissionFormat | undefined {
  const name = file.toLowerCase();
  return [...submissionFormats, otherSpreadsheets].find(({ extensions }) =>
    extensions.some((ending) => name.endsWith(ending)),
  );
}
