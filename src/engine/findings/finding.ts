import type { Finding } from '../../assessment/index.js';
import { comparator } from '../../language/index.js';
import { changeUnit, type Rational } from '../../quantity/index.js';
import type { Review } from '../judging/review.js';
import { verdictCode, verdictOf } from '../judging/verdict.js';
import { explanationOf, groundsAt } from './explanation.js';
import { decimalBeside, inFull } from './figure.js';
import type { Grounds } from './grounds.js';
import { paceOf } from './pace.js';
import { targetView } from './target.js';

/** 结论: a verdict with everything that explains it, each part made when somebody looks at it: there may be a million findings. */
export function findingOf(review: Review, index: number, row: number): Finding {
  return new Judged(review, index, row) as object as Finding;
}

type Part<T> = (review: Review, index: number, row: number) => T;

const from =
  <T>(part: (grounds: Grounds) => T): Part<T> =>
  (review, index, row) =>
    part(groundsAt(review, index, row));

/** What can be told without the grounds is told without them: it is asked of every finding. */
const parts: { readonly [Name in keyof Finding]-?: Part<Finding[Name] | undefined> } = {
  commitment: ({ program }, index) => program.judgements[index]?.commitment.id,
  unit: ({ program }, _, row) => program.tree.units[row],
  key: ({ program }, index) => program.judgements[index]?.checkpoint.key,
  due: from((grounds) => grounds.terms().due),
  verdict: (review, index, row) => verdictOf(review.verdictAt(index, row)),
  counted: () => true,
  exceeded: () => true,
  warning: () => true,
  actual: from((grounds) => {
    const actual = grounds.actual();
    return actual && { ...inFull('value', 'decimal', actual), unit: grounds.commitment.measuredIn.symbol };
  }),
  target: from((grounds) => targetView(grounds.aim())),
  gap: from(gapOf),
  completion: from((grounds) => grounds.rate()?.toString()),
  completionDecimal: from((grounds) => decimalOf(grounds.rate())),
  // How what is not due stands: 完成进度 against 时间进度, and whether the target is reached already.
  pace: from((grounds) => paceOf(grounds.plan.conventions, grounds.progress(), grounds.elapsed())),
  progress: from((grounds) => grounds.progress()?.toString()),
  progressDecimal: from((grounds) => decimalOf(grounds.progress())),
  elapsed: from((grounds) => grounds.elapsed().toString()),
  elapsedDecimal: from((grounds) => decimalOf(grounds.elapsed())),
  reached: from((grounds) => grounds.reached() || undefined),
  completed: from((grounds) => (grounds.byShare ? undefined : grounds.completed())),
  reason: (...at) => explanationOf(...at).reason,
  trace: (...at) => explanationOf(...at).trace,
  origin: (...at) => explanationOf(...at).origin,
  evidence: (...at) => explanationOf(...at).evidence,
  notes: (...at) => explanationOf(...at).notes,
};

/** Where a verdict stands; its parts are properties of its own, so that whoever copies or prints it has all of them. */
class Judged {
  readonly #review: Review;
  readonly #index: number;
  readonly #row: number;

  constructor(review: Review, index: number, row: number) {
    this.#review = review;
    this.#index = index;
    this.#row = row;
    Object.defineProperties(this, propertiesOf(review, index, row));
  }

  /** The property of a part, the same for every finding, so that those with the same parts have one shape. */
  static property(part: Part<unknown>): PropertyDescriptor {
    return {
      enumerable: true,
      get(this: Judged) {
        return part(this.#review, this.#index, this.#row);
      },
    };
  }
}

const all = Object.entries(parts).map(([name, part]) => [name, Judged.property(part)] as const);
const known = new Map<string, PropertyDescriptorMap>();

/** The parts that a finding has, as far as it is known without its grounds. */
function propertiesOf(review: Review, index: number, row: number): PropertyDescriptorMap {
  const said = [
    review.isCounted(index, row) ? 'counted' : '',
    review.verdictAt(index, row) === verdictCode.exceeded ? 'exceeded' : '',
    warns(review, index, row) ? 'warning' : '',
    ...(review.verdictAt(index, row) === verdictCode.pending ? ofPending : []),
  ];
  const key = said.join();
  let properties = known.get(key);
  if (!properties) {
    properties = Object.fromEntries(all.filter(([name]) => !sometimes.has(name) || said.includes(name)));
    known.set(key, properties);
  }
  return properties;
}

const ofPending = ['pace', 'progress', 'progressDecimal', 'elapsed', 'elapsedDecimal', 'reached'];
const sometimes: ReadonlySet<string> = new Set(['counted', 'exceeded', 'warning', ...ofPending]);

function decimalOf(value: Rational | undefined): string | undefined {
  return value && decimalBeside(value);
}

/** An expected commitment that is missed warns; where units are only counted, there is nothing to warn of. */
function warns(review: Review, index: number, row: number): boolean {
  return (
    review.verdictAt(index, row) === verdictCode.missed &&
    review.program.judgements[index]?.commitment.nature === 'expected' &&
    !review.isCounted(index, row)
  );
}

/** 差距: actual − target, in the unit of a difference. */
function gapOf(grounds: Grounds): Finding['gap'] {
  const { target, reference, unit } = grounds.aim();
  const actual = grounds.actual();
  if (!actual || !reference || comparator(target.op).takes !== 'figure') return undefined;
  return { ...inFull('value', 'decimal', actual.sub(reference)), unit: changeUnit(unit).symbol };
}
