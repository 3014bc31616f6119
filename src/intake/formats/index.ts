import { csv } from './csv.js';
import { json } from './json.js';
import type { SubmissionFormat } from './model.js';
import { yaml } from './yaml.js';

export type { SubmissionFormat } from './model.js';

/** The formats that submissions are read in. Text without a file name is offered to each in this order. */
export const submissionFormats: readonly SubmissionFormat[] = [json, csv, yaml];

/** The format of a file name. */
export function formatOf(file: string): SubmissionFormat | undefined {
  const name = file.toLowerCase();
  return submissionFormats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)));
}
