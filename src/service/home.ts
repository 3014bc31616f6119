import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that the program was installed in. */
export const home = fileURLToPath(new URL('../../', import.meta.url));

/** The program's version. Throws what the file system says where the installation is not whole. */
export function versionOf(): string {
  const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { version: string };
  return version;
}
