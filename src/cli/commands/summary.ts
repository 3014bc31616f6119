import { type Assessment, conflictOf, countedYears } from '../../assessment/index.js';
import { message } from '../../messages/index.js';
import { summary as kind, outputs, outputsOf } from '../../report/index.js';
import { deliver, formatsIn, orderOf, pageSetup, placeAt, readAssessment } from '../../service/index.js';
import type { Problem } from '../../source/index.js';
import type { Context } from '../context.js';
import { addDeliveryOptions, type DeliveryOptions, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { listProblems } from '../problems.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface SummaryOptions extends DeliveryOptions {
  readonly year?: string;
  readonly strict?: boolean;
}

/** `duibiao summary`: the annual circular over the assessments of any plans. */
export const summary: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('summary')
      .summary(say('help.summary.summary'))
      .description(say('help.summary.description'))
      .argument('<assessment...>', say('help.summary.assessment'))
      .option('--year <year>', say('help.summary.year'));
    command.option('--strict', say('help.summary.strict'));
    addDeliveryOptions(
      command,
      { kinds: [kind], standard: 'html', output: ['-o, --output <path>', 'help.summary.output'] },
      say,
    );
    addExamples(
      command,
      say,
      'duibiao summary out/*/*/assessment.jsonl --to html,docx,pdf,xlsx -o out/summary',
      'duibiao summary january.jsonl --year 2020 --to md',
    ).action((paths: string[], options: SummaryOptions) =>
      run((context) => summaryAction(context, paths, options)),
    );
  },
};

async function summaryAction(
  context: Context,
  paths: readonly string[],
  { year, output, strict = false, ...options }: SummaryOptions,
): Promise<number> {
  const { lang } = context;
  const to = orRefuse(formatsIn(options.to, outputsOf(kind)));
  const { readable, unread } = readAll(paths);
  if (unread.length > 0 && (strict || readable.length === 0)) throw new Refusal(unread);
  if (unread.length > 0) {
    context.err(context.say('cli.unread-assessments', { count: paths.length - readable.length }));
    listProblems(context, unread);
  }
  const assessments = readable.map(({ assessment }) => assessment);
  const files = readable.map(({ path }) => path);
  refuseConflict(files, assessments);
  const from = files.join(', ');
  const orders = yearsOf(assessments, year).map((one) =>
    orderOf(kind, { assessments, year: one }, { to, lang, from }),
  );
  const complete = await deliver(orders, {
    into: output === undefined ? 'screen' : placeAt(output, outputs),
    setup: orRefuse(pageSetup(options, to)),
    reader: readerOf(context),
  });
  return orRefuse(complete) && unread.length === 0 ? exit.compliant : exit.bad;
}

interface Readable {
  readonly path: string;
  readonly assessment: Assessment;
}

/** The assessments that can be read, and what is wrong with the others. */
function readAll(paths: readonly string[]): { readable: Readable[]; unread: Problem[] } {
  const readable: Readable[] = [];
  const unread: Problem[] = [];
  for (const path of paths) {
    const read = readAssessment(path);
    if (read.ok) readable.push({ path, assessment: read.value });
    else unread.push(...read.problems);
  }
  return { readable, unread };
}

function refuseConflict(paths: readonly string[], assessments: readonly Assessment[]): void {
  const conflict = conflictOf(assessments);
  if (!conflict) return;
  const [first = '', second = ''] = conflict.map((i) => paths[i] ?? '');
  const { plan, asOf } = assessments[conflict[1]] as Assessment;
  const data = { first, second, plan: plan.id, asOf };
  throw new Refusal([{ ...message('cli.summary-conflict', data), severity: 'error', at: { file: second } }]);
}

/** The years asked for, each with something due. Throws `Refusal` where there is none. */
function yearsOf(assessments: readonly Assessment[], wanted: string | undefined): number[] {
  const years = countedYears(assessments);
  const latest = years.at(-1);
  if (latest === undefined) throw Refusal.of('cli.summary-nothing');
  if (wanted === undefined) return [latest];
  if (wanted === 'all') return years;
  if (!/^\d{4}$/.test(wanted)) throw Refusal.of('cli.summary-bad-year', { text: wanted });
  if (!years.includes(Number(wanted))) throw Refusal.of('cli.summary-no-year', { year: wanted, years });
  return [Number(wanted)];
}
