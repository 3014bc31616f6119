import type { Shape } from './shape.js';

export type PathNode = hbs.AST.PathExpression;

/** Where in the model a part of a template stands. */
export interface Scope {
  readonly shape: Shape;
  readonly root: Shape;
  /** What `../` leads to; absent at the top of a template or partial. */
  readonly outer?: Scope;
  /** Inside `each`, which gives `@index`, `@first` and `@last`. */
  readonly looping: boolean;
}

/** A path that leads nowhere: the word where it ends, and the words that would lead on. */
export interface DeadEnd {
  readonly word: string;
  readonly fields: readonly string[];
}

/** What a path leads to from a scope. */
export function resolve(path: PathNode, scope: Scope): Shape | DeadEnd {
  if (path.data) return resolveData(path, scope);
  let from: Scope | undefined = scope;
  for (let up = 0; up < path.depth && from; up++) from = from.outer;
  return from ? follow(from.shape, path.parts) : { word: '../', fields: [] };
}

function resolveData({ parts }: PathNode, scope: Scope): Shape | DeadEnd {
  const [name = '', ...rest] = parts;
  if (name === 'root') return follow(scope.root, rest);
  const loop: Readonly<Record<string, Shape>> = scope.looping
    ? { index: { kind: 'number' }, first: { kind: 'boolean' }, last: { kind: 'boolean' } }
    : {};
  const found = Object.hasOwn(loop, name) ? loop[name] : undefined;
  return found && rest.length === 0
    ? found
    : { word: `@${name}`, fields: ['@root', ...Object.keys(loop).map((n) => `@${n}`)] };
}

function follow(start: Shape, parts: readonly string[]): Shape | DeadEnd {
  let shape = start;
  for (const part of parts) {
    const fields = shape.kind === 'group' ? shape.fields : new Map<string, Shape>();
    const next = fields.get(part);
    if (!next) return { word: part, fields: [...fields.keys()] };
    shape = next;
  }
  return shape;
}

export function isDeadEnd(found: Shape | DeadEnd): found is DeadEnd {
  return 'word' in found;
}
