import Handlebars from 'handlebars';
import {
  type DataOf,
  dataNamesOf,
  type IdTaking,
  type MessageId,
  message,
  type SentenceDatum,
  sentenceIds,
  sentenceOf,
} from '../../messages/index.js';
import { nearest, type Problem, shownPath } from '../../source/index.js';
import { blocks } from '../templates/blocks.js';
import type { TemplateFile, TemplateSet } from '../templates/files.js';
import { misplaced } from './markup.js';
import { isDeadEnd, type PathNode, resolve, type Scope } from './scope.js';
import type { Shape } from './shape.js';

type Node = hbs.AST.Node;

/** Walks a report's template and its partials with the shape of the model, as rendering would with the model. */
export class Linter {
  readonly #templates: TemplateSet;
  readonly #root: Shape;
  readonly #html: boolean;
  readonly #problems: Problem[] = [];
  readonly #seen = new Map<TemplateFile, Set<Shape>>();

  constructor(templates: TemplateSet, root: Shape, html: boolean) {
    this.#templates = templates;
    this.#root = root;
    this.#html = html;
  }

  lint(): Problem[] {
    this.#file(this.#templates.main, this.#root);
    return this.#problems;
  }

  #file(file: TemplateFile, shape: Shape): void {
    const shapes = this.#seen.get(file) ?? new Set();
    if (shapes.has(shape)) return;
    this.#seen.set(file, shapes.add(shape));
    const program = this.#parse(file);
    if (program) this.#program(file, program, { shape, root: this.#root, looping: false });
  }

  #parse(file: TemplateFile): hbs.AST.Program | undefined {
    try {
      return Handlebars.parseWithoutProcessing(file.text);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      const line = Number(/on line (\d+)/.exec(told)?.[1] ?? 1);
      const at = { file: shownPath(file.path), line, column: 1 };
      this.#problems.push({
        severity: 'error',
        ...message('report.template-syntax', { message: told.replace(/\s+/g, ' ') }),
        at,
      });
      return undefined;
    }
  }

  #program(file: TemplateFile, program: hbs.AST.Program, scope: Scope): void {
    let before = '';
    for (const node of program.body) {
      if (node.type === 'ContentStatement') {
        before += (node as hbs.AST.ContentStatement).value;
        continue;
      }
      if (this.#html && node.type !== 'CommentStatement') {
        const wrong = misplaced(before, node.type);
        if (wrong) this.#report(file, node, wrong);
      }
      this.#statement(file, node, scope);
      before += node.type === 'CommentStatement' ? '' : '…';
    }
  }

  #statement(file: TemplateFile, node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === 'MustacheStatement') this.#mustache(file, node as hbs.AST.MustacheStatement, scope);
    else if (node.type === 'BlockStatement') this.#block(file, node as hbs.AST.BlockStatement, scope);
    else if (node.type === 'PartialStatement') this.#partial(file, node as hbs.AST.PartialStatement, scope);
    else if (node.type !== 'CommentStatement')
      this.#report(file, node, 'report.template-helper', { name: node.type });
  }

  #mustache(file: TemplateFile, node: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path, params, hash, escaped } = node;
    if (this.#html && !escaped) this.#report(file, node, 'report.template-raw');
    const called = params.length > 0 || hash !== undefined;
    if (!isPath(path) || (called && path.original !== 't'))
      this.#report(file, path, 'report.template-helper', { name: isPath(path) ? path.original : '' });
    else if (called) this.#sentence(file, node, scope);
    else this.#printed(file, path, scope);
  }

  /** `{{t 'message-id' name=path}}`: a sentence of the catalogue with exactly its data. */
  #sentence(file: TemplateFile, { path, params: [id], hash }: hbs.AST.MustacheStatement, scope: Scope): void {
    const text = id?.type === 'StringLiteral' ? (id as hbs.AST.StringLiteral).value : '';
    const sentence = sentenceOf(text);
    if (!sentence) {
      const word = nearest(text, sentenceIds());
      const near: SentenceDatum =
        word === undefined ? { id: 'report.template-catalogue' } : message('report.template-near', { word });
      this.#report(file, id ?? path, 'report.template-message', { id: text, near });
      return;
    }
    const pairs = hash?.pairs ?? [];
    const given = pairs.map((pair) => pair.key).sort();
    const wanted = dataNamesOf(sentence);
    if (given.join() !== wanted.join())
      this.#report(file, path, 'report.template-data', { id: text, data: wanted.join(' ') || '—' });
    for (const { value } of pairs) if (isPath(value)) this.#printed(file, value, scope);
  }

  /** A path that is printed must lead to text. */
  #printed(file: TemplateFile, path: PathNode, scope: Scope): void {
    const shape = this.#shape(file, path, scope);
    if (shape && shape.kind !== 'text' && shape.kind !== 'number')
      this.#report(file, path, 'report.template-not-text', { path: path.original, kind: kindOf(shape) });
  }

  #block(file: TemplateFile, { path, params, program, inverse }: hbs.AST.BlockStatement, scope: Scope): void {
    const name = path.original;
    const [subject] = params;
    if (!blocks.includes(name) || params.length !== 1 || !subject || !isPath(subject)) {
      this.#report(file, path, 'report.template-helper', { name: `#${name}` });
      return;
    }
    const shape = this.#shape(file, subject, scope);
    const inner = shape && this.#inside(file, name, subject, shape, scope);
    if (program && inner) this.#program(file, program, inner);
    if (inverse) this.#program(file, inverse, scope);
  }

  /** The scope inside a block, or undefined where the block does not fit its subject. */
  #inside(
    file: TemplateFile,
    block: string,
    subject: PathNode,
    shape: Shape,
    scope: Scope,
  ): Scope | undefined {
    const wrong = (id: IdTaking<'block' | 'path' | 'kind'>): undefined => {
      this.#report(file, subject, id, { block: `#${block}`, path: subject.original, kind: kindOf(shape) });
    };
    const { root } = scope;
    if (block === 'each')
      return shape.kind === 'list'
        ? { shape: shape.item, root, outer: scope, looping: true }
        : wrong('report.template-not-list');
    if (block === 'with')
      return shape.kind === 'group'
        ? { shape, root, outer: scope, looping: scope.looping }
        : wrong('report.template-not-group');
    return shape.kind === 'number' ? wrong('report.template-number-condition') : scope;
  }

  #partial(file: TemplateFile, { name, params, hash }: hbs.AST.PartialStatement, scope: Scope): void {
    const called = isPath(name) && !hash ? name.original : '';
    const partial = this.#templates.partials.get(called);
    if (!partial) {
      const near = hint(called, [...this.#templates.partials.keys()]);
      this.#report(file, name, 'report.template-partial', { name: called, near });
      return;
    }
    const [context] = params;
    const shape = context && isPath(context) ? this.#shape(file, context, scope) : scope.shape;
    if (shape && /\.hbs$/.test(partial.path)) this.#file(partial, shape);
  }

  #shape(file: TemplateFile, path: PathNode, scope: Scope): Shape | undefined {
    const found = resolve(path, scope);
    if (!isDeadEnd(found)) return found;
    const { word, fields } = found;
    this.#report(file, path, 'report.template-path', { path: path.original, word, near: hint(word, fields) });
    return undefined;
  }

  #report<Id extends MessageId>(file: TemplateFile, node: Node, id: Id, ...data: DataOf<Id>): void {
    const { line, column } = node.loc.start;
    const at = { file: shownPath(file.path), line, column: column + 1 };
    this.#problems.push({ severity: 'error', ...message(id, ...data), at });
  }
}

function isPath(node: Node): node is PathNode {
  return node.type === 'PathExpression';
}

function kindOf({ kind }: Shape): SentenceDatum {
  return { id: `report.template-kind-${kind}` };
}

/** What to write instead of a word that is not there: the nearest, or all there are. */
function hint(word: string, known: readonly string[]): SentenceDatum {
  const near = nearest(word, known);
  if (near !== undefined) return message('report.template-near', { word: near });
  return known.length === 0
    ? { id: 'report.template-nothing' }
    : message('report.template-known', { names: known });
}
