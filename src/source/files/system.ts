import { type MessageRef, message, type WordId } from '../../messages/index.js';

/** What the system says by code, in people's words. Where a file of another name stands in the way, its path is told. */
const sayings: Readonly<Record<string, WordId>> = {
  ENOENT: 'source.missing-file',
  EACCES: 'source.no-permission',
  EPERM: 'source.no-permission',
  EROFS: 'source.read-only',
  ENOSPC: 'source.disk-full',
  EDQUOT: 'source.disk-full',
  ELOOP: 'source.link-loop',
  EISDIR: 'source.folder',
  EBUSY: 'source.busy',
  ETXTBSY: 'source.busy',
  ENAMETOOLONG: 'source.long-name',
  EMFILE: 'source.too-many-open',
  ENFILE: 'source.too-many-open',
  EIO: 'source.device-fails',
};

/** Where no folder can be made: those above it are there by then. */
const noPlace: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EOPNOTSUPP', 'ENOTSUP']);

/** An error of the file system as a sentence. */
export function saidBySystem(error: unknown): MessageRef {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  if ((code === 'EEXIST' || code === 'ENOTDIR') && path !== '')
    return message('source.file-in-the-way', { path });
  if (madeFolder(error) && path !== '' && noPlace.has(code))
    return message('source.no-place-for-folder', { path });
  const id = sayings[code];
  if (id) return message(id);
  return message('source.unreadable', { message: error instanceof Error ? error.message : String(error) });
}

function madeFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
}
