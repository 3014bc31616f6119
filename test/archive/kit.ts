import { createHash } from 'node:crypto';
import { linesOf, openKept } from '../../src/archive/index.js';
import type { Asked, Evaluation } from '../../src/engine/index.js';
import { judgeSubmissions, openPlan } from '../../src/service/index.js';
import { openSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';

/** The lines of what was judged, as JSON, without the last. */
export type Contents = Record<string, unknown>[];

/** A run of the shipped samples. */
export function judged(id: string, figures: readonly string[], asOf: string): Evaluation {
  const submissions = openSubmissions(figures);
  const options = { asOf, refusedFiles: 'leave-out' } as const;
  return valueIn(judgeSubmissions(valueIn(openPlan(id)), submissions, options)).evaluation;
}

export function textOf(evaluation: Evaluation, asked: Asked): string {
  return Buffer.concat([...linesOf({ evaluation, asked, program: '0.0.1' })]).toString();
}

export function contentsOf(text: string): Contents {
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** With a last line of their own, as though the program had written them. */
export function sealed(contents: Contents): string {
  const lines = contents.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(lines).digest('hex');
  return `${lines}${JSON.stringify({ end: contents.length, sha256 })}\n`;
}

export const open = (text: string) => openKept('评估.jsonl', Buffer.from(text));
