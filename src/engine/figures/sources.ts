import type { Indicator, Plan } from '../../plan/model.js';
import type { Period } from '../../quantity/index.js';
import type { Tree } from '../program/tree.js';
import type { Figures } from './figures.js';

/** Where a figure's making finds the others: those it is computed from, and the units below. */
export interface Sources {
  readonly plan: Plan;
  readonly tree: Tree;
  /** The figures of an indicator in a period. */
  resolve(id: string, period: Period): Figures;
  /** What an indicator is computed from, in the periods that its formula looks at. */
  operands(figures: Pick<Figures, 'indicator' | 'period'>): readonly Figures[];
  /** The rows under a unit that an indicator concerns. */
  concerned(indicator: Indicator, parent: number): readonly number[];
}
