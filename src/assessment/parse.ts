import { faultOf, type MessageRef, message } from '../messages/index.js';
import { isTimeZone, parseUnit, Rational } from '../quantity/index.js';
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

/** Findings on commitments or units that it does not list, and a time zone that nobody knows. */
function* strangersIn({ plan, commitments, units, findings }: Assessment): Generator<Fault> {
  if (!isTimeZone(plan.timeZone))
    yield { path: ['plan', 'timeZone'], said: message('assessment.no-zone', { text: plan.timeZone }) };
  const listed = new Set(commitments.map(({ id }) => id));
  const judged = new Set(units.map(({ id }) => id));
  for (const [i, { commitment, unit }] of findings.entries()) {
    const fault = (key: string, said: MessageRef): Fault => ({ path: ['findings', i, key], said });
    if (!listed.has(commitment))
      yield fault('commitment', message('assessment.unlisted-commitment', { id: commitment }));
    if (!judged.has(unit)) yield fault('unit', message('assessment.unlisted-unit', { id: unit }));
  }
}
