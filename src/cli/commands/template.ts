import { Argument } from 'commander';
import { type Kind, kinds, starterTemplate } from '../../report/index.js';
import { handOver } from '../../service/index.js';
import { kindNames, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import type { CommandFile } from './model.js';

/** `duibiao template`: a Word template of one's own, to start from. */
export const template: CommandFile = {
  add(program, run) {
    program
      .command('template')
      .summary('a Word template to make your own 生成 Word 模板')
      .description(
        'Write a Word template with placeholders; change it in Word, then use it with report --template.',
      )
      .addArgument(
        new Argument('<kind>', `of which report: ${kindNames(kinds)}`).choices(kinds.map((k) => k.id)),
      )
      .requiredOption('-o, --output <file>', 'write it into this file')
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao template notice -o 整改通知书模板.docx\n  duibiao report out/assessment.json --kind notice --to docx --template 整改通知书模板.docx -o out/',
      )
      .action((kind: string, { output }: { readonly output: string }) =>
        run((context) => {
          const made = starterTemplate(kinds.find((k) => k.id === kind) as Kind);
          handOver(made, output, readerOf(context));
          return exit.compliant;
        }),
      );
  },
};
