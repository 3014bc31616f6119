import {
  comparator,
  contains,
  measure as measureOf,
  missingPolicy,
  periodsMeasured,
  rollup as rollupOf,
} from '../../language/index.js';
import type { MessageData, MessageRef, SentenceDatum } from '../../messages/index.js';
import type { Rational } from '../../quantity/index.js';
import { completionAt } from '../figures/completion.js';
import type { Resolver } from '../figures/resolve.js';
import { from, type Resolved, sourceAt } from '../figures/resolved.js';
import type { Held } from '../judging/held.js';
import { decisionOf } from '../judging/judge.js';
import { code } from '../judging/verdict.js';
import { MISSING, valueAt } from '../series/series.js';
import { doubtBehind } from './doubt.js';
import type { Ground } from './ground.js';
import { datum, edgeOf, targetPhrase } from './target.js';
import { unitName } from './trace.js';

/** Why the verdict is what it is, in one sentence. */
export function reasonOf(ground: Ground): MessageRef {
  const { judged, judgement, row, verdict, terms, held } = ground;
  const { waiver } = terms;
  if (verdict === code.waived && waiver)
    return say('reason.waived', {
      reason: waiver.reason,
      authority: waiver.authority,
      through: waiver.validThrough,
    });
  if (judgement.whole === row) return wholeReason(ground);
  const { commitment, checkpoint } = judgement;
  if (commitment.judgedBy === 'attestation') {
    const decision = decisionOf(judged.facts, commitment.id, unitId(ground), checkpoint.key, judged.asOf);
    if (decision)
      return say(`reason.attested-${decision.decision}`, {
        by: decision.by,
        on: decision.on,
        basis: decision.basis ?? { id: 'word.no-basis' },
      });
    return verdict === code.attest ? say('reason.attest', {}) : pendingReason(ground);
  }
  if (verdict === code.pending) return pendingReason(ground);
  if (verdict === code.unreported) return say('reason.unreported', { missing: missingFigures(ground) });
  if (verdict === code.doubtful) return say('reason.doubtful', { why: doubtBehind(ground).why });
  return isDeed(ground) ? doneReason(ground) : figureReason(ground, held as Held);
}

function say(id: string, data: MessageData): MessageRef {
  return { id, data };
}

function unitId({ judged, row }: Ground): string {
  return judged.program.tree.units[row] as string;
}

function indicatorOf({ judged, judgement, terms }: Ground): Resolved {
  return judged.resolver.resolve(judgement.commitment.indicator, terms.period);
}

function isDeed({ aim }: Ground): boolean {
  return comparator(aim.target.op).takes === 'truth';
}

function pendingReason(ground: Ground): MessageRef {
  const { judged, judgement, row, terms, aim, held } = ground;
  const data = { due: terms.due, asOf: judged.asOf };
  if (terms.waiver?.kind === 'postponed') return say('reason.postponed', data);
  const actual = held && valueAt(held.actual, row);
  if (!actual || isDeed(ground)) return say('reason.pending', data);
  return say('reason.pending-so-far', {
    ...data,
    period: terms.period,
    measure: { id: `measured.${judgement.commitment.measure}` },
    actual: datum(actual, aim.unit, aim.reference),
    target: targetPhrase(judged.program.plan, aim, actual),
  });
}

function doneReason(ground: Ground): MessageRef {
  const { verdict, terms } = ground;
  if (verdict === code.missed) return say('reason.not-done', { due: terms.due });
  const { on } = completionAt(ground.judged.resolver, indicatorOf(ground), ground.row);
  if (verdict === code.late) return say('reason.late', { completed: on ?? '', due: terms.due });
  return on === undefined
    ? say('reason.done-undated', { due: terms.due })
    : say('reason.done', { completed: on, due: terms.due });
}

function figureReason(ground: Ground, held: Held): MessageRef {
  const { judged, judgement, row, verdict, aim, terms } = ground;
  const actual = valueAt(held.actual, row);
  if (!actual) throw new Error(`${judgement.commitment.id}: judged without a figure`);
  const data = {
    actual: datum(actual, aim.unit, edgeOf(aim, actual)),
    target: targetPhrase(judged.program.plan, aim, actual),
    measure: { id: `measured.${judgement.commitment.measure}` },
  };
  if (verdict === code.late) {
    const { on } = completionAt(judged.resolver, indicatorOf(ground), row);
    return say('reason.late-figure', { ...data, completed: on ?? '', due: terms.due });
  }
  if (verdict === code.exceeded && aim.target.stretch)
    return say('reason.exceeded', { ...data, stretch: datum(aim.target.stretch, aim.unit, actual) });
  if (verdict !== code.missed) return say('reason.met', data);
  const laggards = unitsBehind(ground, held);
  return laggards.length > 0
    ? say('reason.missed-through', { ...data, laggards })
    : say('reason.missed', data);
}

