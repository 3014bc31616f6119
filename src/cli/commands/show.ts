import { compile, evaluate } from '../../engine/index.js';
import { FactsBuilder } from '../../facts/index.js';
import { plan as kind, outputsOf } from '../../report/index.js';
import { deliver, formatsIn, openPlan, orderOf, pageSetup } from '../../service/index.js';
import type { Context } from '../context.js';
import { addDeliveryOptions, type DeliveryOptions, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse } from '../refusal.js';
import type { CommandFile } from './model.js';

/** `duibiao show`: a plan as a table that a person reads. */
export const show: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('show')
      .summary(say('help.show.summary'))
      .argument('<plan>', say('help.plan'));
    addDeliveryOptions(
      command,
      { kinds: [kind], standard: 'text', output: ['-o, --output <file>', 'help.file'] },
      say,
    );
    addExamples(
      command,
      say,
      'duibiao show zhenjiang-2020',
      'duibiao show zhenjiang-2020 --to html -o out/plan.html',
    ).action((plan: string, options: DeliveryOptions) =>
      run((context) => showAction(context, plan, options)),
    );
  },
};

async function showAction(
  context: Context,
  idOrPath: string,
  { output, ...options }: DeliveryOptions,
): Promise<number> {
  const to = orRefuse(formatsIn(options.to, outputsOf(kind)));
  const plan = orRefuse(openPlan(idOrPath, context.rules));
  const nobodys = new FactsBuilder([...plan.register.units.keys()]).build();
  const assessment = evaluate(compile(plan), nobodys, { asOf: plan.to }).assessment([]);
  const complete = await deliver([orderOf(kind, { assessment }, { to, lang: context.lang })], {
    into: output === undefined ? 'screen' : { file: output },
    setup: orRefuse(pageSetup(options, to)),
    reader: readerOf(context),
  });
  return orRefuse(complete) ? exit.compliant : exit.bad;
}
