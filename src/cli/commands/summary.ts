import { join } from 'node:path';
import { latestYear } from '../../assessment/index.js';
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
import { shownPath } from '../../source/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, bytesOf, documentOptions, type LayoutOptions, templateAt } from '../documents.js';
import { exit } from '../exit.js';
import { type KeptAssessment, keptAssessment } from '../kept.js';
import { Refusal } from '../refusal.js';
import { writeWhole } from '../write.js';
import type { CommandFile } from './model.js';

interface SummaryOptions extends LayoutOptions {
  readonly year?: string;
  readonly to: string;
  readonly output?: string;
  readonly template?: string;
}

const formatIds = [...reportFormats, 'xlsx'];

/** `duibiao summary`: the annual circular. */
export const summary: CommandFile = {
  add(program, run) {
    const command = program
      .command('summary')
      .summary('the annual circular: all units, all plans, ranked 年度通报')
      .description(
        'Put assessments together in a circular on what was due in a year: plans, units by the share they met, commitments by completion, and the change from the year before.',
      )
      .argument('<assessment...>', 'assessments kept by check; those of the year before too, for the change')
      .option('--year <year>', 'the year (default: that of the last due date)')
      .option('--to <formats>', `formats, comma-separated: ${formatIds.join(', ')}`, 'html')
      .option('-o, --output <folder>', 'folder to write into; without it one text is printed');
    addLayoutOptions(command)
      .option('--template <file>', 'your own Word template (with --to docx); begin with `duibiao template`')
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao summary out/*/*/assessment.json --to html,docx,pdf,xlsx -o out/summary\n  duibiao summary 2021.json 2020.json --year 2021 --to md',
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
  const { lang, say } = context;
  const wanted = options.to.split(',').map((id) => id.trim());
  for (const id of wanted)
    if (!formatIds.includes(id)) throw Refusal.of('cli.unknown-format', { format: id, formats: formatIds });
  const text = textFormats.find((id) => id === wanted[0]);
  if (options.output === undefined && (wanted.length > 1 || !text))
    throw Refusal.of(wanted.length > 1 ? 'cli.output-wanted' : 'cli.output-binary', {
      count: wanted.length,
      format: options.to,
    });
  const sources = paths.map((path) => keptAssessment(path));
  refuseConflicts(sources);
  const year = yearFor(sources, options.year);
  const view = summaryView(sources, year, lang);
  if (options.output === undefined) {
    context.out(renderSummary(view, text ?? 'md', lang).trimEnd());
    return exit.compliant;
  }
  const documents = documentOptions(context, options);
  const template = templateAt(options.template, wanted);
  for (const id of wanted) {
    const pages = documentFormats.find((f) => f === id);
    const own = textFormats.find((f) => f === id);
    const content = own
      ? renderSummary(view, own, lang)
      : template
        ? bytesOf(summaryOwn(view, template))
        : pages
          ? await summaryDocument(view, pages, lang, documents)
          : await summaryWorkbook(view, say);
    const file = join(options.output, `summary-${year}.${id}`);
    writeWhole(file, content);
    context.err(say('cli.written', { file }));
  }
  return exit.compliant;
}

/** Of one plan and one day there is one assessment: of two that differ, nobody could say which counts. */
function refuseConflicts(sources: readonly KeptAssessment[]): void {
  const known = new Map<string, KeptAssessment>();
  for (const source of sources) {
    const { plan, asOf } = source.assessment;
    const first = known.get(`${plan.id}\n${asOf}`);
    if (first && first.sha256 !== source.sha256)
      throw Refusal.of('summary.conflict', { first: shownPath(first.file), second: shownPath(source.file) });
    known.set(`${plan.id}\n${asOf}`, source);
  }
}

function yearFor(sources: readonly KeptAssessment[], given: string | undefined): number {
  const assessments = sources.map((source) => source.assessment);
  if (given !== undefined && !/^\d{4}$/.test(given)) throw Refusal.of('summary.bad-year', { text: given });
  const year = given === undefined ? latestYear(assessments) : Number(given);
  if (year === undefined) throw Refusal.of('summary.nothing-due');
  if (!assessments.some(({ findings }) => findings.some((f) => f.due.startsWith(`${year}-`))))
    throw Refusal.of('summary.no-year', { year: String(year) });
  return year;
}
