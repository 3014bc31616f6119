import type { Conclusion } from './schema.js';

/** What a conclusion rests on: how many binding ones were missed or could not be judged, whether any was judged. */
export interface Grounds {
  readonly missed: number;
  readonly open: number;
  readonly decided: boolean;
}

/**
 * A missed binding commitment makes not compliant; with none missed, one that could not be judged leaves it
 * undetermined; nothing due and judged at all is `nothing-checked`, never a pass.
 */
export function conclude({ missed, open, decided }: Grounds): Conclusion {
  if (missed > 0) return 'not-compliant';
  if (open > 0) return 'undetermined';
  return decided ? 'compliant' : 'nothing-checked';
}
