import { join } from 'node:path';
import { assessmentIn, circularFormats } from '../service/index.js';
import { shownPath } from '../source/index.js';
import type { JudgedRun } from './judging.js';
import { partsOf } from './parts.js';
import { CIRCULAR, type CircularPiece, type PapersPiece } from './piece.js';
import { doPieces, type Job, type KeptResult, type Tally } from './pieces.js';
import type { Shop } from './shop.js';

/** A circular holds all its assessments at once: of more findings than this there is none. */
const MOST_FINDINGS = 50_000;

/** Makes the papers of runs, and the circular over them; gives the names of those that are about a whole run, by run. */
export async function renderRuns(
  runs: readonly JudgedRun[],
  shop: Shop,
  tally: Tally,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { to } = shop.request;
  const circular = circularOf(runs, shop);
  let total = circular ? 1 : 0;
  for (const { units } of runs) total += partsOf(numbers(units), to).length;
  const names = new Map<string, readonly string[]>();
  function* jobs(): Generator<Job> {
    // What takes longest comes first, so that at the end nobody waits for one.
    if (circular) yield { piece: circular, run: CIRCULAR, part: CIRCULAR };
    for (const judged of runs) {
      const units = unitsOf(judged, shop);
      const parts = partsOf(units, to);
      total += parts.length - partsOf(numbers(units.length), to).length;
      for (const { name: part, of, to: formats } of parts)
        yield { piece: piece(judged, { of, to: formats }, shop), run: judged.name, part };
    }
  }
  const all = { jobs: jobs(), total: () => total, phase: 'render', tally } as const;
  await doPieces(shop, all, ({ run, piece: { kind }, part }, { made }) => {
    if (kind === 'circular' || !part.startsWith('units-'))
      names.set(run, [...(names.get(run) ?? []), ...made.map(({ name }) => name)]);
  });
  return names;
}

/** The units of a judged run, by id. */
function unitsOf({ result }: JudgedRun, { store }: Shop): string[] {
  return store.read<KeptResult>(result)?.outcome?.units.map(({ id }) => id) ?? [];
}

function piece(
  { assessment }: JudgedRun,
  { of, to }: Pick<PapersPiece, 'of' | 'to'>,
  { program, request, means }: Shop,
): PapersPiece {
  const { lang } = request;
  const { ledger: _, ...looks } = means;
  const tellsOfRounds = 'papers' in of && of.papers.includes('inspection');
  const used = tellsOfRounds ? means : looks;
  return { kind: 'papers', program: program.digest, assessment, lang, of, to, means: used };
}

/** The circular over all runs; none of a single one, and none of more than one computer holds at once. */
function circularOf(
  runs: readonly JudgedRun[],
  { program, request, means }: Shop,
): CircularPiece | undefined {
  const to = circularFormats.filter((format) => request.to.includes(format));
  const findings = runs.reduce((sum, run) => sum + run.findings, 0);
  const same = new Set(runs.map(({ run }) => `${run.plan.id} ${run.asOf}`)).size < runs.length;
  if (runs.length < 2 || findings > MOST_FINDINGS || same || to.length === 0) return undefined;
  const assessments = runs.map(({ name, assessment }) => ({
    file: shownPath(assessmentIn(join(request.out, name))),
    sha256: assessment,
  }));
  const { ledger: _, ...looks } = means;
  return {
    kind: 'circular',
    program: program.digest,
    lang: request.lang,
    assessments,
    to,
    means: looks,
  };
}

/** As many different ids: to count parts before the ids are known. */
function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}
