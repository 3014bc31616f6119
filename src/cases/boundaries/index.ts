import { comparator } from '../../language/index.js';
import type { CaseFile, Checkpoint, Commitment, Plan, Reference, Target } from '../../plan/index.js';
import { addDays, previousYear, Rational } from '../../quantity/index.js';
import type { Outcome } from '../expectation.js';
import { caseOf, type Draft, type GivenCell } from './case.js';
import { type Chosen, figuresFor, inBounds, indicatorOf, plausible } from './figures.js';
import { type Aim, verdictOn } from './meaning.js';
import { probesOf } from './probes.js';
import { type Demand, demandOf, type Group, groupsOf } from './terms.js';
import { textOf } from './write.js';

/**
 * Cases made from the plan itself: for every commitment and checkpoint figures just below, at and just above each
 * figure of its target, by the smallest step that is written and by one finer than is ever printed; for
 * deliverables done on the due day and the day after; and nothing given at all. What verdict must follow comes
 * from a table of what the comparators mean (`meaning.ts`), not from the engine's comparison.
 */
export function boundaryCases(plan: Plan): CaseFile[] {
  return plan.commitments.flatMap((commitment) =>
    commitment.checkpoints.flatMap((checkpoint) => {
      const demand = demandOf(commitment, checkpoint);
      const drafts = draftsOf(plan, commitment, checkpoint, demand);
      return groupsOf(plan, commitment).flatMap((group) =>
        drafts.map((draft) =>
          caseOf({ ...draft, commitment, key: checkpoint.key, ...forGroup(group, draft.outcome) }, plan.year),
        ),
      );
    }),
  );
}

type Sketch = Pick<Draft, 'says' | 'asOf' | 'cells' | 'outcome'> & Partial<Pick<Draft, 'decision'>>;

function forGroup({ units, whole }: Group, outcome: Outcome): Pick<Draft, 'units' | 'whole'> {
  if (whole === undefined) return { units };
  // A share of units is met or not; there is nothing to exceed.
  return { units, whole: { unit: whole, outcome: outcome === 'exceeded' ? 'met' : outcome } };
}

function draftsOf(plan: Plan, commitment: Commitment, checkpoint: Checkpoint, demand: Demand): Sketch[] {
  if (commitment.judgedBy === 'attestation') return decisions(demand);
  if (comparator(demand.target.op).takes === 'truth') return deliverable(commitment, checkpoint, demand);
  return figures(plan, commitment, checkpoint, demand);
}

/** A person decides: met, missed, or not yet. */
function decisions({ due, after }: Demand): Sketch[] {
  const decided = (['met', 'missed'] as const).map((decision) => ({
    says: decision,
    asOf: after,
    cells: [],
    decision: { decision, on: due },
    outcome: decision,
  }));
  return [...decided, { says: '—', asOf: after, cells: [], outcome: 'attest' }];
}

