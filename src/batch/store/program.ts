import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, versionOf } from '../../service/index.js';
import { sha256 } from '../../source/index.js';

/** What makes papers: another program may make others of the same figures. */
export interface Program {
  readonly version: string;
  /** SHA-256 over the files of the program, its templates and layouts. */
  readonly digest: string;
}

/** The program that is running. Throws what the file system says where the installation is not whole. */
export function programHere(): Program {
  const files = ['dist', 'reports'].flatMap((folder) => below(join(home, folder)));
  const digests = files.map((file) => sha256(readFileSync(file)));
  return { version: versionOf(), digest: sha256(digests.join('\n')) };
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'types' ? [] : below(path);
      return /\.(?:map|txt|tsbuildinfo)$/.test(entry.name) ? [] : [path];
    });
}
