import { stringify } from 'yaml';
import { message } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { parsePeriod, periodKind, yearOf } from '../quantity/index.js';
import { failure, type Problem, type Result, sortProblems, success } from '../source/index.js';
import { identify, namedIn } from './filling/identity.js';
import { type Lookup, lookupIn } from './filling/lookup.js';
import { type WrittenMeasure, writtenMeasure } from './filling/measures.js';
import { asProblem, type DecisionEntry, type Entry, entriesIn, type Reading } from './model.js';
import { openSubmission } from './opening/submission.js';
import { Surroundings } from './words/surroundings.js';

/** A figure as YAML holds it: alone, or with what stands beside it. */
interface Written {
  value?: string;
  completed?: string;
  reference?: string;
  evidence?: readonly string[];
  note?: string;
  periods?: Record<string, Written>;
}

/** One unit's figures of one year, with what they have in common. */
interface Part {
  readonly unit: string;
  readonly year: string;
  readonly stage: Entry['stage'];
  readonly submitted?: string;
  readonly figures: Record<string, Written>;
  readonly prior: Record<string, Record<string, Written>>;
  readonly attestations: object[];
}

/** A submission in any format as YAML, against the plan that it names. */
export function convertSubmission(path: string, planNamed: (id: string) => Plan): Result<string> {
  const opened = openSubmission(path, () => new Uint8Array());
  if (!opened.ok) return opened;
  const reading = opened.value.read();
  const problems = [...reading.problems.filter((p) => p.severity === 'error'), ...unreliable(reading)];
  const [plan] = reading.plans;
  if (problems.length > 0) return failure(sortProblems(problems));
  if (!plan) {
    const at = { file: opened.value.file };
    return failure([{ ...message('intake.no-plan'), severity: 'error', at }]);
  }
  return asYaml(planNamed(plan.text), reading);
}

/** What is wrong with rows as a whole: written down as YAML their figures would look sound. */
function unreliable({ entries, findings }: Reading): Problem[] {
  return [
    ...entries.flatMap(({ fault }): Problem[] => (fault ? [{ ...fault, severity: 'error' }] : [])),
    ...findings.filter(({ effect }) => effect === 'doubtful').map(asProblem),
  ];
}

/**
 * A reading as a YAML submission that reads the same: figures as they were written, their dates, evidence and notes.
 * What a form computes from other cells is left out; the program computes it anew.
 */
function asYaml(plan: Plan, reading: Reading): Result<string> {
  const lookup = lookupIn(plan);
  const surroundings = new Surroundings(plan, lookup);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const entry of entriesIn(reading)) {
    if (isComputed(lookup, entry)) continue;
    const { key, measured } = named(lookup, entry);
    problems.push(...doubtsAround(plan, surroundings, entry));
    if ('conflict' in measured) problems.push({ ...measured.conflict, severity: 'error', at: entry.at });
    else place(parts, lookup, { ...entry, ...measured }, key);
  }
  if (problems.length > 0) return failure(problems);
  for (const decision of reading.decisions) attest(parts, lookup, decision, String(plan.year));
  const head = { plan: plan.id, ...(reading.sample ? { sample: true } : {}) };
  const [only] = parts;
  const body =
    only && parts.length === 1
      ? { ...head, ...partOf(only) }
      : { ...head, year: parts[0]?.year ?? String(plan.year), submissions: parts.map(partOf) };
  return success(stringify(body, { lineWidth: 0 }));
}

/** What around a figure keeps it from being judged: written down as YAML it would look sound. */
function doubtsAround(plan: Plan, surroundings: Surroundings, entry: Entry): Problem[] {
  const unit = surroundings.lookup.unit(entry.unit.text);
  const identity = 'found' in unit ? identify(plan, surroundings.lookup, unit.found, entry) : undefined;
  const doubt = identity && 'period' in identity ? surroundings.doubtOf(entry, identity) : undefined;
  return doubt ? [{ ...doubt, severity: 'error' }] : [];
}

function isComputed(lookup: Lookup, entry: Entry): boolean {
  const named = entry.value?.computed ? namedIn(lookup, entry) : undefined;
  return named !== undefined && 'found' in named && named.found.formula !== undefined;
}

