import { Composer, CST, type Document, isScalar, Lexer, type ParsedNode, Parser } from 'yaml';
import { type DataOf, type MessageId, message } from '../../messages/index.js';
import { MOST_LEVELS } from '../limits.js';
import { indexLines, type Lines } from '../lines.js';
import type { ParsedTree, Problem } from '../model.js';
import { explainSyntax } from './syntax.js';
import { treeOf } from './tree.js';

/**
 * YAML 1.2 with places. Only true, false and null mean anything but text: `0371`, `1_000`, `NO` and dates stay
 * as written. Directives, several documents, tags, merge keys and alias bombs are refused.
 */
export function parseYaml(file: string, text: string): ParsedTree {
  const lines = indexLines(file, text);
  const { tokens, comments, tooDeep } = readTokens(text);
  if (tooDeep !== undefined)
    return { problems: [error(lines, tooDeep, 'source.too-deep', { limit: MOST_LEVELS })] };
  const directive = tokens.find(
    (token) => token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source),
  );
  if (directive?.type === 'directive')
    return { problems: [refuseDirective(lines, directive.offset, directive.source)] };
  const documents = [...compose(tokens, text.length)];
  const [document, second] = documents;
  if (second) return { problems: [error(lines, startOf(second, text), 'source.several-documents')] };
  const contents = document?.contents ?? null;
  if (!document || !contents || isBlank(contents, document.errors))
    return { problems: [{ severity: 'error', ...message('source.empty-file'), at: { file } }] };
  const syntax = explainSyntax(document.errors, text, lines);
  if (syntax.length > 0) return { problems: syntax };
  const beside = comments.filter(({ offset }) => text.slice(lines.start(offset), offset).trim() !== '');
  const said = beside.map(({ source, offset }) => ({
    text: source.replace(/^#+\s*/, '').trim(),
    at: lines.at(offset),
  }));
  return { ...treeOf(contents, text, lines), comments: said.filter((one) => one.text !== '') };
}

/** A comment with its mark. */
interface Comment {
  readonly source: string;
  readonly offset: number;
}

/**
 * The syntax tokens, up to where they nest too deep: the parser keeps its own stack, but what reads the tokens
 * afterwards is recursive and would take the whole process down.
 */
function readTokens(text: string): { tokens: CST.Token[]; comments: Comment[]; tooDeep?: number } {
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  const parser = new Parser();
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever it begins with.
    if (lexeme.startsWith('#') && before !== CST.SCALAR)
      comments.push({ source: lexeme, offset: parser.offset });
    before = lexeme;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MOST_LEVELS && parser.stack.filter(isCollection).length > MOST_LEVELS)
      return { tokens, comments, tooDeep: Math.max(0, parser.offset - 1) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, comments };
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

function compose(tokens: readonly CST.Token[], end: number): Iterable<Document.Parsed> {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return composer.compose(tokens, true, end);
}

/** `%YAML 1.1` would turn NO into false and 0371 into 249; no other directive has a use here. */
function refuseDirective(lines: Lines, offset: number, found: string): Problem {
  const older = /^%YAML\s+1\.1\b/.test(found);
  return error(lines, offset, older ? 'source.yaml-1-1' : 'source.directive', { found: found.trim() });
}

/** A document of comments and markers only. */
function isBlank(contents: ParsedNode, errors: readonly unknown[]): boolean {
  return (
    errors.length === 0 &&
    isScalar(contents) &&
    contents.type === 'PLAIN' &&
    contents.source === '' &&
    !contents.anchor &&
    !contents.tag
  );
}

/** Where a further document begins: its `---`. */
function startOf({ contents, range }: Document.Parsed, text: string): number {
  const marker = text.lastIndexOf('\n---', contents?.range[0] ?? range[0]);
  return marker < 0 ? range[0] : marker + 1;
}

function error<Id extends MessageId>(lines: Lines, offset: number, id: Id, ...data: DataOf<Id>): Problem {
  return { severity: 'error', ...message(id, ...data), at: lines.at(offset) };
}
