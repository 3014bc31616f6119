import { type Assessment, AssessmentSchema } from '../assessment/index.js';
import { Refusal } from '../service/index.js';
import { parseTree, readText, shapeChecker } from '../source/index.js';

const checkShape = shapeChecker(AssessmentSchema);

/** An assessment that was kept in a file. Throws `Refusal` where it cannot be read or is none. */
export function readAssessment(path: string): Assessment {
  const source = readText(path);
  if (!('text' in source)) throw new Refusal([source]);
  const { root, problems } = parseTree(source.file, source.text, 'json');
  if (!root || problems.length > 0) throw new Refusal(problems);
  const shape = checkShape(root);
  if (shape.length > 0) throw new Refusal(shape);
  return JSON.parse(source.text) as Assessment;
}
