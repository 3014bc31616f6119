import { failure, parseTree, type Result, shapeChecker, success } from '../source/index.js';
import { type Assessment, AssessmentSchema } from './schema.js';

const checkShape = shapeChecker(AssessmentSchema);

/** An assessment from the text of a file that `check -o` wrote; a failure names what is not as it was written, and where. */
export function parseAssessment(file: string, text: string): Result<Assessment> {
  const { root, problems } = parseTree(file, text, 'json');
  if (!root || problems.length > 0) return failure(problems);
  const shape = checkShape(root);
  if (shape.length > 0) return failure(shape);
  return success(JSON.parse(text) as Assessment);
}
