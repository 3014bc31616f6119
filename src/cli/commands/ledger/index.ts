import { addExamples } from '../../help.js';
import type { CommandFile } from '../model.js';
import { addClose, addSet } from './edit.js';
import { addList, addShow } from './list.js';
import { addUpdate } from './update.js';
import { addExport, addImport } from './workbook.js';

/** `duibiao ledger`: what must be put right, from one assessment to the next. */
export const ledger: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('ledger')
      .summary(say('help.ledger.summary'))
      .description(say('help.ledger.description'));
    addExamples(
      command,
      say,
      'duibiao ledger update 台账.jsonl out/zhenjiang-2020/2021-01-15/assessment.jsonl',
      'duibiao ledger list 台账.jsonl --state overdue',
      'duibiao ledger set 台账.jsonl 3 --deadline 2021-03-31 --measures 新建园所2所',
      'duibiao ledger close 台账.jsonl 3 --date 2021-03-20 --reason 现场核查已建成',
      'duibiao ledger export 台账.jsonl -o 台账.xlsx',
      'duibiao ledger import 台账.jsonl 台账.xlsx',
    );
    for (const add of [addUpdate, addList, addShow, addSet, addClose, addExport, addImport])
      add(command, run, say);
  },
};
