import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { idsInCode, idsInText, programOf } from './uses.js';

const house = fileURLToPath(new URL('../../', import.meta.url));

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(house, folder, name));
}

test('every sentence is used: by the program, by a template, or in the documents', () => {
  const ids = new Set(Object.keys(catalogue));
  const code = filesIn('src', /\.ts$/);
  const program = programOf(code);
  const used = new Set([
    ...code.flatMap((file) => [...idsInCode(program, file, ids)]),
    ...idsInText([...filesIn('reports', /\.hbs$/), ...filesIn('docs', /\.md$/)], ids),
  ]);
  expect([...ids].filter((id) => !used.has(id))).toEqual([]);
}, 120_000);

describe('what counts as a use', () => {
  const ids = new Set(['verdict.met', 'verdict.late', 'verdict.waived', 'word.yes']);
  const head = `
    declare const verdict: 'met' | 'late';
    declare const text: string;
    declare function say(id: 'verdict.met' | 'verdict.late' | 'verdict.waived' | 'word.yes'): string;
  `;
  const code: readonly (readonly [what: string, code: string, used: readonly string[]])[] = [
    ['an id that is said', 'say("word.yes");', ['word.yes']],
    ['one between backquotes', 'say(`word.yes`);', ['word.yes']],
    ['either of two', 'say(text ? "word.yes" : "verdict.met");', ['verdict.met', 'word.yes']],
    ['one of a list', 'const all = ["word.yes"] as const;', ['word.yes']],
    ['the value of a key', 'const of = { yes: "word.yes" };', ['word.yes']],
    ['the members of a family', `say(\`verdict.\${verdict}\`);`, ['verdict.late', 'verdict.met']],
    ['not a family without bounds', `const path = \`verdict.\${text}\`;`, []],
    ['not a key', 'const of = { "word.yes": 1 };', []],
    ['not a type', 'type Yes = "word.yes"; let yes: "word.yes" | undefined;', []],
    ['not what is compared with', 'const same = text === "word.yes" || text !== "verdict.met";', []],
    ['not a case', 'switch (text) { case "word.yes": break; }', []],
    ['not a part of a text', 'const path = "word.yes.md";', []],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'uses-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const pages = code.map((row, i) => {
    const file = join(folder, `${i}.ts`);
    writeFileSync(file, `export {};${head}${row[1]}`);
    return [...row, file] as const;
  });
  const program = programOf(
    pages.map(([, , , file]) => file),
    { noLib: true, lib: [], types: [] },
  );
  test.each(pages)('%s: %s', (_, __, used, file) => {
    expect([...idsInCode(program, file, ids)].sort()).toEqual(used);
  });

  test.each<[string, string[]]>([
    ["<h1>{{t 'word.yes'}}</h1> {{t 'verdict.met' unit=name}}", ['verdict.met', 'word.yes']],
    ['The sentence `word.yes`, and verdict.metres.', ['word.yes']],
    ["{{t 'password.yes'}} verdict. met", []],
  ])('%s', (text, used) => {
    const file = join(folder, 'page.hbs');
    writeFileSync(file, text);
    expect([...idsInText([file], ids)].sort()).toEqual(used);
  });
});
