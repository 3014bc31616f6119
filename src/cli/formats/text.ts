import type { Assessment, Finding, UnitResult, Verdict } from '../../assessment/index.js';
import { type MessageRef, render } from '../../messages/index.js';
import type { Context } from '../context.js';
import { place } from '../problems.js';
import { wrap } from '../table.js';
import { verdictName } from '../words.js';
import type { Format } from './model.js';
import { pressing, summary } from './summary.js';

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

/** A table of the units, and what needs attention, for a person at a terminal. */
export const text: Format = {
  id: 'text',
  print(assessment, context) {
    const parts = [summary.print(assessment, context)];
    const subject = subjectOf(assessment);
    if (subject) parts.push('', attention(assessment, subject, context));
    return parts.join('\n');
  },
};

/** The unit whose findings are listed: the only one, or the plan's own. */
function subjectOf({ units, plan }: Assessment): UnitResult | undefined {
  return units.length === 1 ? units[0] : units.find((u) => u.id === plan.unit);
}

function attention(
  { findings, commitments, problems }: Assessment,
  unit: UnitResult,
  context: Context,
): string {
  const { colors, say, lang, width } = context;
  const statements = new Map(commitments.map((c) => [c.id, c.statement]));
  const mine = findings.filter((f) => f.unit === unit.id);
  const below = new Set(problems.map((problem) => render(problem, lang)));
  const lines = pressing.flatMap((verdict) =>
    mine
      .filter((f) => f.verdict === verdict)
      .flatMap((f) => {
        const head = `${mark(f, colors)} ${verdictName(f, lang)}  ${colors.bold(f.commitment)}  ${statements.get(f.commitment) ?? ''}${several(f, mine)}`;
        // What is wrong with a cell is told below, with the cells in their order.
        const again = below.has(render(doubtBehind(f), lang));
        const reason = again ? [] : [`    ${wrap(render(f.reason, lang), width, '    ')}`];
        // Of a figure that is missing, the places are those of the others.
        const first = f.verdict === 'unreported' ? undefined : f.origin[0];
        const where = first
          ? [colors.dim(`    ${say('cli.submitted-at', { place: place(first), count: f.origin.length })}`)]
          : [];
        return [head, ...reason, ...where];
      }),
  );
  if (lines.length === 0) return colors.green(say('cli.all-well', { unit: unit.name }));
  return [colors.bold(say('cli.attention', { unit: unit.name })), ...lines].join('\n');
}

/** Of a doubtful finding, what is wrong with the figure that makes it so: the innermost sentence of its reason. */
function doubtBehind({ reason }: Finding): MessageRef {
  const why = (said: MessageRef): MessageRef => {
    const { why: inner } = said.data;
    return typeof inner === 'object' && 'id' in inner && 'data' in inner ? why(inner as MessageRef) : said;
  };
  return why(reason);
}

/** The checkpoint, where a commitment has more than one. */
function several(finding: Finding, all: readonly Finding[]): string {
  return all.filter((f) => f.commitment === finding.commitment).length > 1 ? ` (${finding.key})` : '';
}

function mark(finding: Finding, colors: Context['colors']): string {
  const sign = finding.warning ? '!' : signs[finding.verdict];
  return finding.verdict === 'missed' && !finding.warning ? colors.red(sign) : colors.yellow(sign);
}
