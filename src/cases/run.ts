import type { Finding } from '../assessment/index.js';
import { compile, evaluate, type Program } from '../engine/index.js';
import { message } from '../messages/index.js';
import type { CaseFile, Plan } from '../plan/index.js';
import { parseDate } from '../quantity/index.js';
import { type Problem, sortProblems } from '../source/index.js';
import { caseReader } from '../submission/index.js';
import { type Expectation, type Outcome, readExpectations } from './expectation.js';

interface CaseResults {
  /** Expectations that were not fulfilled, and cases that could not be run, each at its place. */
  readonly failures: readonly Problem[];
  /** How many expectations were held against verdicts. */
  readonly checked: number;
}

/** Runs cases through the real flow: given figures are read as submissions are, and judged by the engine. */
export function runCases(plan: Plan, cases: readonly CaseFile[]): CaseResults {
  const program = compile(plan);
  const context = { plan, program, read: caseReader(plan) };
  const results = cases.map((test) => runCase(context, test));
  return {
    failures: sortProblems(results.flatMap((r) => r.failures)),
    checked: results.reduce((sum, r) => sum + r.checked, 0),
  };
}

/** What cases are run against. */
interface Context {
  readonly plan: Plan;
  readonly program: Program;
  readonly read: ReturnType<typeof caseReader>;
}

function runCase({ plan, program, read }: Context, test: CaseFile): CaseResults {
  const asOf = parseDate(test.asOf);
  if (asOf === undefined) {
    const data = { name: test.name, text: test.asOf };
    return {
      failures: [{ ...message('cases.bad-as-of', data), severity: 'error', at: test.at }],
      checked: 0,
    };
  }
  const facts = read({ figures: test.given, prior: test.prior, decisions: test.attestations });
  const { expectations, problems: unread } = readExpectations(plan, test);
  const failures = [...facts.problems, ...unread];
  if (expectations.length === 0 && unread.length === 0)
    failures.push({
      ...message('cases.expects-nothing', { name: test.name }),
      severity: 'error',
      at: test.at,
    });
  // A figure that went nowhere would let a case pass for the wrong reason.
  if (!facts.ok) return { failures, checked: 0 };
  const evaluation = evaluate(only(program, expectations), facts.value, { asOf });
  for (const expectation of expectations) {
    const { commitment, unit, key } = expectation;
    const failure = difference(plan, test.name, expectation, evaluation.find(commitment.id, unit, key));
    if (failure) failures.push(failure);
  }
  return { failures, checked: expectations.length };
}

/** A program that judges what is expected of, and nothing else: a case is about one commitment or two of hundreds. */
function only(program: Program, expectations: readonly Expectation[]): Program {
  const expected = new Set(expectations.map(({ commitment }) => commitment.id));
  return {
    ...program,
    judgements: program.judgements.filter(({ commitment }) => expected.has(commitment.id)),
  };
}

/** What differs between an expectation and the finding, if anything does. */
function difference(
  plan: Plan,
  name: string,
  { commitment, unit, key, outcome, at }: Expectation,
  finding: Finding | undefined,
): Problem | undefined {
  const data = {
    name,
    unit: plan.register.units.get(unit)?.name ?? unit,
    commitment: key === undefined ? commitment.id : `${commitment.id}@${key}`,
    expected: { id: `verdict.${outcome}` },
  } as const;
  if (!finding) return { ...message('cases.not-held', data), severity: 'error', at };
  const got: Outcome = finding.exceeded ? 'exceeded' : finding.verdict;
  if (got === outcome) return undefined;
  return {
    ...message('cases.failed', { ...data, got: { id: `verdict.${got}` }, reason: finding.reason }),
    severity: 'error',
    at,
  };
}
