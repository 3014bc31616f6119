import type { DataFinding } from '../../facts/index.js';
import { message, messageOf } from '../../messages/index.js';
import { otherPlace } from './places.js';

/** How many different ones of a file are told singly: a table of another system has thousands. */
const MOST = 100;

/** How many more places of one are named. */
const NAMED = 5;

interface Misfits {
  readonly first: DataFinding;
  readonly others: string[];
  count: number;
}

/** What is said of entries that fill no cell of the plan: each thing once, with how often. */
export class MisfitList {
  private readonly lists = new Map<string, Map<string, Misfits>>();
  private readonly beyond = new Map<string, { first: DataFinding; count: number }>();

  add(finding: DataFinding): void {
    const { file } = finding.at;
    const list = this.lists.get(file) ?? new Map<string, Misfits>();
    this.lists.set(file, list);
    const key = JSON.stringify([finding.id, finding.unit, finding.indicator, finding.data]);
    const known = list.get(key);
    if (known) {
      known.count++;
      if (known.others.length < NAMED) known.others.push(finding.at.cell ?? otherPlace(finding.at));
    } else if (list.size < MOST) list.set(key, { first: finding, others: [], count: 0 });
    else {
      const beyond = this.beyond.get(file) ?? { first: finding, count: 0 };
      beyond.count++;
      this.beyond.set(file, beyond);
    }
  }

  findings(): DataFinding[] {
    const told = [...this.lists.values()].flatMap((list) => [...list.values()].map(once));
    const more = [...this.beyond.values()].map(({ first: { at, severity, effect }, count }): DataFinding => {
      return { ...message('intake.misfits-more', { count, most: MOST }), severity, effect, at };
    });
    return [...told, ...more];
  }
}

function once({ first, others, count }: Misfits): DataFinding {
  if (count === 0) return first;
  const data = { said: messageOf(first), count, places: others };
  return {
    ...first,
    ...message(count > others.length ? 'intake.misfit-often' : 'intake.misfit-again', data),
  };
}
