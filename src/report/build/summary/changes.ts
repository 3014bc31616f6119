import type { Assessment, Finding } from '../../../assessment/index.js';
import { parseUnit, printAgainst, Rational } from '../../../quantity/index.js';
import type { SummaryModel } from '../../summary-shape.js';
import { exact, figureText, shareText, signed, sizeText } from '../figures.js';
import type { Words } from '../words.js';
import type { Told } from './told.js';

type Change = SummaryModel['changes'][number];
/** Measures whose figures are amounts. */
const amounts = ['value', 'cumulative'];

type Figure = NonNullable<Finding['actual']>;

/**
 * The same figure of the same unit a year apart: of one commitment, or where the year before had another plan, of the
 * same indicator measured alike in the same unit. Nothing where either year has none.
 */
export function changesOf({ round, words, last }: Told): Change[] {
  if (!last) return [];
  const before = new Map(
    last.round.findings.flatMap((f) => keysOf(f, last.round.assessment).map((key) => [key, f] as const)),
  );
  return round.findings.flatMap((finding): Change[] => {
    const { actual } = finding;
    const then = keysOf(finding, round.assessment)
      .map((key) => before.get(key))
      .find((f) => f?.actual !== undefined)?.actual;
    // Whether a thing is done is no figure that grows.
    if (!actual || !then || actual.unit !== then.unit || finding.target.op === 'done') return [];
    return [
      {
        plan: round.assessment.plan.title,
        unit: words.unitName(finding.unit),
        id: finding.commitment,
        statement: words.commitment(finding.commitment).statement,
        last: figureText(then, words, actual.value),
        current: figureText(actual, words, then.value),
        ...differenceOf(actual, then, words, words.commitment(finding.commitment).measure),
      },
    ];
  });
}

/** By what a figure is known again a year later: its quarter or month counts, its year does not. */
function keysOf({ commitment, unit, key }: Finding, { plan, commitments }: Assessment): string[] {
  const of = commitments.find((c) => c.id === commitment);
  const within = key.replace(/^\d{4}/, '');
  return [
    [plan.id, commitment, unit, within],
    ...(of?.measure === 'value' ? [[plan.unit, of.indicator, of.unit, unit, within]] : []),
  ].map((parts) => parts.join('\n'));
}

/** In percent of the year before only where that is an amount: not of a rate, not of a change, not of nothing. */
function differenceOf(
  now: Figure,
  then: Figure,
  words: Words,
  measure: string,
): Pick<Change, 'change' | 'relative'> {
  const [a, b] = [exact(now.value), exact(then.value)];
  const difference = a.sub(b);
  const points = parseUnit('百分点');
  if (now.unit === '%' && points)
    return {
      change: signed(difference, printAgainst(difference.abs(), Rational.zero, points, { lang: words.lang })),
      relative: '—',
    };
  return {
    change: signed(difference, sizeText({ value: difference.toString(), unit: now.unit }, words)),
    relative:
      b.sign() <= 0 || !amounts.includes(measure)
        ? '—'
        : signed(difference, shareText(difference.div(b).abs().toString(), words)),
  };
}
