// The declarations of the library, as TypeScript writes them, with nothing in them that an installation lacks: types
// that the source derives from a schema are written out, and only files that `index.d.ts` leads to are kept.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, 'dist/types');
const config = ts.getParsedCommandLineOfConfigFile(join(here, 'tsconfig.build.json'), undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: fail,
});
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();

const printer = ts.createPrinter();
const blank = ts.createSourceFile('x.ts', '', ts.ScriptTarget.Latest);

const written = new Map();
const { diagnostics } = program.emit(
  undefined,
  (path, text, _, __, [source]) => written.set(resolve(path), withoutSchemas(source, text)),
  undefined,
  true,
);
diagnostics.forEach(fail);

rmSync(folder, { recursive: true, force: true });
const wanted = [join(folder, 'index.d.ts')];
for (const path of wanted) {
  const text = written.get(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    if (!fileName.startsWith('.')) throw new Error(`${relative(folder, path)} names ${fileName}`);
    const target = resolve(dirname(path), fileName.replace(/\.js$/, '.d.ts'));
    if (!wanted.includes(target)) wanted.push(target);
  }
}

/** The declarations of a file, where a schema is but an object and each type is written out. */
function withoutSchemas(source, text) {
  if (!/[ (]['"]typebox['"]/.test(text)) return text;
  const symbols = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map((s) => [s.name, s]),
  );
  /** Names of other files that written-out types are made of, with those files. */
  const named = new Map();
  const file = ts.createSourceFile('x.d.ts', text, ts.ScriptTarget.Latest, true);
  const words = file.statements.map((statement) => wordOf(statement, symbols, named));
  const imports = [...named]
    .filter(
      ([name, path]) => path !== source.fileName && !new RegExp(`^import .*\\b${name}\\b`, 'm').test(text),
    )
    .map(([name, path]) => {
      const to = relative(dirname(source.fileName), path).replaceAll('\\', '/').replace(/\.ts$/, '.js');
      return `import type { ${name} } from '${to.startsWith('.') ? to : `./${to}`}';`;
    });
  return `${[...imports, ...words].filter((word) => word !== '').join('\n')}\n`;
}

function wordOf(statement, symbols, named) {
  const text = statement.getFullText().trim();
  if (ts.isImportDeclaration(statement)) {
    if (statement.moduleSpecifier.text !== 'typebox') return text;
    return /\bTSchema\b/.test(text) ? 'type TSchema = object;' : '';
  }
  const symbol = symbols.get(statement.name?.text);
  if (ts.isTypeAliasDeclaration(statement) && symbol && !statement.typeParameters)
    return `export type ${symbol.name} = ${printed(checker.getDeclaredTypeOfSymbol(symbol), named)};`;
  if (!/\bType\.|\bTSchema\b|\bStatic<|import\("typebox"\)/.test(text)) return text;
  const [variable] = statement.declarationList?.declarations ?? [];
  if (!variable) return text;
  const own = symbols.get(variable.name.text);
  if (!own) return '';
  const type = /\bStatic</.test(text) ? printed(checker.getTypeOfSymbol(own), named) : 'object';
  return text.replace(/(declare const \w+)[\s\S]*$/, (_, head) => `${head}: ${type};`);
}

/** A type with everything that it is made of, but for names of other files, which are noted. */
function printed(type, named) {
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;
  const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals;
  const node = checker.typeToTypeNode(type, undefined, flags);
  const note = (inner) => {
    const symbol = ts.isTypeReferenceNode(inner) ? inner.typeName.symbol : undefined;
    const path = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (path && !/node_modules/.test(path)) named.set(symbol.name, path);
    ts.forEachChild(inner, note);
  };
  note(node);
  return printer.printNode(ts.EmitHint.Unspecified, node, blank);
}

function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
