import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { makeFolder, sha256 } from '../../source/index.js';
import type { Made, PutAside } from '../piece.js';
import { digestOf } from './digests.js';
import type { Store } from './store.js';

/**
 * What the program may have written in a place: set down before it is written, so that after a kill at any moment what
 * is ours can be told from what somebody has changed.
 */
export interface Claim {
  readonly key: string;
  /** By name, the digests that may stand there, newest first. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  /** What stood there for an earlier piece and does no more. */
  readonly gone: Readonly<Record<string, readonly string[]>>;
}

/** A paper to be written, or one that lies whole under another name. */
export type Paper = { readonly name: string } & (
  | { readonly content: string | Uint8Array }
  | { readonly at: string; readonly sha256: string; readonly bytes: number }
);

/** How many earlier versions of a paper are known again. */
const VERSIONS = 4;

/**
 * Writes papers into a folder, each whole. What stands under a name and was not written by the program gets another
 * name; what is there already as it should be stays as it is.
 */
export function settle(
  store: Store,
  { key, folder, claim: path }: { readonly key: string; readonly folder: string; readonly claim: string },
  papers: readonly Paper[],
): { readonly made: Made[]; readonly aside: PutAside[] } {
  const before = store.read<Claim>(path);
  const known = { ...before?.gone, ...before?.papers };
  const made = papers.map((paper): Made => {
    const { name } = paper;
    if ('at' in paper) return { name, sha256: paper.sha256, bytes: paper.bytes };
    return { name, sha256: sha256(paper.content), bytes: Buffer.byteLength(paper.content) };
  });
  const claimed = Object.fromEntries(
    made.map(({ name, sha256 }) => [name, [...new Set([sha256, ...(known[name] ?? [])])].slice(0, VERSIONS)]),
  );
  const gone = Object.fromEntries(Object.entries(known).filter(([name]) => !(name in claimed)));
  store.write(path, { key, papers: claimed, gone } satisfies Claim);
  const aside: PutAside[] = [];
  for (const [i, { name, sha256: wanted }] of made.entries()) {
    const file = join(folder, name);
    const standing = existsSync(file) ? digestOf(file) : undefined;
    if (standing === wanted) continue;
    const paper = papers[i] as Paper;
    if (standing !== undefined && !claimed[name]?.includes(standing)) aside.push(putAside(file, standing));
    if ('at' in paper) moved(paper.at, file);
    else store.writeFile(file, paper.content);
  }
  return { made, aside };
}

/** Removes what the program wrote under a name; what somebody has changed stays. Says whether it is gone. */
export function removeOurs(folder: string, name: string, digests: readonly string[]): boolean {
  const file = join(folder, name);
  const standing = existsSync(file) ? digestOf(file) : undefined;
  if (standing === undefined) return true;
  if (!digests.includes(standing)) return false;
  rmSync(file);
  return true;
}

function moved(from: string, to: string): void {
  makeFolder(dirname(to));
  renameSync(from, to);
}

function putAside(file: string, digest: string): PutAside {
  const ending = extname(file);
  const now = `${file.slice(0, file.length - ending.length)}.edited-${digest.slice(0, 8)}${ending}`;
  renameSync(file, now);
  return { file, now };
}
