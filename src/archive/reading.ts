import { createHash } from 'node:crypto';
import { message } from '../messages/index.js';
import { type Failure, failure, type Result, shapeTest, success } from '../source/index.js';
import {
  type AttestationLine,
  type EndLine,
  type Header,
  KeptLineSchema,
  type ProblemLine,
  type RuleLine,
  type UnitLine,
} from './schema.js';

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

/** Whether a line is one that this version writes. */
const isLine = shapeTest(KeptLineSchema);

const LINE_FEED = 0x0a;
const FIGURES = Buffer.from('{"figures":');

/** Whether bytes begin as a kept assessment does. */
export function isKept(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).toString().startsWith('{"schema":"duibiao/assessment/2"');
}

/** Whether the lines of figures, which are read one by one, are such as the program writes. */
export function areFigures({ bytes, figures }: Lines): boolean {
  try {
    return [...figures.values()].every(([start, end]) => isLine(JSON.parse(`${bytes.subarray(start, end)}`)));
  } catch {
    return false;
  }
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
    return success(sorted(content));
  } catch {
    return damaged(file, message('archive.changed'));
  }
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
      if (!isLine(line)) throw new RangeError('no line of a kept assessment');
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
