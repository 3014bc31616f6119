/** What is kept of each row of a table. */
export interface RowNumbers {
  /** Numbers among the table's units and shapes. */
  readonly unit: Uint32Array;
  readonly shape: Uint32Array;
  /** A figure × 10^`places`, which prints as it is written, or a number among the table's words where `places` is `WORD`. */
  readonly figure: Float64Array;
  readonly places: Uint8Array;
  /** Where the row begins. */
  readonly offset: Uint32Array;
}

/** In place of the number of decimal places: the figure is a word. */
export const WORD = 255;

/** Room for so many rows, those there are already put into it. */
export function roomFor(rows: number, before?: RowNumbers): RowNumbers {
  const room: RowNumbers = {
    unit: new Uint32Array(rows),
    shape: new Uint32Array(rows),
    figure: new Float64Array(rows),
    places: new Uint8Array(rows),
    offset: new Uint32Array(rows),
  };
  if (before) for (const name of Object.keys(room) as (keyof RowNumbers)[]) room[name].set(before[name]);
  return room;
}