/** Puts an entry into the first part that it fits and that has no such figure yet: one given twice stays given twice. */
function place(parts: Part[], lookup: Lookup, entry: Entry, key: string): void {
  const period = parsePeriod(entry.period.text) ?? entry.period.text;
  const year = entry.prior ? String(yearOf(period) + 1) : String(yearOf(period));
  const found = lookup.unit(entry.unit.text);
  const unit = 'found' in found ? found.found.id : entry.unit.text;
  const submitted = entry.submitted?.text;
  const fits = (part: Part): boolean =>
    part.unit === unit &&
    part.year === year &&
    part.stage === entry.stage &&
    (entry.prior || part.submitted === submitted);
  const part = parts.find((p) => fits(p) && put(p, entry, key, period));
  if (part) return;
  const fresh: Part = {
    unit,
    year,
    stage: entry.stage,
    ...(submitted ? { submitted } : {}),
    figures: {},
    prior: {},
    attestations: [],
  };
  parts.push(fresh);
  put(fresh, entry, key, period);
}

/** A decision stands with the first part of its unit. */
function attest(parts: Part[], lookup: Lookup, decision: DecisionEntry, year: string): void {
  const { commitment, key, decision: what, by, on, basis } = decision;
  const found = lookup.unit(decision.unit.text);
  const unit = 'found' in found ? found.found.id : decision.unit.text;
  let part = parts.find((p) => p.unit === unit);
  if (!part) {
    part = { unit, year, stage: 'self', figures: {}, prior: {}, attestations: [] };
    parts.push(part);
  }
  part.attestations.push({
    commitment: commitment.text,
    ...(key ? { key: key.text } : {}),
    decision: what,
    by,
    on: on.text,
    ...(basis === undefined ? {} : { basis }),
  });
}

/** Whether there was room for it. */
function put(part: Part, entry: Entry, key: string, period: string): boolean {
  const year = period.slice(0, 4);
  if (entry.prior) part.prior[year] ??= {};
  const figures = (entry.prior ? part.prior[year] : part.figures) as Record<string, Written>;
  const written = writtenOf(entry);
  const before = figures[key];
  if (!/^\d{4}/.test(period) || periodKind(period) === 'year') {
    if (before && Object.keys(before).some((name) => name !== 'periods')) return false;
    figures[key] = { ...written, ...before };
    return true;
  }
  if (before?.periods?.[period]) return false;
  figures[key] = { ...before, periods: { ...before?.periods, [period]: written } };
  return true;
}

/** The key of an entry, by the indicator that it names, and the unit that it is written in wherever that stands. */
function named(lookup: Lookup, entry: Entry): { key: string; measured: WrittenMeasure } {
  const indicator = namedIn(lookup, entry);
  if ('found' in indicator)
    return { key: indicator.found.id, measured: writtenMeasure(entry, indicator.measure, indicator.found) };
  return { key: entry.indicator?.text ?? entry.title?.text ?? '', measured: {} };
}

/** A number keeps the unit that stands beside it, but for the one that every form prints. */
function writtenOf({ value, measure, completed, reference, evidence, notes }: Entry): Written {
  const text =
    value &&
    (measure && !/[^\d.,\s-]/.test(value.text) && !isRatio(measure.text)
      ? value.text + measure.text
      : value.text);
  return {
    ...(text === undefined ? {} : { value: text }),
    ...(completed ? { completed: completed.text } : {}),
    ...(reference ? { reference: reference.text } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(notes.length === 0 ? {} : { note: notes.map(({ text }) => text).join('；') }),
  };
}

/** `%` beside 0.95 is the column's, not the number's. */
function isRatio(measure: string): boolean {
  return /[%％‰点]$/.test(measure.trim());
}

function partOf({ figures, prior, submitted, stage, unit, year, attestations }: Part): object {
  return {
    year,
    unit,
    ...(stage === 'self' ? {} : { stage }),
    ...(submitted === undefined ? {} : { submitted }),
    figures: Object.fromEntries(Object.entries(figures).map(([key, written]) => [key, plain(written)])),
    ...(Object.keys(prior).length > 0
      ? {
          prior: Object.fromEntries(
            Object.entries(prior).map(([before, of]) => [
              before,
              Object.fromEntries(Object.entries(of).map(([key, written]) => [key, plain(written)])),
            ]),
          ),
        }
      : {}),
    ...(attestations.length > 0 ? { attestations } : {}),
  };
}

/** A figure with nothing beside it stands alone; nothing at all is blank. */
function plain(written: Written): Written | string | null {
  const names = Object.keys(written);
  if (names.length === 0) return null;
  return names.length === 1 && written.value !== undefined ? written.value : written;
}
