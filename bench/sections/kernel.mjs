// Judging: verdicts per second and peak memory, from columns and from plain objects.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, target } from '../measure.mjs';
import { installPeers } from '../peers.mjs';
import { RULES, UNITS } from '../workload.mjs';

const ROUNDS = 3;
const contenders = [
  { name: 'loop', runs: 20, label: 'hand-written loops over columns' },
  { name: 'duibiao', runs: 20, label: 'duibiao over columns' },
  { name: 'duckdb', runs: 5, label: 'DuckDB, table loaded', peer: '@duckdb/node-api' },
  { name: 'loop-objects', runs: 5, label: 'hand-written loops from objects' },
  { name: 'duibiao-objects', runs: 5, label: 'duibiao from objects' },
  { name: 'zen', runs: 1, label: 'zen', peer: '@gorules/zen-engine' },
  { name: 'json-rules-engine', runs: 1, label: 'json-rules-engine', peer: 'json-rules-engine' },
];
const worker = fileURLToPath(new URL('../contenders/worker.mjs', import.meta.url));

export function kernel() {
  const peers = installPeers();
  const running = contenders.filter(({ peer }) => peer === undefined || peers.includes(peer));
  const results = new Map(running.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, runs } of running) {
      const args = ['--expose-gc', worker, name, String(runs)];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      results.get(name).push(JSON.parse(stdout));
    }
  const ms = (name) => results.has(name) && median(results.get(name).map((run) => run.median));
  const checksums = new Set([...results.values()].flatMap((all) => all.map(({ checksum }) => checksum)));
  const times = (name) => (ms(name) ? ms(name) / ms('duibiao') : undefined);
  const wanted = [
    ['verdicts over columns, against DuckDB', times('duckdb'), { atLeast: 3 }],
    ['… against json-rules-engine', times('json-rules-engine'), { atLeast: 400 }],
    ['… against zen', times('zen'), { atLeast: 150 }],
    ['… against hand-written loops', times('loop'), { atLeast: 0.9 }],
    [
      'from plain objects, against the hand-written limit',
      ms('loop-objects') / ms('duibiao-objects'),
      { atLeast: 0.5 },
    ],
  ];
  return {
    title: `${RULES} rules × ${UNITS} units, 3% of the figures missing; ${ROUNDS} rounds in turn, medians`,
    head: ['contender', 'million verdicts/s', 'peak MB', 'time ÷ duibiao'],
    rows: running.map(({ name, label }) => [
      label,
      ((RULES * UNITS) / ms(name) / 1000).toFixed(2),
      median(results.get(name).map(({ peakMB }) => peakMB)).toFixed(0),
      times(name).toFixed(2),
    ]),
    same: checksums.size === 1,
    targets: wanted
      .filter(([, ratio]) => ratio !== undefined)
      .map(([work, ratio, bound]) => target(work, ratio, bound)),
  };
}
