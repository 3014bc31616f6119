import { measure as measureOf } from '../../language/index.js';
import type { Commitment, Plan, Reference } from '../../plan/index.js';
import { addDays, previousYear, Rational } from '../../quantity/index.js';
import type { GivenCell, Sketch } from './case.js';
import { type Chosen, figuresFor, indicatorOf, isPlausible, plausible } from './figures.js';
import { type Aim, isBest, verdictOn } from './meaning.js';
import { probesOf } from './probes.js';
import type { Demand } from './terms.js';
import { textOf } from './write.js';

/** Figures around every edge of a target, and none at all. */
export function figures(plan: Plan, commitment: Commitment, demand: Demand): Sketch[] {
  const held = aimOf(plan, commitment, demand);
  if (!held) return [];
  const { aim, given } = held;
  const indicator = indicatorOf(plan, commitment.indicator);
  const { period } = demand;
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
    const plausible = chosen.every((c) => isPlausible(c.indicator, c.value));
    const now = chosen.find((c) => c.indicator === indicator && c.period === period)?.value;
    const best = now !== undefined && beyondLast(commitment, demand) && isBest(aim.op, indicator, now);
    const outcome = !plausible ? 'doubtful' : best ? 'met' : verdictOn(value, aim);
    const says = `${indicator.id} ${value.toString()}${commitment.measuredIn.symbol}`;
    sketches.push({ says, asOf: demand.after, cells, outcome });
    if (!demand.steady || !value.eq(aim.reference)) continue;
    const eve = addDays(demand.due, -1);
    sketches.push({ says: `${says} (${demand.due})`, asOf: demand.due, cells, outcome });
    sketches.push({ says: `${says} (${eve})`, asOf: eve, cells, outcome: 'pending' });
  }
  return sketches;
}

/** Whether a target asks for anything beyond last year's figure. */
function beyondLast({ measure }: Commitment, { target: { reference } }: Demand): boolean {
  if (measure === 'value') return reference.kind === 'past';
  return measure !== 'cumulative' && reference.kind === 'quantity' && reference.value.isZero();
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
  { period, target }: Demand,
): { aim: Aim; given: Chosen[] } | undefined {
  const own = indicatorOf(plan, commitment.indicator);
  const { measuredIn, measure, judgedPlaces } = commitment;
  const references = target.upper ? [target.reference, target.upper] : [target.reference];
  const read = references.map((reference: Reference, i): { value: Rational; given: Chosen[] } | undefined => {
    if (reference.kind === 'quantity') return { value: reference.value, given: [] };
    const other = reference.kind === 'indicator' ? indicatorOf(plan, reference.indicator) : own;
    // The lower end of a range must not be above the upper one.
    const end = i === 0 ? target.upper : target.reference;
    // With room above: what must exceed a figure at its upper bound can never be met.
    const free = plausible(other, (base) => [base, base.add(Rational.of(1))]).add(Rational.of(i));
    const held =
      target.upper && end?.kind === 'quantity'
        ? end.value.mul(measuredIn.factor).div(other.unit.factor)
        : free;
    const value = (i === 0 ? free.cmp(held) > 0 : free.cmp(held) < 0) ? held : free;
    if (reference.kind === 'indicator') {
      const inMeasured = value.mul(other.unit.factor).div(measuredIn.factor);
      return { value: inMeasured, given: [{ indicator: other, period, value }] };
    }
    if (measureOf(measure).spans !== 'period') return undefined;
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
