import { comparator } from '../../language/index.js';
import {
  type DataOf,
  type Datum,
  type MessageRef,
  message,
  periodWord,
  type QuantityDatum,
  type SentenceDatum,
} from '../../messages/index.js';
import { type MeasureUnit, periodEnd, type Range, Rational } from '../../quantity/index.js';
import type { Ranges } from '../judging/certainty.js';
import { verdictCode } from '../judging/verdict.js';
import { unitName } from '../program/program.js';
import { valueAt } from '../series/series.js';
import { actualInWords } from './actual.js';
import { edgeOf } from './aim.js';
import type { Grounds } from './grounds.js';
import { oddityOf } from './oddity.js';
import { gathered, incomparable, omissionsBehind } from './omission.js';
import { paceOf } from './pace.js';
import { datum, targetPhrase } from './target.js';

/** Why the verdict is what it is, in one sentence; where a unit is only counted, how. */
export function reasonOf(grounds: Grounds): MessageRef {
  const why = ownReason(grounds);
  if (!grounds.counted || grounds.verdict === verdictCode.waived) return why;
  return message(fulfilled.has(grounds.verdict) ? 'reason.counted-in' : 'reason.counted-out', { why });
}

function ownReason(grounds: Grounds): MessageRef {
  const { verdict, commitment } = grounds;
  const { waiver } = grounds.terms();
  if (verdict === verdictCode.waived && waiver)
    return message('reason.waived', {
      reason: waiver.reason,
      authority: waiver.authority,
      through: waiver.validThrough,
    });
  if (grounds.byShare) return shareReason(grounds);
  if (commitment.judgedBy === 'attestation') return attestationReason(grounds);
  if (verdict === verdictCode.pending) return pendingReason(grounds);
  if (verdict === verdictCode.waived) return message('reason.no-case');
  if (verdict === verdictCode.unreported) return unreportedReason(grounds);
  if (verdict === verdictCode.doubtful) return doubtfulReason(grounds);
  return isDeed(grounds) ? doneReason(grounds) : figureReason(grounds);
}

/** What is missing; where it is units below that have not reported, the unit may give the sum itself. */
function unreportedReason(grounds: Grounds): MessageRef {
  const omitted = omissionsBehind(grounds);
  const why = omitted.length === 0 ? incomparable(grounds) : undefined;
  if (why) return why;
  const missing = gathered(omitted);
  // Beside the sum of another year its own would not do.
  const below = grounds.compared().length === 1 && omitted.some(({ id }) => id === 'word.figures-of');
  if (!below) return message('reason.unreported', { missing });
  return message('reason.unreported-below', { missing, own: unitName(grounds.resolver, grounds.row) });
}

/** What is in doubt, and what is missing besides: both must be put right. */
function doubtfulReason(grounds: Grounds): MessageRef {
  const why = grounds.doubt()?.why ?? oddityOf(grounds);
  const missing = gathered(omissionsBehind(grounds));
  return missing.length === 0
    ? message('reason.doubtful', { why })
    : message('reason.doubtful-and-unreported', { why, missing });
}

function isDeed(grounds: Grounds): boolean {
  return comparator(grounds.aim().target.op).takes === 'truth';
}

function shareReason(grounds: Grounds): MessageRef {
  const { judgement, resolver, verdict } = grounds;
  const { met, held, needed } = grounds.tally();
  const data = { met, held, needed };
  const others = judgement.rows.filter((row) => !fulfilled.has(grounds.verdictOfRow(row)));
  if (verdict === verdictCode.met || verdict === verdictCode.waived || others.length === 0)
    return message('reason.share-met', data);
  if (verdict === verdictCode.pending && grounds.isDue) {
    const later = judgement.rows
      .filter((row) => grounds.verdictOfRow(row) === verdictCode.pending)
      .map((row) => message('word.unit-due', { unit: unitName(resolver, row), due: grounds.dueOfRow(row) }));
    return message('reason.share-postponed', {
      ...data,
      due: grounds.terms().due,
      asOf: grounds.asOf,
      later,
    });
  }
  return message('reason.share-short', { ...data, others: others.map((row) => unitName(resolver, row)) });
}

const fulfilled: ReadonlySet<number> = new Set([verdictCode.met, verdictCode.exceeded, verdictCode.waived]);

function attestationReason(grounds: Grounds): MessageRef {
  const attestation = grounds.attestation();
  if (!attestation)
    return grounds.verdict === verdictCode.attest ? message('reason.attest') : pendingReason(grounds);
  const { decision, by, on, basis } = attestation;
  return message(`reason.attested-${decision}`, { by, on, basis: basis ?? { id: 'word.no-basis' } });
}

function pendingReason(grounds: Grounds): MessageRef {
  const { plan, commitment, asOf } = grounds;
  const { due, period, waiver } = grounds.terms();
  const [aim, actual] = [grounds.aim(), grounds.actual()];
  if (waiver?.kind === 'postponed') return message('reason.postponed', { due, asOf });
  if (!actual) return message('reason.pending', { due, asOf });
  if (isDeed(grounds))
    return message(actual.isZero() ? 'reason.pending' : 'reason.pending-undated', { due, asOf });
  const data = {
    due,
    asOf,
    period: periodWord(period),
    ...actualInWords(commitment, aim, actual, aim.reference),
    target: targetPhrase(plan, aim, actual),
  } as const;
  if (grounds.reached()) return message('reason.pending-reached', data);
  return pacedReason(grounds, data) ?? message('reason.pending-so-far', data);
}

