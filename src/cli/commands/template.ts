import { Argument } from 'commander';
import { starterKinds, starterTemplate } from '../../report/index.js';
import { writeWhole } from '../../service/index.js';
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
      .addArgument(new Argument('<kind>', 'of which report').choices(starterKinds))
      .requiredOption('-o, --output <file>', 'write it into this file')
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao template notice -o 整改通知书模板.docx\n  duibiao report out/assessment.json --kind notice --to docx --template 整改通知书模板.docx -o out/',
      )
      .action((kind: string, { output }: { readonly output: string }) =>
        run((context) => {
          writeWhole(output, starterTemplate(kind));
          context.err(context.say('cli.written', { file: output }));
          return exit.compliant;
        }),
      );
  },
};
