import type { Attestation, DataFinding, FactsBuilder } from '../../facts/index.js';
import { type DataOf, type MessageId, message, messageAbout } from '../../messages/index.js';
import { heldUnits, type Plan } from '../../plan/index.js';
import { parseDate } from '../../quantity/index.js';
import { nearest } from '../../source/index.js';
import type { DecisionEntry } from '../model.js';
import { hintAt, type Lookup } from './lookup.js';
import { otherPlace } from './places.js';

/**
 * Puts decisions by persons into facts. Two that contradict each other leave the matter undecided; what names no
 * commitment, unit or checkpoint is reported and left out.
 */
export function fillDecisions(
  plan: Plan,
  lookup: Lookup,
  facts: FactsBuilder,
  entries: readonly DecisionEntry[],
): DataFinding[] {
  const findings: DataFinding[] = [];
  const decided = new Map<string, Attestation | 'contradicted'>();
  for (const entry of entries) {
    const read = readDecision(plan, lookup, entry);
    if ('severity' in read) {
      findings.push(read);
      continue;
    }
    const key = [read.commitment, read.unit, read.key ?? ''].join('\n');
    const before = decided.get(key);
    // Of two that agree the earlier stands: the later may not count yet, on the day that is judged by.
    if (!before || (before !== 'contradicted' && before.decision === read.decision && read.on < before.on))
      decided.set(key, read);
    else if (before !== 'contradicted' && before.decision !== read.decision) {
      findings.push(contradiction(before, read));
      decided.set(key, 'contradicted');
    }
  }
  for (const decision of decided.values()) if (decision !== 'contradicted') facts.attest(decision);
  return findings;
}

function readDecision(plan: Plan, lookup: Lookup, entry: DecisionEntry): Attestation | DataFinding {
  const about = messageAbout({ commitment: entry.commitment.text });
  const wrong = <Id extends MessageId>(
    id: Id,
    at: DataFinding['at'],
    ...data: DataOf<Id, 'commitment'>
  ): DataFinding => ({
    ...about(id, ...data),
    severity: 'error',
    effect: 'doubtful',
    at,
  });
  const unit = lookup.unit(entry.unit.text);
  if ('hint' in unit)
    return wrong('intake.decision-unit', entry.unit.at, { unit: entry.unit.text, hint: unit.hint });
  const commitment = plan.commitments.find((c) => c.id === entry.commitment.text);
  if (!commitment) {
    const ids = plan.commitments.map((c) => c.id);
    return wrong('intake.decision-commitment', entry.commitment.at, {
      hint: hintAt(nearest(entry.commitment.text, ids), []),
    });
  }
  if (commitment.judgedBy !== 'attestation')
    return wrong('intake.decision-by-figures', entry.commitment.at, { statement: commitment.statement });
  const { units } = heldUnits(plan, commitment);
  if (!units.includes(unit.found.id))
    return wrong('intake.decision-not-held', entry.commitment.at, {
      unit: unit.found.name,
      held: units.map((id) => plan.register.units.get(id)?.name ?? id),
    });
  const keys = commitment.checkpoints.map((checkpoint) => checkpoint.key);
  if (entry.key && !keys.includes(entry.key.text))
    return wrong('intake.decision-key', entry.key.at, { key: entry.key.text, keys });
  const on = parseDate(entry.on.text);
  if (on === undefined) return wrong('intake.bad-date', entry.on.at, { text: entry.on.text });
  return {
    commitment: commitment.id,
    unit: unit.found.id,
    ...(entry.key ? { key: entry.key.text } : {}),
    decision: entry.decision,
    by: entry.by,
    on,
    ...(entry.basis === undefined ? {} : { basis: entry.basis }),
    origin: entry.commitment.at,
  };
}

function contradiction(first: Attestation, second: Attestation): DataFinding {
  return {
    ...message('intake.decision-twice', {
      commitment: first.commitment,
      first: otherPlace(first.origin),
      second: otherPlace(second.origin),
    }),
    severity: 'error',
    effect: 'doubtful',
    unit: second.unit,
    at: second.origin,
  };
}
