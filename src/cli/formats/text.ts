import type { Assessment, Finding, UnitResult, Verdict } from '../../assessment/index.js';
import { cut, type MessageRef, message, render, timeText } from '../../messages/index.js';
import type { Context } from '../context.js';
import { place } from '../problems.js';
import { wrap } from '../table.js';
import { verdictName } from '../words.js';
import type { Format } from './model.js';
import { pressing, summaryText } from './summary.js';

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
  print(judged, context) {
    const assessment = judged.assessment();
    const parts = [summaryText(judged.overview(), context)];
    for (const subject of subjectsOf(assessment)) parts.push('', attention(assessment, subject, context));
    return [parts.join('\n')];
  },
};

/** The units whose findings are listed: the plan's own, or each that asked for itself. */
function subjectsOf({ units, plan }: Assessment): readonly UnitResult[] {
  const own = units.find((u) => u.id === plan.unit);
  return own ? [own] : units;
}

/** What needs attention at a unit, then what is not due and behind; where there is nothing of either, how it stands. */
function attention(assessment: Assessment, unit: UnitResult, context: Context): string {
  const { colors, say } = context;
  const mine = assessment.findings.filter((f) => f.unit === unit.id && !f.counted);
  const pressed = pressing.flatMap((verdict) => mine.filter((f) => f.verdict === verdict));
  const behind = mine.filter(isBehind);
  const list = (findings: readonly Finding[]): string[] =>
    findings.flatMap((f) => told(assessment, f, mine, context));
  const parts =
    pressed.length > 0
      ? [colors.bold(say('cli.attention', { unit: unit.name })), ...list(pressed)]
      : [allWell(assessment, unit, mine, context)];
  const waiting = mine.filter((f) => f.verdict === 'pending');
  if (waiting.length > 0) parts.push(colors.bold(waitingText(unit, waiting, context)));
  return [...parts, ...list(behind)].join('\n');
}

/** How many are not due, and of how many the end can be seen. */
function waitingText({ name: unit }: UnitResult, waiting: readonly Finding[], { say }: Context): string {
  const [reached, behind] = [waiting.filter((f) => f.reached).length, waiting.filter(isBehind).length];
  const parts = [
    ...(reached > 0 ? [message('cli.waiting-reached', { count: reached })] : []),
    ...(behind > 0 ? [message('cli.waiting-behind', { count: behind })] : []),
  ];
  const count = waiting.length;
  return parts.length > 0
    ? say('cli.waiting-of', { unit, count, parts })
    : say('cli.waiting', { unit, count });
}

function isBehind({ verdict, pace }: Finding): boolean {
  return verdict === 'pending' && (pace === 'behind' || pace === 'far-behind');
}

/** That nothing is wrong is said of what is due, and only where all that was submitted could be read. */
function allWell(
  { problems, asOf }: Assessment,
  { id, name: unit }: UnitResult,
  findings: readonly Finding[],
  { colors, say }: Context,
): string {
  const errors = problems.filter((p) => p.severity === 'error' && (p.unit === undefined || p.unit === id));
  const due = findings.filter((f) => f.due <= asOf && f.verdict !== 'waived').length;
  if (errors.length > 0) return colors.yellow(say('cli.well-but', { unit, errors: errors.length }));
  if (due === 0) return say('cli.nothing-due', { unit });
  return colors.green(say('cli.all-well', { unit, due }));
}

/** A finding: what it is about, why it is what it is, and where that was submitted. */
function told(
  { commitments, problems }: Assessment,
  finding: Finding,
  all: readonly Finding[],
  { colors, say, lang, width }: Context,
): string[] {
  const statement = commitments.find(({ id }) => id === finding.commitment)?.statement ?? '';
  const head = `${mark(finding, colors)} ${verdictName(finding, lang)}  ${colors.bold(finding.commitment)}  ${statement}${several(finding, all, lang)}`;
  // What is wrong with a cell is told below, with the cells in their order.
  const again = problems.some((problem) => render(problem, lang) === render(doubtBehind(finding), lang));
  const reason = again ? [] : [`    ${wrap(render(cut(finding.reason), lang), width, '    ')}`];
  // Of a figure that is missing, the places are those of the others.
  const first = finding.verdict === 'unreported' ? undefined : finding.origin[0];
  const where = first
    ? [colors.dim(`    ${say('cli.submitted-at', { place: place(first), count: finding.origin.length })}`)]
    : [];
  return [head, ...reason, ...where];
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
function several(finding: Finding, all: readonly Finding[], lang: Context['lang']): string {
  return all.filter((f) => f.commitment === finding.commitment).length > 1
    ? `（${timeText(finding.key, lang)}）`
    : '';
}

function mark(finding: Finding, colors: Context['colors']): string {
  const sign = finding.warning || isBehind(finding) ? '!' : signs[finding.verdict];
  return finding.verdict === 'missed' && !finding.warning ? colors.red(sign) : colors.yellow(sign);
}
