import { comparator, measure as measureOf } from '../../language/index.js';
import { type Commitment, findPlans, openedPlan, type Plan } from '../../plan/index.js';
import { formatIn } from '../../service/index.js';
import type { Problem } from '../../source/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { printProblems } from '../problems.js';
import { orRefuse } from '../refusal.js';
import { table } from '../table.js';
import type { CommandFile } from './model.js';

/** What a commitment is about, by how it is judged. */
const kinds = ['figure', 'trend', 'deed', 'attested'] as const;
type Kind = (typeof kinds)[number];

interface Summary {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly commitments: number;
  readonly binding: number;
  readonly expected: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly notEncoded: number;
  /** Commitments by last due date, the earliest first. */
  readonly due: Readonly<Record<string, number>>;
}

const formats = [
  { id: 'text', print: inText },
  { id: 'json', print: inJson },
];

/** `duibiao plans`: the plans there are. */
export const plans: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('plans')
      .summary(say('help.plans.summary'))
      .option('--format <format>', say('help.check.format', { formats: formats.map((f) => f.id) }), 'text');
    addExamples(command, say, 'duibiao plans', 'duibiao plans --format json').action(
      ({ format }: { format: string }) => run((context) => plansAction(context, format)),
    );
  },
};

function plansAction(context: Context, asked: string): number {
  const format = orRefuse(formatIn(asked, formats));
  const problems: Problem[] = [];
  const found = findPlans(context.rules).flatMap(({ path }) => {
    const loaded = openedPlan(path);
    problems.push(...loaded.problems.filter((p) => p.severity === 'error'));
    return loaded.ok ? [summaryOf(loaded.value)] : [];
  });
  context.out(format.print(found, context));
  printProblems(context, problems);
  if (problems.length > 0) return exit.bad;
  return found.length > 0 ? exit.compliant : exit.nothing;
}

function summaryOf({ id, title, from, to, commitments, notEncoded }: Plan): Summary {
  const count = (of: (c: Commitment) => boolean): number => commitments.filter(of).length;
  const last = commitments.map((c) => c.checkpoints.at(-1)?.due ?? to).sort();
  return {
    id,
    title,
    from,
    to,
    commitments: commitments.length,
    binding: count((c) => c.nature === 'binding'),
    expected: count((c) => c.nature === 'expected'),
    kinds: Object.fromEntries(kinds.map((k) => [k, count((c) => kindOf(c) === k)])) as Summary['kinds'],
    notEncoded: notEncoded.length,
    due: Object.fromEntries([...new Set(last)].map((d) => [d, last.filter((x) => x === d).length])),
  };
}

function kindOf({ judgedBy, target, measure }: Commitment): Kind {
  if (judgedBy === 'attestation') return 'attested';
  if (comparator(target.op).takes === 'truth') return 'deed';
  return measureOf(measure).spans === 'years' ? 'trend' : 'figure';
}

function inText(found: readonly Summary[], { colors, say }: Context): string {
  const numbers = ['commitments', 'binding', 'expected', ...kinds, 'not-encoded'] as const;
  const heads = [
    { head: say('plans.id') },
    { head: say('plans.title') },
    ...numbers.map((id) => ({ head: say(`plans.${id}`), align: 'right' as const })),
    { head: say('plans.due') },
  ];
  const rows = found.map((p) => [
    p.id,
    p.title,
    ...[p.commitments, p.binding, p.expected, ...kinds.map((k) => p.kinds[k]), p.notEncoded].map(String),
    Object.entries(p.due)
      .map(([date, count]) => `${date}×${count}`)
      .join(' '),
  ]);
  return table(heads, rows, colors.dim);
}

function inJson(found: readonly Summary[]): string {
  return JSON.stringify(found, null, 2);
}
