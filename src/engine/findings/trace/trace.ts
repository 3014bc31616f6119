import type { Step } from '../../../assessment/index.js';
import { comparator, measure as measureOf } from '../../../language/index.js';
import { verdictCode } from '../../judging/verdict.js';
import { unitName } from '../../program/program.js';
import { edgeOf } from '../aim.js';
import type { Grounds } from '../grounds.js';
import { datum, targetPhrase } from '../target.js';
import { figureSteps } from './figures.js';
import { step, verdictWord } from './step.js';

/** 计算过程: how a verdict came about, from the rule to the submitted cells and back. */
export function traceOf(grounds: Grounds): Step[] {
  return [
    ...demandSteps(grounds),
    ...verdictSteps(grounds),
    step(0, 'trace.verdict', { verdict: verdictWord(grounds.verdict) }),
  ];
}

/** What is demanded, and what changed it. */
function demandSteps(grounds: Grounds): Step[] {
  const { plan, commitment, asOf } = grounds;
  const { due, amendment, waiver } = grounds.terms();
  const steps = [
    step(0, 'trace.rule', {
      statement: commitment.statement,
      document: plan.document.title,
      section: commitment.source.section,
    }),
    step(0, 'trace.demand', { target: targetPhrase(plan, grounds.aim()), due, asOf }),
  ];
  if (commitment.reading) steps.push(step(1, 'trace.reading', { reading: commitment.reading }));
  if (amendment)
    steps.push(
      step(1, 'trace.amended', {
        from: amendment.from,
        document: amendment.document,
        reason: amendment.reason ?? '—',
      }),
    );
  if (waiver)
    steps.push(
      step(1, `trace.${waiver.kind}`, {
        reason: waiver.reason,
        authority: waiver.authority,
        through: waiver.validThrough,
        due,
      }),
    );
  return steps;
}

function verdictSteps(grounds: Grounds): Step[] {
  if (grounds.byShare) return shareSteps(grounds);
  return grounds.byFigures ? comparisonSteps(grounds) : [attestationStep(grounds)];
}

/** How each of the units of a share stands. */
function shareSteps(grounds: Grounds): Step[] {
  const { needed, held, met } = grounds.tally();
  const units = grounds.judgement.rows.map((row) => {
    const [code, due] = [grounds.verdictOfRow(row), grounds.dueOfRow(row)];
    const data = { unit: unitName(grounds.resolver, row), verdict: verdictWord(code) };
    return code === verdictCode.pending && due !== grounds.terms().due
      ? step(1, 'trace.share-unit-due', { ...data, due })
      : step(1, 'trace.share-unit', data);
  });
  return [step(0, 'trace.share', { needed, held, met }), ...units];
}

function attestationStep(grounds: Grounds): Step {
  const attestation = grounds.attestation();
  if (!attestation) return step(0, 'trace.unattested');
  const { decision, by, on, basis, origin } = attestation;
  const says = step(0, `trace.attested-${decision}`, { by, on, basis: basis ?? { id: 'word.no-basis' } });
  return { ...says, origin: [origin] };
}

/** The figures, what the measure and the rounding made of them, and the target beside them. */
function comparisonSteps(grounds: Grounds): Step[] {
  const { plan, resolver, row, commitment } = grounds;
  const { judgedPlaces } = commitment;
  const measured = measureOf(commitment.measure);
  const [aim, actual] = [grounds.aim(), grounds.actual()];
  const measuredFigures = grounds.measured();
  const edge = edgeOf(aim, actual);
  const steps = measuredFigures.flatMap((figures) =>
    figureSteps({ resolver, figures, row, depth: 0 }, measured.spans === 'period' ? edge : undefined),
  );
  for (const figures of grounds.compared())
    if (!measuredFigures.includes(figures)) steps.push(...figureSteps({ resolver, figures, row, depth: 0 }));
  if (actual && 'derivation' in measured)
    steps.push(step(0, `trace.${measured.id}`, { value: datum(actual, aim.unit) }));
  if (actual && judgedPlaces !== undefined)
    steps.push(step(0, 'trace.rounded', { places: judgedPlaces, value: datum(actual, aim.unit) }));
  const completed = grounds.completed();
  if (completed !== undefined)
    steps.push(step(0, 'trace.completed', { completed, due: grounds.terms().due }));
  if (actual && aim.reference && comparator(aim.target.op).takes !== 'truth')
    steps.push(
      step(0, 'trace.compared', {
        actual: datum(actual, aim.unit, edge),
        target: targetPhrase(plan, aim, actual),
      }),
    );
  return steps;
}
