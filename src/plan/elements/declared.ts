import { child, entriesOf, isMap, itemsOf, textAt } from '../../source/index.js';
import type { RuleFile } from '../files.js';

/**
 * The ids a plan's files define, also where the definition itself is wrong. What refers to one of these is not
 * to blame: only the definition is reported.
 */
export interface Declared {
  /** Their titles, by id. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly commitments: ReadonlySet<string>;
  /** False where a file could not be read: what seems undefined may stand there. */
  readonly whole: boolean;
}

const asides: readonly RuleFile['kind'][] = ['waivers', 'tests', 'units', 'documents'];

/** What these files define. */
export function declaredIn(files: readonly RuleFile[]): Declared {
  const roots = files.flatMap((file) => (isMap(file.root) ? [file.root] : []));
  return {
    indicators: new Map(
      roots.flatMap((root) =>
        entriesOf(child(root, 'indicators')).map((e) => [e.key, textAt(e.value, 'title') ?? e.key] as const),
      ),
    ),
    commitments: new Set(
      roots.flatMap((root) =>
        itemsOf(child(root, 'commitments')).flatMap((item) => textAt(item, 'id') ?? []),
      ),
    ),
    whole: files.every((file) => file.root || asides.includes(file.kind)),
  };
}

/** Whether an id is certain to be defined nowhere. */
export function lacks({ whole, ...ids }: Declared, kind: 'indicators' | 'commitments', id: string): boolean {
  return whole && !ids[kind].has(id);
}
