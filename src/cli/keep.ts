import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { Refusal, writeWhole } from '../service/index.js';

const OURS = '{\n  "schema": "duibiao/assessment/';

/** Writes an assessment where `mayKeep` has let it. */
export function keepAssessment(path: string, assessment: Assessment): void {
  writeWhole(path, `${JSON.stringify(assessment, null, 2)}\n`);
}

/** Throws `Refusal` where an assessment would take the place of something else: a submission, a rule file. */
export function mayKeep(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isFile() || start(path, OURS.length) !== OURS)
    throw Refusal.of('cli.would-replace', { file: path });
}

/** Throws `Refusal` where reports would lie in a folder of submissions. */
export function notAmong(folder: string, submissions: readonly string[]): void {
  const wanted = resolve(folder);
  for (const path of submissions) {
    if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    const below = relative(resolve(path), wanted);
    if (below === '' || !(below.startsWith('..') || isAbsolute(below)))
      throw Refusal.of('cli.report-among-submissions', { file: path });
  }
}

function start(path: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
