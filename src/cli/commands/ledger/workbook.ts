import type { Command } from 'commander';
import { importLedger, ledgerWorkbook } from '../../../ledger/index.js';
import { handOver, openLedger } from '../../../service/index.js';
import { openWorkbook } from '../../../submission/index.js';
import type { Say } from '../../context.js';
import { readerOf } from '../../delivery.js';
import { exit } from '../../exit.js';
import { changeLedger } from '../../ledger.js';
import { orRefuse } from '../../refusal.js';
import type { Runner } from '../model.js';
import { dateFor } from './list.js';

/** `duibiao ledger export`: the ledger as a workbook to fill in. */
export function addExport(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('export')
    .summary(say('help.ledger.export.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .requiredOption('-o, --output <file>', say('help.ledger.workbook'))
    .option('--as-of <date>', say('help.ledger.export.as-of'))
    .action((path: string, { output, asOf }: { output: string; asOf?: string }) =>
      run(async (context) => {
        const bytes = await ledgerWorkbook(orRefuse(openLedger(path)), dateFor(context, asOf), context.lang);
        handOver(bytes, output, readerOf(context));
        return exit.compliant;
      }),
    );
}

/** `duibiao ledger import`: what people filled in, back into the ledger. */
export function addImport(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('import')
    .summary(say('help.ledger.import.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .argument('<workbook>', say('help.ledger.workbook'))
    .action((path: string, workbook: string) =>
      run((context) => {
        const { file, bytes } = orRefuse(openWorkbook(workbook));
        changeLedger(context, path, (open) =>
          orRefuse(importLedger(open, file, bytes, dateFor(context, undefined))),
        );
        return exit.compliant;
      }),
    );
}
