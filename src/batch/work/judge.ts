import { createHash } from 'node:crypto';
import { askedOf, judgedLines, judgeSubmissions } from '../../service/index.js';
import { failure, type Result, success } from '../../source/index.js';
import { openSubmissions } from '../../submission/index.js';
import type { JudgePiece, Place } from '../piece.js';
import type { Store } from '../store/store.js';
import { changed } from './changed.js';
import { ASSESSMENT, isSmall, remember } from './kept.js';
import type { Work } from './model.js';
import { outcomeOf } from './outcome.js';
import { planOf } from './plans.js';

/** Judges submissions; a failure where none can be used, and where a file is not what it was when the run began. */
export function judged(piece: JudgePiece, { plan: path = '' }: Place, store: Store): Result<Work> {
  const plan = planOf(path, piece.plan);
  if (!plan.ok) return plan.problems.length > 0 ? plan : failure([changed(path)]);
  const { files, name } = openSubmissions(piece.figures.map(({ file }) => file));
  for (const [i, opened] of files.entries()) {
    const { file = '', sha256 } = piece.figures[i] ?? {};
    if (opened.ok && opened.value.sha256 !== sha256) return failure([changed(file)]);
  }
  const { asOf, strict, collected, passedOver, units, scope } = piece;
  const submissions = { files, name, passedOver, collected };
  const asked = askedOf(plan.value, submissions, { units, scope });
  if (!asked.ok) return asked;
  const judged = judgeSubmissions(plan.value, submissions, {
    asOf,
    refusedFiles: strict ? 'stop' : 'leave-out',
  });
  if (!judged.ok) return judged;
  const { evaluation, refused } = judged.value;
  const paper = writtenDown(judgedLines(evaluation, asked.value), store);
  const overview = evaluation.overview(asked.value);
  if (isSmall(overview.findings)) remember(paper.sha256, evaluation.assessment(asked.value));
  return success({
    papers: [{ name: ASSESSMENT, ...paper }],
    lacking: [],
    outcome: outcomeOf(evaluation, overview, refused),
  });
}

/** Pieces written under a temporary name, with the digest of them all. */
function writtenDown(
  pieces: Iterable<Uint8Array>,
  store: Store,
): { readonly at: string; readonly sha256: string; readonly bytes: number } {
  const at = store.temporary();
  const hash = createHash('sha256');
  let bytes = 0;
  function* noted(): Generator<Uint8Array> {
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  store.writePieces(at, noted());
  return { at, sha256: hash.digest('hex'), bytes };
}
