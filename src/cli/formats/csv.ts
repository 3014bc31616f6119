import {
  type CommitmentView,
  exact,
  type Finding,
  type Overview,
  unitNamed,
} from '../../assessment/index.js';
import { render, term } from '../../messages/index.js';
import { printDecimal, printValue } from '../../quantity/index.js';
import { csvLine, csvText } from '../../workbook/index.js';
import type { Context } from '../context.js';
import { place } from '../problems.js';
import { verdictName } from '../words.js';
import type { Format } from './model.js';

interface About {
  readonly finding: Finding;
  readonly assessment: Overview;
  /** The unit's name. */
  readonly unit: string | undefined;
  readonly commitment: CommitmentView | undefined;
  readonly context: Context;
}

/**
 * The columns: figures are plain numbers, with at most twelve decimal places (rounded by GB/T 8170), and their unit has
 * a column of its own; `…-exact` has the fraction where a decimal cannot be exact.
 */
const columns: readonly (readonly [head: string, of: (about: About) => string])[] = [
  ['plan', ({ assessment }) => assessment.plan.id],
  ['commitment', ({ finding }) => finding.commitment],
  ['statement', ({ commitment }) => commitment?.statement ?? ''],
  ['unit', ({ finding }) => finding.unit],
  ['unit-name', ({ unit }) => unit ?? ''],
  ['checkpoint', ({ finding }) => finding.key],
  ['due', ({ finding }) => finding.due],
  [
    'nature',
    ({ commitment, context }) => (commitment ? term(`nature.${commitment.nature}`, context.lang) : ''),
  ],
  ['verdict', ({ finding, context }) => verdictName(finding, context.lang)],
  ['actual', ({ finding, context }) => number(finding.actual, context)],
  ['actual-exact', ({ finding }) => finding.actual?.value ?? ''],
  ['comparator', ({ finding }) => finding.target.op],
  ['target', ({ finding: { target }, context }) => number(target, context)],
  ['target-upper', ({ finding: { target }, context }) => number({ ...target, value: target.upper }, context)],
  ['measure-unit', ({ finding }) => finding.target.unit],
  ['completion', ({ finding }) => share(finding.completion)],
  ['progress', ({ finding }) => share(finding.progress)],
  ['elapsed', ({ finding }) => share(finding.elapsed)],
  ['pace', ({ finding, context }) => paceText(finding, context)],
  ['completed', ({ finding }) => finding.completed ?? ''],
  ['reason', ({ finding, context }) => render(finding.reason, context.lang)],
  ['origin', ({ finding }) => finding.origin.map(place).join(' ')],
  ['sample', ({ assessment, context }) => (assessment.sample ? context.say('word.sample') : '')],
];

/** One finding a row. */
export const csv: Format = {
  id: 'csv',
  *print(judged, context) {
    const assessment = judged.overview();
    const commitments = new Map(assessment.commitments.map((c) => [c.id, c]));
    const names = new Map(assessment.units.map(({ id, name }) => [id, name]));
    yield csvText([columns.map(([head]) => head)]);
    for (const finding of judged.findings()) {
      const { commitment, unit } = finding;
      const about = {
        finding,
        assessment,
        commitment: commitments.get(commitment),
        unit: names.get(unit),
        context,
      };
      yield `\r\n${csvLine(columns.map(([, of]) => defused(of(about))))}`;
    }
  },
};

/** Dimensions whose figures are no numbers to a reader: 是, 07:50, 2020-09-01. */
const worded: readonly string[] = ['yes-no', 'clock', 'date'];

function number(
  figure: { readonly value?: string | undefined; readonly unit: string } | undefined,
  { lang }: Context,
): string {
  if (figure?.value === undefined) return '';
  const [value, unit] = [exact(figure.value), unitNamed(figure.unit)];
  return worded.includes(unit.dimension) ? printValue(value, unit, { lang }) : printDecimal(value);
}

function paceText({ reached, pace }: Finding, { say }: Context): string {
  if (reached) return say('word.reached');
  return pace ? say(`pace.${pace}`) : '';
}

function share(value: string | undefined): string {
  return value === undefined ? '' : printDecimal(exact(value));
}

const plainNumber = /^-?\d+(\.\d+)?%?$/;

/** A text that no spreadsheet takes for a formula; negative numbers stay numbers. */
export function defused(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
