import type { TreeNode } from '../../source/index.js';
import { entriesOf, itemsOf, textOf } from '../../source/index.js';
import type { Indicator } from '../model.js';
import { alteredFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import { type Declared, lacks } from './declared.js';
import { suggestion } from './registers.js';

/** A plan's own exceptions: the indicators, shared ones too, that a unit has nothing to do with. */
export function exceptUnits(
  node: TreeNode | undefined,
  indicators: Map<string, Indicator>,
  declared: Declared,
  problems: Problems,
): void {
  for (const { key, value } of node ? entriesOf(node) : [])
    for (const item of itemsOf(value)) {
      const id = textOf(item) ?? '';
      const indicator = indicators.get(id);
      if (indicator) indicators.set(id, alteredFrom(indicator, { except: [...indicator.except, key] }));
      else if (lacks(declared, 'indicators', id))
        problems.error('plan.unknown-indicator', item.at, { id, ...suggestion(id, declared.indicators) });
    }
}
