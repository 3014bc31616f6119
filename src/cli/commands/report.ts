import { join } from 'node:path';
import { Option } from 'commander';
import type { Assessment } from '../../assessment/index.js';
import { suggestion } from '../../plan/index.js';
import { renderReport, reportFormats, reportKinds, reportWorkbook } from '../../report/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { readAssessment } from '../kept.js';
import { Refusal } from '../refusal.js';
import { writeWhole } from '../write.js';
import type { CommandFile } from './model.js';

interface ReportOptions {
  readonly kind: string;
  readonly to: string;
  readonly unit?: string;
  readonly output?: string;
}

/** The workbook holds all units and all findings; the others are about one subject. */
const WORKBOOK = 'xlsx';
const formatIds = [...reportFormats.map((f) => f.id), WORKBOOK];

/** `duibiao report`: render saved assessments. */
export const report: CommandFile = {
  add(program, run) {
    program
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
      .option('-o, --output <folder>', 'folder to write into; without it one report is printed')
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
  const assessments = paths.map((path) => ({ path, assessment: readAssessment(path) }));
  const wanted = options.to.split(',').map((id) => id.trim());
  for (const id of wanted)
    if (!formatIds.includes(id)) throw Refusal.of('cli.unknown-format', { format: id, formats: formatIds });
  const formats = reportFormats.map((f) => f.id).filter((id) => wanted.includes(id));
  if (wanted.includes(WORKBOOK)) await writeWorkbooks(context, assessments, options.output);
  const jobs = assessments.flatMap(({ path, assessment }) =>
    unitsOf(assessment, options).flatMap((unit) =>
      formats.map((to) => ({ from: path, assessment, unit, to })),
    ),
  );
  if (options.output === undefined && jobs.length > 1)
    throw Refusal.of('cli.output-wanted', { count: jobs.length });
  const kind = reportKinds.find((k) => k.id === options.kind) as (typeof reportKinds)[number];
  for (const { from, assessment, unit, to } of jobs) {
    const text = rendered(from, assessment, {
      kind: kind.id,
      to,
      lang: context.lang,
      ...(unit === undefined ? {} : { unit }),
    });
    if (options.output === undefined) {
      if (typeof text !== 'string') throw Refusal.of('cli.output-binary', { format: to });
      context.out(text.trimEnd());
    } else {
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
function rendered(
  path: string,
  assessment: Assessment,
  options: Parameters<typeof renderReport>[1],
): string | Uint8Array {
  try {
    return renderReport(assessment, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const data = { message: error.message };
    throw new Refusal([{ id: 'cli.assessment-damaged', data, severity: 'error', at: { file: path } }]);
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
