import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What the checker knows of TypeScript files under this project's own options; nothing is reported or written. */
export function programOf(files: readonly string[], more: ts.CompilerOptions = {}): ts.Program {
  const settings = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
  const { config } = ts.readConfigFile(settings, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(settings));
  return ts.createProgram({ rootNames: [...files], options: { ...options, incremental: false, ...more } });
}

/**
 * The ids that a file of a program names as values: written out, or as what a template literal such as
 * `verdict.${verdict}` may come to by its type. Keys, types, and what is only compared with name nothing.
 */
export function idsInCode(program: ts.Program, file: string, ids: ReadonlySet<string>): Set<string> {
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) && isValue(node)) found.add(node.text);
    // Asking for a type costs time: only where an id may come of it.
    if (ts.isTemplateExpression(node) && [...ids].some((id) => mayBe(node, id)))
      for (const text of textsOf(checker.getTypeAtLocation(node))) found.add(text);
    ts.forEachChild(node, visit);
  };
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} cannot be read`);
  visit(source);
  return new Set([...found].filter((text) => ids.has(text)));
}

/** Whether an id has the written parts of a template literal, in their order. */
function mayBe({ head, templateSpans }: ts.TemplateExpression, id: string): boolean {
  const [first = '', ...others] = [head, ...templateSpans.map(({ literal }) => literal)].map((p) => p.text);
  let at = first.length;
  const inOrder = others.every((part) => {
    const found = id.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
  return inOrder && id.startsWith(first) && id.endsWith(others.at(-1) ?? '');
}

/** The ids that stand in other files (templates, documents) as words of their own. */
export function idsInText(files: readonly string[], ids: ReadonlySet<string>): Set<string> {
  const words = files.flatMap((file) => readFileSync(file, 'utf8').match(/[\w-]+(?:\.[\w-]+)+/g) ?? []);
  return new Set(words.filter((word) => ids.has(word)));
}

function textsOf(type: ts.Type): string[] {
  return (type.isUnion() ? type.types : [type]).flatMap((t) => (t.isStringLiteral() ? [t.value] : []));
}

function isValue(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isCaseClause(parent) && !(ts.isBinaryExpression(parent) && isComparison(parent));
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}
