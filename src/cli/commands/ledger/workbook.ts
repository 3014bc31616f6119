import type { Command } from 'commander';
import { importLedger, ledgerWorkbook } from '../../../ledger/index.js';
import { handOver, Refusal } from '../../../service/index.js';
import { readBytes } from '../../../source/index.js';
import { openElsewhere } from '../../../submission/index.js';
import { readerOf } from '../../delivery.js';
import { exit } from '../../exit.js';
import { changeLedger, openLedger } from '../../ledger.js';
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
        const bytes = await ledgerWorkbook(openLedger(path), dateFor(context, asOf), context.lang);
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
        const file = readBytes(workbook);
        if (!('bytes' in file)) throw new Refusal([file]);
        const held = openElsewhere(workbook);
        if (held) throw new Refusal([held]);
        changeLedger(context, path, (open) => {
          const { events, problems } = importLedger(open, file.file, file.bytes, dateFor(context, undefined));
          if (problems.length > 0) throw new Refusal(problems);
          return events;
        });
        return exit.compliant;
      }),
    );
}
