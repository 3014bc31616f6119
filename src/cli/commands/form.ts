import { join } from 'node:path';
import type { Facts } from '../../facts/index.js';
import { type Form, formFor, formFormats } from '../../form/index.js';
import type { Plan, Unit } from '../../plan/index.js';
import { yearOf } from '../../quantity/index.js';
import { endingOf, fitsEnding, formatIn, handOver, openPlan, placeAt, unitIds } from '../../service/index.js';
import { openSubmissions, readSubmissions } from '../../submission/index.js';
import type { Context } from '../context.js';
import { readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse, Refusal } from '../refusal.js';
import type { CommandFile } from './model.js';

interface FormOptions {
  readonly unit?: string[];
  readonly allUnits?: boolean;
  readonly year?: string;
  readonly to?: string;
  readonly figures?: string[];
  readonly output: string;
}

/** `duibiao form`: blank submissions, made from the rules. */
export const form: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('form')
      .summary(say('help.form.summary'))
      .argument('<plan>', say('help.plan'))
      .option('--unit <unit...>', say('help.form.unit'))
      .option('--all-units', say('help.form.all-units'))
      .option('--year <year>', say('help.form.year'))
      .option('--to <format>', say('help.form.to', { formats: formFormats.map((f) => f.id) }))
      .option('--figures <submission...>', say('help.form.figures'))
      .option('-o, --output <path>', say('help.form.output'), 'out/forms');
    addExamples(
      command,
      say,
      'duibiao form zhenjiang-2020 --unit danyang -o 丹阳.xlsx',
      'duibiao form nanchang-2020 --year 2021 --all-units --figures submissions/2020 -o forms/',
    ).action((plan: string, options: FormOptions) => run((context) => formAction(context, plan, options)));
  },
};

async function formAction(context: Context, idOrPath: string, options: FormOptions): Promise<number> {
  const { output } = options;
  const format = orRefuse(formatIn(options.to ?? endingOf(output, formFormats)?.id ?? 'xlsx', formFormats));
  const plan = orRefuse(openPlan(idOrPath, context.rules));
  const year = yearFor(plan, options.year);
  const known = options.figures && figuresOf(plan, options.figures);
  const all = options.allUnits === true;
  if (!all && !options.unit) throw Refusal.of('cli.form-no-unit');
  const units = all ? [...plan.register.units.values()] : unitsOf(plan, options.unit ?? []);
  const forms = units.map((unit) => formFor(plan, unit, year, known));
  const reader = readerOf(context);
  const asked = all ? forms.filter(({ rows, summed }) => rows.length > 0 && !summed) : forms;
  const into = orRefuse(fitsEnding(placeAt(output, formFormats), format, formFormats));
  for (const form of asked) if (form.rows.length === 0) throw nothingAsked(form);
  if (into !== 'screen' && 'file' in into && asked.length > 1)
    throw Refusal.of('cli.form-one-file', { file: output, count: asked.length });
  for (const form of asked) {
    const name = `${plan.id}-${form.unit.id}-${year}.${format.ending}`;
    const file = into !== 'screen' && 'file' in into ? into.file : join(output, name);
    handOver(await format.write(form, context.lang), file, reader);
  }
  for (const { unit } of all ? forms.filter(({ summed, rows }) => summed && rows.length > 0) : [])
    context.err(context.say('cli.form-summed', { unit: unit.name }));
  return asked.length > 0 ? exit.compliant : exit.nothing;
}

/** Why a unit is asked for nothing. */
function nothingAsked({ plan, unit, year }: Form): Refusal {
  return Refusal.of('cli.form-nothing', { unit: unit.name, year: String(year), plan: plan.title });
}

function unitsOf(plan: Plan, given: readonly string[]): Unit[] {
  return orRefuse(unitIds(plan, given)).map((id) => plan.register.units.get(id) as Unit);
}

function yearFor(plan: Plan, given: string | undefined): number {
  const year = given === undefined ? plan.year : Number(given);
  if (Number.isInteger(year) && year >= yearOf(plan.from) && year <= yearOf(plan.to)) return year;
  throw Refusal.of('cli.form-year', { year: given ?? '', from: plan.from, to: plan.to });
}

/** What was submitted about the year before; findings of it are not this command's to tell. */
function figuresOf(plan: Plan, paths: readonly string[]): Facts {
  return orRefuse(readSubmissions(openSubmissions(paths), plan)).facts;
}
