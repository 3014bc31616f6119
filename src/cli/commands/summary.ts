import { type Assessment, conflictOf, countedYears } from '../../assessment/index.js';
import { message } from '../../messages/index.js';
import { summary as kind, outputsOf } from '../../report/index.js';
import { deliver, formatsIn, orderOf, pageSetup, readAssessment } from '../../service/index.js';
import type { Context } from '../context.js';
import {
  addFormats,
  addLayoutOptions,
  addTemplateOption,
  type DeliveryOptions,
  readerOf,
} from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface SummaryOptions extends DeliveryOptions {
  readonly year?: string;
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
    addFormats(command, [kind], 'html', say).option('-o, --output <folder>', say('help.summary.output'));
    addTemplateOption(addLayoutOptions(command, say), say);
    addExamples(
      command,
      say,
      'duibiao summary out/*/*/assessment.json --to html,docx,pdf,xlsx -o out/summary',
      'duibiao summary january.json --year 2020 --to md',
    ).action((paths: string[], options: SummaryOptions) =>
      run((context) => summaryAction(context, paths, options)),
    );
  },
};

async function summaryAction(
  context: Context,
  paths: readonly string[],
  { year, output, ...options }: SummaryOptions,
): Promise<number> {
  const { lang } = context;
  const to = orRefuse(formatsIn(options.to, outputsOf(kind)));
  const assessments = paths.map((path) => orRefuse(readAssessment(path)));
  refuseConflict(paths, assessments);
  const from = paths.join(', ');
  const orders = yearsOf(assessments, year).map((one) =>
    orderOf(kind, { assessments, year: one }, { to, lang, from }),
  );
  const complete = await deliver(orders, {
    into: output === undefined ? 'screen' : { folder: output },
    setup: orRefuse(pageSetup(options, to)),
    reader: readerOf(context),
  });
  return orRefuse(complete) ? exit.compliant : exit.bad;
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
