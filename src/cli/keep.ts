import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Assessment } from '../assessment/index.js';
import { Refusal } from './refusal.js';
import { writeWhole } from './write.js';

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

function start(path: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
