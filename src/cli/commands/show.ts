import { Option } from 'commander';
import { compile, evaluate } from '../../engine/index.js';
import { FactsBuilder } from '../../facts/index.js';
import {
  documentFormats,
  planView,
  renderDocument,
  renderReport,
  reportFormats,
  textFormats,
} from '../../report/index.js';
import { openPlan, writeWhole } from '../../service/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, documentOptions, type LayoutOptions } from '../documents.js';
import { exit } from '../exit.js';
import { orRefuse, Refusal } from '../refusal.js';
import { table } from '../table.js';
import type { CommandFile } from './model.js';

interface ShowOptions extends LayoutOptions {
  readonly to: string;
  readonly output?: string;
}

type View = ReturnType<typeof planView>;

/** `duibiao show`: a plan as a table that a person reads. */
export const show: CommandFile = {
  add(program, run) {
    const command = program
      .command('show')
      .summary('a plan as a readable table 列出计划的承诺事项')
      .argument('<plan>', 'plan id or path')
      .addOption(
        new Option('--to <format>', 'how to show it').choices(['text', ...reportFormats]).default('text'),
      )
      .option('-o, --output <file>', 'write it into this file');
    addLayoutOptions(command)
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao show zhenjiang-2020\n  duibiao show zhenjiang-2020 --to html -o out/plan.html',
      )
      .action((plan: string, options: ShowOptions) => run((context) => showAction(context, plan, options)));
  },
};

async function showAction(context: Context, idOrPath: string, options: ShowOptions): Promise<number> {
  const { to, output } = options;
  const plan = orRefuse(openPlan(idOrPath, context.rules));
  const nobodys = new FactsBuilder([...plan.register.units.keys()]).build();
  const assessment = evaluate(compile(plan), nobodys, { asOf: plan.to }).assessment([]);
  const { lang } = context;
  const format = textFormats.find((id) => id === to);
  const pages = documentFormats.find((id) => id === to);
  if (pages && output === undefined) throw Refusal.of('cli.output-binary', { format: to });
  const text = pages
    ? await renderDocument(assessment, {
        kind: 'plan',
        to: pages,
        lang,
        ...documentOptions(context, options),
      })
    : format
      ? renderReport(assessment, { kind: 'plan', to: format, lang })
      : `${inText(planView(assessment, lang), context)}\n`;
  if (output === undefined) context.out(String(text).trimEnd());
  else {
    writeWhole(output, text);
    context.err(context.say('cli.written', { file: output }));
  }
  return exit.compliant;
}

function inText({ title, meta, chapters, notEncoded }: View, { colors, say }: Context): string {
  const heads = (['number', 'statement', 'target', 'who', 'due', 'nature'] as const).map((id) => ({
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
