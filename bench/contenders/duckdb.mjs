// DuckDB with its table loaded: one row a unit, a column a figure; one statement gives a column of answers for each rule.
import { peer } from '../peers.mjs';
import { RULES, UNITS } from '../workload.mjs';

const conditions = {
  threshold: ({ low }, a) => `${a} >= ${low}`,
  range: ({ low, high }, a) => `${a} BETWEEN ${low} AND ${high}`,
  ratio: ({ percent }, a, b) => `${a} * 100 >= ${percent} * ${b}`,
  change: ({ low }, a, b) => `${a} - ${b} >= ${low}`,
  pair: (_, a, b) => `${a} >= ${b}`,
  done: (_, a) => `${a} >= 1`,
};

export async function prepare({ columns, rules }) {
  const { DuckDBInstance } = peer('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE t (u INTEGER, ${columns.map(({ id }) => `${id} INTEGER`).join(', ')})`);
  const appender = await connection.createAppender('t');
  for (let row = 0; row < UNITS; row++) {
    appender.appendInteger(row);
    for (const { values } of columns)
      if (Number.isNaN(values[row])) appender.appendNull();
      else appender.appendInteger(values[row]);
    appender.endRow();
  }
  appender.closeSync();
  const id = (index) => (index === undefined ? undefined : columns[index].id);
  const cases = rules.map((rule, r) => {
    const [a, b] = [id(rule.a), id(rule.b)];
    const missing = [a, b]
      .filter(Boolean)
      .map((one) => `${one} IS NULL`)
      .join(' OR ');
    return `CAST(CASE WHEN ${missing} THEN 3 WHEN ${conditions[rule.kind](rule, a, b)} THEN 1 ELSE 2 END AS UTINYINT) AS r${r}`;
  });
  const statement = `SELECT ${cases.join(', ')} FROM t ORDER BY u`;
  const run = async () => connection.runAndReadAll(statement);
  const translate = (result) => {
    const answers = new Uint8Array(RULES * UNITS);
    result.getColumns().forEach((column, r) => {
      answers.set(column, r * UNITS);
    });
    return answers;
  };
  return Object.assign(run, { translate });
}
