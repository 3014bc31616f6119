import type { DataFinding } from '../../facts/index.js';
import { type MessageRef, message, messageOf } from '../../messages/index.js';
import type { Located } from '../model.js';
import { otherPlace } from './places.js';

/** How many different things that nobody understood are told of a file. */
const MOST = 20;
/** How many more places of one are named. */
const NAMED = 5;

interface Told {
  readonly first: DataFinding;
  readonly others: string[];
  count: number;
}

/** What people wrote around figures and the program did not understand: each thing once a file, with how often. */
export class ToldList {
  private readonly files = new Map<string, Map<string, Told>>();

  add({ text, at }: Located, said: MessageRef, subject: Pick<DataFinding, 'unit' | 'indicator'> = {}): void {
    const list = this.files.get(at.file) ?? new Map<string, Told>();
    this.files.set(at.file, list);
    const known = list.get(text);
    if (!known) {
      const first: DataFinding = { ...said, ...subject, severity: 'warning', effect: 'note', at };
      list.set(text, { first, others: [], count: 0 });
      return;
    }
    known.count++;
    if (known.others.length < NAMED) known.others.push(at.cell ?? otherPlace(at));
  }

  findings(): DataFinding[] {
    return [...this.files.values()].flatMap((list) => {
      const [...all] = list.values();
      const told = all.slice(0, MOST).map(once);
      const [more] = all.slice(MOST);
      if (!more) return told;
      const { at, severity, effect } = more.first;
      const count = all.length - MOST;
      return [...told, { ...message('intake.told-more', { count, most: MOST }), severity, effect, at }];
    });
  }
}

function once({ first, others, count }: Told): DataFinding {
  if (count === 0) return first;
  const { severity, effect, at } = first;
  const places = count > others.length ? [...others, '…'] : others;
  const said = messageOf(first);
  return { ...message('intake.misfit-again', { said, count, places }), severity, effect, at };
}
