// From figures to papers: a small province with every format, and 3,000 counties × 185 commitments by one worker and by two.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, target, timed } from '../measure.mjs';
import { writeProvince } from '../province.mjs';

const small = { units: 100, commitments: 100, seconds: 60, memory: 500 };
const large = { units: 3_000, commitments: 185, memory: 400 };

export function papers() {
  const folders = [];
  const provinceOf = ({ units, commitments }) => {
    const folder = mkdtempSync(join(tmpdir(), 'province-'));
    folders.push(folder);
    writeProvince(folder, units, commitments);
    return folder;
  };
  try {
    const county = provinceOf(small);
    const common = ['--rules', 'rules', '--as-of', '2027-01-15', '--scope', 'plan'];
    const report = timed(
      [program, 'check', 'figures.csv', ...common, '--format', 'summary', '--report', 'out'],
      {
        cwd: county,
      },
    );
    const province = provinceOf(large);
    const [one, two] = [1, 2].map((workers) =>
      timed(
        [program, 'batch', 'figures.csv', '--rules', 'rules', '--as-of', '2027-01-15', '--quiet'].concat([
          '--to',
          'html,docx',
          '--workers',
          String(workers),
          '-o',
          `out-${workers}`,
        ]),
        { cwd: province },
      ),
    );
    const rows = [
      [`check --report, ${small.units} × ${small.commitments}`, report, join(county, 'out')],
      [`batch, ${large.units} × ${large.commitments}, HTML and Word, 1 worker`, one, join(province, 'out-1')],
      ['the same, 2 workers', two, join(province, 'out-2')],
    ];
    const html = rows.flatMap(([, , out]) => filesIn(out).filter((name) => name.endsWith('.html')));
    return {
      title: 'From figures to papers',
      head: ['run', 'seconds', 'papers', 'peak MB', 'of a worker'],
      rows: rows.map(([label, run, out]) => [
        label,
        run.seconds.toFixed(1),
        filesIn(out).length,
        run.peak.toFixed(0),
        run.workers.toFixed(0),
      ]),
      same: digestOf(join(province, 'out-1')) === digestOf(join(province, 'out-2')),
      targets: [
        target(rows[0][0], report.seconds, { atMost: small.seconds, unit: 's' }),
        target('memory of it', report.peak, { atMost: small.memory, unit: 'MB' }),
        target('two workers, of twice the pace', one.seconds / two.seconds / 2, { atLeast: 0.9 }),
        target('memory of a worker', Math.max(one.workers, two.workers), {
          atMost: large.memory,
          unit: 'MB',
        }),
        target('largest HTML page', Math.max(...html.map((name) => statSync(name).size / 1e6)), {
          atMost: 2,
          unit: 'MB',
        }),
      ],
    };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.duibiao'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of all papers with their names; when a run was is no part of them. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of filesIn(folder).filter((one) => !one.endsWith('record.times.json')))
    hash.update(name.slice(folder.length)).update(readFileSync(name));
  return hash.digest('hex');
}
