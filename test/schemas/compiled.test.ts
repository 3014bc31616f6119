import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AssessmentSchema } from '../../src/assessment/index.js';
import { LayoutSchema } from '../../src/document/index.js';
import { LedgerSchema } from '../../src/ledger/index.js';
import { ruleSchemas } from '../../src/plan/index.js';
import { validatorOf } from '../../src/source/schema/validator.js';
import { submissionSchema } from '../../src/submission/index.js';

type Validate = ((data: unknown) => boolean) & { errors?: readonly object[] | null };

const root = fileURLToPath(new URL('../../', import.meta.url));
const { compiledSchemas } = (await import(`${root}build/schemas.mjs`)) as {
  compiledSchemas(source: string): Promise<{ load(id: string): string | undefined }>;
};
const built = await compiledSchemas(join(root, 'src'));

/** A validator as the program has it. */
function compiled(name: string, kind: 'fits' | 'errors'): Validate {
  const module: { exports?: Validate } = {};
  const code = built.load(`\0schema/${name}-${kind}`) ?? '';
  new Function('module', 'require', code)(module, createRequire(import.meta.url));
  return module.exports as Validate;
}

const named = new Map<string, object>([
  ...ruleSchemas.map(({ name, schema }): [string, object] => [
    `${name === 'indicators' ? 'dictionary' : name}Schema`,
    schema,
  ]),
  ['submissionSchema', submissionSchema],
  ['LayoutSchema', LayoutSchema],
]);
const schemas = [...named, ['AssessmentSchema', AssessmentSchema], ['LedgerSchema', LedgerSchema]] as const;

/** What is written in files of ours, as data: of many alike some. */
const written = ['rules', 'seeds', 'reports/layouts'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((file, i) => file.endsWith('.yaml') && i % 8 === 0)
    .map((file) => parse(readFileSync(join(root, folder, file), 'utf8')) as unknown),
);

/** Data with something of it gone, or something else in its place. */
const mistaken = fc
  .tuple(fc.constantFrom(...written), fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), fc.jsonValue())
  .map(([data, way, other]) => changed(data, way, other));

function changed(data: unknown, [step = 0, ...way]: readonly number[], other: unknown): unknown {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return other;
  const keys = Object.keys(data);
  const at = keys[step % keys.length] as string;
  if (way.length === 0)
    return Object.fromEntries(keys.filter((key) => key !== at).map((key) => [key, valueAt(data, key)]));
  const inner = changed(valueAt(data, at), way, other);
  return Array.isArray(data) ? data.with(Number(at), inner) : { ...data, [at]: inner };
}

function valueAt(data: object, key: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[key];
}

describe.each(schemas)('%s, compiled when the program is built', (name, schema) => {
  const [fits, errors] = [compiled(name, 'fits'), compiled(name, 'errors')];
  const wanted = validatorOf(schema as Parameters<typeof validatorOf>[0]);
  const compare = (data: unknown): void => {
    const found = wanted.errorsIn(data);
    expect(fits(data)).toBe(found.length === 0);
    expect(isDeepStrictEqual(errors(data) ? [] : errors.errors, found)).toBe(true);
  };

  test('finds in the files that we ship what it finds otherwise', () => written.forEach(compare));
  test('finds the same mistakes', () => fc.assert(fc.property(mistaken, compare), { numRuns: 40 }));
});
