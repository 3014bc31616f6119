import { diff } from './diff.js';
import { feedback } from './feedback.js';
import { inspection } from './inspection.js';
import type { About, Kind } from './model.js';
import { notice } from './notice.js';
import { plan } from './plan.js';
import { summary } from './summary/index.js';

/** All kinds, in the order in which help lists them. */
export const kinds = [inspection, feedback, notice, plan, summary, diff] as const satisfies readonly Kind[];
export type AnyKind = (typeof kinds)[number];

/** The kinds of reports about one of some things. */
export function kindsAbout<A extends About>(...about: readonly A[]): Kind<A>[] {
  return (kinds as readonly Kind[]).filter((kind): kind is Kind<A> => about.some((a) => a === kind.about));
}
