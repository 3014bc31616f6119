import { message } from '../../messages/index.js';
import { askedOf, judgeSubmissions } from '../../service/index.js';
import { failure, type Problem, type Result, success } from '../../source/index.js';
import { openSubmissions } from '../../submission/index.js';
import type { JudgePiece, Place } from '../piece.js';
import { ASSESSMENT, assessmentText } from './kept.js';
import type { Work } from './model.js';
import { outcomeOf } from './outcome.js';
import { planOf } from './plans.js';

/** Judges submissions; a failure where none can be used, and where a file is not what it was when the run began. */
export function judged(piece: JudgePiece, { plan: path = '' }: Place): Result<Work> {
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
  const assessment = evaluation.assessment(asked.value);
  return success({
    papers: [{ name: ASSESSMENT, content: assessmentText(assessment) }],
    lacking: [],
    outcome: outcomeOf(assessment, refused),
  });
}

/** Another program is changing what this run has counted on. */
function changed(file: string): Problem {
  return { ...message('batch.changed-meanwhile'), severity: 'error', at: { file } };
}
