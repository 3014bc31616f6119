import { type Assessment, AssessmentSchema } from '../assessment/index.js';
import { parseTree, readText, sha256, shapeChecker } from '../source/index.js';
import { Refusal } from './refusal.js';

const checkShape = shapeChecker(AssessmentSchema);

/** An assessment with the file that it was kept in. */
export interface KeptAssessment {
  readonly file: string;
  readonly sha256: string;
  readonly assessment: Assessment;
}

/** An assessment that was kept in a file. Throws `Refusal` where it cannot be read or is none. */
export function readAssessment(path: string): Assessment {
  return keptAssessment(path).assessment;
}

/** The same, with the file's name and SHA-256. */
export function keptAssessment(path: string): KeptAssessment {
  const source = readText(path);
  if (!('text' in source)) throw new Refusal([source]);
  const { root, problems } = parseTree(source.file, source.text, 'json');
  if (!root || problems.length > 0) throw new Refusal(problems);
  const shape = checkShape(root);
  if (shape.length > 0) throw new Refusal(shape);
  return {
    file: source.file,
    sha256: sha256(Buffer.from(source.text)),
    assessment: JSON.parse(source.text) as Assessment,
  };
}
