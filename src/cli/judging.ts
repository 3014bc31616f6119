import { type Judged, judgeSubmissions, openPlan, planOf } from '../service/index.js';
import type { Submissions } from '../submission/index.js';
import type { Context } from './context.js';
import { orRefuse } from './refusal.js';

export interface JudgingOptions {
  readonly plan?: string;
  readonly asOf?: string;
  /** A file that cannot be used ends the run. */
  readonly strict?: boolean;
}

/** Judges submissions as a command line asks: by the plan named in them or asked for, as of today or the date given. Throws `Refusal` on bad input. */
export function judged(context: Context, submissions: Submissions, options: JudgingOptions): Judged {
  const { plan: asked, asOf, strict = false } = options;
  const { rules } = context;
  const plan = orRefuse(asked === undefined ? planOf(submissions, rules) : openPlan(asked, rules));
  const date = asOf ?? context.today(plan.conventions.timeZone);
  return orRefuse(
    judgeSubmissions(plan, submissions, { asOf: date, refusedFiles: strict ? 'stop' : 'leave-out' }),
  );
}
