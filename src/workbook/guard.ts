import { type UnzipFileInfo, unzipSync } from 'fflate';
import { type DataOf, type MessageId, type MessageRef, message } from '../messages/index.js';
import { type Failure, failure, type Result, success } from '../source/index.js';

/** What a workbook may inflate to: far more than a form of thousands of rows, far less than harms a machine. */
const MOST = { entries: 2_000, entry: 50_000_000, total: 100_000_000 };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls files and of encrypted workbooks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes begin as a workbook's do. */
export function isZip(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP);
}

/** The parts of a workbook, inflated when they are asked for, by names that differ in nothing but case. */
export interface Parts {
  /** The parts of these names, as far as there are such. Throws `TooBig`, and on what cannot be inflated. */
  read(names: Iterable<string>): ReadonlyMap<string, Uint8Array>;
}

/** The parts would inflate to more than any form. */
export class TooBig extends Error {
  readonly why: MessageRef;

  constructor(why: MessageRef) {
    super(why.id);
    this.why = why;
  }
}

/**
 * Opens the archive of a workbook. What it would inflate to is known from its directory, before anything is inflated;
 * an entry that says less than it holds is cut off there and does not parse.
 */
export function openParts(bytes: Uint8Array): Result<Parts, MessageRef> {
  if (beginsWith(bytes, COMPOUND))
    return refusal(isEncrypted(bytes) ? 'workbook.encrypted' : 'workbook.old-format');
  if (!isZip(bytes)) return refusal('workbook.no-workbook');
  let total = 0;
  const read = (names: Iterable<string>): Map<string, Uint8Array> => {
    const wanted = new Set(names);
    let entries = 0;
    const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
      if (++entries > MOST.entries)
        throw new TooBig(message('workbook.too-many-parts', { limit: MOST.entries }));
      if (!wanted.has(partName(name))) return false;
      total += originalSize;
      if (originalSize > MOST.entry) throw tooBig(originalSize, MOST.entry);
      if (total > MOST.total) throw tooBig(total, MOST.total);
      return true;
    };
    return new Map(
      Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [partName(name), part] as const),
    );
  };
  return success({ read });
}

/** One spelling for the name of a part: some programs write backslashes, and case tells no two parts apart. */
export function partName(name: string): string {
  const steps: string[] = [];
  for (const step of name.replaceAll('\\', '/').toLowerCase().split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

function tooBig(size: number, limit: number): TooBig {
  return new TooBig(message('workbook.too-big', { size: megabytes(size), limit: megabytes(limit) }));
}

function refusal<Id extends MessageId>(id: Id, ...data: DataOf<Id>): Failure<MessageRef> {
  return failure([message(id, ...data)]);
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** An encrypted workbook is a compound file with a stream of that name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function megabytes(size: number): string {
  return `${Math.ceil(size / 1_000_000)} MB`;
}
