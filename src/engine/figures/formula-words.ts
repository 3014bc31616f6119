import { type Expression, formulaForPeople } from '../../formula/index.js';
import type { Plan } from '../../plan/model.js';

/** A formula with titles for ids, as people read it. */
export function formulaInWords({ indicators }: Plan, formula: Expression): string {
  return formulaForPeople(formula, (id) => indicators.get(id)?.title ?? id);
}
