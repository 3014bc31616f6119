import { join } from 'node:path';
import type { Facts } from '../../facts/index.js';
import { formFor, formFormats } from '../../form/index.js';
import type { Plan, Unit } from '../../plan/index.js';
import { yearOf } from '../../quantity/index.js';
import { formatIn, handOver, openPlan, unitIds } from '../../service/index.js';
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
  readonly to: string;
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
      .option('--to <format>', say('help.form.to', { formats: formFormats.map((f) => f.id) }), 'xlsx')
      .option('--figures <submission...>', say('help.form.figures'))
      .option('-o, --output <folder>', say('help.form.output'), 'out/forms');
    addExamples(
      command,
      say,
      'duibiao form zhenjiang-2020 --unit danyang',
      'duibiao form nanchang-2020 --year 2021 --all-units --figures submissions/2020 -o forms/',
    ).action((plan: string, options: FormOptions) => run((context) => formAction(context, plan, options)));
  },
};

async function formAction(context: Context, idOrPath: string, options: FormOptions): Promise<number> {
  const format = orRefuse(formatIn(options.to, formFormats));
  const plan = orRefuse(openPlan(idOrPath, context.rules));
  const year = yearFor(plan, options.year);
  const known = options.figures && figuresOf(plan, options.figures);
  const all = options.allUnits === true;
  if (!all && !options.unit) throw Refusal.of('cli.form-no-unit');
  const units = all ? [...plan.register.units.values()] : unitsOf(plan, options.unit ?? []);
  const reader = readerOf(context);
  let written = 0;
  for (const unit of units) {
    const blank = formFor(plan, unit, year, known);
    if (blank.rows.length === 0) {
      if (!all) throw Refusal.of('cli.form-nothing', { unit: unit.name, year: String(year) });
      continue;
    }
    const file = join(options.output, `${plan.id}-${unit.id}-${year}.${format.id}`);
    handOver(await format.write(blank, context.lang), file, reader);
    written++;
  }
  return written > 0 ? exit.compliant : exit.nothing;
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
