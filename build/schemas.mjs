// Schemas as data, and their validators as code: made when the program is built, of its source and by it, so that no run
// builds a schema or compiles one. That took ten times as long as judging a district.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'rolldown';

/**
 * What is made of the schemas in a source folder: `modules`, the code that stands in place of a module, by its path;
 * `validators`, their code by the names that it imports them by. Throws where what a schema module gives cannot be written
 * down, where two schemas have one name, and where one that is checked with is not exported.
 */
export async function compiledSchemas(source) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ path: join(source, file), text: readFileSync(join(source, file), 'utf8') }));
  const builders = files.filter(({ text }) => /^import \{[^}]*\bType\b[^}]*\} from 'typebox';$/m.test(text));
  const checked = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/\bshapeChecker\((\w+)\)/g)].map(([, name]) => name)),
  );
  const registry = join(source, 'source/schema/validator.ts');
  const [{ validatorCode }, ...built] = await evaluated([registry, ...builders.map(({ path }) => path)]);

  const modules = new Map([[registry, REGISTRY]]);
  const validators = new Map();
  for (const [i, { path }] of builders.entries()) {
    const data = Object.entries(built[i]).filter(([, value]) => typeof value !== 'function');
    // What gives functions only makes schemas for others: where those are data, nobody asks it.
    if (data.length === 0) continue;
    const lines = [`import { register } from ${JSON.stringify(registry)};`];
    for (const [name, value] of data) {
      lines.push(`export const ${name} = JSON.parse(${JSON.stringify(written(value, `${path}: ${name}`))});`);
      if (!checked.has(name)) continue;
      const id = `schema/${name}`;
      if (validators.has(id)) throw new Error(`${path}: there is another schema ${name}`);
      const { fits, errors } = validatorCode(value);
      validators.set(id, fits).set(`${id}-errors`, errors);
      lines.push(
        `import fits${name} from '${id}';`,
        `import errors${name} from '${id}-errors';`,
        `register(${name}, { fits: (data) => fits${name}(data), errors: () => errors${name} });`,
      );
    }
    modules.set(path, lines.join('\n'));
  }
  const missing = [...checked].filter((name) => !validators.has(`schema/${name}`));
  if (missing.length > 0) throw new Error(`checked with, but exported by no schema module: ${missing}`);
  return { modules, validators };
}

/** Which validators are whose; each is loaded when it is first asked for, what lists errors only where there are any. */
const REGISTRY = `
const validators = new WeakMap();
export const register = (schema, both) => validators.set(schema, both);
export function errorsOf(schema, data) {
  const { fits, errors } = validators.get(schema);
  if (fits(data)) return [];
  const validate = errors();
  validate(data);
  return validate.errors;
}
`;

/** What modules of the source give when they are run. */
async function evaluated(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-build-'));
  const entry = '\0modules';
  const names = {
    name: 'modules',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) =>
      id === entry
        ? paths.map((path, i) => `export * as m${i} from ${JSON.stringify(path)};`).join('\n')
        : undefined,
  };
  try {
    await build({
      input: { schemas: entry },
      platform: 'node',
      plugins: [names],
      output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
      logLevel: 'warn',
    });
    const made = await import(pathToFileURL(join(folder, 'schemas.mjs')));
    return paths.map((_, i) => made[`m${i}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A value as JSON. Throws where it would not come back the same. */
function written(value, name) {
  const text = JSON.stringify(value);
  if (text === undefined || !isDeepStrictEqual(JSON.parse(text), value))
    throw new Error(`${name} is no plain data`);
  return text;
}
