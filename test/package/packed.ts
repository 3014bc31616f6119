import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly files: readonly string[];
  readonly size: number;
  readonly unpackedSize: number;
}

/** The package as `npm pack` makes it from what was built. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-package-'));
  const { stdout, stderr } = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const [made] = JSON.parse(stdout || '[]') as {
    filename: string;
    size: number;
    unpackedSize: number;
    files: { path: string }[];
  }[];
  if (!made) throw new Error(stderr);
  const tarball = join(folder, made.filename);
  return {
    folder,
    tarball,
    bytes: Uint8Array.from(readFileSync(tarball)),
    files: made.files.map(({ path }) => path),
    size: made.size,
    unpackedSize: made.unpackedSize,
  };
}

/** Runs npm: the one that runs the tests, where one does. */
export function npm(args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const own = process.env['npm_execpath'];
  const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return own === undefined
    ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [own, ...args], options);
}
