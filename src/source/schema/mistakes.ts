import type { ErrorObject } from 'ajv/dist/2020.js';
import { keyMeant } from './names.js';

/** Errors that only say that another error made something fail. */
const echoes: ReadonlySet<string> = new Set(['if', 'propertyNames']);

/** One error for each mistake: of alternatives only the one that was meant, of a misspelt key not also its absence. */
export function foldErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const folded = dropTypes(dropMisspelt(foldAlternatives(errors.filter((e) => !echoes.has(e.keyword)))));
  const seen = new Set<string>();
  return folded.filter((error) => {
    const key = JSON.stringify([error.instancePath, error.keyword, error.params, error.propertyName]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** `anyOf` and `oneOf`, innermost first as the validator lists them. */
function foldAlternatives(errors: readonly ErrorObject[]): ErrorObject[] {
  const meantErrors: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      meantErrors.push(error);
      continue;
    }
    // What the alternatives said of this value stands at the end; the same alternatives of other values before.
    let start = meantErrors.length;
    while (start > 0 && within((meantErrors[start - 1] as ErrorObject).instancePath, error.instancePath))
      start--;
    const here = meantErrors.splice(start);
    const prefix = `${error.schemaPath}/`;
    const inside = here.filter((e) => e.schemaPath.startsWith(prefix));
    meantErrors.push(...here.filter((e) => !e.schemaPath.startsWith(prefix)), ...meant(error, inside));
  }
  return meantErrors;
}

function within(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

/** The errors of the alternative that was most likely meant; one error about the type when none was. */
function meant(choice: ErrorObject, inside: readonly ErrorObject[]): ErrorObject[] {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of inside) {
    const branch = error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0] as string;
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const wrongHere = (e: ErrorObject): boolean =>
    e.instancePath === choice.instancePath && e.keyword === 'type';
  const likely = [...branches.values()].filter((branch) => !branch.some(wrongHere));
  if (likely.length > 0) return likely.reduce((a, b) => (b.length < a.length ? b : a));
  const types = inside.filter(wrongHere).flatMap((e) => e.params['type'] as string | string[]);
  // Two alternatives that both fit are a faulty file only as far as its schema says so.
  if (types.length === 0) return [choice];
  return [{ ...choice, keyword: 'type', params: { type: [...new Set(types)] } }];
}

/** `tagret: …` is one mistake: the missing `target` is not said again. */
function dropMisspelt(errors: readonly ErrorObject[]): ErrorObject[] {
  const unknown = errors.filter((e) => e.params['additionalProperty'] !== undefined);
  return errors.filter((error) => {
    if (error.keyword !== 'required') return true;
    const missing = error.params['missingProperty'] as string;
    return !unknown.some(
      (e) =>
        e.instancePath === error.instancePath &&
        keyMeant(e.params['additionalProperty'] as string, e.parentSchema) === missing,
    );
  });
}

/** A value that is none of a list is one mistake: its type is not said as well. */
function dropTypes(errors: readonly ErrorObject[]): ErrorObject[] {
  const listed = new Set(
    errors.filter((e) => e.keyword === 'enum' || e.keyword === 'const').map((e) => e.instancePath),
  );
  return errors.filter((e) => e.keyword !== 'type' || !listed.has(e.instancePath));
}
