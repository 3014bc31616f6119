import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TSchema } from 'typebox';
import { plain } from '../data.js';
import type { Problem, ScalarNode, TreeNode } from '../model.js';
import { sortProblems } from '../order.js';
import { DIGITS, digitsFit, type JsonSchema, textual } from './keywords.js';
import { foldErrors } from './mistakes.js';
import { forPeople } from './names.js';
import { shapeProblem } from './problem.js';

/** Checks a tree against a schema: one problem for each mistake, in order of place. */
export type ShapeChecker = (root: TreeNode) => Problem[];

/**
 * A checker for a JSON Schema (2020-12, as TypeBox writes it). Numbers in YAML are text in our trees: where the
 * schema asks for a number, an unquoted text of digits passes. Nothing is coerced, no default is filled in, and
 * only an object's own keys count. The schema is compiled at first use; a faulty schema throws then.
 */
export function shapeChecker(schema: TSchema): ShapeChecker {
  let validate: ValidateFunction | undefined;
  return (root) => {
    validate ??= compiler().compile(textual(schema) as object);
    if (validate(plain(root, dataOf))) return [];
    return sortProblems(
      foldErrors(validate.errors ?? []).map((error) => shapeProblem(root, error, schema as JsonSchema)),
    );
  };
}

let shared: Ajv2020 | undefined;

/** One validator compiler for all schemas. That schemas are valid is a test's business, and costs 100 ms here. */
function compiler(): Ajv2020 {
  if (shared) return shared;
  shared = new Ajv2020({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    addUsedSchema: false,
    code: { optimize: false },
  });
  shared.addVocabulary(forPeople);
  shared.addKeyword({
    keyword: DIGITS,
    type: 'string',
    errors: false,
    validate: (kind: 'integer' | 'number', text: string, parent?: object) =>
      digitsFit(text, kind, (parent ?? {}) as JsonSchema),
  });
  return shared;
}

/** A scalar for the check: numbers of a JSON file are numbers there, as an editor sees them, but for 1e400, which is none. */
function dataOf({ number, text, value }: ScalarNode): unknown {
  return number && Number.isFinite(Number(text)) ? Number(text) : value;
}
