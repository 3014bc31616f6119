import {
  anyError,
  child,
  entriesOf,
  failure,
  itemsOf,
  type Location,
  type MapEntry,
  type Result,
  requiredText,
  sortProblems,
  success,
  type TreeNode,
} from '../source/index.js';
import { type RuleFile, readRuleFiles } from './files.js';

/** A rule author's case as written: figures stay trees, to be read like a submission's. */
export interface CaseFile {
  readonly name: string;
  readonly asOf: string;
  readonly given: readonly MapEntry[];
  /** By year, each a map of units. */
  readonly prior: readonly MapEntry[];
  readonly attestations: readonly MapEntry[];
  readonly expect: readonly { readonly unit: MapEntry; readonly verdicts: readonly MapEntry[] }[];
  readonly at: Location;
}

/** The given/expect cases that lie beside a plan. */
export function loadCases(path: string): Result<readonly CaseFile[]> {
  return casesOf(readRuleFiles(path));
}

/** The cases among files that have been read. */
export function casesOf(read: readonly RuleFile[]): Result<readonly CaseFile[]> {
  const files = read.filter((file) => file.kind === 'tests');
  const problems = sortProblems(files.flatMap((file) => file.problems));
  if (anyError(problems)) return failure(problems);
  return success(
    files.flatMap(({ root }) => itemsOf(child(root, 'tests')).map(caseOf)),
    problems,
  );
}

function caseOf(node: TreeNode): CaseFile {
  return {
    name: requiredText(node, 'name'),
    asOf: requiredText(node, 'as-of'),
    given: entriesOf(child(node, 'given')),
    prior: entriesOf(child(node, 'prior')),
    attestations: entriesOf(child(node, 'attestations')),
    expect: entriesOf(child(node, 'expect')).map((unit) => ({ unit, verdicts: entriesOf(unit.value) })),
    at: node.at,
  };
}
