// npm run bench -- cold: what a person waits for who checks one unit, as ratios to Node doing nothing. Whole processes in
// turn, medians; the answers of the three formats are of three units, so only their exit codes are compared.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const samples = 'seeds/samples/zhenjiang-2020';
const check = (file) => ['dist/cli/main.js', 'check', `${samples}/${file}`, '--as-of', '2021-01-15'];
const rows = [
  { label: 'node -e 0', args: ['-e', '0'], status: 0 },
  { label: 'duibiao --help', args: ['dist/cli/main.js', '--help'], status: 0, target: 1.6 },
  { label: 'check of one unit, JSON', args: check('dantu.json'), status: 2, target: 1.6 },
  { label: 'check of one unit, CSV', args: check('jingkou.csv'), status: 2, target: 1.6 },
  { label: 'check of one unit, YAML', args: check('danyang.yaml'), status: 0, target: 3.5 },
];
const rounds = Number(process.argv[2] ?? 15);
const times = new Map(rows.map((row) => [row, []]));

for (let round = 0; round <= rounds; round++)
  for (const row of rows) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, row.args, { cwd: project, encoding: 'utf8' });
    if (status !== row.status) throw new Error(`${row.label}: exit ${status}\n${stderr}`);
    // The first round reads the files from the disk.
    if (round > 0) times.get(row).push(performance.now() - start);
  }

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const bare = median(times.get(rows[0]));
console.log(`${rounds} rounds in turn, Node ${process.versions.node}\n`);
console.log('| run | ms | × Node alone | target |\n|---|---|---|---|');
for (const row of rows) {
  const ms = median(times.get(row));
  console.log(`| ${row.label} | ${ms.toFixed(0)} | ${(ms / bare).toFixed(2)} | ${row.target ?? ''} |`);
}
