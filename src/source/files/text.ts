import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { type DataOf, type MessageId, message, type WordId } from '../../messages/index.js';
import type { Problem } from '../model.js';
import { type Failure, failure, type Result, success } from '../result.js';
import { saidBySystem } from './system.js';

/** A text file as read: its text without byte-order mark, and the SHA-256 of its bytes. */
export interface SourceText {
  /** Decoded when first asked for. */
  readonly text: string;
  /** The text in UTF-8. */
  readonly utf8: Buffer;
  readonly sha256: string;
  /** As shown to people: relative to where the command runs, with `/`; as given when outside. */
  readonly file: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/** A file as read. */
export interface SourceBytes {
  /** As of `SourceText`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is read whole and made cells or nodes has no more bytes than this. */
export const MOST_BYTES = 20_000_000;

/** Reads a file whole. Never throws: a folder, a missing or too big file is a failure. */
export function readBytes(
  path: string,
  { maxBytes = MOST_BYTES }: { maxBytes?: number } = {},
): Result<SourceBytes> {
  const file = shownPath(path);
  try {
    const refused = refusal(file, statSync(path), maxBytes);
    return refused ?? success({ file, bytes: readFileSync(path) });
  } catch (error) {
    // To read, a file in place of a folder is as good as none.
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
    const said = missing ? message('source.missing-file') : saidBySystem(error);
    return failure([{ ...said, severity: 'error', at: { file } }]);
  }
}

/**
 * Reads a text file: UTF-8 with or without byte-order mark, UTF-16 with one (Excel's "Unicode text"), else GB18030 (how
 * Excel in China saves CSV). Never throws.
 */
export function readText(path: string, limits: { maxBytes?: number } = {}): Result<SourceText> {
  const source = readBytes(path, limits);
  return source.ok ? decodeText(source.value.file, source.value.bytes) : source;
}

/** Decodes bytes that came from elsewhere (standard input) as `readText` does; `file` is what to call them. */
export function decodeText(file: string, bytes: Uint8Array): Result<SourceText> {
  if (bytes.length === 0) return failed(file, 'source.empty-file');
  const wide = wideOf(bytes);
  const binary = wide ? undefined : binaryKind(bytes);
  if (binary) return failed(file, binary);
  const about = { file, sha256: sha256(bytes) };
  if (isUtf8(bytes)) {
    const marked = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
    const utf8 = asBuffer(bytes).subarray(marked ? BYTE_ORDER_MARK.length : 0);
    let text: string | undefined;
    return success({
      ...about,
      utf8,
      encoding: 'utf-8',
      get text() {
        text ??= utf8.toString();
        return text;
      },
    });
  }
  const text = decode(bytes, wide ?? 'gb18030');
  if (text === undefined) return failed(file, 'source.unknown-encoding');
  return success({ ...about, text, utf8: Buffer.from(text), encoding: wide ? 'utf-16' : 'gb18030' });
}

/** How the bytes of UTF-16 are ordered, as its mark says. */
function wideOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** SHA-256 in hexadecimal; of text, over its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A path as shown to people: relative to where the command runs, with `/`; as given when outside. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  const outside = below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return (outside ? path : below).split(sep).join('/');
}

function refusal(file: string, stats: Stats, maxBytes: number): Failure | undefined {
  if (stats.isDirectory()) return failed(file, 'source.folder');
  if (!stats.isFile()) return failed(file, 'source.no-regular-file');
  if (stats.size <= maxBytes) return undefined;
  return failed(file, 'source.too-big', { size: megabytes(stats.size), limit: megabytes(maxBytes) });
}

/** For people: in MB, rounded up to a tenth. */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}

const magics: readonly (readonly [bytes: readonly number[], id: WordId])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'source.zip-file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'source.office-file'],
  [[0x25, 0x50, 0x44, 0x46], 'source.pdf-file'],
];

/** The message for bytes that are no UTF-8 or GB18030 text whatever follows. */
function binaryKind(bytes: Uint8Array): WordId | undefined {
  const magic = magics.find(([head]) => head.every((byte, i) => bytes[i] === byte));
  if (magic) return magic[1];
  return bytes.includes(0) ? 'source.binary-file' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function failed<Id extends MessageId>(file: string, id: Id, ...data: DataOf<Id>): Failure {
  const problem: Problem = { ...message(id, ...data), severity: 'error', at: { file } };
  return failure([problem]);
}
