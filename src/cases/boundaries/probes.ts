import { type MeasureUnit, onePlace, Rational } from '../../quantity/index.js';
import { type Aim, edgesOf } from './meaning.js';

/** Finer than anything is ever printed: where rounding before comparing would show. */
const TINY = Rational.of(1n, 10n ** 13n);
const HUNDREDTH = Rational.of(1, 100);

const counted = (dimension: string): boolean =>
  dimension.startsWith('count:') || dimension === 'people' || dimension === 'person-times';
const whole = (dimension: string): boolean => dimension === 'clock' || dimension === 'date';

/** The smallest step that figures in a unit are really written in: one person, one minute, 0.01%. */
function stepOf({ dimension, factor }: MeasureUnit): Rational {
  if (whole(dimension)) return Rational.one;
  return counted(dimension) && !dimension.includes('/') ? Rational.one.div(factor) : HUNDREDTH;
}

/** Values just below, at and just above every edge of a target, in rising order, each once. */
export function probesOf(aim: Aim, unit: MeasureUnit): Rational[] {
  const offsets = whole(unit.dimension) ? [Rational.one] : [TINY, stepOf(unit)];
  const edges = edgesOf(aim);
  if (aim.places !== undefined) {
    // Rounding moves the edges half a unit of its last place outwards.
    const unitOfPlace = onePlace(Math.max(0, aim.places));
    const half = unitOfPlace.div(Rational.of(2));
    edges.push(...edges.flatMap((edge) => [edge.sub(half), edge.add(half)]));
    offsets.push(unitOfPlace);
  }
  const values = edges.flatMap((edge) => [edge, ...offsets.flatMap((by) => [edge.sub(by), edge.add(by)])]);
  const once = new Map(values.map((value) => [value.toString(), value]));
  return [...once.values()].sort((a, b) => a.cmp(b));
}
