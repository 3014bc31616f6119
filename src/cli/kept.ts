import { type Assessment, AssessmentSchema } from '../assessment/index.js';
import { orRefuse } from '../service/index.js';
import { checkedTree, readText, shapeChecker } from '../source/index.js';

const checkShape = shapeChecker(AssessmentSchema);

/** An assessment that was kept in a file. Throws `Refusal` where it cannot be read or is none. */
export function readAssessment(path: string): Assessment {
  const { file, text } = orRefuse(readText(path));
  orRefuse(checkedTree(file, text, 'json', checkShape));
  return JSON.parse(text) as Assessment;
}
