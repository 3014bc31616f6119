import type { KeptAssessment } from '../../archive/index.js';
import type { Assessment, Finding } from '../../assessment/index.js';
import { formulaInWords, targetInWords, whoInWords } from '../../engine/index.js';
import { render, timeText, type WordId } from '../../messages/index.js';
import { type Commitment, type Plan, suggestion } from '../../plan/index.js';
import { askedOf, assessmentAmong, type Judged, openPlan, unitAmong } from '../../service/index.js';
import { openSubmissions } from '../../submission/index.js';
import type { Context } from '../context.js';
import { tellRefused } from '../data-problems.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { judged } from '../judging.js';
import { place } from '../problems.js';
import { orRefuse, Refusal } from '../refusal.js';
import { readStdin } from '../stdin.js';
import { pad, wrap } from '../table.js';
import { verdictName } from '../words.js';
import type { CommandFile } from './model.js';

interface ExplainOptions {
  readonly unit?: string;
  readonly asOf?: string;
}

/** `duibiao explain`: a rule in words; with submissions or an assessment that was kept, how its verdict came about. */
export const explain: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('explain')
      .summary(say('help.explain.summary'))
      .argument('<commitment>', say('help.explain.commitment'))
      .argument('[submission...]', say('help.explain.submission'))
      .option('--unit <unit>', say('help.explain.unit'))
      .option('--as-of <date>', say('help.explain.as-of'));
    addExamples(
      command,
      say,
      'duibiao explain zhenjiang-2020/1.1',
      'duibiao explain zhenjiang-2020/1.1 submissions/ --unit zhenjiang --as-of 2021-01-15',
      'duibiao explain zhenjiang-2020/1.1 out/assessment.jsonl --unit zhenjiang',
    ).action((id: string, paths: string[], options: ExplainOptions) =>
      run((context) => explainAction(context, id, paths, options)),
    );
  },
};

function explainAction(
  context: Context,
  path: string,
  submissions: readonly string[],
  options: ExplainOptions,
): number {
  const slash = path.lastIndexOf('/');
  if (slash < 1) throw Refusal.of('cli.explain-what', { text: path });
  const [planId, id] = [path.slice(0, slash), path.slice(slash + 1)];
  const among = assessmentAmong(submissions);
  const kept = among && orRefuse(among);
  if (kept && kept.overview.plan.id !== planId)
    throw Refusal.of('cli.explain-other-plan', { plan: kept.overview.plan.id, text: path });
  const plan = orRefuse(kept?.rules() ?? openPlan(planId, context.rules));
  const commitment = plan.commitments.find((c) => c.id === id);
  if (!commitment) {
    const ids = plan.commitments.map((c) => c.id);
    throw Refusal.of('cli.unknown-commitment', { id, plan: plan.id, ...suggestion(id, ids) });
  }
  context.out(inWords(context, plan, commitment));
  if (submissions.length === 0) return exit.compliant;
  const { assessment, refused } = kept
    ? { assessment: keptFor(kept, options), refused: [] }
    : judgedNow(context, plan, planId, submissions, options);
  const names = new Map(assessment.units.map((u) => [u.id, u.name]));
  const mine = assessment.findings.filter((f) => f.commitment === id);
  if (mine.length === 0) throw Refusal.of('cli.not-held', { id });
  for (const finding of mine)
    context.out(`\n${derivation(context, names.get(finding.unit) ?? finding.unit, finding)}`);
  return refused.length > 0 ? exit.bad : exit.compliant;
}

/** What an assessment that was kept says of a unit, or of all. */
function keptFor(kept: KeptAssessment, { unit, asOf }: ExplainOptions): Assessment {
  const judgedOn = kept.overview.asOf;
  if (asOf !== undefined && asOf !== judgedOn) throw Refusal.of('cli.explain-as-of', { asOf: judgedOn });
  if (unit === undefined) return orRefuse(kept.whole());
  return orRefuse(kept.of([orRefuse(unitAmong(kept.overview.units, unit)).id]));
}

function judgedNow(
  context: Context,
  plan: Plan,
  planId: string,
  paths: readonly string[],
  { unit, asOf }: ExplainOptions,
): { readonly assessment: Assessment; readonly refused: Judged['refused'] } {
  const opened = openSubmissions(paths, { stdin: readStdin });
  const options = { plan: planId, ...(asOf === undefined ? {} : { asOf }) };
  const { evaluation, refused } = judged(context, opened, options);
  tellRefused(context, refused);
  const units = unit === undefined ? undefined : [unit];
  return { assessment: evaluation.assessment(orRefuse(askedOf(plan, opened, { units }))), refused };
}

function inWords(context: Context, plan: Plan, c: Commitment): string {
  const { colors, say, lang } = context;
  const indicator = plan.indicators.get(c.indicator);
  const rows: [WordId, string][] = [
    [
      'cli.explain.source',
      say('cli.explain.source-of', { document: plan.document.title, section: c.source.section }),
    ],
    ['cli.explain.nature', say(`nature.${c.nature}`)],
    ['cli.explain.who', render(whoInWords(plan, c), lang)],
    [
      'cli.explain.indicator',
      say('cli.explain.indicator-of', { title: indicator?.title ?? c.indicator, unit: c.measuredIn.symbol }),
    ],
    ['cli.explain.measure', say(`measure.${c.measure}`)],
    ['cli.explain.target', render(targetInWords(plan, c), lang)],
    ['cli.explain.due', say('report.list', { items: c.checkpoints.map(({ due }) => timeText(due, lang)) })],
  ];
  if (indicator?.definition !== undefined) rows.push(['cli.explain.definition', indicator.definition]);
  if (indicator?.formula !== undefined)
    rows.push(['cli.explain.formula', formulaInWords(plan, indicator.formula)]);
  if (c.reading !== undefined) rows.push(['cli.explain.reading', c.reading]);
  if (c.caution !== undefined) rows.push(['cli.explain.caution', c.caution]);
  rows.push(['cli.explain.rule', place(c.at)]);
  const lines = rows.map(
    ([label, value]) => `  ${pad(say(label), 10)}  ${wrap(value, context.width, ' '.repeat(14))}`,
  );
  return [colors.bold(`${plan.id}/${c.id}  ${c.statement}`), ...lines].join('\n');
}

function derivation(context: Context, unit: string, finding: Finding): string {
  const { colors, lang, say, width } = context;
  const head = colors.bold(`${unit} · ${finding.key} · ${verdictName(finding, lang)}`);
  const steps = finding.trace.map(({ depth, says, origin }) => {
    const indent = '  '.repeat(depth + 1);
    const where = (origin ?? []).map(place).join(', ');
    const text = `${indent}${depth === 0 ? '•' : '└'} ${wrap(render(says, lang), width, `${indent}  `)}`;
    return where === '' ? text : `${text}\n${indent}  ${colors.dim(say('cli.at', { place: where }))}`;
  });
  return [head, ...steps, `  → ${wrap(render(finding.reason, lang), width, '    ')}`].join('\n');
}
