import { assessmentMessages } from './assessment.js';
import { batchMessages } from './batch.js';
import { caseMessages } from './cases.js';
import { cliMessages } from './cli.js';
import { commitmentMessages } from './commitments.js';
import { documentMessages } from './document.js';
import { engineMessages } from './engine.js';
import { faultMessages } from './fault.js';
import { figureMessages } from './figures.js';
import { formMessages } from './form.js';
import { formulaMessages } from './formula.js';
import { helpMessages } from './help.js';
import { intakeMessages } from './intake.js';
import { kindMessages } from './kinds.js';
import { languageMessages } from './language.js';
import { ledgerMessages } from './ledger.js';
import type { Sentence } from './model.js';
import { planMessages } from './plan.js';
import { qualityMessages } from './quality.js';
import { reportMessages } from './report.js';
import { serviceMessages } from './service.js';
import { sourceMessages } from './source.js';
import { summaryMessages } from './summary.js';
import { syntaxMessages } from './syntax.js';
import { templateMessages } from './template.js';
import { termMessages } from './terms.js';
import { traceMessages } from './trace.js';
import { usageMessages } from './usage.js';
import { valueMessages } from './values.js';

/** Every sentence and term shown to a person, by id. One file an area; ids are unique over all areas. */
export const catalogue = {
  ...termMessages,
  ...languageMessages,
  ...faultMessages,
  ...sourceMessages,
  ...syntaxMessages,
  ...serviceMessages,
  ...formMessages,
  ...formulaMessages,
  ...planMessages,
  ...commitmentMessages,
  ...intakeMessages,
  ...figureMessages,
  ...valueMessages,
  ...engineMessages,
  ...traceMessages,
  ...qualityMessages,
  ...assessmentMessages,
  ...caseMessages,
  ...reportMessages,
  ...kindMessages,
  ...templateMessages,
  ...documentMessages,
  ...ledgerMessages,
  ...summaryMessages,
  ...batchMessages,
  ...cliMessages,
  ...helpMessages,
  ...usageMessages,
} as const satisfies Record<string, Sentence>;

const sentences: Readonly<Record<string, Sentence>> = catalogue;

/** The sentence of an id that may come from outside. */
export function sentenceOf(id: string): Sentence | undefined {
  return Object.hasOwn(sentences, id) ? sentences[id] : undefined;
}

/** Every id. */
export function sentenceIds(): string[] {
  return Object.keys(sentences);
}
