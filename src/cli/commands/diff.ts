import { diff as kind, outputsOf } from '../../report/index.js';
import { deliver, formatsIn, orderOf, pageSetup, readAssessment } from '../../service/index.js';
import type { Context } from '../context.js';
import { addDeliveryOptions, type DeliveryOptions, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

/** `duibiao diff`: what changed from one assessment to the next. */
export const diff: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('diff')
      .summary(say('help.diff.summary'))
      .argument('<before>', say('help.diff.before'))
      .argument('<after>', say('help.diff.after'));
    addDeliveryOptions(
      command,
      { kinds: [kind], standard: 'text', output: ['-o, --output <file>', 'help.file'] },
      say,
    );
    addExamples(
      command,
      say,
      'duibiao diff out/july.jsonl out/january.jsonl',
      'duibiao diff july.jsonl january.jsonl --to xlsx -o out/diff.xlsx',
    ).action((before: string, after: string, options: DeliveryOptions) =>
      run((context) => diffAction(context, [before, after], options)),
    );
  },
};

async function diffAction(
  context: Context,
  paths: readonly [string, string],
  { output, ...options }: DeliveryOptions,
): Promise<number> {
  const { lang } = context;
  const to = orRefuse(formatsIn(options.to, outputsOf(kind)));
  const [before, after] = [orRefuse(readAssessment(paths[0])), orRefuse(readAssessment(paths[1]))];
  if (before.plan.id !== after.plan.id) throw Refusal.of('cli.diff-two-plans');
  const order = orderOf(kind, { before, after }, { to, lang, from: paths.join(', ') });
  const complete = await deliver([order], {
    into: output === undefined ? 'screen' : { file: output },
    setup: orRefuse(pageSetup(options, to)),
    reader: readerOf(context),
  });
  return orRefuse(complete) ? exit.compliant : exit.bad;
}
