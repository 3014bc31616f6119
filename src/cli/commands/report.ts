import { join } from 'node:path';
import { Option } from 'commander';
import { type Assessment, DamagedAssessment } from '../../assessment/index.js';
import { previousItems } from '../../ledger/index.js';
import { message } from '../../messages/index.js';
import { suggestion } from '../../plan/index.js';
import {
  type DocumentOptions,
  documentFormats,
  type OwnTemplate,
  renderDocument,
  renderOwn,
  renderReport,
  reportFormats,
  reportKinds,
  reportWorkbook,
  textFormats,
} from '../../report/index.js';
import { openLedger, readAssessment, writeWhole } from '../../service/index.js';
import { during } from '../../source/index.js';
import type { Context } from '../context.js';
import { addLayoutOptions, documentOptions, type LayoutOptions, templateAt } from '../documents.js';
import { exit } from '../exit.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface ReportOptions extends LayoutOptions {
  readonly kind: string;
  readonly to: string;
  readonly unit?: string;
  readonly output?: string;
  readonly template?: string;
  readonly ledger?: string;
}

/** The workbook holds all units and all findings; the others are about one subject. */
const WORKBOOK = 'xlsx';
const formatIds = [...reportFormats, WORKBOOK];

/** `duibiao report`: render saved assessments. */
export const report: CommandFile = {
  add(program, run) {
    const command = program
      .command('report')
      .summary('render saved assessments as reports 生成报告')
      .description('Render assessments kept by `check -o` as documents. Nothing is judged again.')
      .argument('<assessment...>', 'assessment files (JSON)')
      .addOption(
        new Option('--kind <kind>', 'which report')
          .choices(reportKinds.map((k) => k.id))
          .default('inspection'),
      )
      .option('--to <formats>', `formats, comma-separated: ${formatIds.join(', ')}`, 'html')
      .option('--unit <unit>', 'the unit the report is about (feedback, notice: default every unit)')
      .option('-o, --output <folder>', 'folder to write into; without it one report is printed');
    addLayoutOptions(command)
      .option('--ledger <file>', 'the rectification ledger, for what became of earlier rounds')
      .option('--template <file>', 'your own Word template (with --to docx); begin with `duibiao template`')
      .addHelpText(
        'after',
        `
Examples:
  duibiao report out/assessment.json --kind inspection --to html,md -o out/
  duibiao report out/assessment.json --kind feedback --unit danyang --to md`,
      )
      .action((paths: string[], options: ReportOptions) =>
        run((context) => reportAction(context, paths, options)),
      );
  },
};

async function reportAction(
  context: Context,
  paths: readonly string[],
  options: ReportOptions,
): Promise<number> {
  const assessments = paths.map((path) => ({ path, assessment: orRefuse(readAssessment(path)) }));
  const wanted = options.to.split(',').map((id) => id.trim());
  for (const id of wanted)
    if (!formatIds.includes(id)) throw Refusal.of('cli.unknown-format', { format: id, formats: formatIds });
  const formats = reportFormats.filter((id) => wanted.includes(id));
  if (wanted.includes(WORKBOOK)) await writeWorkbooks(context, assessments, options.output);
  const jobs = assessments.flatMap(({ path, assessment }) =>
    unitsOf(assessment, options).flatMap((unit) =>
      formats.map((to) => ({ from: path, assessment, unit, to })),
    ),
  );
  const binary = documentFormats.find((id) => formats.includes(id));
  if (options.output === undefined && binary) throw Refusal.of('cli.output-binary', { format: binary });
  if (options.output === undefined && jobs.length > 1)
    throw Refusal.of('cli.output-wanted', { count: jobs.length });
  const documents = { ...documentOptions(context, options), template: templateAt(options.template, formats) };
  const ledger = options.ledger === undefined ? undefined : orRefuse(openLedger(options.ledger));
  const kind = reportKinds.find((k) => k.id === options.kind) as (typeof reportKinds)[number];
  for (const { from, assessment, unit, to } of jobs) {
    const asked = {
      kind: kind.id,
      previous: ledger && previousItems(ledger, assessment, context.lang),
      lang: context.lang,
      ...documents,
      ...(unit === undefined ? {} : { unit }),
    };
    const text = await during(from, () => rendered(from, assessment, to, asked));
    if (options.output === undefined) context.out(String(text).trimEnd());
    else {
      const path = join(
        options.output,
        `${assessment.plan.id}-${kind.id}${unit === undefined ? '' : `-${unit}`}.${to}`,
      );
      writeWhole(path, text);
      context.err(context.say('cli.written', { file: path }));
    }
  }
  return exit.compliant;
}

/** One workbook an assessment, whatever the kind of report. */
async function writeWorkbooks(
  context: Context,
  assessments: readonly { readonly path: string; readonly assessment: Assessment }[],
  folder: string | undefined,
): Promise<void> {
  if (folder === undefined) throw Refusal.of('cli.output-binary', { format: WORKBOOK });
  for (const { assessment } of assessments) {
    const file = join(folder, `${assessment.plan.id}.${WORKBOOK}`);
    writeWhole(file, await reportWorkbook(assessment, context.lang));
    context.err(context.say('cli.written', { file }));
  }
}

/** A report. Throws `Refusal` where the assessment contradicts itself: then somebody has changed the file. */
async function rendered(
  path: string,
  assessment: Assessment,
  to: (typeof reportFormats)[number],
  {
    template,
    ...options
  }: Omit<Parameters<typeof renderReport>[1], 'to'> &
    DocumentOptions & { readonly template: OwnTemplate | undefined },
): Promise<string | Uint8Array> {
  const text = textFormats.find((id) => id === to);
  const pages = documentFormats.find((id) => id === to);
  try {
    if (template) return orRefuse(renderOwn(assessment, { ...options, template }));
    if (text) return renderReport(assessment, { ...options, to: text });
    return await renderDocument(assessment, { ...options, to: pages as NonNullable<typeof pages> });
  } catch (error) {
    if (!(error instanceof DamagedAssessment)) throw error;
    const data = { message: error.said };
    throw new Refusal([
      { ...message('cli.assessment-damaged', data), severity: 'error', at: { file: path } },
    ]);
  }
}

/** The units that reports are about; `undefined` is the whole plan. */
function unitsOf({ units }: Assessment, { kind, unit }: ReportOptions): (string | undefined)[] {
  const perUnit = reportKinds.find((k) => k.id === kind)?.perUnit;
  if (unit === undefined) return perUnit ? units.map((u) => u.id) : [undefined];
  const found = units.find((u) => u.id === unit || u.name === unit);
  if (!found)
    throw Refusal.of('cli.unknown-unit', {
      unit,
      units: units.map((u) => u.id),
      ...suggestion(
        unit,
        units.map((u) => u.name),
      ),
    });
  return [found.id];
}
