import { createHash } from 'node:crypto';
import type { Asked, Evaluation } from '../engine/index.js';
import { FigureLines } from './figure-lines.js';
import { JsonBytes } from './json-bytes.js';
import {
  type AttestationLine,
  type EndLine,
  type Header,
  LETTERS,
  type ProblemLine,
  type RuleLine,
  type UnitLine,
} from './schema.js';

/** Of what, and by which version of the program. */
export interface Keeping {
  readonly evaluation: Evaluation;
  readonly asked: Asked;
  readonly program: string;
}

/** As many bytes as are handed on together. */
const PIECE = 1 << 18;

/**
 * A judgement as the lines of a file, each with its line feed, in pieces of some lines: what is needed to judge it again,
 * and what it came to. No finding is made. Throws RangeError where the plan was not read from files.
 */
export function* linesOf(keeping: Keeping): Generator<Uint8Array> {
  const hash = createHash('sha256');
  const out = new JsonBytes();
  let count = 0;
  const piece = (): Uint8Array => {
    const bytes = Buffer.from(out.written);
    out.clear();
    return bytes;
  };
  for (const _ of writeContents(keeping, out)) {
    out.raw('\n');
    count++;
    if (out.length < PIECE) continue;
    hash.update(out.written);
    yield piece();
  }
  hash.update(out.written);
  const end: EndLine = { end: count, sha256: hash.digest('hex') };
  out.value(end);
  out.raw('\n');
  yield piece();
}

/** Writes one line after another, without its line feed. */
function* writeContents(keeping: Keeping, out: JsonBytes): Generator<void> {
  for (const content of contentsOf(keeping)) {
    out.value(content);
    yield;
  }
  const { facts } = keeping.evaluation;
  const lines = new FigureLines(facts);
  for (const row of facts.units.keys()) if (lines.write(row, out)) yield;
}

/** All but the figures. */
function* contentsOf({ evaluation, asked, program: version }: Keeping): Generator<object> {
  const { program, facts, found } = evaluation;
  const { sources } = program.plan;
  if (sources.length === 0) throw new RangeError(`the rules of ${program.plan.id} were not read from files`);
  const {
    schema: _,
    units,
    problems,
    findings: __,
    recorded: ___,
    attachments: ____,
    ...head
  } = evaluation.overview(asked);
  const header: Header = {
    schema: 'duibiao/assessment/2',
    ...head,
    program: version,
    asked: typeof asked === 'string' ? asked : [...asked],
    judgements: program.judgements.map(({ commitment, checkpoint }) => ({
      commitment: commitment.id,
      key: checkpoint.key,
    })),
    columns: [...facts.columns.values()].map(({ indicator, period }) => ({ indicator, period })),
  };
  yield header;
  for (const { path: rule, ...source } of sources) yield { rule, ...source } satisfies RuleLine;
  for (const attestation of facts.decisions()) yield { attestation } satisfies AttestationLine;
  for (const problem of found) yield { problem, from: 'reader' } satisfies ProblemLine;
  const read = new Set<object>(found);
  for (const problem of problems)
    if (!read.has(problem)) yield { problem, from: 'engine' } satisfies ProblemLine;
  for (const unit of units) yield { unit, verdicts: lettersOf(evaluation, unit.id) } satisfies UnitLine;
}

/** The verdicts on a unit, a letter for each judgement of the plan. */
export function lettersOf(evaluation: Evaluation, unit: string): string {
  const row = evaluation.program.tree.rowOf.get(unit);
  if (row === undefined) throw new RangeError(`the register has no unit ${unit}`);
  return evaluation.verdicts.map((_, index) => LETTERS[evaluation.verdictAt(index, row)]).join('');
}
