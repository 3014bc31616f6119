import { join } from 'node:path';
import { type Assessment, conflictOf, countedYears, DamagedAssessment } from '../../assessment/index.js';
import { message } from '../../messages/index.js';
import {
  documentFormats,
  renderSummary,
  reportFormats,
  summaryDocument,
  summaryOwn,
  summaryView,
  summaryWorkbook,
  textFormats,
} from '../../report/index.js';
import { readAssessment, writeWhole } from '../../service/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, documentOptions, type LayoutOptions, templateAt } from '../documents.js';
import { exit } from '../exit.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface SummaryOptions extends LayoutOptions {
  readonly year?: string;
  readonly to: string;
  readonly output?: string;
  readonly template?: string;
}

type View = ReturnType<typeof summaryView>;

const WORKBOOK = 'xlsx';
const formatIds: readonly string[] = [...reportFormats, WORKBOOK];

/** `duibiao summary`: the annual circular over the assessments of any plans. */
export const summary: CommandFile = {
  add(program, run) {
    const command = program
      .command('summary')
      .summary('all plans and units of a year in one circular 年度通报')
      .description(
        'Sum up assessments kept by `check -o`: rates, rankings and the change on last year. Nothing is judged again.',
      )
      .argument('<assessment...>', 'assessment files (JSON), of any plans and dates')
      .option(
        '--year <year>',
        'the year, or all for a circular a year (default: the latest with something due)',
      )
      .option('--to <formats>', `formats, comma-separated: ${formatIds.join(', ')}`, 'html')
      .option('-o, --output <folder>', 'folder to write into; without it one circular is printed');
    addLayoutOptions(command)
      .option('--template <file>', 'your own Word template (with --to docx); begin with `duibiao template`')
      .addHelpText(
        'after',
        `
Examples:
  duibiao summary out/*/*/assessment.json --to html,docx,pdf,xlsx -o out/summary
  duibiao summary january.json --year 2020 --to md`,
      )
      .action((paths: string[], options: SummaryOptions) =>
        run((context) => summaryAction(context, paths, options)),
      );
  },
};

async function summaryAction(
  context: Context,
  paths: readonly string[],
  options: SummaryOptions,
): Promise<number> {
  const { year, to, output } = options;
  const formats = formatsOf(to);
  const assessments = paths.map((path) => orRefuse(readAssessment(path)));
  refuseConflict(paths, assessments);
  const years = yearsOf(assessments, year);
  const count = years.length * formats.length;
  const binary = formats.find((id) => !textFormats.some((text) => text === id));
  if (output === undefined && binary) throw Refusal.of('cli.output-binary', { format: binary });
  if (output === undefined && count > 1) throw Refusal.of('cli.output-wanted', { count });
  const contentOf = writer(context, options, formats);
  for (const one of years) {
    const view = viewOf(paths, assessments, one, context);
    if (output === undefined) {
      for (const format of formats) context.out(String(await contentOf(view, format)).trimEnd());
      continue;
    }
    const file = join(output, `summary-${one}`);
    for (const format of formats) writeWhole(`${file}.${format}`, await contentOf(view, format));
    const ending = formats.length === 1 ? formats.join() : `{${formats.join()}}`;
    context.err(context.say('cli.written', { file: `${file}.${ending}` }));
  }
  return exit.compliant;
}

function formatsOf(to: string): string[] {
  const wanted = to.split(',').map((id) => id.trim());
  for (const id of wanted)
    if (!formatIds.includes(id)) throw Refusal.of('cli.unknown-format', { format: id, formats: formatIds });
  return formatIds.filter((id) => wanted.includes(id));
}

function refuseConflict(paths: readonly string[], assessments: readonly Assessment[]): void {
  const conflict = conflictOf(assessments);
  if (!conflict) return;
  const [first = '', second = ''] = conflict.map((i) => paths[i] ?? '');
  const { plan, asOf } = assessments[conflict[1]] as Assessment;
  const data = { first, second, plan: plan.id, asOf };
  throw new Refusal([{ ...message('cli.summary-conflict', data), severity: 'error', at: { file: second } }]);
}

/** The years asked for, each with something due. Throws `Refusal` where there is none. */
function yearsOf(assessments: readonly Assessment[], wanted: string | undefined): number[] {
  const years = countedYears(assessments);
  const latest = years.at(-1);
  if (latest === undefined) throw Refusal.of('cli.summary-nothing');
  if (wanted === undefined) return [latest];
  if (wanted === 'all') return years;
  if (!/^\d{4}$/.test(wanted)) throw Refusal.of('cli.summary-bad-year', { text: wanted });
  if (!years.includes(Number(wanted))) throw Refusal.of('cli.summary-no-year', { year: wanted, years });
  return [Number(wanted)];
}

/** The circular. Throws `Refusal` where an assessment contradicts itself: then somebody has changed the file. */
function viewOf(
  paths: readonly string[],
  assessments: readonly Assessment[],
  year: number,
  { lang }: Context,
): View {
  try {
    return summaryView(assessments, year, lang);
  } catch (error) {
    if (!(error instanceof DamagedAssessment)) throw error;
    const data = { message: error.said };
    const file = paths.join(', ');
    throw new Refusal([{ ...message('cli.assessment-damaged', data), severity: 'error', at: { file } }]);
  }
}

/** What makes the content of a circular in a format. Throws `Refusal` on a layout or template that cannot be used. */
function writer(
  context: Context,
  options: SummaryOptions,
  formats: readonly string[],
): (view: View, to: string) => string | Uint8Array | Promise<Uint8Array> {
  const { lang, say } = context;
  const documents = documentOptions(context, options);
  const template = templateAt(options.template, formats);
  return (view, to) => {
    const text = textFormats.find((id) => id === to);
    const pages = documentFormats.find((id) => id === to);
    if (text) return renderSummary(view, text, lang);
    if (template) return orRefuse(summaryOwn(view, template));
    return pages ? summaryDocument(view, pages, lang, documents) : summaryWorkbook(view, say);
  };
}
