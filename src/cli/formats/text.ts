import {
  type Assessment,
  type Finding,
  type UnitResult,
  type Verdict,
  verdicts,
} from '../../assessment/index.js';
import { render } from '../../messages/index.js';
import { Rational, toFixed } from '../../quantity/index.js';
import type { Context } from '../context.js';
import { counted, place } from '../problems.js';
import { table, wrap } from '../table.js';
import { verdictName } from '../words.js';
import type { Format } from './model.js';

/** Each verdict's sign: never colour alone. */
const signs: Readonly<Record<Verdict, string>> = {
  met: '✓',
  missed: '✗',
  late: '◷',
  pending: '…',
  unreported: '○',
  doubtful: '?',
  waived: '–',
  attest: '◇',
};

/** What a person must look at, most pressing first. */
const pressing: readonly Verdict[] = ['missed', 'late', 'doubtful', 'unreported', 'attest'];

/** A table of the units, and what needs attention, for a person at a terminal. */
export const text: Format = {
  id: 'text',
  print(assessment, context) {
    const { plan } = assessment;
    const { colors, say } = context;
    const parts = [
      colors.bold(plan.title),
      say('cli.judged', {
        asOf: assessment.asOf,
        commitments: assessment.commitments.length,
        findings: assessment.findings.length,
      }),
    ];
    if (assessment.sample) parts.push(colors.yellow(`⚠ ${say('cli.sample')}`));
    parts.push('', unitsTable(assessment, context));
    const subject = subjectOf(assessment);
    if (subject) parts.push('', attention(assessment, subject, context));
    if (assessment.problems.length > 0)
      parts.push('', colors.yellow(say('cli.data-problems', counted(assessment.problems))));
    return parts.join('\n');
  },
};

function unitsTable({ units }: Assessment, { colors, say }: Context): string {
  const scored = units.some((u) => u.score !== undefined);
  const heads = [
    { head: say('cli.unit') },
    { head: say('cli.conclusion') },
    ...verdicts.map((v) => ({ head: say(`verdict.${v}`), align: 'right' as const })),
    ...(scored ? [{ head: say('cli.score'), align: 'right' as const }, { head: say('cli.grade') }] : []),
  ];
  const rows = units.map((u) => [
    u.name,
    conclusion(u, colors, say(`conclusion.${u.conclusion}`)),
    ...verdicts.map((v) => tint(v, u.counts[v], colors)),
    ...(scored
      ? [u.score === undefined ? '—' : toFixed(Rational.parse(u.score) as Rational, 2), u.grade ?? '—']
      : []),
  ]);
  return table(heads, rows, colors.dim);
}

function conclusion(unit: UnitResult, colors: Context['colors'], name: string): string {
  if (unit.conclusion === 'compliant') return colors.green(`✓ ${name}`);
  if (unit.conclusion === 'not-compliant') return colors.red(`✗ ${name}`);
  return colors.yellow(`? ${name}`);
}

function tint(verdict: Verdict, count: number, colors: Context['colors']): string {
  if (count === 0) return colors.dim('·');
  if (verdict === 'missed') return colors.red(String(count));
  if (verdict === 'met') return colors.green(String(count));
  return pressing.includes(verdict) ? colors.yellow(String(count)) : String(count);
}

/** The unit whose findings are listed: the only one, or the plan's own. */
function subjectOf({ units, plan }: Assessment): UnitResult | undefined {
  return units.length === 1 ? units[0] : units.find((u) => u.id === plan.unit);
}

function attention({ findings, commitments }: Assessment, unit: UnitResult, context: Context): string {
  const { colors, say, lang, width } = context;
  const statements = new Map(commitments.map((c) => [c.id, c.statement]));
  const mine = findings.filter((f) => f.unit === unit.id);
  const lines = pressing.flatMap((verdict) =>
    mine
      .filter((f) => f.verdict === verdict)
      .flatMap((f) => {
        const head = `${mark(f, colors)} ${verdictName(f, lang)}  ${colors.bold(f.commitment)}  ${statements.get(f.commitment) ?? ''}${several(f, mine)}`;
        const reason = wrap(render(f.reason, lang), width, '    ');
        // Of a figure that is missing, the places are those of the others.
        const first = f.verdict === 'unreported' ? undefined : f.origin[0];
        const where = first
          ? [colors.dim(`    ${say('cli.submitted-at', { place: place(first), count: f.origin.length })}`)]
          : [];
        return [head, `    ${reason}`, ...where];
      }),
  );
  if (lines.length === 0) return colors.green(say('cli.all-well', { unit: unit.name }));
  return [colors.bold(say('cli.attention', { unit: unit.name })), ...lines].join('\n');
}

/** The checkpoint, where a commitment has more than one. */
function several(finding: Finding, all: readonly Finding[]): string {
  return all.filter((f) => f.commitment === finding.commitment).length > 1 ? ` (${finding.key})` : '';
}

function mark(finding: Finding, colors: Context['colors']): string {
  const sign = finding.warning ? '!' : signs[finding.verdict];
  return finding.verdict === 'missed' && !finding.warning ? colors.red(sign) : colors.yellow(sign);
}