/** How far what is not due has come, in figures; undefined where it has no pace. */
function pacedReason(grounds: Grounds, data: DataOf<'reason.pending-so-far'>[0]): MessageRef | undefined {
  const [progress, start, elapsed] = [grounds.progress(), grounds.start(), grounds.elapsed()];
  const pace = paceOf(grounds.plan.conventions, progress, elapsed);
  if (!progress || !start || !pace) return undefined;
  const paced = {
    ...data,
    progress: percent(progress),
    elapsed: percent(elapsed),
    pace: { id: `pace.${pace}` },
  } as const;
  if (start.year === undefined) return message('reason.pending-paced', paced);
  const base = datum(start.value, grounds.aim().unit);
  return message('reason.pending-from', { ...paced, base, year: periodWord(start.year) });
}

/** A ratio in percent, rounded for reading. */
function percent(ratio: Rational): QuantityDatum {
  return { value: ratio.mul(hundred).round(2).toString(), unit: '%' };
}

const hundred = Rational.of(100);

function doneReason(grounds: Grounds): MessageRef {
  const { due } = grounds.terms();
  if (grounds.verdict === verdictCode.missed) return message('reason.not-done', { due });
  const completed = grounds.completed();
  if (grounds.verdict === verdictCode.late)
    return completed === undefined
      ? message('reason.late-period', { period: periodWord(grounds.since() ?? grounds.terms().period), due })
      : message('reason.late', { completed, due });
  if (completed !== undefined) return message('reason.done', { completed, due });
  return periodEnd(grounds.terms().period) <= due
    ? message('reason.done-undated', { due })
    : message('reason.done-by', { date: grounds.doneBy(), due });
}

function figureReason(grounds: Grounds): MessageRef {
  const { plan, commitment, verdict } = grounds;
  const [aim, actual] = [grounds.aim(), grounds.actual()];
  const ranges = grounds.ranges();
  if (ranges) return certainReason(grounds, ranges);
  if (!actual) throw new Error(`${commitment.id}: judged without a figure`);
  const data = {
    ...actualInWords(commitment, aim, actual, edgeOf(aim, actual)),
    target: targetPhrase(plan, aim, actual),
  } as const;
  const { stretch } = aim.target;
  if (verdict === verdictCode.late)
    return message('reason.late-figure', {
      ...data,
      completed: grounds.completed() ?? '',
      due: grounds.terms().due,
    });
  if (verdict === verdictCode.exceeded && stretch)
    return message('reason.exceeded', { ...data, stretch: datum(stretch, aim.unit, actual) });
  const best = grounds.best();
  if (best) return message('reason.met-best', { ...data, best: datum(best, indicatorUnit(grounds)) });
  return verdict === verdictCode.missed ? missedReason(grounds, data) : message('reason.met', data);
}

function indicatorUnit(grounds: Grounds): MeasureUnit {
  return grounds.figures().indicator.unit;
}

/** Judged before everybody has reported: whatever the others say, the figures lie between two values. */
function certainReason(grounds: Grounds, { actual, reference, upper }: Ranges): MessageRef {
  const { plan, commitment, verdict } = grounds;
  const aim = grounds.aim();
  const between = ({ low, high }: Range): SentenceDatum =>
    low.eq(high)
      ? message('word.value', { value: datum(low, aim.unit) })
      : message('word.range', { low: datum(low, aim.unit), high: datum(high, aim.unit) });
  const data = {
    measure: { id: `measured.${commitment.measure}` },
    target: targetPhrase(plan, aim, undefined, {
      ...(reference ? { reference: between(reference) } : {}),
      ...(upper ? { upper: between(upper) } : {}),
    }),
  } as const;
  const range = between(actual);
  if (verdict === verdictCode.late)
    return message('reason.late-certain', {
      ...data,
      range,
      completed: grounds.completed() ?? '',
      due: grounds.terms().due,
    });
  const id = verdict === verdictCode.missed ? 'reason.missed-certain' : 'reason.met-certain';
  return message(id, { ...data, range });
}

/** Missed, with the units below whose own figures miss the target that the sum misses. */
function missedReason(
  grounds: Grounds,
  data: { readonly actual: Datum; readonly target: Datum; readonly measure: Datum },
): MessageRef {
  const { resolver } = grounds;
  const [aim, actual] = [grounds.aim(), grounds.comparison()?.actual];
  const laggards = grounds.laggards().flatMap((row) => {
    const value = actual && valueAt(actual, row);
    if (!value) return [];
    const figure = datum(value, aim.unit, aim.reference);
    return [message('word.unit-figure', { unit: unitName(resolver, row), value: figure })];
  });
  return laggards.length > 0
    ? message('reason.missed-through', { ...data, laggards })
    : message('reason.missed', data);
}
