// The peer of `check --format summary`: one SQL statement over the same table, counts of every unit on the screen.
import { join } from 'node:path';
import { peer } from '../peers.mjs';

const [folder] = process.argv.slice(2);
const { DuckDBInstance } = peer('@duckdb/node-api');

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const path = (name) => join(folder, name).replaceAll("'", "''");
const met = `CASE r.kind WHEN 'done' THEN f.v = '是'
  WHEN 'between' THEN CAST(f.v AS DECIMAL(9, 1)) BETWEEN r.low AND r.high
  ELSE CAST(f.v AS DECIMAL(9, 1)) >= r.low END`;
const result = await connection.runAndReadAll(`
  SELECT f.u, count(*) FILTER (${met}), count(*) FILTER (NOT (${met}))
  FROM (SELECT "填报单位" AS u, "指标编号" AS i, "本年实际值" AS v
        FROM read_csv('${path('figures.csv')}', all_varchar = true, header = true)) f
  JOIN read_json('${path('rules.json')}') r ON r.id = f.i
  GROUP BY f.u ORDER BY f.u`);
console.log(
  result
    .getRowsJS()
    .map((row) => row.join(' '))
    .join('\n'),
);
