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

/**
 * Unpacks the parts of a workbook that are asked for. What it would inflate to is known from its directory, before
 * anything is inflated; an entry that says less than it holds is cut off there and does not parse.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, MessageRef> {
  if (beginsWith(bytes, COMPOUND))
    return refusal(isEncrypted(bytes) ? 'workbook.encrypted' : 'workbook.old-format');
  if (!isZip(bytes)) return refusal('workbook.no-workbook');
  let entries = 0;
  let total = 0;
  let tooBig: Failure<MessageRef> | undefined;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    entries++;
    if (!wanted(name)) return false;
    total += originalSize;
    if (entries > MOST.entries || originalSize > MOST.entry || total > MOST.total)
      tooBig ??= refusal('workbook.too-big', { size: megabytes(total), limit: megabytes(MOST.total) });
    return tooBig === undefined;
  };
  try {
    const parts = new Map(Object.entries(unzipSync(bytes, { filter })));
    if (tooBig) return tooBig;
    return parts.has('xl/workbook.xml') ? success(parts) : refusal('workbook.no-workbook');
  } catch {
    return refusal('workbook.damaged');
  }
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
