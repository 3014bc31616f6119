import type { Rational } from '../../quantity/index.js';
import { rowCount, type Series, stateAt, valueAt } from './series.js';
import { DOUBTFUL, EXACT, MISSING } from './state.js';

/** A copy of a series whose rows may be changed before it is handed on. */
export class Draft {
  /** As it stands. */
  readonly series: Series;
  private readonly exact: Map<number, Rational>;

  constructor(series: Series) {
    this.exact = new Map(series.exact);
    const { state, num, den, factor } = series;
    const copy = { state: state.slice(), num: num.slice(), factor, exact: this.exact };
    this.series = den ? { ...copy, den: den.slice() } : copy;
  }

  /** Gives a row an exact value. */
  put(row: number, value: Rational): void {
    this.mark(row, EXACT);
    this.exact.set(row, value);
  }

  /** Takes a row's value away: it is missing, doubtful or undefined. */
  mark(row: number, state: number): void {
    this.series.state[row] = state;
  }

  /** Gives a row what another series has there, whatever it is. */
  copy(row: number, other: Series): void {
    const value = valueAt(other, row);
    if (value) this.put(row, value);
    else this.mark(row, stateAt(other, row));
  }
}

/** A series of which some rows are changed; the series itself where none are. */
export function withRows(
  series: Series,
  rows: Iterable<number>,
  change: (draft: Draft, row: number) => void,
): Series {
  let draft: Draft | undefined;
  for (const row of rows) {
    draft ??= new Draft(series);
    change(draft, row);
  }
  return draft?.series ?? series;
}

/** A series in which some rows have no figure. */
export function without(series: Series, rows: Iterable<number>): Series {
  return withRows(series, rows, (draft, row) => draft.mark(row, MISSING));
}

/** A series in which some rows cannot be known, unless they are in doubt: that a person must put right first. */
export function unknownIn(series: Series, rows: Iterable<number>): Series {
  return withRows(series, rows, (draft, row) => {
    if (stateAt(series, row) !== DOUBTFUL) draft.mark(row, MISSING);
  });
}

/** A series with every value changed. */
export function mapValues(series: Series, change: (value: Rational) => Rational): Series {
  const draft = new Draft(series);
  for (let row = 0; row < rowCount(series); row++) {
    const value = valueAt(series, row);
    if (value) draft.put(row, change(value));
  }
  return draft.series;
}
