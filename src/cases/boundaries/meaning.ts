import { type ComparatorId, comparator } from '../../language/index.js';
import type { Indicator } from '../../plan/index.js';
import type { Rational } from '../../quantity/index.js';

/** The figures of a target, in the unit of what is measured. */
export interface Aim {
  readonly op: ComparatorId;
  readonly reference: Rational;
  /** The upper figure of `between`. */
  readonly upper: Rational;
  /** The tolerance of `about`. */
  readonly within: Rational;
  readonly stretch?: Rational;
  /** 修约值比较法: places to round to before comparing. */
  readonly places?: number;
}

/** Comparators of no figure. */
type Deed = Extract<ReturnType<typeof comparator>, { takes: 'truth' }>['id'];

/**
 * What the comparators mean, written down a second time on purpose: the generated cases hold the engine to this
 * table, so it must not be made of the engine's or the vocabulary's own comparison.
 */
const satisfied: {
  readonly [Id in Exclude<ComparatorId, Deed>]: (value: Rational, aim: Aim) => boolean;
} = {
  'at-least': (value, { reference }) => value.cmp(reference) >= 0,
  'more-than': (value, { reference }) => value.cmp(reference) > 0,
  'at-most': (value, { reference }) => value.cmp(reference) <= 0,
  'less-than': (value, { reference }) => value.cmp(reference) < 0,
  exactly: (value, { reference }) => value.eq(reference),
  between: (value, { reference, upper }) => value.cmp(reference) >= 0 && value.cmp(upper) <= 0,
  about: (value, { reference, within }) => value.sub(reference).abs().cmp(within) <= 0,
};

/** The verdict that a figure must get once it is due. */
export function verdictOn(value: Rational, aim: Aim): 'met' | 'exceeded' | 'missed' {
  const word = comparator(aim.op);
  if (word.takes === 'truth') throw new Error(`${word.id} compares no figures`);
  const judged = aim.places === undefined ? value : value.round(aim.places);
  if (!satisfied[word.id](judged, aim)) return 'missed';
  if (!aim.stretch) return 'met';
  const beyond = word.direction === 'down' ? judged.cmp(aim.stretch) <= 0 : judged.cmp(aim.stretch) >= 0;
  return beyond ? 'exceeded' : 'met';
}

/** What asks for more (or less) than last year is met by the best figure there can be. */
export function isBest(op: ComparatorId, { bounds: { min, max } }: Indicator, now: Rational): boolean {
  if (op === 'more-than') return max !== undefined && now.eq(max);
  return op === 'less-than' && min !== undefined && now.eq(min);
}

/** The values at which a verdict may change. */
export function edgesOf({ op, reference, upper, within, stretch }: Aim): Rational[] {
  const around = comparator(op).tolerant ? [reference.sub(within), reference.add(within)] : [];
  return [reference, upper, ...around, ...(stretch ? [stretch] : [])];
}
