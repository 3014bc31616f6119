import { readFileSync } from 'node:fs';
import { packWord, parseMarkup, standardLayout } from '../../document/index.js';
import { reportKinds } from '../kinds.js';
import { starterAt } from '../templates.js';

export { fillTemplate, type OwnTemplate } from './fill.js';

/** What there is a Word template of. */
export const starterKinds: readonly string[] = [...reportKinds.map(({ id }) => id), 'summary'];

/** A Word template to start from: every section of a report, with its placeholders. */
export function starterTemplate(kind: string): Uint8Array {
  return packWord(parseMarkup(readFileSync(starterAt(kind), 'utf8')), standardLayout());
}
