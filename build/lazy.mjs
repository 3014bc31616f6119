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
  renderChunk(code) {
    const program = parseAst(code);
    const text = new RolldownMagicString(code);
    const names = new Set();
    for (const statement of program.body) {
      const [declared, second] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
      if (!declared?.init || second || !isLoading(declared.init)) continue;
      const { name } = declared.id;
      // Names that the bundler makes, and nobody else has.
      if (!/^(?:require|import|node)_/.test(name)) continue;
      names.add(name);
      const loaded = `${name}$loaded`;
      text.overwrite(statement.start, declared.init.start, `let ${loaded}; const ${name} = () => ${loaded} ??= `);
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

/** `require('…')`, or the bundler's view of a CommonJS package as a module. */
function isLoading({ type, callee, arguments: given }) {
  if (type !== 'CallExpression') return false;
  const called = callee.name ?? callee.property?.name;
  return called === '__toESM' || (called === 'require' && given[0]?.type === 'Literal');
}
