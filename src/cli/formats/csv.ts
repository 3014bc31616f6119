import { render, term } from '../../messages/index.js';
import { Rational, toFixed } from '../../quantity/index.js';
import { place } from '../problems.js';
import { exact, verdictName } from '../words.js';
import type { Format } from './model.js';

/** One finding a row. */
export const csv: Format = {
  id: 'csv',
  print(assessment, { lang, say }) {
    const names = new Map(assessment.units.map((u) => [u.id, u.name]));
    const commitments = new Map(assessment.commitments.map((c) => [c.id, c]));
    const head = [
      'plan',
      'commitment',
      'statement',
      'unit',
      'unit-name',
      'checkpoint',
      'due',
      'nature',
      'verdict',
      'actual',
      'target',
      'completion',
      'progress',
      'elapsed',
      'pace',
      'reason',
      'origin',
      'sample',
    ];
    const rows = assessment.findings.map((f) => {
      const c = commitments.get(f.commitment);
      return [
        assessment.plan.id,
        f.commitment,
        c?.statement ?? '',
        f.unit,
        names.get(f.unit) ?? f.unit,
        f.key,
        f.due,
        c ? term(`nature.${c.nature}`, lang) : '',
        verdictName(f, lang),
        f.actual ? exact(f.actual) : '',
        f.target.value === undefined ? '' : exact({ value: f.target.value, unit: f.target.unit }),
        ...[f.completion, f.progress, f.elapsed].map(percent),
        f.reached ? say('word.reached') : f.pace ? term(`pace.${f.pace}`, lang) : '',
        render(f.reason, lang),
        f.origin.map(place).join(' '),
        assessment.sample ? say('word.sample') : '',
      ];
    });
    return [head, ...rows].map((row) => row.map(field).join(',')).join('\r\n');
  },
};

/** A ratio of the assessment in percent, with two places. */
function percent(ratio: string | undefined): string {
  const value = ratio === undefined ? undefined : Rational.parse(ratio);
  return value ? `${toFixed(value.mul(hundred), 2)}%` : '';
}

const hundred = Rational.of(100);

const plainNumber = /^-?\d+(\.\d+)?%?$/;

/** A CSV field that no spreadsheet takes for a formula; negative numbers stay numbers. */
export function field(text: string): string {
  const defused = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
