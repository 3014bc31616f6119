import { checkedTree, type Result, shapeChecker, success } from '../source/index.js';
import { type Assessment, AssessmentSchema } from './schema.js';

const checkShape = shapeChecker(AssessmentSchema);

/** An assessment from the text of a file that `check -o` wrote; a failure names what is not as it was written, and where. */
export function parseAssessment(file: string, text: string): Result<Assessment> {
  const tree = checkedTree(file, text, 'json', checkShape);
  return tree.ok ? success(JSON.parse(text) as Assessment) : tree;
}
