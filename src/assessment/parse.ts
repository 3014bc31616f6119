import { faultOf, type MessageRef, message } from '../messages/index.js';
import { parseUnit, Rational } from '../quantity/index.js';
import {
  checkedTree,
  failure,
  locate,
  type Problem,
  pointerOf,
  type Result,
  shapeChecker,
  success,
} from '../source/index.js';
import { type Assessment, AssessmentSchema } from './schema.js';

const checkShape = shapeChecker(AssessmentSchema);

/**
 * An assessment from the text of a file that `check -o` wrote. A failure names what is not as the program writes it,
 * and where: a syntax or shape that is none, a sentence that this version does not know or whose data are wrong, a
 * figure that is none, a finding on what is not listed.
 */
export function parseAssessment(file: string, text: string): Result<Assessment> {
  const tree = checkedTree(file, text, 'json', checkShape);
  if (!tree.ok) return tree;
  const assessment = JSON.parse(text) as Assessment;
  const problems = [...faultsIn(assessment, []), ...strangersIn(assessment)].map(
    ({ path, said }): Problem => ({
      ...said,
      severity: 'error',
      at: locate(tree.value, pointerOf(...path)),
    }),
  );
  return problems.length > 0 ? failure(problems) : success(assessment);
}

type Path = readonly (string | number)[];

interface Fault {
  readonly path: Path;
  readonly said: MessageRef;
}

/** Sentences that cannot be printed and figures that are none, anywhere in it. */
function* faultsIn(value: unknown, path: Path): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && 'data' in value) {
    const said = faultOf({ id: value.id, data: value.data });
    if (said) yield { path, said };
    return;
  }
  // Beside a value that is a figure of its own, `unit` is whose it is.
  if ('value' in value && 'unit' in value && typeof value.value === 'string')
    yield* faultsOf(value.value, value.unit, path);
  for (const [key, inner] of Object.entries(value)) yield* faultsIn(inner, [...path, key]);
}

function* faultsOf(value: string, unit: unknown, path: Path): Generator<Fault> {
  if (!Rational.parse(value))
    yield { path: [...path, 'value'], said: message('assessment.no-value', { text: value }) };
  if (typeof unit === 'string' && !parseUnit(unit))
    yield { path: [...path, 'unit'], said: message('assessment.no-unit', { text: unit }) };
}

/** Findings on commitments that it does not list. */
function* strangersIn({ commitments, findings }: Assessment): Generator<Fault> {
  const listed = new Set(commitments.map(({ id }) => id));
  for (const [i, { commitment: id }] of findings.entries())
    if (!listed.has(id))
      yield {
        path: ['findings', i, 'commitment'],
        said: message('assessment.unlisted-commitment', { id }),
      };
}
