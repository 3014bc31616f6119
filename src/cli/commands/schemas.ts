import { join } from 'node:path';
import { KeptLineSchema } from '../../archive/index.js';
import { AssessmentSchema } from '../../assessment/index.js';
import { ManifestSchema, RecordSchema } from '../../batch/index.js';
import { LayoutSchema } from '../../document/index.js';
import { LedgerSchema } from '../../ledger/index.js';
import { ruleSchemas } from '../../plan/index.js';
import { handOver } from '../../service/index.js';
import { submissionSchema } from '../../submission/index.js';
import { readerOf } from '../delivery.js';
import { exit } from '../exit.js';
import type { CommandFile } from './model.js';

/** Every schema of a file that a person or the program writes, by file name. */
export const schemaFiles: readonly { readonly name: string; readonly schema: object }[] = [
  ...ruleSchemas,
  { name: 'submission', schema: submissionSchema },
  { name: 'assessment', schema: AssessmentSchema },
  { name: 'assessment-line', schema: KeptLineSchema },
  { name: 'layout', schema: LayoutSchema },
  { name: 'ledger', schema: LedgerSchema },
  { name: 'batch', schema: ManifestSchema },
  { name: 'batch-record', schema: RecordSchema },
];

/** The text of a schema file. */
export function schemaText(schema: object): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`;
}

/** `duibiao schemas`: write the JSON Schemas for editors. */
export const schemas: CommandFile = {
  add(program, run, say) {
    program
      .command('schemas')
      .summary(say('help.schemas.summary'))
      .argument('<folder>', say('help.schemas.folder'))
      .action((folder: string) =>
        run((context) => {
          for (const { name, schema } of schemaFiles) {
            handOver(schemaText(schema), join(folder, `${name}.schema.json`), readerOf(context));
          }
          return exit.compliant;
        }),
      );
  },
};
