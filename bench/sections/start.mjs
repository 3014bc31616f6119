// `npm start` of a project that is set up: every run of the shipped manifest, the first time and again.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, target, timed } from '../measure.mjs';

/** What it took before there were batches, on a machine of this size. */
const BEFORE = 64;

export function start() {
  const out = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const args = [program, 'batch', 'seeds/runs.json', '-o', out, '--quiet'];
    const [first, again] = [timed(args), timed(args)];
    const { runs } = JSON.parse(readFileSync(join(out, 'record.json'), 'utf8'));
    const papers = runs.flatMap(({ parts }) => parts.flatMap(({ made }) => made)).length;
    return {
      title: `The shipped plans: ${runs.length} runs, ${papers} papers`,
      head: ['run', 'seconds', 'peak MB', 'of a worker'],
      rows: [
        ['the first', first],
        ['nothing changed', again],
      ].map(([label, run]) => [label, run.seconds.toFixed(2), run.peak.toFixed(0), run.workers.toFixed(0)]),
      targets: [
        target('npm start, everything anew, against 64 s before', first.seconds / BEFORE, { atMost: 0.17 }),
        target('… and where nothing has changed', again.seconds / BEFORE, { atMost: 0.17 }),
      ],
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