/** The units below whose own figures miss the target that the whole misses, with those figures. */
function unitsBehind(ground: Ground, held: Held): SentenceDatum[] {
  const { judged, aim } = ground;
  return rowsBehind(ground, held).map((child) => ({
    id: 'word.unit-figure',
    data: {
      unit: unitName(judged.resolver, child),
      value: datum(valueAt(held.actual, child) as Rational, aim.unit, aim.reference),
    },
  }));
}

/** Rows of the units below whose own figures miss the target: what is pooled is missed because of them. */
export function rowsBehind(ground: Ground, held: Held): number[] {
  const { judged, row, judgement } = ground;
  const resolved = indicatorOf(ground);
  const plain = measureOf(judgement.commitment.measure).spans === 'period';
  if (sourceAt(resolved, row) !== from.derived || !plain) return [];
  return judged.resolver.concerned(resolved.indicator, row).filter((child) =>
    held.tests.some(({ series, interval }) => {
      const tested = valueAt(series, child);
      return tested !== undefined && !contains(interval, tested);
    }),
  );
}

function wholeReason({ judged, judgement, terms, verdict }: Ground): MessageRef {
  const verdicts = judged.verdicts[judged.program.judgements.indexOf(judgement)] as Uint8Array;
  const { tally } = judged.tallyOf(judgement, verdicts, judged.asOf >= terms.due);
  const others = [...judgement.rows].filter(
    (row) => verdicts[row] !== code.met && verdicts[row] !== code.exceeded && verdicts[row] !== code.waived,
  );
  const data = { met: tally.met, held: tally.held, needed: tally.needed };
  if (verdict === code.met || verdict === code.waived || others.length === 0)
    return say('reason.share-met', data);
  return say('reason.share-short', { ...data, others: others.map((row) => unitName(judged.resolver, row)) });
}

/** The figures, by indicator and unit, for want of which nothing can be judged. */
function missingFigures({ judged, judgement, row, aim, terms }: Ground): SentenceDatum[] {
  const { resolver } = judged;
  const { commitment } = judgement;
  const { reference } = aim.target;
  const needed = periodsMeasured(commitment.measure, terms.period, resolver.plan).map((p) =>
    resolver.resolve(commitment.indicator, p),
  );
  if (reference.kind === 'indicator') needed.push(resolver.resolve(reference.indicator, terms.period));
  const own = needed.flatMap((resolved) => lacking(resolver, resolved, row));
  const found = own.length > 0 ? own : halves(resolver, needed, row);
  const seen = new Set<string>();
  return found.filter(({ data }) => {
    const key = JSON.stringify(data);
    return !seen.has(key) && seen.add(key);
  });
}

/** What sub-units left out that gave only part of what is compared. */
function halves(resolver: Resolver, parts: readonly Resolved[], row: number): SentenceDatum[] {
  const [first] = parts;
  if (!first) return [];
  return resolver.concerned(first.indicator, row).flatMap((child) => {
    const missing = parts.filter((part) => part.series.state[child] === MISSING);
    if (missing.length === parts.length) return [];
    return missing.length > 0
      ? missing.flatMap((part) => lacking(resolver, part, child))
      : halves(resolver, parts, child);
  });
}

/** The submitted figures that a missing figure wants: its operands', its sub-units', or its own. */
function lacking(resolver: Resolver, resolved: Resolved, row: number): SentenceDatum[] {
  if (resolved.series.state[row] !== MISSING) return [];
  const { indicator, period } = resolved;
  const { by, missing } = indicator.rollup;
  const data = { indicator: indicator.title, period };
  const below = rollupOf(by).fold ? resolver.concerned(indicator, row) : [];
  const absent = below.filter((child) => resolved.series.state[child] === MISSING);
  if (absent.length > 0 && missingPolicy(missing).waits)
    return [
      { id: 'word.figures-of', data: { ...data, units: absent.map((child) => unitName(resolver, child)) } },
    ];
  // Of a ratio of which one part is there, the other part is what is missing.
  const operands = resolver.sources(resolved, row);
  const parts = operands.flatMap(([operand, at]) => lacking(resolver, operand, at));
  const some =
    operands.some(([operand, at]) => operand.series.state[at] !== MISSING) ||
    resolver.concerned(indicator, row).length > 0;
  if (some && parts.length > 0) return parts;
  const left = halves(
    resolver,
    operands.map(([operand]) => operand),
    row,
  );
  if (left.length > 0) return left;
  return [{ id: 'word.figure-of', data: { ...data, unit: unitName(resolver, row) } }];
}
