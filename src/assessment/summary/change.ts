import { type MeasureId, measure as measureOf } from '../../language/index.js';
import { changeUnit, parseUnit, type Rational } from '../../quantity/index.js';
import type { Assessment, CommitmentView, Finding, UnitResult } from '../schema.js';
import { exact, unitNamed } from '../values.js';
import { countedIn } from './due.js';

type Actual = NonNullable<Finding['actual']>;

/** A unit's figure in two years running, and how they differ. */
export interface FigureChange {
  readonly unit: UnitResult;
  readonly commitment: CommitmentView;
  readonly key: string;
  readonly before: Actual;
  readonly after: Actual;
  /** The assessment that last year's figure is from. */
  readonly from: Assessment;
  /** After − before, in the unit of a difference: 百分点 for %. */
  readonly difference: Actual;
  /** Difference ÷ before, for amounts that were above 0; 1 is 100%. */
  readonly relative?: Rational;
}

/**
 * The figures of an assessment's year beside last year's: of the same unit, indicator, measure, measure unit and part
 * of the year. Each of the earlier assessments is asked in turn; a figure that several commitments judge is given once.
 */
export function changesOf(
  assessment: Assessment,
  year: number,
  earlier: readonly Assessment[],
): FigureChange[] {
  const before = new Map<string, { readonly actual: Actual; readonly from: Assessment }>();
  for (const from of earlier)
    for (const { id, actual } of figuresOf(from, year - 1))
      if (!before.has(id)) before.set(id, { actual, from });
  const units = new Map(assessment.units.map((u) => [u.id, u]));
  const told = new Set<string>();
  return figuresOf(assessment, year).flatMap(({ id, actual, finding, commitment }): FigureChange[] => {
    const was = before.get(id);
    const unit = units.get(finding.unit);
    if (!was || !unit || told.has(id)) return [];
    told.add(id);
    return [
      {
        unit,
        commitment,
        key: finding.key,
        before: was.actual,
        after: actual,
        from: was.from,
        ...differenceOf(was.actual, actual, commitment.measure),
      },
    ];
  });
}

interface Figure {
  /** What the figure is of, whatever the year. */
  readonly id: string;
  readonly actual: Actual;
  readonly finding: Finding;
  readonly commitment: CommitmentView;
}

/**
 * In the order of the commitments. A deliverable that is there or not is no figure to compare, and one whose due date
 * was moved into another year is of neither year for certain.
 */
function figuresOf(assessment: Assessment, year: number): Figure[] {
  const place = new Map(assessment.commitments.map((c, i) => [c.id, i]));
  return countedIn(assessment, year)
    .flatMap((finding): Figure[] => {
      const commitment = assessment.commitments[place.get(finding.commitment) ?? -1];
      const { actual, unit, key } = finding;
      if (!actual || !commitment || finding.verdict === 'doubtful') return [];
      if (key.slice(0, 4) !== String(year)) return [];
      if (parseUnit(actual.unit)?.dimension === 'yes-no') return [];
      const part = key.replace(/^\d{4}/, '');
      const id = [unit, commitment.indicator, commitment.measure, actual.unit, part].join('\n');
      return [{ id, actual, finding, commitment }];
    })
    .sort((a, b) => (place.get(a.commitment.id) ?? 0) - (place.get(b.commitment.id) ?? 0));
}

/** What is no amount: a difference says all, and a ratio of two of them means nothing. */
const noAmounts: ReadonlySet<string> = new Set(['%', '‰', 'ratio-change', 'clock', 'date']);

function differenceOf(
  before: Actual,
  after: Actual,
  measure: MeasureId,
): Pick<FigureChange, 'difference' | 'relative'> {
  const unit = unitNamed(after.unit);
  const base = exact(before.value);
  const value = exact(after.value).sub(base);
  const difference = { value: value.toString(), unit: changeUnit(unit).symbol };
  const amount =
    measureOf(measure).spans !== 'years' &&
    !noAmounts.has(unit.dimension) &&
    unit.symbol !== '%' &&
    unit.symbol !== '‰';
  return amount && base.sign() > 0 ? { difference, relative: value.div(base) } : { difference };
}
