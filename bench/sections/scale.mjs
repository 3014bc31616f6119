// From a table of a province to the summary on the screen, and to the assessment kept besides, whole processes side by
// side with DuckDB, answers compared.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, program, target, timed } from '../measure.mjs';
import { installPeers } from '../peers.mjs';
import { writeProvince } from '../province.mjs';

const ROUNDS = 3;
const sizes = [
  { units: 1_000, commitments: 100, memory: 150 },
  { units: 10_000, commitments: 200, memory: 400 },
];
const sql = fileURLToPath(new URL('../contenders/duckdb-csv.mjs', import.meta.url));

export function scale() {
  const peer = installPeers().includes('@duckdb/node-api');
  const measured = sizes.map((size) => {
    const folder = mkdtempSync(join(tmpdir(), 'province-'));
    try {
      return provinceOf(size, folder, peer);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return {
    title: `CSV to summary, whole processes; ${ROUNDS} rounds in turn, medians`,
    head: ['units × commitments', 'program', 'seconds', '÷ DuckDB', 'peak MB'],
    rows: measured.flatMap(({ rows }) => rows),
    same: measured.every(({ same }) => same),
    targets: measured.flatMap(({ targets }) => targets),
  };
}

function provinceOf({ units, commitments, memory }, folder, peer) {
  const { answers, bytes } = writeProvince(folder, units, commitments);
  const kept = join(folder, 'assessment.jsonl');
  const [figures, rules] = [join(folder, 'figures.csv'), join(folder, 'rules')];
  const summary = [
    ...[program, 'check', figures, '--rules', rules, '--as-of', '2027-01-15'],
    ...['--format', 'summary', '--lang', 'zh-CN'],
  ];
  const runs = { duibiao: [], kept: [], duckdb: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.duibiao.push(timed(summary));
    runs.kept.push(timed([...summary, '-o', kept]));
    if (peer) runs.duckdb.push(timed([sql, folder]));
  }
  const own = ofScreen(runs.duibiao[0].stdout);
  const total = [...own.values()].reduce(([a, b], [met, missed]) => [a + met, b + missed], [0, 0]);
  const right = total[0] === answers.met && total[1] === answers.missed;
  const agree = !peer || isSame(own, ofPeer(runs.duckdb[0].stdout));
  const each = statSync(kept).size / (units * commitments);
  const seconds = (name) => median(runs[name].map((run) => run.seconds));
  const peak = (name) => median(runs[name].map((run) => run.peak));
  const name = `${units.toLocaleString('en')} × ${commitments} (${(bytes / 1e6).toFixed(0)} MB)`;
  const labels = {
    duibiao: 'duibiao',
    kept: `duibiao, kept: ${each.toFixed(0)} bytes a finding`,
    duckdb: 'DuckDB',
  };
  const wanted = [
    target(`memory of it`, peak('duibiao'), { atMost: memory, unit: 'MB' }),
    target(`bytes kept of a finding`, each, { atMost: 300, unit: 'bytes' }),
  ];
  const against = [
    target(`CSV → summary, ${name}, against DuckDB`, seconds('duibiao') / seconds('duckdb'), { atMost: 0.8 }),
    target('the same, kept', seconds('kept') / seconds('duckdb'), { atMost: 1.5 }),
  ];
  return {
    rows: Object.keys(labels)
      .filter((run) => runs[run].length > 0)
      .map((run) => [
        name,
        labels[run],
        seconds(run).toFixed(2),
        peer ? (seconds(run) / seconds('duckdb')).toFixed(2) : '',
        peak(run).toFixed(0),
      ]),
    same: right && agree && isSame(ofLines(kept), own),
    targets: [...(peer ? against : []), ...wanted],
  };
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
  const lines = text.trim().split('\n');
  return new Map(
    lines.map((line) => line.split(' ')).map(([unit, met, missed]) => [unit, [Number(met), Number(missed)]]),
  );
}

function isSame(a, b) {
  return a.size === b.size && [...a].every(([unit, counts]) => `${b.get(unit)}` === `${counts}`);
}
