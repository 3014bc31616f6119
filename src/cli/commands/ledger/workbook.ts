import type { Command } from 'commander';
import { importLedger, ledgerWorkbook } from '../../../ledger/index.js';
import { handOver, openLedger } from '../../../service/index.js';
import { openWorkbook } from '../../../submission/index.js';
import { readerOf } from '../../delivery.js';
import { exit } from '../../exit.js';
import { changeLedger } from '../../ledger.js';
import { orRefuse } from '../../refusal.js';
import type { Runner } from '../model.js';
import { dateFor } from './list.js';

/** `duibiao ledger export`: the ledger as a workbook to fill in. */
export function addExport(ledger: Command, run: Runner): void {
  ledger
    .command('export')
    .summary('as a workbook to fill in 导出 Excel')
    .argument('<ledger>', 'the ledger (.jsonl)')
    .requiredOption('-o, --output <file>', 'the workbook (.xlsx)')
    .option('--as-of <date>', 'with the states of this date (default: today)')
    .action((path: string, { output, asOf }: { output: string; asOf?: string }) =>
      run(async (context) => {
        const bytes = await ledgerWorkbook(orRefuse(openLedger(path)), dateFor(context, asOf), context.lang);
        handOver(bytes, output, readerOf(context));
        return exit.compliant;
      }),
    );
}

/** `duibiao ledger import`: what people filled in, back into the ledger. */
export function addImport(ledger: Command, run: Runner): void {
  ledger
    .command('import')
    .summary('take in a workbook that was exported and filled in 录入填好的 Excel')
    .argument('<ledger>', 'the ledger (.jsonl)')
    .argument('<workbook>', 'the workbook (.xlsx)')
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
