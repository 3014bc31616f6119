import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/** What modules of the source give when they are run. */
export async function evaluated(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-build-'));
  const entry = '\0modules';
  const text = paths.map((path, i) => `export * as m${i} from ${JSON.stringify(path)};`).join('\n');
  const modules = {
    name: 'modules',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? text : undefined),
  };
  try {
    await build({
      input: { modules: entry },
      platform: 'node',
      plugins: [modules],
      output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
      logLevel: 'warn',
    });
    const made = await import(pathToFileURL(join(folder, 'modules.mjs')));
    return paths.map((_, i) => made[`m${i}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
