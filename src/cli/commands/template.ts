import { Argument } from 'commander';
import { type Kind, kinds, starterTemplate } from '../../report/index.js';
import { handOver } from '../../service/index.js';
import { kindNames, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import type { CommandFile } from './model.js';

/** `duibiao template`: a Word template of one's own, to start from. */
export const template: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('template')
      .summary(say('help.template.summary'))
      .description(say('help.template.description'))
      .addArgument(
        new Argument('<kind>', say('help.template.kind', { kinds: kindNames(kinds, say) })).choices(
          kinds.map((k) => k.id),
        ),
      )
      .requiredOption('-o, --output <file>', say('help.file'));
    addExamples(
      command,
      say,
      'duibiao template notice -o 整改通知书模板.docx',
      'duibiao report out/assessment.jsonl --kind notice --to docx --template 整改通知书模板.docx -o out/',
    ).action((kind: string, { output }: { readonly output: string }) =>
      run((context) => {
        const made = starterTemplate(kinds.find((k) => k.id === kind) as Kind);
        handOver(made, output, readerOf(context));
        return exit.compliant;
      }),
    );
  },
};
