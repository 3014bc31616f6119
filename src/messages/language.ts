import { comparators, measures, rollups } from '../language/index.js';

/** What the words of the rule language are called: said by each word itself, in `src/language`. */
export const languageMessages = {
  ...entries('target', comparators, 'sentence'),
  ...entries('timed', having(comparators, 'timed'), 'timed'),
  ...entries('measure', measures, 'name'),
  ...entries('measured', measures, 'subject'),
  ...entries('trace', having(measures, 'derivation'), 'derivation'),
  ...entries('unfit', having(measures, 'unfit'), 'unfit'),
  ...entries('rollup', rollups, 'name'),
};

interface Word {
  readonly id: string;
}

type Entries<Prefix extends string, Row extends Word, Key extends keyof Row> = {
  readonly [R in Row as `${Prefix}.${R['id']}`]: R[Key];
};

/** One thing that each word says, as entries of the catalogue; the ids and the sentences keep their literal types. */
function entries<Prefix extends string, Row extends Word, Key extends keyof Row>(
  prefix: Prefix,
  rows: readonly Row[],
  key: Key,
): Entries<Prefix, Row, Key> {
  return Object.fromEntries(rows.map((row) => [`${prefix}.${row.id}`, row[key]])) as Entries<
    Prefix,
    Row,
    Key
  >;
}

/** The words that say something that not all of them say. */
function having<Row extends Word, Key extends string>(
  rows: readonly Row[],
  key: Key,
): Extract<Row, { readonly [K in Key]: unknown }>[] {
  return rows.filter((row): row is Extract<Row, { readonly [K in Key]: unknown }> => key in row);
}
