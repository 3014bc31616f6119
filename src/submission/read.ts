import { type DataFinding, type Facts, FactsBuilder } from '../facts/index.js';
import type { Plan } from '../plan/index.js';
import { parsePeriod, yearOf } from '../quantity/index.js';
import { type Problem, shownPath, sortProblems } from '../source/index.js';
import { placeDecisions } from './filling/decide.js';
import { Placer } from './filling/place.js';
import type { Located, Reading } from './model.js';
import { findFiles } from './opening/files.js';
import { open } from './opening/open.js';

export interface ReadSubmissions {
  readonly facts: Facts;
  /** Why whole files cannot be used; with any of these nothing should be judged. */
  readonly refusals: readonly Problem[];
  /** What is questionable about single cells. */
  readonly findings: readonly DataFinding[];
}

/**
 * Reads submissions of a plan: files, folders of them, or `-` for standard input. Never throws on what people
 * wrote: files that cannot be used are refused whole, cells that cannot be told for certain are findings.
 */
export function readSubmissions(
  paths: readonly string[],
  plan: Plan,
  { stdin }: { readonly stdin?: Uint8Array } = {},
): ReadSubmissions {
  const builder = new FactsBuilder([...plan.register.units.keys()]);
  const placer = new Placer(plan, builder);
  const refusals: Problem[] = [];
  const findings: DataFinding[] = [];
  const seen = new Map<string, string>();
  const { files, passedOver } = findFiles(paths);
  for (const path of passedOver) findings.push(note('intake.file-passed-over', shownPath(path), {}));
  for (const path of files) {
    const opened = open(path, stdin);
    if (!('read' in opened)) {
      refusals.push(opened);
      continue;
    }
    const { file, sha256 } = opened;
    const twin = seen.get(sha256);
    if (twin !== undefined) {
      findings.push(note('intake.same-file', file, { twin }));
      continue;
    }
    seen.set(sha256, file);
    const reading = opened.read();
    const problems = [...reading.problems, ...misplaced(reading, plan, file)];
    const refused = problems.filter((p) => p.severity === 'error');
    if (refused.length > 0) {
      for (const problem of problems) refusals.push(problem);
      continue;
    }
    for (const problem of problems) findings.push({ ...problem, effect: 'note' });
    for (const finding of reading.findings) findings.push(finding);
    for (const entry of reading.entries) placer.place(entry);
    findings.push(...placeDecisions(plan, placer.lookup, builder, reading.decisions));
    const { digest } = reading;
    if (digest && digest.text !== plan.digest) findings.push(note('intake.form-older', file, {}));
    builder.input({ file, sha256, sample: reading.sample });
  }
  if (files.length === 0)
    refusals.push({ id: 'intake.no-files', data: {}, severity: 'error', at: { file: paths[0] ?? '.' } });
  return {
    facts: builder.build(),
    refusals: sortProblems(refusals),
    findings: [...findings, ...placer.findings()],
  };
}

/** Whether a file is for this plan and its years, and holds anything at all. */
function misplaced(reading: Reading, plan: Plan, file: string): Problem[] {
  if (reading.problems.some((p) => p.severity === 'error')) return [];
  const error = (id: string, { at }: Pick<Located, 'at'>, data: Problem['data']): Problem => ({
    id,
    data,
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
  const { entries, decisions, findings } = reading;
  const empty = entries.length + decisions.length === 0 && findings.every((f) => f.effect === 'note');
  return empty ? [error('intake.no-figures', { at: { file } }, {})] : [];
}

function note(id: string, file: string, data: DataFinding['data']): DataFinding {
  return { id, data, severity: 'warning', effect: 'note', at: { file } };
}
