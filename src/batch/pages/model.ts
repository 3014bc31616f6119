import type { Lang } from '../../messages/index.js';
import type { PassedOver } from '../../submission/index.js';
import type { Trouble } from '../model.js';
import type { RunOutcome } from '../outcome.js';

/** A judged run as pages and workbooks tell it. */
export interface RunReport {
  /** Its folder below the page. */
  readonly name: string;
  readonly outcome: RunOutcome;
  /** The papers about the whole that were made. */
  readonly papers: readonly string[];
}

/** What a batch came to, run by run, each read when it is its turn. */
export interface BatchReport {
  readonly lang: Lang;
  /** Formats that were made. */
  readonly to: readonly string[];
  readonly runs: Iterable<RunReport>;
  readonly troubles: readonly Trouble[];
  readonly passedOver: readonly PassedOver[];
  readonly samples: 'none' | 'some' | 'all';
  /** The circulars. */
  readonly circulars: readonly string[];
}
