import type { Assessment, Finding } from '../../src/assessment/index.js';
import { append, emptyLedger, type Ledger, updateOf } from '../../src/ledger/index.js';
import { message } from '../../src/messages/index.js';
import { assessmentOf, finding } from '../report/fixture.js';
import { valueIn } from '../result.js';

/** An assessment of a day, in which a unit's commitment stands as given. */
export function assessed(asOf: string, ...given: Partial<Finding>[]): Assessment {
  const findings = given.map((one) =>
    finding({ reason: message('report.list', { items: `${asOf} ${one.verdict}` }), ...one }),
  );
  return assessmentOf(findings, { asOf });
}

/** A ledger with assessments taken in, one after the other. */
export function ledgerOf(...assessments: readonly Assessment[]): Ledger {
  return assessments.reduce(
    (ledger, assessment) => append(ledger, valueIn(updateOf(ledger, assessment))),
    emptyLedger,
  );
}
