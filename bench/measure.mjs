// Whole processes, timed from outside, with the most memory that each of them took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('..', import.meta.url));
export const program = join(project, 'dist/cli/main.js');

/** Each process, and each that it starts, leaves its peak in a file: when it ends, and before, as a worker may be ended. */
const HOOK = `const leave = () => require('node:fs').writeFileSync(
  process.env.PEAKS + '/' + process.pid, String(process.resourceUsage().maxRSS));
process.on('exit', leave);
setInterval(leave, 500).unref();`;

/**
 * Runs Node with arguments; gives output, seconds, and the peak memory in MB: of the process itself, and the highest of
 * those that it started. Throws where it ends with more than `most`, an answer of the program being at most 2.
 */
export function timed(args, { most = 2, cwd = project } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'peaks-'));
  try {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, HOOK);
    const peaks = mkdtempSync(join(folder, 'of-'));
    const start = process.hrtime.bigint();
    // A file of certificates is read by every Node 20 that is started with one named.
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const { stdout, stderr, status, pid } = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      env: { ...env, PEAKS: peaks, NODE_OPTIONS: `--require ${hook}`, NO_COLOR: '1' },
    });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (status === null || status > most) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
    const all = readdirSync(peaks).map((name) => [
      name,
      Number(readFileSync(join(peaks, name), 'utf8')) / 1024,
    ]);
    const own = all.find(([name]) => name === String(pid))?.[1] ?? 0;
    const others = all.filter(([name]) => name !== String(pid)).map(([, peak]) => peak);
    return { stdout, seconds, status, peak: own, workers: Math.max(0, ...others) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** A ratio and what is wanted of it, at most or at least. */
export function target(work, value, { atMost, atLeast, unit = '×' }) {
  const holds = atMost === undefined ? value >= atLeast : value <= atMost;
  const number = (n) => (Math.abs(n) >= 100 ? n.toFixed(0) : n.toFixed(2));
  return {
    work,
    measured: `${number(value)} ${unit}`,
    target: `${atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`} ${unit}`,
    holds,
  };
}
