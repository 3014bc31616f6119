import { openPlan, writeWhole } from '../../service/index.js';
import { convertSubmission } from '../../submission/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { orRefuse } from '../refusal.js';
import type { CommandFile } from './model.js';

/** `duibiao intake`: a workbook or table as a YAML submission. */
export const intake: CommandFile = {
  add(program, run) {
    program
      .command('intake')
      .summary('a form or table as a YAML submission 把填报表转成 YAML')
      .argument('<submission>', 'a workbook, CSV, JSON or YAML file')
      .option('-o, --output <file>', 'write it into this file')
      .addHelpText('after', '\nExamples:\n  duibiao intake form.xlsx -o submission.yaml')
      .action((file: string, { output }: { output?: string }) =>
        run((context) => intakeAction(context, file, output)),
      );
  },
};

function intakeAction(context: Context, file: string, output: string | undefined): number {
  const yaml = orRefuse(convertSubmission(file, (plan) => orRefuse(openPlan(plan, context.rules))));
  if (output === undefined) context.out(yaml.trimEnd());
  else {
    writeWhole(output, yaml);
    context.err(context.say('cli.written', { file: output }));
  }
  return exit.compliant;
}
