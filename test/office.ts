import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { programAt } from './needs.js';

/** LibreOffice hangs now and then for good; nothing that it does here takes so long, on whatever machine. */
const HANGS = 240_000;

/** LibreOffice with a profile of its own, gone with the test: two that share one wait for each other. */
export interface Office {
  readonly profile: string;
  run(...args: string[]): void;
}

export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
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

/** Opens a file in LibreOffice and saves it in another format (`xlsx`, `ods`) in a folder; gives its path there. */
export function savedByOffice(file: string, format: string, folder: string): string {
  office().run('--convert-to', format, '--outdir', folder, file);
  return join(folder, `${basename(file, extname(file))}.${format.split(':')[0]}`);
}