/** Done on the due day is met, a day later late; not done is missed; nothing said is unreported. */
function deliverable(
  { indicator, amendments }: Commitment,
  { period }: Checkpoint,
  { due, after }: Demand,
): Sketch[] {
  const cell = (text: string, completed?: string): GivenCell[] => [
    { indicator, period, text, ...(completed === undefined ? {} : { completed }) },
  ];
  const [eve, next] = [addDays(due, -1), addDays(due, 1)];
  const settled: Sketch[] = [
    { says: `是 ${due}`, asOf: after, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${next}`, asOf: after, cells: cell('是', next), outcome: 'late' },
    { says: '否', asOf: after, cells: cell('否'), outcome: 'missed' },
    { says: '—', asOf: after, cells: cell(''), outcome: 'unreported' },
  ];
  // Which amendment is in force may differ from day to day: then only the settled ones are certain.
  if (amendments.length > 0) return settled;
  return [
    ...settled,
    { says: `是 ${due} (${due})`, asOf: due, cells: cell('是', due), outcome: 'met' },
    { says: `是 ${eve} (${eve})`, asOf: eve, cells: cell('是', eve), outcome: 'met' },
    { says: `否 (${eve})`, asOf: eve, cells: cell('否'), outcome: 'pending' },
    { says: `否 (${due})`, asOf: due, cells: cell('否'), outcome: 'missed' },
  ];
}

/** Figures around every edge of the target. */
function figures(plan: Plan, commitment: Commitment, checkpoint: Checkpoint, demand: Demand): Sketch[] {
  const held = aimOf(plan, commitment, checkpoint, demand.target);
  if (!held) return [];
  const { aim, given } = held;
  const indicator = indicatorOf(plan, commitment.indicator);
  const { period } = checkpoint;
  const sketches: Sketch[] = [
    {
      says: '—',
      asOf: demand.after,
      cells: [{ indicator: indicator.id, period, text: '' }],
      outcome: 'unreported',
    },
  ];
  for (const value of probesOf(aim, commitment.measuredIn)) {
    const chosen = [...figuresFor(plan, commitment, period, value), ...given];
    const cells = written(chosen);
    if (!cells) continue;
    const plausible = chosen.every((c) => inBounds(c.indicator, c.value));
    const outcome = plausible ? verdictOn(value, aim) : 'doubtful';
    const says = `${indicator.id} ${value.toString()}${commitment.measuredIn.symbol}`;
    sketches.push({ says, asOf: demand.after, cells, outcome });
    if (commitment.amendments.length > 0 || !value.eq(aim.reference)) continue;
    const eve = addDays(demand.due, -1);
    sketches.push({ says: `${says} (${demand.due})`, asOf: demand.due, cells, outcome });
    sketches.push({ says: `${says} (${eve})`, asOf: eve, cells, outcome: 'pending' });
  }
  return sketches;
}

/** The cells to give; undefined where a figure cannot be written exactly. */
function written(chosen: readonly Chosen[]): GivenCell[] | undefined {
  const cells = chosen
    .filter((c) => !c.derived)
    .map(({ indicator, period, value }) => ({
      indicator: indicator.id,
      period,
      text: textOf(value, indicator),
    }));
  return cells.every((cell): cell is GivenCell => cell.text !== undefined) ? cells : undefined;
}

/**
 * The target in figures, with those of other indicators or years that it refers to. Undefined where a reference
 * cannot be given apart from the figure judged: a past year of a change, growth or running total.
 */
function aimOf(
  plan: Plan,
  commitment: Commitment,
  { period }: Checkpoint,
  target: Target,
): { aim: Aim; given: Chosen[] } | undefined {
  const own = indicatorOf(plan, commitment.indicator);
  const { measuredIn, measure, judgedPlaces } = commitment;
  const references = target.upper ? [target.reference, target.upper] : [target.reference];
  const read = references.map((reference: Reference, i): { value: Rational; given: Chosen[] } | undefined => {
    if (reference.kind === 'quantity') return { value: reference.value, given: [] };
    const other = reference.kind === 'indicator' ? indicatorOf(plan, reference.indicator) : own;
    // The upper of two references must not be below the lower.
    const value = plausible(other).add(Rational.of(i));
    if (reference.kind === 'indicator') {
      const inMeasured = value.mul(other.unit.factor).div(measuredIn.factor);
      return { value: inMeasured, given: [{ indicator: other, period, value }] };
    }
    if (measure !== 'value') return undefined;
    let then = period;
    for (let year = 0; year < reference.years; year++) then = previousYear(then);
    return { value, given: [{ indicator: own, period: then, value }] };
  });
  const [first, second] = read;
  if (!first || (target.upper && !second)) return undefined;
  const relative =
    target.reference.kind === 'quantity' ? first.value.abs().mul(plan.conventions.about) : Rational.zero;
  return {
    aim: {
      op: target.op,
      reference: first.value,
      upper: second?.value ?? first.value,
      within: target.within ?? relative,
      ...(target.stretch ? { stretch: target.stretch } : {}),
      ...(judgedPlaces === undefined ? {} : { places: judgedPlaces }),
    },
    given: [...first.given, ...(second?.given ?? [])],
  };
}
