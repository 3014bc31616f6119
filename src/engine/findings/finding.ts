import type { Finding, Step } from '../../assessment/index.js';
import { comparator, measure as measureOf, periodsMeasured } from '../../language/index.js';
import { changeUnit, periodKind, periodStart, type Rational, yearOf } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { completionAt } from '../figures/completion.js';
import { hold } from '../judging/held.js';
import { decisionOf } from '../judging/judge.js';
import type { Judged } from '../judging/judged.js';
import { latestFigure } from '../judging/standing.js';
import type { Terms } from '../judging/terms.js';
import { code, verdictOf } from '../judging/verdict.js';
import type { Judgement } from '../program/program.js';
import { valueAt } from '../series/series.js';
import { doubtBehind } from './doubt.js';
import type { Ground } from './ground.js';
import { completionOf, elapsedShare, paceOf } from './pace.js';
import { reasonOf, rowsBehind } from './reason.js';
import { aimAt, datum, edgeOf, targetPhrase, targetView } from './target.js';
import { figureSteps, step, unitName } from './trace.js';

/** A verdict with everything that explains it, made from the same series that judged it. */
export function findingOf(judged: Judged, index: number, row: number): Finding {
  const { program, resolver, asOf } = judged;
  const judgement = program.judgements[index] as Judgement;
  const verdict = judged.verdicts[index]?.[row] as number;
  const { commitment, checkpoint, whole } = judgement;
  const inForce = judged.termsFor(judgement, row);
  const terms = verdict === code.pending ? soFar(judged, judgement, row, inForce) : inForce;
  const byFigures = commitment.judgedBy === 'figures' && whole !== row;
  const held = byFigures ? hold(resolver, commitment, terms.period, terms.target) : undefined;
  const aim = aimAt(program.plan, commitment, terms.target, held, row);
  const actual = held && valueAt(held.actual, row);
  const completion = completionOf(aim, actual);
  const yearly = checkpoint.recurring && measureOf(commitment.measure).spans !== 'plan';
  const start = yearly ? periodStart(checkpoint.period) : program.plan.from;
  const elapsed = elapsedShare(start, terms.due, asOf);
  const pace =
    verdict === code.pending ? paceOf(commitment, program.plan.conventions, completion, elapsed) : undefined;
  const ground: Ground = { judged, judgement, row, verdict, terms, aim, held };
  const trace = traceOf(ground, actual);
  const gap = gapOf(ground, actual);
  const { completed, evidence, notes } = cellsBehind(ground);
  return {
    commitment: commitment.id,
    unit: program.tree.units[row] as string,
    key: checkpoint.key,
    due: terms.due,
    verdict: verdictOf(verdict),
    ...(verdict === code.exceeded ? { exceeded: true } : {}),
    ...(verdict === code.missed && commitment.nature === 'expected' ? { warning: true } : {}),
    ...(actual ? { actual: { value: actual.toString(), unit: commitment.measuredIn.symbol } } : {}),
    target: targetView(aim),
    ...(gap ? { gap } : {}),
    ...(completion ? { completion: completion.toString() } : {}),
    ...(pace ? { pace } : {}),
    ...(verdict === code.pending ? { elapsed: elapsed.toString() } : {}),
    ...(completed ? { completed } : {}),
    reason: reasonOf(ground),
    trace,
    origin: originsOf(trace, ground),
    evidence,
    notes,
  };
}

/**
 * The terms of what is not due, as it stands: where the figures are those of a year to come, on the latest year up
 * to the as-of date that has some. Only what counts up or is a level stands anywhere before its time, and what is asked
 * anew every year starts each year with nothing.
 */
function soFar({ resolver, asOf }: Judged, judgement: Judgement, row: number, terms: Terms): Terms {
  const { commitment, checkpoint, whole } = judgement;
  const { spans } = measureOf(commitment.measure);
  const counts = spans === 'plan' || (spans === 'period' && !checkpoint.recurring);
  if (commitment.judgedBy !== 'figures' || whole === row || !counts || periodKind(terms.period) !== 'year')
    return terms;
  const last = Math.min(yearOf(terms.period), yearOf(asOf));
  return { ...terms, period: latestFigure(resolver, judgement, row, last) ?? terms.period };
}

/** Actual − target, in the unit of a difference. */
function gapOf({ aim }: Ground, actual: Rational | undefined): Finding['gap'] {
  if (!actual || !aim.reference || comparator(aim.target.op).takes !== 'figure') return undefined;
  return { value: actual.sub(aim.reference).toString(), unit: changeUnit(aim.unit).symbol };
}

