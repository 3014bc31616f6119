import { type Finding, mustPutRight } from '../../assessment/index.js';
import { render } from '../../messages/index.js';
import { type Outcome, outcomeOf } from './outcomes.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Row = ReportModel['rectification'][number];

/** What must be put right comes in this order: catch up on, report, correct. */
const order: readonly Outcome[] = ['missed', 'warning', 'unreported', 'doubtful'];

/** 整改清单, with room for what will be done about each item and by when. */
export function rectificationOf(words: Wording, findings: readonly Finding[]): Row[] {
  const wanting = findings.filter(mustPutRight);
  const items = order.flatMap((outcome) => wanting.filter((f) => outcomeOf(f) === outcome));
  return items.map((finding, i) => rowOf(words, finding, i + 1));
}

function rowOf(words: Wording, finding: Finding, number: number): Row {
  const { id, statement, source, responsible, lead } = words.commitment(finding.commitment);
  const unit = words.unitName(finding.unit);
  const section = responsible ?? lead;
  return {
    number: String(number),
    problem: render(finding.reason, words.lang),
    basis: `${id} ${statement}`,
    source: source.section,
    responsible: section === undefined ? unit : words.say('report.with-section', { unit, section }),
    due: finding.due,
  };
}
