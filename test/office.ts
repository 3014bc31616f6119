import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programAt } from './needs.js';

/** LibreOffice hangs now and then for good; nothing that it does here takes so long, on whatever machine. */
const HANGS = 240_000;

/** LibreOffice with a profile of this process's own: two that share one wait for each other, and a new one takes long. */
export interface Office {
  readonly profile: string;
  run(...args: string[]): void;
}

let own: Office | undefined;

export function office(): Office {
  own ??= newOffice();
  return own;
}

function newOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-office-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const profile = join(folder, 'profile');
  const common = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  return {
    profile,
    run(...args) {
      const { error } = spawnSync(programAt('LibreOffice') as string, [...common, ...args], {
        stdio: 'ignore',
        timeout: HANGS,
        killSignal: 'SIGKILL',
      });
      if (error) throw error;
    },
  };
}

/** Opens files in LibreOffice and saves them in another format (`xlsx`, `ods`) in a folder; gives their paths there. */
export function savedByOffice(format: string, folder: string, ...files: readonly string[]): string[] {
  office().run('--convert-to', format, '--outdir', folder, ...files);
  return files.map((file) => join(folder, `${basename(file, extname(file))}.${format.split(':')[0]}`));
}
