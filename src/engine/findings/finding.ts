import type { Finding } from '../../assessment/index.js';
import { comparator } from '../../language/index.js';
import { changeUnit } from '../../quantity/index.js';
import { verdictCode, verdictOf } from '../judging/verdict.js';
import { explanationOf } from './explanation.js';
import { inFull } from './figure.js';
import type { Grounds } from './grounds.js';
import { paceOf } from './pace.js';
import { targetView } from './target.js';

/** 结论: a verdict with everything that explains it; the explanation is made when somebody looks at it. */
export function findingOf(grounds: Grounds): Finding {
  const { commitment, judgement, verdict, review, index, row } = grounds;
  const [actual, gap, rate] = [grounds.actual(), gapOf(grounds), grounds.rate()];
  const completed = grounds.byShare ? undefined : grounds.completed();
  return {
    commitment: commitment.id,
    unit: grounds.unit,
    key: judgement.checkpoint.key,
    due: grounds.terms().due,
    verdict: verdictOf(verdict),
    ...(grounds.counted ? { counted: true } : {}),
    ...(verdict === verdictCode.exceeded ? { exceeded: true } : {}),
    ...(warns(grounds) ? { warning: true } : {}),
    ...(actual
      ? { actual: { ...inFull('value', 'decimal', actual), unit: commitment.measuredIn.symbol } }
      : {}),
    target: targetView(grounds.aim()),
    ...(gap ? { gap } : {}),
    ...(rate ? inFull('completion', 'completionDecimal', rate) : {}),
    ...(verdict === verdictCode.pending ? standingOf(grounds) : {}),
    ...(completed === undefined ? {} : { completed }),
    get reason() {
      return explanationOf(review, index, row).reason;
    },
    get trace() {
      return explanationOf(review, index, row).trace;
    },
    get origin() {
      return explanationOf(review, index, row).origin;
    },
    get evidence() {
      return explanationOf(review, index, row).evidence;
    },
    get notes() {
      return explanationOf(review, index, row).notes;
    },
  };
}

/** An expected commitment that is missed warns; where units are only counted, there is nothing to warn of. */
function warns({ verdict, commitment, counted }: Grounds): boolean {
  return verdict === verdictCode.missed && commitment.nature === 'expected' && !counted;
}

/** 差距: actual − target, in the unit of a difference. */
function gapOf(grounds: Grounds): Finding['gap'] {
  const { target, reference, unit } = grounds.aim();
  const actual = grounds.actual();
  if (!actual || !reference || comparator(target.op).takes !== 'figure') return undefined;
  return { ...inFull('value', 'decimal', actual.sub(reference)), unit: changeUnit(unit).symbol };
}

/** How what is not due stands: 完成进度 against 时间进度, and whether the target is reached already. */
function standingOf(grounds: Grounds): Pick<Finding, 'pace' | 'progress' | 'elapsed' | 'reached'> {
  const [progress, elapsed] = [grounds.progress(), grounds.elapsed()];
  const pace = paceOf(grounds.plan.conventions, progress, elapsed);
  return {
    ...(pace ? { pace } : {}),
    ...(progress ? inFull('progress', 'progressDecimal', progress) : {}),
    ...inFull('elapsed', 'elapsedDecimal', elapsed),
    ...(grounds.reached() ? { reached: true } : {}),
  };
}
