import { verdicts } from '../assessment/index.js';
import { message, term } from '../messages/index.js';
import type { CaseFile, Commitment, Plan } from '../plan/index.js';
import { type Location, type MapEntry, nearest, type Problem } from '../source/index.js';
import { hintAt } from '../submission/index.js';

/** What a case may expect: a verdict by its id or its Chinese name, or `exceeded` for met beyond the stretch figure; `met` alone is met without it. */
const outcomes = [...verdicts, 'exceeded'] as const;
export type Outcome = (typeof outcomes)[number];

/** One verdict that a case expects. */
export interface Expectation {
  readonly unit: string;
  readonly commitment: Commitment;
  /** The checkpoint; absent for the commitment's last. */
  readonly key?: string;
  readonly outcome: Outcome;
  readonly at: Location;
}

/** The expectations of a case that mean something, and a problem for each that does not. */
export function readExpectations(
  plan: Plan,
  { expect }: Pick<CaseFile, 'expect'>,
): { expectations: Expectation[]; problems: Problem[] } {
  const read = expect.flatMap(({ unit, verdicts }) => {
    if (!plan.register.units.has(unit.key)) return [unknown('unit', unit, [...plan.register.units.keys()])];
    return verdicts.map((entry) => readExpectation(plan, unit.key, entry));
  });
  return {
    expectations: read.filter((r) => 'outcome' in r),
    problems: read.filter((r) => 'severity' in r),
  };
}

/** `'1.1': met` or `'t4.1@2020-Q1': late`. */
function readExpectation(plan: Plan, unit: string, entry: MapEntry): Expectation | Problem {
  const [id, key] = split(entry.key);
  const commitment = plan.commitments.find((c) => c.id === id);
  if (!commitment) {
    const ids = plan.commitments.map((c) => c.id);
    return unknown('commitment', { ...entry, key: id }, ids);
  }
  const keys = commitment.checkpoints.map((checkpoint) => checkpoint.key);
  if (key !== undefined && !keys.includes(key)) return unknown('checkpoint', { ...entry, key }, keys);
  const { value } = entry;
  const text = value.kind === 'scalar' ? value.text : '';
  const outcome = outcomes.find((o) => o === text || term(`verdict.${o}`, 'zh-CN') === text);
  if (!outcome) return unknown('verdict', { key: text, keyAt: value.at }, outcomes);
  return { unit, commitment, ...(key === undefined ? {} : { key }), outcome, at: value.at };
}

function split(text: string): [id: string, key?: string] {
  const at = text.indexOf('@');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A list that a person can choose from. */
const SHORT = 20;

/** A name that stands for nothing, with the nearest that does; short lists are given whole. */
function unknown(
  what: 'unit' | 'commitment' | 'checkpoint' | 'verdict',
  { key, keyAt }: Pick<MapEntry, 'key' | 'keyAt'>,
  all: readonly string[],
): Problem {
  const hint = hintAt(nearest(key, all), all.length <= SHORT ? all : []);
  return { ...message(`cases.unknown-${what}`, { name: key, hint }), severity: 'error', at: keyAt };
}
