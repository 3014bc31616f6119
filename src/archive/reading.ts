import { createHash } from 'node:crypto';
import { AssessmentSchema } from '../assessment/index.js';
import { message } from '../messages/index.js';
import { type Failure, failure, type Result, shapeTest, success } from '../source/index.js';
import type { AttestationLine, EndLine, Header, ProblemLine, RuleLine, UnitLine } from './schema.js';

/** The lines of a kept assessment; those of figures only by where they stand. */
export interface Lines {
  readonly bytes: Buffer;
  readonly header: Header;
  readonly rules: readonly RuleLine[];
  readonly attestations: readonly AttestationLine['attestation'][];
  readonly problems: readonly ProblemLine[];
  readonly units: readonly UnitLine[];
  /** By unit, the first and the last byte of its figures. */
  readonly figures: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** Whether what the lines say of the whole is what an assessment says. */
const isAssessment = shapeTest(AssessmentSchema);

const LINE_FEED = 0x0a;
const FIGURES = Buffer.from('{"figures":');

/** Whether bytes begin as a kept assessment does. */
export function isKept(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).toString().startsWith('{"schema":"duibiao/assessment/2"');
}

/** Reads the lines; a failure where they are not as the program wrote them, to the last byte. */
export function readLines(file: string, bytes: Buffer): Result<Lines> {
  const last = bytes.lastIndexOf(LINE_FEED, bytes.length - 2) + 1;
  const end = endAt(bytes, last);
  if (!end) return damaged(file, message('archive.cut-off'));
  const content = bytes.subarray(0, last);
  if (createHash('sha256').update(content).digest('hex') !== end.sha256)
    return damaged(file, message('archive.changed'));
  try {
    const lines = sorted(content);
    if (isSound(lines)) return success(lines);
  } catch {
    // As below: no JSON, or none of ours.
  }
  return damaged(file, message('archive.changed'));
}

function sorted(bytes: Buffer): Lines {
  let header: Header | undefined;
  const rules: RuleLine[] = [];
  const attestations: AttestationLine['attestation'][] = [];
  const problems: ProblemLine[] = [];
  const units: UnitLine[] = [];
  const figures = new Map<string, readonly [number, number]>();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (bytes.subarray(start, start + FIGURES.length).equals(FIGURES)) {
      const from = start + FIGURES.length;
      figures.set(JSON.parse(bytes.subarray(from, bytes.indexOf(',', from)).toString()), [start, end]);
    } else {
      const line = JSON.parse(bytes.subarray(start, end).toString());
      if ('schema' in line) header = line;
      else if ('rule' in line) rules.push(line);
      else if ('attestation' in line) attestations.push(line.attestation);
      else if ('problem' in line) problems.push(line);
      else if ('verdicts' in line) units.push(line);
      else throw new RangeError('no such line here');
    }
    start = end + 1;
  }
  if (!header) throw new RangeError('no header');
  return { bytes, header, rules, attestations, problems, units, figures };
}

/** Whether lines whose checksum is right are such as this version writes; those of figures are told when they are read. */
function isSound({ header, rules, attestations, problems, units }: Lines): boolean {
  const { program, asked, judgements, columns, ...head } = header;
  const whole = { units: units.map(({ unit }) => unit), problems: problems.map(({ problem }) => problem) };
  const texts = (...all: unknown[]): boolean => all.every((one) => typeof one === 'string');
  return (
    isAssessment({
      ...head,
      ...whole,
      schema: 'duibiao/assessment/1',
      findings: [],
      recorded: [],
      attachments: [],
    }) &&
    texts(program, ...[asked].flat(), ...units.map(({ verdicts }) => verdicts)) &&
    judgements.every(({ commitment, key }) => texts(commitment, key)) &&
    columns.every(({ indicator, period }) => texts(indicator, period)) &&
    rules.every(({ rule, file, text }) => texts(rule, file, text)) &&
    attestations.every(({ commitment, unit, by, on }) => texts(commitment, unit, by, on))
  );
}

function endAt(bytes: Buffer, start: number): EndLine | undefined {
  try {
    const end = JSON.parse(bytes.subarray(start).toString()) as Partial<EndLine> | null;
    return typeof end?.sha256 === 'string' && bytes.at(-1) === LINE_FEED ? (end as EndLine) : undefined;
  } catch {
    return undefined;
  }
}

export function damaged(file: string, said: ReturnType<typeof message>): Failure {
  return failure([{ ...said, severity: 'error', at: { file } }]);
}
