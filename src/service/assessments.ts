import { constants } from 'node:buffer';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { asKept, isKept, type KeptAssessment, linesOf, openKept } from '../archive/index.js';
import { type Assessment, parseAssessment } from '../assessment/index.js';
import type { Asked, Evaluation } from '../engine/index.js';
import { decodeText, during, type Result, readBytes, success } from '../source/index.js';
import { BYTE_ORDER_MARK } from '../workbook/index.js';
import { wantText } from './arguments.js';
import { versionOf } from './home.js';
import { refused } from './refused.js';
import { writePieces } from './write.js';

/** How an assessment begins: as it is kept, and as `--format json` prints it. */
const DOCUMENTS = ['{"schema":"duibiao/assessment/', '{\n  "schema": "duibiao/assessment/'];
/** How what the program writes of one begins: that, or the table of its findings. */
const OURS = [...DOCUMENTS, `${BYTE_ORDER_MARK}plan,commitment,`];

/** Most bytes of one that is read: what a buffer of Node may hold. */
const MOST = constants.MAX_LENGTH;

/** An assessment with all its findings, as it was kept or as `--format json` printed it; a failure where it cannot be read or is none. */
export function readAssessment(path: string): Result<Assessment> {
  const opened = openAssessment(path);
  return opened.ok ? opened.value.whole() : opened;
}

/** Opens an assessment that was kept in a file; a failure where it cannot be read, is none, or is none of this version's. */
export function openAssessment(path: string): Result<KeptAssessment> {
  wantText('path', path);
  const source = readBytes(path, { maxBytes: MOST });
  if (!source.ok) return source;
  const { file, bytes } = source.value;
  return during(file, () => {
    if (isKept(bytes)) return openKept(file, bytes);
    const text = decodeText(file, bytes);
    const whole = text.ok ? parseAssessment(file, text.value.text) : text;
    return whole.ok ? success(asKept(whole.value)) : whole;
  });
}

/** The assessment that some paths are, where they are one that was kept and no submissions. */
export function assessmentAmong(paths: readonly string[]): Result<KeptAssessment> | undefined {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0 || !statSync(path, { throwIfNoEntry: false })?.isFile())
    return undefined;
  return DOCUMENTS.some((begin) => startsWith(path, begin)) ? openAssessment(path) : undefined;
}

/** Keeps what was judged where `mayKeep` has let it. Throws what the file system says. */
export function keepJudged(path: string, evaluation: Evaluation, asked: Asked): void {
  during(path, () => writePieces(path, judgedLines(evaluation, asked)));
}

/** What was judged, as it is kept, in pieces of some lines. */
export function judgedLines(evaluation: Evaluation, asked: Asked): Iterable<Uint8Array> {
  return linesOf({ evaluation, asked, program: versionOf() });
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
