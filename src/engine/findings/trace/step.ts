import type { Step } from '../../../assessment/index.js';
import type { Figure } from '../../../facts/index.js';
import type { MessageRef, SentenceDatum } from '../../../messages/index.js';
import { verdictCode, verdictOf } from '../../judging/verdict.js';

/** A step of a derivation. */
export function step(
  depth: number,
  id: string,
  data: MessageRef['data'],
  figures: readonly Figure[] = [],
): Step {
  const says = { id, data };
  const [first] = figures;
  return first ? { depth, says, unit: first.unit, origin: figures.map((f) => f.origin) } : { depth, says };
}

/** A verdict as a step names it. */
export function verdictWord(verdict: number): SentenceDatum {
  return { id: verdict === verdictCode.exceeded ? 'verdict.exceeded' : `verdict.${verdictOf(verdict)}` };
}
