import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { type Assessment, parseAssessment } from '../assessment/index.js';
import { during, type Result, readText, success } from '../source/index.js';
import { BYTE_ORDER_MARK } from '../workbook/index.js';
import { wantText } from './arguments.js';
import { refused } from './refused.js';
import { writeWhole } from './write.js';

/** How what the program kept of an assessment begins: the document, or the table of its findings. */
const OURS = ['{\n  "schema": "duibiao/assessment/', `${BYTE_ORDER_MARK}plan,commitment,`];

/** An assessment that was kept in a file; a failure where it cannot be read, is none, or is none of this version's. */
export function readAssessment(path: string): Result<Assessment> {
  wantText('path', path);
  const source = readText(path);
  if (!source.ok) return source;
  const { file, text } = source.value;
  return during(file, () => parseAssessment(file, text));
}

/** Writes an assessment where `mayKeep` has let it. Throws what the file system says. */
export function keepAssessment(path: string, assessment: Assessment): void {
  during(path, () => writeWhole(path, assessmentText(assessment)));
}

/** An assessment as it is kept. */
export function assessmentText(assessment: Assessment): string {
  return `${JSON.stringify(assessment, null, 2)}\n`;
}

/** The path, unless an assessment would take the place of something else there: a submission, a rule file. */
export function mayKeep(path: string): Result<string> {
  if (!existsSync(path) || (statSync(path).isFile() && OURS.some((own) => startsWith(path, own))))
    return success(path);
  return refused('cli.would-replace', { file: path });
}

/** The folder, unless reports would lie in it among submissions. */
export function notAmong(folder: string, submissions: readonly string[]): Result<string> {
  const wanted = resolve(folder);
  for (const path of submissions) {
    if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    const below = relative(resolve(path), wanted);
    if (below === '' || !(below.startsWith('..') || isAbsolute(below)))
      return refused('cli.report-among-submissions', { file: path });
  }
  return success(folder);
}

function startsWith(path: string, text: string): boolean {
  const wanted = Buffer.from(text);
  const found = Buffer.alloc(wanted.length);
  const file = openSync(path, 'r');
  try {
    return readSync(file, found, 0, found.length, 0) === wanted.length && found.equals(wanted);
  } finally {
    closeSync(file);
  }
}
