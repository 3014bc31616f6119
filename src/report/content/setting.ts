import type { Beside } from './beside.js';
import type { Room } from './room.js';
import type { Wording } from './wording.js';

/** What the lists of a paper are made with. */
export interface Setting {
  readonly words: Wording;
  readonly room: Room;
  /** Papers beside it in its folder. */
  readonly beside: Beside | undefined;
}
