import type { CalendarDate } from '../../quantity/index.js';
import type { Resolver } from '../figures/resolver.js';
import type { Judgement } from '../program/program.js';
import type { Bytes } from '../series/bytes.js';
import type { Comparisons } from './comparison.js';
import type { Terms } from './terms.js';

/** A judgement on given terms, and what it is judged by. */
export interface Matter {
  readonly resolver: Resolver;
  readonly comparisons: Comparisons;
  readonly asOf: CalendarDate;
  readonly judgement: Judgement;
  readonly terms: Terms;
}

/** The rows of a matter that are judged together, and where their verdicts go. */
export interface Batch {
  readonly matter: Matter;
  readonly rows: readonly number[];
  readonly verdicts: Bytes;
}
