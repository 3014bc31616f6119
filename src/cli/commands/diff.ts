import { Option } from 'commander';
import {
  diffDocument,
  diffView,
  diffWorkbook,
  documentFormats,
  renderDiff,
  reportFormats,
  textFormats,
} from '../../report/index.js';
import { readAssessment, writeWhole } from '../../service/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, documentOptions, type LayoutOptions } from '../documents.js';
import { exit } from '../exit.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface DiffOptions extends LayoutOptions {
  readonly to: string;
  readonly output?: string;
}

type View = ReturnType<typeof diffView>;

/** `duibiao diff`: what changed from one assessment to the next. */
export const diff: CommandFile = {
  add(program, run) {
    const command = program
      .command('diff')
      .summary('what changed between two assessments 两次评估对比')
      .argument('<before>', 'the earlier assessment (JSON)')
      .argument('<after>', 'the later one')
      .addOption(
        new Option('--to <format>', 'how to show it')
          .choices(['text', ...reportFormats, 'xlsx'])
          .default('text'),
      )
      .option('-o, --output <file>', 'write it into this file');
    addLayoutOptions(command)
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao diff out/july.json out/january.json\n  duibiao diff july.json january.json --to xlsx -o out/diff.xlsx',
      )
      .action((before: string, after: string, options: DiffOptions) =>
        run((context) => diffAction(context, [before, after], options)),
      );
  },
};

async function diffAction(
  context: Context,
  [from, to]: [string, string],
  options: DiffOptions,
): Promise<number> {
  const [before, after] = [orRefuse(readAssessment(from)), orRefuse(readAssessment(to))];
  if (before.plan.id !== after.plan.id) throw Refusal.of('cli.diff-two-plans');
  const view = diffView(before, after, context.lang);
  const text = ['text', ...textFormats].includes(options.to);
  if (!text && options.output === undefined) throw Refusal.of('cli.output-binary', { format: options.to });
  const content = await contentOf(view, options, context);
  if (options.output === undefined) context.out(String(content).trimEnd());
  else {
    writeWhole(options.output, content);
    context.err(context.say('cli.written', { file: options.output }));
  }
  return exit.compliant;
}

function contentOf(view: View, options: DiffOptions, context: Context): string | Promise<Uint8Array> {
  const { to } = options;
  const { say, lang } = context;
  const format = textFormats.find((id) => id === to);
  if (format) return renderDiff(view, format, lang);
  const pages = documentFormats.find((id) => id === to);
  if (pages) return diffDocument(view, pages, lang, documentOptions(context, options));
  if (to === 'text') return `${inText(view, context)}\n`;
  const heads = [
    'diff.what',
    'report.unit',
    'report.id',
    'report.commitment',
    'diff.before',
    'report.actual',
    'diff.after',
    'report.actual',
    'report.reason',
  ] as const;
  return diffWorkbook(
    view,
    heads.map((id) => say(id)),
    [say('diff.changes'), say('diff.rules')],
  );
}

function inText({ title, subtitle, summary, groups, rules }: View, { colors, say }: Context): string {
  const parts = groups.map(({ title: group, count, rows }) => {
    const lines = rows.map(
      (r) =>
        `  ${r.unit}  ${r.id} ${r.statement}${r.checkpoint === '' ? '' : ` (${r.checkpoint})`}：${r.before.mark.label} ${r.before.actual} → ${r.after.mark.label} ${r.after.actual}`,
    );
    return [colors.bold(`${group} (${count})`), ...lines].join('\n');
  });
  const changed = rules.map((r) => `  ${r.id} ${r.what}\n    ${r.before}\n    ${r.after}`);
  return [
    `${colors.bold(title)}  ${subtitle}`,
    summary,
    ...parts.map((part) => `\n${part}`),
    ...(changed.length > 0 ? [`\n${colors.bold(say('diff.rules'))}`, ...changed] : []),
  ].join('\n');
}
