import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const parts = fileURLToPath(new URL('../part', import.meta.url));
const compiled = fileURLToPath(new URL('../code', import.meta.url));

/**
 * Loads the files of the program with what the build has kept of their compiling, where it ran on the same engine: half of
 * a short run is spent on that else. What the engine refuses is compiled as ever.
 */
export function loadCompiled(): void {
  const engine = read(join(compiled, 'engine'))?.toString();
  if (engine !== `${process.version} ${process.arch}`) return;
  const { extensions } = createRequire(import.meta.url);
  const usual = extensions['.js'];
  extensions['.cjs'] = (module, path) => {
    const cachedData = dirname(path) === parts ? read(join(compiled, `${basename(path)}.bin`)) : undefined;
    if (!cachedData) {
      usual(module, path);
      return;
    }
    const script = new Script(wrapped(readFileSync(path, 'utf8')), { filename: path, cachedData });
    const load = (id: string): unknown => module.require(id);
    script.runInThisContext().call(module.exports, module.exports, load, module, path, dirname(path));
  };
}

/** As `build/compile.cjs` has it, to the letter. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
