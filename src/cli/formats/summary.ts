import {
  isJudged,
  isScored,
  type Overview,
  scopeSentences,
  scoreShown,
  type UnitResult,
  type Verdict,
  verdicts,
} from '../../assessment/index.js';
import { render } from '../../messages/index.js';
import type { Context } from '../context.js';
import { table, wrap } from '../table.js';
import type { Format } from './model.js';

/** What a person must look at, most pressing first. */
export const pressing: readonly Verdict[] = ['missed', 'late', 'doubtful', 'unreported', 'attest'];

/** What was judged, and a table of the units. */
export const summary: Format = {
  id: 'summary',
  print: (judged, context) => [summaryText(judged.overview(), context)],
};

export function summaryText(overview: Overview, context: Context): string {
  const { colors, say } = context;
  return [
    colors.bold(overview.plan.title),
    say('cli.judged', {
      asOf: overview.asOf,
      commitments: overview.commitments.length,
      findings: overview.findings,
    }),
    ...scopeLines(overview, context),
    ...(overview.sample ? [colors.yellow(`⚠ ${sampleText(overview, context)}`)] : []),
    '',
    ...standings(overview, context),
  ].join('\n');
}

/** Of how many units it speaks, before what it says of them; not all of them stands out. */
function scopeLines(overview: Overview, { colors, say, lang, width }: Context): string[] {
  const [first, ...wanting] = scopeSentences(overview).map((said) => render(said, lang));
  if (first === undefined) return [];
  const whole = overview.scope?.basis === 'plan' && wanting.length === 0;
  const line = say('cli.scope', { text: [first, ...wanting].join(lang === 'en' ? ' ' : '') });
  const hint = overview.scope?.basis === 'submitted' ? [colors.dim(say('cli.scope-hint'))] : [];
  const told = wrap(line, width, '  ');
  return [whole ? told : colors.yellow(told), ...hint];
}

function sampleText({ inputs }: Overview, { say }: Context): string {
  return say(inputs.every((input) => input.sample) ? 'cli.sample' : 'cli.sample-among');
}

/** The units that are judged in a table, and by name those that only send figures to be added up. */
function standings({ units }: Overview, context: Context): string[] {
  const judged = units.filter(isJudged);
  const names = units.filter((u) => !isJudged(u)).map((u) => u.name);
  if (judged.length === 0 || names.length === 0) return [unitsTable(units, context)];
  const others = context.say('cli.contributors', { count: names.length, names });
  return [unitsTable(judged, context), context.colors.dim(others)];
}

function unitsTable(units: readonly UnitResult[], { colors, say }: Context): string {
  const scored = units.some(isScored);
  const heads = [
    { head: say('cli.unit') },
    { head: say('cli.conclusion') },
    ...verdicts.map((v) => ({ head: say(`verdict.${v}`), align: 'right' as const })),
    ...(scored ? [{ head: say('cli.score'), align: 'right' as const }, { head: say('cli.grade') }] : []),
  ];
  const concluded = new Map<UnitResult['conclusion'], string>();
  for (const u of units)
    if (!concluded.has(u.conclusion))
      concluded.set(u.conclusion, conclusion(u, colors, say(`conclusion.${u.conclusion}`)));
  const rows = units.map((u) => [
    u.name,
    concluded.get(u.conclusion) ?? '',
    ...verdicts.map((v) => tint(v, u.counts[v], colors)),
    ...(scored ? [scoreShown(u) ?? '—', u.grade ?? (u.possible ? say('report.grade-open') : '—')] : []),
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
