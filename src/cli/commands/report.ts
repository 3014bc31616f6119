import { Option } from 'commander';
import type { KeptOverview } from '../../archive/index.js';
import { followUpsOf } from '../../ledger/index.js';
import { type Kind, kindsAbout, outputs, outputsOf } from '../../report/index.js';
import {
  concernedUnits,
  deliver,
  formatsIn,
  openAssessment,
  openLedger,
  ordersOn,
  pageSetup,
  placeAt,
} from '../../service/index.js';
import type { Context } from '../context.js';
import { addDeliveryOptions, type DeliveryOptions, kindNames, readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { orRefuse } from '../refusal.js';
import type { CommandFile } from './model.js';

interface ReportOptions extends DeliveryOptions {
  readonly kind: string;
  readonly unit?: string;
  readonly ledger?: string;
}

const kinds = kindsAbout('assessment', 'unit');
const perUnit = kindsAbout('unit').map(({ id }) => id);

/** `duibiao report`: render saved assessments. */
export const report: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('report')
      .summary(say('help.report.summary'))
      .description(say('help.report.description'))
      .argument('<assessment...>', say('help.report.assessment'))
      .addOption(
        new Option('--kind <kind>', say('help.report.kind', { kinds: kindNames(kinds, say) }))
          .choices(kinds.map((k) => k.id))
          .default('inspection'),
      );
    command.option('--unit <unit>', say('help.report.unit', { kinds: perUnit }));
    command.option('--ledger <file>', say('help.report.ledger'));
    const output = ['-o, --output <path>', 'help.report.output'] as const;
    addDeliveryOptions(command, { kinds, standard: 'html', output }, say);
    addExamples(
      command,
      say,
      'duibiao report out/assessment.jsonl --kind inspection --to html,md -o out/',
      'duibiao report out/assessment.jsonl --kind feedback --unit danyang --to md',
    ).action((paths: string[], options: ReportOptions) =>
      run((context) => reportAction(context, paths, options)),
    );
  },
};

async function reportAction(
  context: Context,
  paths: readonly string[],
  { unit, output, ...options }: ReportOptions,
): Promise<number> {
  const { lang } = context;
  const kind = kinds.find((k) => k.id === options.kind) as (typeof kinds)[number];
  const to = orRefuse(formatsIn(options.to, outputsOf(kind)));
  const ledger = options.ledger === undefined ? undefined : orRefuse(openLedger(options.ledger));
  const orders = paths.flatMap((from) => {
    const kept = orRefuse(openAssessment(from));
    const followUps = ledger && followUpsOf(ledger, orRefuse(kept.whole()), lang);
    if (unit === undefined) sayWhoIsLeftOut(context, kept.overview, kind);
    return orRefuse(ordersOn(kept, kind, { to, lang, from, followUps, unit }));
  });
  const complete = await deliver(orders, {
    into: output === undefined ? 'screen' : placeAt(output, outputs),
    setup: orRefuse(pageSetup(options, to)),
    reader: readerOf(context),
  });
  return orRefuse(complete) ? exit.compliant : exit.bad;
}

/** Names the units to which a report of the kind has nothing to say. */
function sayWhoIsLeftOut(
  { err, say }: Context,
  { units }: KeptOverview,
  kind: Kind<'assessment'> | Kind<'unit'>,
): void {
  if (kind.about !== 'unit') return;
  const concerned = new Set(concernedUnits(units, kind));
  const names = units.filter((unit) => !concerned.has(unit)).map(({ name }) => name);
  if (names.length > 0)
    err(say('cli.left-out', { kind: { id: kind.name }, units: names, count: names.length }));
}
