import { type MessageRef, message } from '../../messages/index.js';
import { nearest, type Problem } from '../../source/index.js';
import type { Field } from './fields.js';

/** A placeholder of a template, those inside a loop below it. */
export interface Tag {
  readonly name: string;
  /** Whether it writes Word's own code: `{@…}`. */
  readonly raw: boolean;
  readonly inner: readonly Tag[];
}

/** No report has lists so deep in lists; a loop in itself repeats to the power of its depth. */
const DEEPEST = 8;

/** What is wrong with placeholders: names of nothing of the report, each with the nearest name that there is, and what may not be. */
export function faultyTags(tags: readonly Tag[], field: Field, file: string): Problem[] {
  return once(below(tags, [field], [], file));
}

/** A name is looked up in the innermost loop first, then in those around it, as Word templates have it. */
function below(
  tags: readonly Tag[],
  scopes: readonly Field[],
  path: readonly string[],
  file: string,
): Problem[] {
  return tags.flatMap(({ name, raw, inner }): Problem[] => {
    if (name === '.' && !raw) return [];
    const found = scopes.map((scope) => inGroup(scope, name)).find((field) => field !== undefined);
    if (!found) return [unknown(name, scopes, path, file)];
    if (raw) return [problemIn(file, message('document.template-raw', { name }))];
    if (path.length >= DEEPEST)
      return [problemIn(file, message('document.template-deep', { name, end: `/${name}` }))];
    const entry = found.kind === 'list' ? found.of : found;
    return below(inner, [entry, ...scopes], [...path, name], file);
  });
}

/** Fields in the full-width braces that a Chinese keyboard gives: they are text, and would be printed as they stand. */
export function fullWidthTags(text: string, field: Field, file: string): Problem[] {
  const names = namesIn(field);
  const found = [...text.matchAll(/[｛{]([#/^]?)([^｛｝{}]+)[｝}]/g)].flatMap(
    ([whole, sign = '', name = '']) =>
      /[｛｝]/.test(whole) && names.has(name.trim())
        ? [
            problemIn(
              file,
              message('document.template-full-width', { text: whole, name: `${sign}${name.trim()}` }),
            ),
          ]
        : [],
  );
  return once(found);
}

/** Every name of a field and of what is in it. */
function namesIn(field: Field): Set<string> {
  if (field.kind === 'list') return namesIn(field.of);
  if (field.kind === 'text') return new Set();
  return new Set([...field.fields].flatMap(([name, inner]) => [name, ...namesIn(inner)]));
}

function problemIn(file: string, said: MessageRef): Problem {
  return { ...said, severity: 'error', at: { file } };
}

function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ id, data }) => {
    const key = JSON.stringify([id, data]);
    return !seen.has(key) && seen.add(key);
  });
}

function inGroup(scope: Field, name: string): Field | undefined {
  return scope.kind === 'group' ? scope.fields.get(name) : undefined;
}

function unknown(name: string, scopes: readonly Field[], path: readonly string[], file: string): Problem {
  const known = [
    ...new Set(scopes.flatMap((scope) => (scope.kind === 'group' ? [...scope.fields.keys()] : []))),
  ];
  const near = nearest(name, known);
  return {
    ...message('document.template-unknown', {
      name,
      where:
        path.length === 0
          ? { id: 'document.template-top' }
          : message('document.template-in', { name: path.at(-1) ?? '' }),
      near:
        near === undefined
          ? message('document.template-known', { names: known })
          : message('document.template-near', { name: near }),
    }),
    severity: 'error',
    at: { file },
  };
}
