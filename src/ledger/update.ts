import { type Assessment, type Finding, grouped, mustPutRight } from '../assessment/index.js';
import { message, messageOf } from '../messages/index.js';
import { failure, type Result, sha256, success } from '../source/index.js';
import { type Item, itemsOf } from './items.js';
import type { Ledger } from './lines.js';
import type { NewEvent, Seen } from './schema.js';

/**
 * What an assessment adds to a ledger: items for what must be put right and is not among them, what it finds of the
 * open ones, and those closed that are wanting again. Nothing where it was taken in before; a failure where a later one
 * of its plan was. `file` is what the failure calls the assessment.
 */
export function updateOf(
  ledger: Ledger,
  assessment: Assessment,
  file = assessment.plan.id,
): Result<readonly NewEvent[]> {
  const { plan, asOf } = assessment;
  const digest = sha256(JSON.stringify(assessment));
  const taken = ledger.events.filter((e) => e.event === 'taken' && e.plan === plan.id);
  if (taken.some((e) => 'digest' in e && e.digest === digest)) return success([]);
  const last = taken.map((e) => e.on).reduce((a, b) => (b > a ? b : a), '');
  if (asOf < last)
    return failure([{ ...message('ledger.older', { asOf, taken: last }), severity: 'error', at: { file } }]);
  const items = itemsOf(ledger.events);
  const known = new Map(items.filter((i) => i.opened.plan === plan.id).map((i) => [keyOf(i.opened), i]));
  const found = grouped(assessment.findings, keyOf);
  const events: NewEvent[] = [{ event: 'taken', on: asOf, plan: plan.id, digest }];
  for (const item of known.values()) {
    const event = carried(item, found.get(keyOf(item.opened)), assessment);
    if (event) events.push(event);
  }
  let number = Math.max(0, ...items.map((i) => i.number));
  for (const [key, findings] of found) {
    const wanting = findings.find(mustPutRight);
    if (wanting && !known.has(key)) events.push(opened(++number, wanting, findings, assessment));
  }
  return success(events);
}

function keyOf({ commitment, unit }: { readonly commitment: string; readonly unit: string }): string {
  return `${commitment}\n${unit}`;
}

/** What becomes of an item; nothing where its unit was not assessed, and of a closed one that is still put right. */
function carried(
  item: Item,
  findings: readonly Finding[] | undefined,
  assessment: Assessment,
): NewEvent | undefined {
  const { asOf, units } = assessment;
  if (!units.some((unit) => unit.id === item.opened.unit)) return undefined;
  const now = findings && latest(findings);
  if (item.closing) {
    if (!now || !mustPutRight(now)) return undefined;
    return { event: 'reopened', on: asOf, item: item.number, seen: seenOf(now, assessment) };
  }
  if (!now) return { event: 'gone', on: asOf, item: item.number };
  return { event: 'seen', on: asOf, item: item.number, seen: seenOf(now, assessment) };
}

/** The finding that tells how a commitment stands: the last that is due; one that is waived or not due speaks only where no other does. */
function latest(findings: readonly Finding[]): Finding | undefined {
  const due = findings.filter((f) => f.verdict !== 'pending' && f.verdict !== 'waived');
  const waived = findings.filter((f) => f.verdict === 'waived');
  const speaking = due.length > 0 ? due : waived.length > 0 ? waived : findings;
  return speaking.reduce<Finding | undefined>((a, b) => (a && a.due > b.due ? a : b), undefined);
}

function opened(
  item: number,
  wanting: Finding,
  findings: readonly Finding[],
  assessment: Assessment,
): NewEvent {
  const { plan, asOf, commitments, units } = assessment;
  const commitment = commitments.find((c) => c.id === wanting.commitment);
  const section = commitment?.responsible ?? commitment?.lead;
  return {
    event: 'opened',
    on: asOf,
    item,
    plan: plan.id,
    planTitle: plan.title,
    commitment: wanting.commitment,
    statement: commitment?.statement ?? '',
    source: commitment?.source.section ?? '',
    unit: wanting.unit,
    unitName: units.find((u) => u.id === wanting.unit)?.name ?? wanting.unit,
    ...(section === undefined ? {} : { section }),
    due: wanting.due,
    seen: seenOf(latest(findings) ?? wanting, assessment),
  };
}

function seenOf(finding: Finding, { sample }: Assessment): Seen {
  const { key, verdict, reason, actual, completed, origin, evidence } = finding;
  return {
    key,
    verdict,
    reason: messageOf(reason),
    ...(actual ? { actual } : {}),
    ...(completed === undefined ? {} : { completed }),
    origin,
    evidence,
    sample,
  };
}
