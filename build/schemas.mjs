// Schemas as data, and their validators as code: made when the program is built, of its source and by it, so that no run
// builds a schema or compiles one. That took ten times as long as judging a district.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RolldownMagicString } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { Visitor } from 'rolldown/utils';
import { evaluated } from './evaluated.mjs';

/** A call by which a schema is checked with: it stands by its name, and its module exports it. */
const CHECKED = /\b(shapeChecker|shapeTest)\((\w+)\)/g;

/** Schemas of files that are read so seldom that what tells errors of them may tell that there are none. */
const seldom = new Set(['LayoutSchema', 'LedgerSchema']);

/**
 * A plugin for the source in a folder. A module that makes schemas becomes the data that it has made. Where a schema is
 * checked with, its validators are given, each loaded when it is first needed: `fits` says whether data is of the schema,
 * and `errors` what is wrong where it is not.
 */
export async function compiledSchemas(source) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ path: join(source, file), text: readFileSync(join(source, file), 'utf8') }));
  const builders = files.filter(({ text }) => /^import \{[^}]*\bType\b[^}]*\} from 'typebox';$/m.test(text));
  const checked = new Set(files.flatMap(({ text }) => [...text.matchAll(CHECKED)].map(([, , name]) => name)));
  const registry = join(source, 'source/schema/validator.ts');
  const [{ validatorCode }, ...made] = await evaluated([registry, ...builders.map(({ path }) => path)]);

  const modules = new Map([[registry, VALIDATOR]]);
  for (const [i, { path }] of builders.entries()) {
    const data = Object.entries(made[i]).filter(([, value]) => typeof value !== 'function');
    // What gives functions only makes schemas for others: where those are data, nobody asks it.
    if (data.length === 0) continue;
    const lines = data.map(
      ([name, value]) => `export const ${name} = ${written(value, `${path}: ${name}`)};`,
    );
    modules.set(path, lines.join('\n'));
    for (const [name, value] of data.filter(([name]) => checked.delete(name))) {
      const { fits, errors } = validatorCode(value);
      modules.set(`\0schema/${name}-fits`, withoutErrors(fits)).set(`\0schema/${name}-errors`, errors);
    }
  }
  if (checked.size > 0) throw new Error(`checked with, but exported by no schema module: ${[...checked]}`);
  return {
    name: 'schemas',
    resolveId: (id) => (modules.has(`\0${id}`) ? `\0${id}` : undefined),
    load: (id) => modules.get(id),
    transform(code, id) {
      if (!id.startsWith(source) || id === registry) return null;
      const imports = new Set();
      const given = (kind, name) => {
        imports.add(`import ${kind}${name} from 'schema/${name}-${kind}';`);
        return `${kind}${name}`;
      };
      const changed = code.replace(CHECKED, (_, called, name) => {
        const fits = `fits: (data) => ${given(seldom.has(name) ? 'errors' : 'fits', name)}(data)`;
        // Who only tests has nothing to say of errors.
        if (called === 'shapeTest') return `shapeTest({ ${fits} })`;
        return `shapeChecker({ ${fits}, errors: () => ${given('errors', name)}, schema: () => ${name} })`;
      });
      // No line moves, so the source map stays right.
      return imports.size === 0 ? null : { code: [...imports].join('') + changed, map: null };
    },
  };
}

/** What stands in the validating module's place: it is handed what the original would have to compile. */
const VALIDATOR = `
export function validatorOf({ fits, errors, schema }) {
  return {
    schema,
    fits,
    errorsIn(data) {
      if (fits(data)) return [];
      const validate = errors();
      validate(data);
      return validate.errors;
    },
  };
}
`;

/** A value as an expression. Throws where it is no plain data. */
function written(value, name) {
  const text = JSON.stringify(value);
  if (text === undefined || !isDeepStrictEqual(JSON.parse(text), value))
    throw new Error(`${name} is no plain data`);
  return `JSON.parse(${JSON.stringify(text)})`;
}

/** A validator that is asked for yes or no, without what it would say of errors: two thirds of it. */
function withoutErrors(code) {
  const text = new RolldownMagicString(code);
  const empty = ({ start, end }, nothing) => text.overwrite(start, end, nothing);
  new Visitor({
    AssignmentExpression({ left, right }) {
      if (left.property?.name === 'errors' && right.type === 'ArrayExpression') empty(right, '[]');
    },
    VariableDeclarator({ id, init }) {
      if (/^err\d+$/.test(id.name) && init?.type === 'ObjectExpression') empty(init, '{}');
    },
  }).visit(parseAst(code));
  return text.toString();
}
