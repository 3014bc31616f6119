import type { Result } from '../../source/index.js';
import type { Piece, PieceDone, Place } from '../piece.js';
import { settle } from '../store/claim.js';
import type { Store } from '../store/store.js';
import { judged } from './judge.js';
import type { Work } from './model.js';
import { circularOf, papersOf } from './papers.js';

/** Does a piece of work and writes what it comes to into its place. `mayWrite` throws where nobody waits for it any more. */
export async function workOn(
  { piece, key, place }: { readonly piece: Piece; readonly key: string; readonly place: Place },
  store: Store,
  mayWrite: () => void,
): Promise<PieceDone> {
  const work = await workOf(piece, place, store);
  if (!work.ok) return { result: { made: [], problems: work.problems }, aside: [] };
  const { papers, lacking, outcome } = work.value;
  mayWrite();
  const { made, aside } = settle(store, { key, ...place }, papers);
  const result = { made, ...(outcome ? { outcome } : {}), ...(lacking.length > 0 ? { lacking } : {}) };
  return { result, aside };
}

function workOf(piece: Piece, place: Place, store: Store): Promise<Result<Work>> | Result<Work> {
  if (piece.kind === 'judge') return judged(piece, place, store);
  return piece.kind === 'papers' ? papersOf(piece, place) : circularOf(piece);
}
