import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles, schemaText } from '../../src/cli/commands/schemas.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
for (const keyword of ['x-example', 'x-words', 'x-instead']) ajv.addKeyword(keyword);

const validators = new Map(
  schemaFiles.map(({ name, schema }) => [name, ajv.compile(JSON.parse(schemaText(schema)) as object)]),
);

/** Files that only the program writes: no editor shows titles for them. */
const byProgram = ['assessment', 'assessment-line', 'ledger', 'batch-record'];

describe.each(schemaFiles)('$name', ({ name, schema }) => {
  test('is the one that the program checks with', () => {
    const shipped = readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8');
    expect(shipped, 'write it anew with: npm run schemas').toBe(schemaText(schema));
  });

  test('explains every key', () => {
    expect(unexplained(JSON.parse(schemaText(schema)) as Node, '', !byProgram.includes(name))).toEqual([]);
  });
});

test('no schema file is left over from an earlier one', () => {
  const names = readdirSync(join(root, 'schemas'));
  expect(names.toSorted()).toEqual(schemaFiles.map(({ name }) => `${name}.schema.json`).toSorted());
});

const commented = ['rules', 'seeds', 'reports'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file)),
);

describe.each(commented)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1];

  test('names the schema for editors, and it is there', () => {
    expect(named).toBeDefined();
    expect(existsSync(resolve(dirname(join(root, file)), named as string))).toBe(true);
  });

  test('shows no error in an editor', () => {
    const name = /([a-z]+)\.schema\.json$/.exec(named ?? '')?.[1] ?? '';
    const validate = validators.get(name);
    validate?.(parse(text));
    expect(validate?.errors ?? []).toEqual([]);
  });
});

describe('what an editor says to a mistake', () => {
  const part = (commitment: string): string =>
    `chapter: { id: a, title: 甲 }\ncommitments:\n  - { id: a.1, statement: 甲, indicator: x, source: 一, ${commitment} }\n`;
  test.each([
    ['a target with a number', 'target: { at-least: 12 }', undefined],
    ['a target with a unit', 'target: { at-least: 99% }, who: { each: district }', undefined],
    ['a misspelt comparator', 'target: { at-lest: 99% }', '/commitments/0/target'],
    ['a key that there is not', 'target: { at-least: 99% }, note-well: 甲', '/commitments/0'],
    ['a word where a map belongs', 'target: { at-least: 99% }, who: city', '/commitments/0/who'],
    ['no target', 'who: { each: district }', '/commitments/0'],
  ])('%s', (_, commitment, place) => {
    const validate = validators.get('part');
    validate?.(parse(part(commitment)));
    expect(validate?.errors?.map(({ instancePath }) => instancePath)).toEqual(place && [place]);
  });
});

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/** Paths of the keys that have no description, or no title where editors show one. */
function unexplained(node: Node, path: string, titled: boolean): string[] {
  const below = (child: Node | undefined, at: string): string[] =>
    child ? unexplained(child, at, titled) : [];
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
      ...((child.title || !titled) && child.description ? [] : [`${path}/${key}`]),
      ...below(child, `${path}/${key}`),
    ]),
    ...Object.values(node.patternProperties ?? {}).flatMap((child) => below(child, `${path}/*`)),
    ...below(node.items, `${path}[]`),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((child, i) => below(child, `${path}|${i}`)),
  ];
}
