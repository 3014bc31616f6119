import { type DataFinding, type Facts, FactsBuilder } from '../facts/index.js';
import { type DataOf, type MessageId, message } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { parsePeriod, yearOf } from '../quantity/index.js';
import {
  anyError,
  during,
  failure,
  type Problem,
  type Result,
  shownPath,
  sortProblems,
  success,
} from '../source/index.js';
import { fillDecisions } from './filling/decisions.js';
import { Filler } from './filling/filler.js';
import { prepared } from './filling/prepared.js';
import { asProblem, type Located, type Reading } from './model.js';
import type { Submissions } from './opening/submissions.js';

/** The figures of submissions, with what is questionable about them: the two belong together into `evaluate`. */
export interface Figures {
  readonly facts: Facts;
  readonly findings: readonly DataFinding[];
  /** The files that were sent back (退回): none of their figures is among the facts. */
  readonly refused: readonly RefusedFile[];
}

/** A file that cannot be used, and all that is wrong with it. */
export interface RefusedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface ReadingOptions {
  /**
   * With a file that is refused whole nothing should be judged, so that `stop` is what happens unless `leave-out` is
   * said: then the others are read, and each refused file is an error among the findings, which leaves whatever is
   * judged undetermined.
   */
  readonly refusedFiles?: 'stop' | 'leave-out';
}

/**
 * Reads submissions of a plan. Never throws on what people wrote: cells that cannot be told for certain are findings,
 * and files that cannot be used are refused whole, in order of place. Where not one file could be read it is a failure
 * in any case.
 */
export function readSubmissions(
  { files, passedOver, name }: Submissions,
  plan: Plan,
  { refusedFiles = 'stop' }: ReadingOptions = {},
): Result<Figures> {
  const builder = new FactsBuilder([...plan.register.units.keys()]);
  const filler = new Filler(prepared(plan), builder);
  const refused: RefusedFile[] = [];
  const findings: DataFinding[] = [];
  const seen = new Map<string, string>();
  let filled = 0;
  for (const { path, ...why } of passedOver)
    findings.push({ ...why, severity: 'warning', effect: 'note', at: { file: shownPath(path) } });
  for (const opened of files) {
    if (!opened.ok) {
      refused.push({ file: opened.problems[0]?.at.file ?? name, problems: opened.problems });
      continue;
    }
    findings.push(...opened.problems.map((problem): DataFinding => ({ ...problem, effect: 'note' })));
    const { file, sha256 } = opened.value;
    const twin = seen.get(sha256);
    if (twin !== undefined) {
      findings.push(note('intake.same-file', file, { twin }));
      continue;
    }
    seen.set(sha256, file);
    const reading = during(file, () => opened.value.read());
    const problems = [...reading.problems, ...misplaced(reading, plan, file)];
    if (anyError(problems)) {
      refused.push({ file, problems: sortProblems(problems) });
      continue;
    }
    for (const problem of problems) findings.push({ ...problem, effect: 'note' });
    for (const finding of reading.findings) findings.push(finding);
    filler.fillAll(reading);
    findings.push(...fillDecisions(plan, filler.lookup, builder, reading.decisions));
    const { digest } = reading;
    if (digest && digest.text !== plan.digest) findings.push(note('intake.form-older', file));
    builder.input({ file, sha256, sample: reading.sample });
    filled++;
  }
  if (files.length === 0)
    refused.push({
      file: name,
      problems: [{ ...message('intake.no-files'), severity: 'error', at: { file: name } }],
    });
  const refusals = sortProblems(refused.flatMap(({ problems }) => problems));
  if (refusals.length > 0 && refusedFiles === 'stop') return failure(refusals);
  const said = [...refusals.map(ofFile), ...sortProblems([...findings, ...filler.findings()])];
  if (filled === 0) return failure(said.map(asProblem));
  return success({ facts: builder.build(), findings: said, refused });
}

/** What a refused file says to the reader of an assessment that was made without it. */
function ofFile(problem: Problem): DataFinding {
  return { ...problem, effect: problem.severity === 'error' ? 'doubtful' : 'note' };
}

/** Whether a file is for this plan and its years, and holds anything at all. */
function misplaced(reading: Reading, plan: Plan, file: string): Problem[] {
  if (anyError(reading.problems)) return [];
  const error = <Id extends MessageId>(
    id: Id,
    { at }: Pick<Located, 'at'>,
    ...data: DataOf<Id>
  ): Problem => ({
    ...message(id, ...data),
    severity: 'error',
    at,
  });
  const foreign = reading.plans.find(({ text }) => text !== plan.id);
  if (foreign)
    return [error('intake.wrong-plan', foreign, { named: foreign.text, plan: plan.id, title: plan.title })];
  const outside = ({ text }: Located): boolean => {
    const period = parsePeriod(text);
    if (period === undefined) return false;
    return yearOf(period) < yearOf(plan.from) || yearOf(period) > yearOf(plan.to);
  };
  const [year] = reading.years;
  if (year && reading.years.every(outside))
    return [error('intake.wrong-year', year, { year: year.text, from: plan.from, to: plan.to })];
  const { entries, plain, decisions, findings } = reading;
  const given = entries.length + decisions.length + (plain?.count ?? 0);
  const empty = given === 0 && findings.every((f) => f.effect === 'note');
  return empty ? [error('intake.no-figures', { at: { file } })] : [];
}

function note<const Id extends MessageId>(id: Id, file: string, ...data: DataOf<Id>): DataFinding {
  return { ...message(id, ...data), severity: 'warning', effect: 'note', at: { file } };
}
