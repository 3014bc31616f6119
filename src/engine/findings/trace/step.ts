import type { Step } from '../../../assessment/index.js';
import type { Figure } from '../../../facts/index.js';
import { type DataOf, type MessageId, message, type WordDatum } from '../../../messages/index.js';
import { verdictCode, verdictOf } from '../../judging/verdict.js';

/** A step of a derivation. */
export function step<Id extends MessageId>(depth: number, id: Id, ...data: DataOf<Id>): Step {
  return { depth, says: message(id, ...data) };
}

/** A step that shows a figure as it was submitted. */
export function submittedStep(step: Step, { unit, origin }: Figure): Step {
  return { ...step, unit, origin: [origin] };
}

/** A verdict as a step names it. */
export function verdictWord(verdict: number): WordDatum {
  return { id: verdict === verdictCode.exceeded ? 'verdict.exceeded' : `verdict.${verdictOf(verdict)}` };
}
