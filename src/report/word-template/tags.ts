import { message } from '../../messages/index.js';
import { nearest, type Problem } from '../../source/index.js';
import type { Field } from './fields.js';

/** The placeholders of a part of a template, those of a loop below its name. */
export interface Tags {
  readonly [name: string]: Tags;
}

/** Placeholders that name nothing of the report: each with the nearest name that there is. */
export function unknownTags(tags: Tags, field: Field, file: string): Problem[] {
  return below(tags, [field], [], file);
}

/** A name is looked up in the innermost loop first, then in those around it, as Word templates have it. */
function below(tags: Tags, scopes: readonly Field[], path: readonly string[], file: string): Problem[] {
  return Object.entries(tags).flatMap(([name, inner]): Problem[] => {
    if (name === '.') return [];
    const found = scopes.map((scope) => inGroup(scope, name)).find((field) => field !== undefined);
    if (!found) return [unknown(name, scopes, path, file)];
    const entry = found.kind === 'list' ? found.of : found;
    return below(inner, [entry, ...scopes], [...path, name], file);
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
