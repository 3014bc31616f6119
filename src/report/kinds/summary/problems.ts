import type { Finding, PlanYear, Summary } from '../../../assessment/index.js';
import { timeText } from '../../../messages/index.js';
import type { Wording } from '../../content/wording.js';
import type { SummaryModel } from './shape.js';

/** How many commitments the list of what several units missed has room for. */
const MOST = 10;

export function missedModel(
  { say, lang }: Pick<Wording, 'say' | 'lang'>,
  { shortfalls }: Summary,
): Pick<SummaryModel, 'missed' | 'missedNote'> {
  const shown = shortfalls.slice(0, MOST);
  return {
    missedNote:
      shown.length === 0 ? '' : say('summary.missed-note', { count: shortfalls.length, shown: shown.length }),
    missed: shown.map(({ assessment, commitment, key, missed, held }) => ({
      plan: assessment.plan.title,
      id: commitment.id,
      statement:
        commitment.due.length > 1
          ? say('report.with-section', { unit: commitment.statement, section: timeText(key, lang) })
          : commitment.statement,
      missed: String(missed.length),
      held: String(held),
      units: say('report.list', { items: missed.map((u) => u.name) }),
    })),
  };
}

/** What each unit of a plan left open. */
export function gapRows(words: Wording, { assessment, gaps }: PlanYear): SummaryModel['gaps'] {
  return gaps.map(({ unit, unreported, doubtful }) => ({
    plan: assessment.plan.title,
    unit: unit.name,
    unreported: unreported.map((f) => commitmentText(words, f)),
    doubtful: doubtful.map((f) => commitmentText(words, f)),
  }));
}

function commitmentText(words: Wording, finding: Finding): string {
  const { id, statement } = words.commitment(finding.commitment);
  const text = words.say('summary.commitment', { id, statement });
  const checkpoint = words.checkpoint(finding);
  return checkpoint === '' ? text : words.say('report.with-section', { unit: text, section: checkpoint });
}
