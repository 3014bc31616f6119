import type { JudgedRun } from './judging.js';
import type { Trouble } from './model.js';
import type { JudgePiece, Means } from './piece.js';
import type { KeptResult } from './pieces.js';
import type { BatchRecord } from './record-schema.js';
import type { Shop } from './shop.js';
import type { Claim } from './store/claim.js';

type Head = Omit<BatchRecord, 'runs' | 'troubles' | 'options'> & {
  readonly options: Readonly<Omit<BatchRecord['options'], keyof Means>> & Means;
  readonly troubles: readonly Trouble[];
};

/** The record of a batch, run by run: the same text for the same work, however many workers did it. */
export function* recordText(
  runs: readonly JudgedRun[],
  { troubles, passedOver }: { readonly troubles: readonly Trouble[]; readonly passedOver: readonly string[] },
  shop: Shop,
): Generator<string> {
  const { path, asOf, lang, to, strict } = shop.request;
  const head: Head = {
    schema: 'duibiao/batch/1',
    program: shop.program,
    path,
    options: { ...(asOf === undefined ? {} : { asOf }), lang, to: [...to], strict, ...shop.means },
    troubles,
    passedOver: [...passedOver],
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "runs": [`;
  let first = true;
  for (const judged of runs) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(runRecord(judged, shop))}`;
    first = false;
  }
  yield '\n ]\n}\n';
}

function runRecord({ run, name, result, units, findings, conclusions: counts }: JudgedRun, { store }: Shop) {
  const { piece, outcome } = store.read<KeptResult>(result) ?? {};
  const parts = store.partsOf(name).flatMap((part) => {
    const key = store.read<Claim>(store.claimPath(name, part))?.key;
    const made = key === undefined ? undefined : store.read<KeptResult>(store.resultPath(name, part))?.made;
    return key === undefined || !made ? [] : [{ part, key, made }];
  });
  return {
    name,
    plan: { id: run.plan.id, digest: run.plan.digest },
    asOf: run.asOf,
    figures: (piece as JudgePiece | undefined)?.figures ?? [],
    units,
    findings,
    conclusions: counts,
    refused: outcome?.refused.map(({ file }) => file) ?? [],
    parts,
  };
}