function traceOf(ground: Ground, actual: Rational | undefined): Step[] {
  const { judged, judgement, row, terms, aim, held, verdict } = ground;
  const { resolver, program } = judged;
  const { commitment } = judgement;
  const { plan } = program;
  const measured = measureOf(commitment.measure);
  const steps = [
    step(0, 'trace.rule', {
      statement: commitment.statement,
      document: plan.document.title,
      section: commitment.source.section,
    }),
    step(0, 'trace.demand', { target: targetPhrase(plan, aim), due: terms.due, asOf: judged.asOf }),
  ];
  if (commitment.reading) steps.push(step(1, 'trace.reading', { reading: commitment.reading }));
  if (terms.amendment)
    steps.push(
      step(1, 'trace.amended', {
        from: terms.amendment.from,
        document: terms.amendment.document,
        reason: terms.amendment.reason ?? '—',
      }),
    );
  if (terms.waiver)
    steps.push(
      step(1, `trace.${terms.waiver.kind}`, {
        reason: terms.waiver.reason,
        authority: terms.waiver.authority,
        through: terms.waiver.validThrough,
        due: terms.due,
      }),
    );
  if (judgement.whole === row) steps.push(...shareSteps(ground));
  else if (!held) steps.push(...attestationSteps(ground));
  else {
    for (const period of periodsMeasured(commitment.measure, terms.period, plan))
      steps.push(
        ...figureSteps(
          resolver,
          resolver.resolve(commitment.indicator, period),
          row,
          0,
          measured.spans === 'period' ? edgeOf(aim, actual) : undefined,
        ),
      );
    const { reference } = terms.target;
    if (reference.kind === 'indicator')
      steps.push(...figureSteps(resolver, resolver.resolve(reference.indicator, terms.period), row, 0));
    if (actual && 'derivation' in measured)
      steps.push(step(0, `trace.${measured.id}`, { value: datum(actual, aim.unit) }));
    if (actual && commitment.judgedPlaces !== undefined)
      steps.push(
        step(0, 'trace.rounded', { places: commitment.judgedPlaces, value: datum(actual, aim.unit) }),
      );
    const { on } = completionAt(resolver, resolver.resolve(commitment.indicator, terms.period), row);
    if (on !== undefined) steps.push(step(0, 'trace.completed', { completed: on, due: terms.due }));
    if (actual && aim.reference && comparator(aim.target.op).takes !== 'truth')
      steps.push(
        step(0, 'trace.compared', {
          actual: datum(actual, aim.unit, edgeOf(aim, actual)),
          target: targetPhrase(plan, aim, actual),
        }),
      );
  }
  const result = verdict === code.exceeded ? 'verdict.exceeded' : `verdict.${verdictOf(verdict)}`;
  steps.push(step(0, 'trace.verdict', { verdict: { id: result } }));
  return steps;
}

function attestationSteps({ judged, judgement, row }: Ground): Step[] {
  const { commitment, checkpoint } = judgement;
  const decision = decisionOf(
    judged.facts,
    commitment.id,
    judged.program.tree.units[row] as string,
    checkpoint.key,
    judged.asOf,
  );
  if (!decision) return [step(0, 'trace.unattested', {})];
  const { by, on, basis, origin } = decision;
  return [
    {
      ...step(0, `trace.attested-${decision.decision}`, { by, on, basis: basis ?? { id: 'word.no-basis' } }),
      origin: [origin],
    },
  ];
}

/** How each of the units of a share stands. */
function shareSteps({ judged, judgement, terms }: Ground): Step[] {
  const verdicts = judged.verdicts[judged.program.judgements.indexOf(judgement)] as Uint8Array;
  const { tally } = judged.tallyOf(judgement, verdicts, judged.asOf >= terms.due);
  return [
    step(0, 'trace.share', { needed: tally.needed, held: tally.held, met: tally.met }),
    ...[...judgement.rows].map((row) => {
      const verdict = verdicts[row] as number;
      const id = verdict === code.exceeded ? 'verdict.exceeded' : `verdict.${verdictOf(verdict)}`;
      return step(1, 'trace.share-unit', { unit: unitName(judged.resolver, row), verdict: { id } });
    }),
  ];
}

/** Every place of a derivation once; first those that decide it: the doubtful cell, the units that miss the target. */
function originsOf(trace: readonly Step[], ground: Ground): Location[] {
  const { judged, held, verdict } = ground;
  const doubted = verdict === code.doubtful ? doubtBehind(ground).at : [];
  const behind = new Set(
    verdict === code.missed && held
      ? rowsBehind(ground, held).map((child) => judged.program.tree.units[child] as string)
      : [],
  );
  const [ahead, others] = [true, false].map((wanted) =>
    trace.flatMap(({ origin = [], unit }) =>
      (unit !== undefined && behind.has(unit)) === wanted ? origin : [],
    ),
  ) as [Location[], Location[]];
  const seen = new Set<string>();
  return [...doubted, ...ahead, ...others].filter((at) => {
    const key = `${at.file}:${at.line}:${at.column}:${at.sheet}:${at.cell}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What the district handed in with the judged figure. */
function cellsBehind({ judged, judgement, row, terms }: Ground): {
  completed?: string;
  evidence: string[];
  notes: string[];
} {
  const { resolver } = judged;
  const { commitment, whole } = judgement;
  if (whole === row) return { evidence: [], notes: [] };
  const resolved = resolver.resolve(commitment.indicator, terms.period);
  const { on } = completionAt(resolver, resolved, row);
  const cell = resolved.reported?.cells.get(row);
  const figures = cell ? [cell.verified, cell.self].filter((f) => f !== undefined) : [];
  return {
    ...(on !== undefined ? { completed: on } : {}),
    evidence: [...new Set(figures.flatMap((f) => f.evidence))],
    notes: [...new Set(figures.flatMap((f) => (f.note === undefined ? [] : [f.note])))],
  };
}
