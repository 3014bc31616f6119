import type { Step } from '../../assessment/index.js';
import { message } from '../../messages/index.js';

/** Of what one step is made of so many are told: a sum over three thousand counties has as many. */
const TOLD = 12;

/** A step with those that it is made of. */
interface Made {
  readonly step: Step;
  readonly of: Made[];
}

/** A derivation as a paper tells it: the main line whole, of what a step is made of the first, and how many more there are. */
export function toldSteps(trace: readonly Step[]): Step[] {
  const main: Made[] = [];
  const open = [main];
  for (const step of trace) {
    open.length = Math.min(open.length, step.depth + 1);
    const made: Made = { step, of: [] };
    open.at(-1)?.push(made);
    open.push(made.of);
  }
  return main.flatMap(told);
}

function told({ step, of }: Made): Step[] {
  const left = of.length - TOLD;
  if (left <= 1) return [step, ...of.flatMap(told)];
  const rest = { depth: step.depth + 1, says: message('report.steps-left', { count: left }) };
  return [step, ...of.slice(0, TOLD).flatMap(told), rest];
}
