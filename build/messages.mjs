// Sentences as data, a file a language: of some 1,300 in two languages a run says a handful.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluated } from './evaluated.mjs';

/** A plugin for the source in a folder: its catalogue of sentences is read from files, which `write` puts into a folder. */
export async function keptMessages(source) {
  const path = join(source, 'messages/catalogue.ts');
  const [{ catalogue }] = await evaluated([path]);
  return {
    name: 'messages',
    load: (id) => (id === path ? CATALOGUE : undefined),
    write(folder) {
      for (const lang of ['zh', 'en']) {
        const sentences = Object.entries(catalogue).map(([id, sentence]) => [id, sentence[lang]]);
        writeFileSync(join(folder, `messages.${lang}.json`), JSON.stringify(Object.fromEntries(sentences)));
      }
    },
  };
}

const CATALOGUE = `
import { readFileSync } from 'node:fs';

const read = {};
const sentencesIn = (lang) =>
  (read[lang] ??= JSON.parse(readFileSync(new URL(\`../part/messages.\${lang}.json\`, import.meta.url), 'utf8')));
export const sentenceIds = () => Object.keys(sentencesIn('zh'));
export const sentenceOf = (id) =>
  Object.hasOwn(sentencesIn('zh'), id)
    ? { get zh() { return sentencesIn('zh')[id]; }, get en() { return sentencesIn('en')[id]; } }
    : undefined;
`;
