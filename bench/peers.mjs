// Programs to compare with. They are no part of the product: they are installed here, for the bench, and found again by
// the next run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const versions = {
  '@duckdb/node-api': '1.5.6-r.1',
  '@gorules/zen-engine': '0.54.0',
  'json-rules-engine': '7.3.1',
};
const peers = fileURLToPath(new URL('../out/bench/peers', import.meta.url));
const manifest = join(peers, 'package.json');

/** Installs what is missing; gives the peers that are there: without a registry the bench goes on without them. */
export function installPeers() {
  mkdirSync(peers, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: versions });
  if (!existsSync(join(peers, 'node_modules')) || readFileSync(manifest, 'utf8') !== wanted) {
    writeFileSync(manifest, wanted);
    const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    spawnSync('npm', npm, { cwd: peers, stdio: 'inherit', shell: true });
  }
  return Object.keys(versions).filter((name) => existsSync(join(peers, 'node_modules', name)));
}

/** What a peer gives to who asks for it. */
export function peer(name) {
  return createRequire(manifest)(name);
}
