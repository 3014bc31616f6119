// npm run bench: verdicts per second and peak memory, side by side in one run, answers compared for equality.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RULES, UNITS } from './workload.mjs';

const contenders = [
  { name: 'loop', runs: 20, label: 'hand-written loops over columns' },
  { name: 'duibiao', runs: 20, label: 'duibiao' },
  { name: 'json-rules-engine', runs: 1, label: 'json-rules-engine' },
];
const rounds = Number(process.argv[2] ?? 3);
const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
const results = new Map(contenders.map(({ name }) => [name, []]));

for (let round = 0; round < rounds; round++)
  for (const { name, runs } of contenders) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [worker, name, String(runs)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    results.get(name).push(JSON.parse(stdout));
  }

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const rows = contenders.map(({ name, label }) => {
  const all = results.get(name);
  return {
    label,
    checksum: all[0].checksum,
    ms: median(all.map((r) => r.median)),
    peak: median(all.map((r) => r.peakMB)),
  };
});
const sums = new Set(rows.map((r) => r.checksum));
const own = rows.find((r) => r.label === 'duibiao');
console.log(
  `${RULES} rules × ${UNITS} units = ${(RULES * UNITS).toLocaleString('en')} verdicts, 3% of the figures missing; ${rounds} interleaved rounds, Node ${process.versions.node}\n`,
);
console.log('| contender | million verdicts/s | peak MB | time ÷ duibiao |\n|---|---|---|---|');
for (const { label, ms, peak } of rows)
  console.log(
    `| ${label} | ${((RULES * UNITS) / ms / 1000).toFixed(2)} | ${peak.toFixed(0)} | ${(ms / own.ms).toFixed(2)} |`,
  );
console.log(
  `\nanswers ${sums.size === 1 ? `equal (checksum ${[...sums][0]})` : `DIFFER: ${rows.map((r) => `${r.label} ${r.checksum}`).join(', ')}`}`,
);
process.exit(sums.size === 1 ? 0 : 1);
