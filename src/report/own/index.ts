import { readFileSync } from 'node:fs';
import { packWord, parseMarkup, standardLayout } from '../../document/index.js';
import { starterAt } from '../templates.js';

export { fillTemplate, type OwnTemplate } from './fill.js';

/** What there is a Word template of. */
export const starterKinds = ['inspection', 'feedback', 'notice', 'summary', 'plan'] as const;

/** A Word template to start from: every section of a report, with its placeholders. */
export function starterTemplate(kind: (typeof starterKinds)[number]): Uint8Array {
  return packWord(parseMarkup(readFileSync(starterAt(kind), 'utf8')), standardLayout());
}
