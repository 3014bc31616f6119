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

/** The declarations of a file, where a schema is but an object and `Static<…>` the type that it stands for. */
function withoutSchemas(source, text) {
  if (!/ from 'typebox'/.test(text)) return text;
  const symbols = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map((s) => [s.name, s]),
  );
  const file = ts.createSourceFile('x.d.ts', text, ts.ScriptTarget.Latest, true);
  const words = file.statements.map((statement) => wordOf(statement, symbols));
  return `${words.filter((word) => word !== '').join('\n')}\n`;
}

function wordOf(statement, symbols) {
  const text = statement.getFullText().trim();
  if (ts.isImportDeclaration(statement)) {
    if (statement.moduleSpecifier.text !== 'typebox') return text;
    return /\bTSchema\b/.test(text) ? 'type TSchema = object;' : '';
  }
  if (!/\bType\.|\bTSchema\b|\bStatic</.test(text)) return text;
  const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return '';
  if (ts.isTypeAliasDeclaration(statement)) {
    const { name } = statement;
    return `export type ${name.text} = ${printed(checker.getDeclaredTypeOfSymbol(symbols.get(name.text)))};`;
  }
  if (!ts.isVariableStatement(statement)) return text;
  const [{ name }] = statement.declarationList.declarations;
  const derived = /\bStatic</.test(text);
  const type = derived ? printed(checker.getTypeOfSymbol(symbols.get(name.text))) : 'object';
  return text.replace(/(declare const \w+)[\s\S]*$/, (_, head) => `${head}: ${type};`);
}

/** A type with everything that it is made of, but for the names that its file imports. */
function printed(type) {
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;
  const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals;
  const node = checker.typeToTypeNode(type, undefined, flags);
  return printer.printNode(ts.EmitHint.Unspecified, node, blank);
}

function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
