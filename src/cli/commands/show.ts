import { Option } from 'commander';
import { compile, evaluate } from '../../engine/index.js';
import { FactsBuilder } from '../../facts/index.js';
import { planView, renderReport, reportFormats } from '../../report/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { openPlan } from '../judging.js';
import { Refusal } from '../refusal.js';
import { table } from '../table.js';
import { writeWhole } from '../write.js';
import type { CommandFile } from './model.js';

interface ShowOptions {
  readonly to: string;
  readonly output?: string;
}

type View = ReturnType<typeof planView>;

/** `duibiao show`: a plan as a table that a person reads. */
export const show: CommandFile = {
  add(program, run) {
    program
      .command('show')
      .summary('a plan as a readable table 列出计划的承诺事项')
      .argument('<plan>', 'plan id or path')
      .addOption(
        new Option('--to <format>', 'how to show it')
          .choices(['text', ...reportFormats.map((f) => f.id)])
          .default('text'),
      )
      .option('-o, --output <file>', 'write it into this file')
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao show zhenjiang-2020\n  duibiao show zhenjiang-2020 --to html -o out/plan.html',
      )
      .action((plan: string, options: ShowOptions) => run((context) => showAction(context, plan, options)));
  },
};

function showAction(context: Context, idOrPath: string, { to, output }: ShowOptions): number {
  const plan = openPlan(context, idOrPath);
  const nobodys = new FactsBuilder([...plan.register.units.keys()]).build();
  const assessment = evaluate(compile(plan), nobodys, { asOf: plan.to }).assessment([]);
  const { lang } = context;
  const format = reportFormats.find((f) => f.id === to);
  const text = format
    ? renderReport(assessment, { kind: 'plan', to: format.id, lang })
    : `${inText(planView(assessment, lang), context)}\n`;
  if (output === undefined) {
    if (typeof text !== 'string') throw Refusal.of('cli.output-binary', { format: to });
    context.out(text.trimEnd());
  } else {
    writeWhole(output, text);
    context.err(context.say('cli.written', { file: output }));
  }
  return exit.compliant;
}

function inText({ title, meta, chapters, notEncoded }: View, { colors, say }: Context): string {
  const heads = ['number', 'statement', 'target', 'who', 'due', 'nature'].map((id) => ({
    head: say(`report.${id}`),
  }));
  const parts = chapters.map((chapter) => {
    const rows = chapter.promises.map((p) => [p.id, p.statement, p.target, p.who, p.due, p.mark.label]);
    return `${colors.bold(chapter.title)}  ${colors.dim(chapter.summary)}\n${table(heads, rows, colors.dim)}`;
  });
  const rest = notEncoded.map((n) => `· ${n.statement}（${n.section}）\n  ${colors.dim(n.reason)}`);
  return [
    colors.bold(title),
    ...meta.map(({ label, value }) => `${label}  ${value}`),
    '',
    parts.join('\n\n'),
    ...(rest.length > 0 ? ['', colors.bold(say('report.not-encoded')), ...rest] : []),
  ].join('\n');
}
