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
  add(program, run) {
    program
      .command('form')
      .summary('blank submissions for units and a year 生成填报表')
      .argument('<plan>', 'plan id or path')
      .option('--unit <unit...>', 'for these units (id, name or alias)')
      .option('--all-units', 'for every unit that the plan asks for figures')
      .option('--year <year>', 'the year of the figures (default: the plan’s)')
      .option('--to <format>', `how to make them: ${formFormats.map((f) => f.id).join(', ')}`, 'xlsx')
      .option('--figures <submission...>', 'submissions that last year’s figures are taken from')
      .option('-o, --output <folder>', 'the folder they are written into', 'out/forms')
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao form zhenjiang-2020 --unit danyang\n  duibiao form nanchang-2020 --year 2021 --all-units --figures submissions/2020 -o forms/',
      )
      .action((plan: string, options: FormOptions) => run((context) => formAction(context, plan, options)));
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
