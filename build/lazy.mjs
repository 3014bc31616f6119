// Files that load each other when they first use each other, so that a run reads what it comes to and no more.
import { RolldownMagicString } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { Visitor } from 'rolldown/utils';

/**
 * A plugin for CommonJS output. What a file has of another at its top,
 *
 *     const require_series = require('./series.cjs');
 *
 * is had where it is first used: wherever `require_series` stands, `(require_series())` comes to stand. That holds for
 * Node's own modules too. A file that is used while this one is loaded is loaded then, as before.
 */
export const lazyFiles = {
  name: 'lazy-files',
  renderChunk(code, { name }) {
    // A validator uses what it has at its top, and is the longest of all.
    if (name.startsWith('schema-')) return null;
    const program = parseAst(code);
    const text = new RolldownMagicString(code);
    const names = new Set();
    for (const statement of program.body) {
      const [declared, second] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
      if (
        declared?.id.type !== 'Identifier' ||
        declared.init?.type !== 'CallExpression' ||
        second ||
        !loads(declared)
      )
        continue;
      const { name } = declared.id;
      names.add(name);
      const loaded = `${name}$loaded`;
      text.overwrite(
        statement.start,
        declared.init.start,
        `let ${loaded}; const ${name} = () => ${loaded} ??= `,
      );
    }
    const declared = new Set(
      program.body.flatMap((statement) => (statement.declarations ?? []).map(({ id }) => id.start)),
    );
    new Visitor({
      Identifier({ name, start, end }) {
        if (names.has(name) && !declared.has(start)) text.overwrite(start, end, `(${name}())`);
      },
    }).visit(program);
    return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }).toString() };
  },
};

/** Whether a declaration has another file or module of Node, or a CommonJS package in it: by names that only the bundler gives. */
function loads({ id, init }) {
  if (id.name.startsWith('import_')) return true;
  return /^(?:require|node)_/.test(id.name) && init.callee.name === 'require';
}
