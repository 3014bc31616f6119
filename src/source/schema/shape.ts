import type { TSchema } from 'typebox';
import { plain } from '../data.js';
import type { Problem, ScalarNode, TreeNode } from '../model.js';
import { sortProblems } from '../order.js';
import type { JsonSchema } from './keywords.js';
import { foldErrors } from './mistakes.js';
import { shapeProblem } from './problem.js';
import { validatorOf } from './validator.js';

/** Checks a tree against a schema: one problem for each mistake, in order of place. */
export type ShapeChecker = (root: TreeNode) => Problem[];

/**
 * A checker for a JSON Schema (2020-12, as TypeBox writes it). Numbers in YAML are text in our trees: where the
 * schema asks for a number, an unquoted text of digits passes. Nothing is coerced, no default is filled in, and
 * only an object's own keys count. A faulty schema throws at first use. The program calls this with exported schemas
 * by their names: so the build finds them.
 */
export function shapeChecker(schema: TSchema): ShapeChecker {
  const validator = validatorOf(schema);
  return (root) => {
    const errors = foldErrors(validator.errorsIn(plain(root, dataOf)));
    return sortProblems(errors.map((error) => shapeProblem(root, error, validator.schema() as JsonSchema)));
  };
}

/** A test of plain data against a schema, for who has nothing to say of what is wrong. Called as `shapeChecker` is. */
export function shapeTest(schema: TSchema): (data: unknown) => boolean {
  const validator = validatorOf(schema);
  return (data) => validator.fits(data);
}

/** A scalar for the check: numbers of a JSON file are numbers there, as an editor sees them, but for 1e400, which is none. */
function dataOf({ number, text, value }: ScalarNode): unknown {
  return number && Number.isFinite(Number(text)) ? Number(text) : value;
}
