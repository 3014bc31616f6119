import { comparator, measure as measureOf } from '../../language/index.js';
import type { QuantityDatum } from '../../messages/index.js';
import { dimensionsAgree, type MeasureUnit, Rational, readQuantity, yearOf } from '../../quantity/index.js';
import type { Commitment, Target } from '../model.js';
import { placeIn } from '../origin.js';
import { referencesOf, targetsOf } from '../targets.js';
import type { Check } from './model.js';

/**
 * The commonest slip of all: the statement bears another figure than the target. Spoken of only where the statement
 * has figures of the target's dimension, and neither one of them nor a sum or difference of two is the target's;
 * and not where the author has written how it was read.
 */
export const statementsAgree: Check = ({ commitments }, problems) => {
  for (const commitment of commitments) {
    const { statement, measuredIn, target, reading } = commitment;
    if (reading !== undefined || comparator(target.op).takes === 'truth') continue;
    const wanted = figuresOf(commitment);
    const found = figuresIn(statement).filter((f) => dimensionsAgree(f.unit.dimension, measuredIn.dimension));
    if (wanted.length === 0 || found.length === 0) continue;
    const said = withSums(found.map(({ value, unit }) => value.mul(unit.factor)));
    const meant = wanted.map((value) => value.mul(measuredIn.factor).abs());
    if (said.some((value) => meant.some((other) => other.eq(value)))) continue;
    problems.warning('plan.statement-figure', placeIn(target, target.op), {
      found: found.map(({ text }) => text),
      wanted: referencesOf(target).flatMap((r) =>
        r.kind === 'quantity' ? [quantity(r.value, measuredIn)] : [],
      ),
    });
  }
};

/** 争创 and 力争 are for what one strives up to: as a binding ceiling they are turned round, or not binding. */
export const strivingUpwards: Check = ({ commitments }, problems) => {
  for (const { statement, nature, target, reading } of commitments) {
    const word = /争创|力争|争取/.exec(statement)?.[0];
    if (word === undefined || reading !== undefined) continue;
    if (nature === 'binding' && comparator(target.op).direction === 'down')
      problems.warning('plan.striving-ceiling', placeIn(target, target.op), { word, found: target.op });
  }
};

/** What is measured against last year cannot keep a promise on another year. */
export const baseYearsKept: Check = ({ commitments }, problems) => {
  for (const commitment of commitments) {
    const { statement, measure, checkpoints, reading } = commitment;
    const base = /(?:比|较|在)\s*(\d{4})\s*年/.exec(statement)?.[1];
    const last = checkpoints.at(-1);
    if (base === undefined || !last || reading !== undefined || measureOf(measure).spans !== 'years')
      continue;
    const before = yearOf(last.period) - 1;
    if (Number(base) !== before)
      problems.warning('plan.base-year', placeIn(commitment, 'measure'), { base, before, measure });
  }
};

/** The figures that a commitment's targets name, and the share of units that must meet it. */
function figuresOf(commitment: Commitment): Rational[] {
  const { who, measuredIn } = commitment;
  const share = 'share' in who && measuredIn.dimension === 'ratio' ? [who.share.div(measuredIn.factor)] : [];
  const figures = targetsOf(commitment).flatMap(figuresOfTarget);
  return figures.length === 0 ? [] : [...figures, ...share];
}

function figuresOfTarget(target: Target): Rational[] {
  return [
    ...referencesOf(target).flatMap((r) => (r.kind === 'quantity' ? [r.value] : [])),
    ...(target.within ? [target.within] : []),
    ...(target.stretch ? [target.stretch] : []),
  ];
}

interface Written {
  readonly text: string;
  readonly value: Rational;
  readonly unit: MeasureUnit;
}

const LONGEST_UNIT = 8;

/** The figures with a unit in a running text, in digits. */
function figuresIn(text: string): Written[] {
  return [...text.matchAll(/(?<![\d.．])\d[\d,，]*(?:[.．]\d+)?/g)].flatMap(({ 0: number, index }) => {
    for (let end = index + number.length + LONGEST_UNIT; end > index + number.length; end--) {
      const written = text.slice(index, end);
      const read = readQuantity(written);
      if (read.ok && read.quantity.unit)
        return [{ text: written, value: read.quantity.value, unit: read.quantity.unit }];
    }
    return [];
  });
}

/** The values, and what two of them or all together come to: 新建3所、改建2所 is a target of 5所. */
function withSums(values: readonly Rational[]): Rational[] {
  const pairs = values.flatMap((a, i) => values.slice(i + 1).flatMap((b) => [a.add(b), a.sub(b).abs()]));
  return [...values, ...pairs, values.reduce((a, b) => a.add(b), Rational.zero)];
}

function quantity(value: Rational, { symbol }: MeasureUnit): QuantityDatum {
  return { value: value.toString(), unit: symbol };
}
