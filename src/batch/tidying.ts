import { join } from 'node:path';
import type { Shop } from './shop.js';
import { type Claim, removeOurs } from './store/claim.js';

/**
 * Removes what an earlier batch wrote for a run and this one would not: the notice to a unit that has put everything
 * right, a format that is not asked for. What somebody has changed stays; its names are given.
 */
export function tidy(run: string, current: ReadonlySet<string>, { store, request }: Shop): string[] {
  const folder = join(request.out, run);
  const claims = store.partsOf(run).flatMap((part) => {
    const claim = store.read<Claim>(store.claimPath(run, part));
    return claim ? [{ part, claim }] : [];
  });
  const wanted = new Set(
    claims.flatMap(({ part, claim }) => (current.has(part) ? Object.keys(claim.papers) : [])),
  );
  const left: string[] = [];
  for (const { part, claim } of claims) {
    const stays = current.has(part);
    const gone = Object.entries(stays ? claim.gone : { ...claim.gone, ...claim.papers });
    for (const [name, digests] of gone)
      if (!wanted.has(name) && !removeOurs(folder, name, digests)) left.push(join(folder, name));
    if (!stays) {
      store.forget(store.resultPath(run, part));
      store.forget(store.claimPath(run, part));
    } else if (gone.length > 0)
      store.write(store.claimPath(run, part), { ...claim, gone: {} } satisfies Claim);
  }
  return left;
}
