import { handOver, openPlan } from '../../service/index.js';
import { convertSubmission } from '../../submission/index.js';
import type { Context } from '../context.js';
import { readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse } from '../refusal.js';
import type { CommandFile } from './model.js';

/** `duibiao intake`: a workbook or table as a YAML submission. */
export const intake: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('intake')
      .summary(say('help.intake.summary'))
      .argument('<submission>', say('help.intake.submission'))
      .option('-o, --output <file>', say('help.file'));
    addExamples(command, say, 'duibiao intake form.xlsx -o submission.yaml').action(
      (file: string, { output }: { output?: string }) =>
        run((context) => intakeAction(context, file, output)),
    );
  },
};

function intakeAction(context: Context, file: string, output: string | undefined): number {
  const yaml = orRefuse(convertSubmission(file, (plan) => orRefuse(openPlan(plan, context.rules))));
  handOver(yaml, output, readerOf(context));
  return exit.compliant;
}
