import type { DataFinding } from '../../facts/index.js';
import { type MessageRef, message, messageOf } from '../../messages/index.js';
import { otherPlace } from './places.js';

/** How many more places of one thing are named. */
const NAMED = 5;

interface Repeated {
  readonly first: DataFinding;
  readonly others: string[];
  count: number;
}

interface Beyond {
  readonly first: DataFinding;
  readonly keys: Set<string>;
  count: number;
}

/** What is said of entries that fill no cell of the plan. */
export const ofMisfits: Limits = {
  most: 100,
  more: ({ count }) => message('intake.misfits-more', { count, most: 100 }),
};

/** What people wrote around figures and the program did not understand. */
export const ofWords: Limits = {
  most: 20,
  more: ({ kinds }) => message('intake.told-more', { count: kinds, most: 20 }),
};

/** How many different things of a file are told singly, and what is said of those beyond. */
export interface Limits {
  readonly most: number;
  /** `kinds` of things that were found `count` times. */
  readonly more: (beyond: { readonly kinds: number; readonly count: number }) => MessageRef;
}

/** Findings of which each is told once a file, with how often and where else; a table of another system has thousands. */
export class RepeatedFindings {
  private readonly files = new Map<string, { readonly told: Map<string, Repeated>; beyond?: Beyond }>();

  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Takes in a finding; those of one key are one thing. */
  add(finding: DataFinding, key = keyOf(finding)): void {
    const { file } = finding.at;
    const list = this.files.get(file) ?? { told: new Map<string, Repeated>() };
    this.files.set(file, list);
    const known = list.told.get(key);
    if (known) {
      known.count++;
      if (known.others.length < NAMED) known.others.push(finding.at.cell ?? otherPlace(finding.at));
    } else if (list.told.size < this.limits.most)
      list.told.set(key, { first: finding, others: [], count: 0 });
    else {
      list.beyond ??= { first: finding, keys: new Set(), count: 0 };
      list.beyond.keys.add(key);
      list.beyond.count++;
    }
  }

  findings(): DataFinding[] {
    return [...this.files.values()].flatMap(({ told, beyond }) => {
      const each = [...told.values()].map(once);
      if (!beyond) return each;
      const { at, severity, effect } = beyond.first;
      const said = this.limits.more({ kinds: beyond.keys.size, count: beyond.count });
      return [...each, { ...said, severity, effect, at }];
    });
  }
}

function keyOf({ id, unit, indicator, data }: DataFinding): string {
  return JSON.stringify([id, unit, indicator, data]);
}

function once({ first, others, count }: Repeated): DataFinding {
  if (count === 0) return first;
  const data = { said: messageOf(first), count, places: others };
  return {
    ...first,
    ...message(count > others.length ? 'intake.misfit-often' : 'intake.misfit-again', data),
  };
}
