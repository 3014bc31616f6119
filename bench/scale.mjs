// npm run bench -- scale: from a table of a province to the summary on the screen, and to the assessment kept besides,
// whole processes side by side with DuckDB, answers compared.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProvince } from './province.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const peers = fileURLToPath(new URL('../out/bench/peers', import.meta.url));
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const sizes = [
  [1_000, 100],
  [10_000, 200],
];
const rounds = Number(process.argv[2] ?? 3);

/** The peer is no part of the product: it is installed here, for this run, and found again by the next. */
function installPeer() {
  if (existsSync(join(peers, 'node_modules/@duckdb/node-api'))) return true;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, 'package.json'), '{ "private": true }');
  const npm = ['install', '--no-audit', '--no-fund', '--loglevel=error', '@duckdb/node-api@1.5.6-r.1'];
  return spawnSync('npm', npm, { cwd: peers, stdio: 'inherit', shell: true }).status === 0;
}

/** A process's output, its seconds and its peak memory in MB. */
function timed(command, args) {
  const measured = [
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
  ].join('');
  const peak = join(folder, 'peak');
  const hook = join(folder, 'peak.cjs');
  writeFileSync(hook, measured);
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(command, ['--require', hook, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PEAK: peak, NO_COLOR: '1' },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status > 2) throw new Error(stderr);
  return { stdout, seconds, peak: Number(readFileSync(peak, 'utf8')) / 1024 };
}

/** Of each unit how many are met and missed, from the table on the screen. */
function ofScreen(text) {
  const rows = text.matchAll(/^样例县(\d+)\s+\S+ \S+\s+(\d+|·)\s+(\d+|·)/gm);
  const count = (cell) => (cell === '·' ? 0 : Number(cell));
  return new Map([...rows].map(([, unit, met, missed]) => [`c${unit}`, [count(met), count(missed)]]));
}

/** The same from the letters of a kept assessment. */
function ofLines(path) {
  const counts = new Map();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line.startsWith('{"unit":')) continue;
    const { unit, verdicts } = JSON.parse(line);
    const count = (letters) => [...verdicts].filter((letter) => letters.includes(letter)).length;
    if (unit.id.startsWith('c')) counts.set(unit.id, [count('me'), count('x')]);
  }
  return counts;
}

function ofPeer(text) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  return new Map(rows.map(([unit, met, missed]) => [unit, [Number(met), Number(missed)]]));
}

function isSame(a, b) {
  return a.size === b.size && [...a].every(([unit, counts]) => `${b.get(unit)}` === `${counts}`);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const folder = mkdtempSync(join(tmpdir(), 'province-'));
const peer = installPeer();
const lines = [];
let same = true;
try {
  for (const [units, commitments] of sizes) {
    const { answers, bytes } = writeProvince(folder, units, commitments);
    const kept = join(folder, 'assessment.jsonl');
    const runs = { duibiao: [], 'duibiao, kept': [], duckdb: [] };
    for (let round = 0; round < rounds; round++) {
      const check = [
        'check',
        join(folder, 'figures.csv'),
        '--rules',
        join(folder, 'rules'),
        '--as-of',
        '2027-01-15',
      ];
      const summary = [program, ...check, '--format', 'summary', '--lang', 'zh-CN'];
      runs.duibiao.push(timed(process.execPath, summary));
      runs['duibiao, kept'].push(timed(process.execPath, [...summary, '-o', kept]));
      if (peer) runs.duckdb.push(timed(process.execPath, [join(here, 'peers/duckdb.mjs'), peers, folder]));
    }
    const own = ofScreen(runs.duibiao[0].stdout);
    const total = [...own.values()].reduce(([a, b], [met, missed]) => [a + met, b + missed], [0, 0]);
    const right = total[0] === answers.met && total[1] === answers.missed;
    same &&= right && (!peer || isSame(own, ofPeer(runs.duckdb[0].stdout)));
    same &&= isSame(ofLines(kept), own);
    const each = statSync(kept).size / (units * commitments);
    const base = peer ? median(runs.duckdb.map((run) => run.seconds)) : undefined;
    for (const [name, all] of Object.entries(runs)) {
      if (all.length === 0) continue;
      const seconds = median(all.map((run) => run.seconds));
      const ratio = base === undefined ? '' : (seconds / base).toFixed(2);
      const size = `${units.toLocaleString('en')} × ${commitments} (${(bytes / 1e6).toFixed(0)} MB)`;
      const what = name === 'duibiao, kept' ? `${name}: ${each.toFixed(0)} bytes a finding` : name;
      lines.push(
        `| ${size} | ${what} | ${seconds.toFixed(2)} | ${ratio} | ${median(all.map((r) => r.peak)).toFixed(0)} |`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `CSV to summary, whole processes, ${rounds} interleaved rounds, medians, Node ${process.versions.node}\n`,
);
console.log('| units × commitments | program | seconds | ÷ DuckDB | peak MB |\n|---|---|---|---|---|');
console.log(lines.join('\n'));
console.log(`\nanswers ${same ? 'equal' : 'DIFFER'}`);
process.exit(same ? 0 : 1);
