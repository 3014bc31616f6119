// What a person waits for who checks one unit, as ratios to Node doing nothing. Whole processes in turn, medians; the
// answers of the three formats are of three units, so only their exit codes are compared.
import { median, program, target, timed } from '../measure.mjs';

const ROUNDS = 15;
const samples = 'seeds/samples/zhenjiang-2020';
const check = (file) => [program, 'check', `${samples}/${file}`, '--as-of', '2021-01-15'];
const bare = { label: 'node -e 0', args: ['-e', '0'], status: 0 };
const rows = [
  bare,
  { label: 'duibiao --help', args: [program, '--help'], status: 0, atMost: 1.6 },
  { label: 'check of one unit, JSON', args: check('dantu.json'), status: 2, atMost: 1.6 },
  { label: 'check of one unit, CSV', args: check('jingkou.csv'), status: 2, atMost: 1.6 },
  { label: 'check of one unit, YAML', args: check('danyang.yaml'), status: 0, atMost: 3.5 },
];

export function cold() {
  const times = new Map(rows.map((row) => [row, []]));
  // The first round reads the files from the disk.
  for (let round = 0; round <= ROUNDS; round++)
    for (const row of rows) {
      const { seconds, status } = timed(row.args);
      if (status !== row.status) throw new Error(`${row.label}: exit ${status}`);
      if (round > 0) times.get(row).push(seconds * 1000);
    }
  const ms = (row) => median(times.get(row));
  return {
    title: `One unit, cold; ${ROUNDS} rounds in turn, medians`,
    head: ['run', 'ms', '× Node alone'],
    rows: rows.map((row) => [row.label, ms(row).toFixed(0), (ms(row) / ms(bare)).toFixed(2)]),
    targets: rows
      .filter(({ atMost }) => atMost !== undefined)
      .map((row) =>
        target(`cold ${row.label.replace('duibiao ', '')}, against Node`, ms(row) / ms(bare), row),
      ),
  };
}
