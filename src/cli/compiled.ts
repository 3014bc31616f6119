import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const parts = fileURLToPath(new URL('../part', import.meta.url));
const compiled = fileURLToPath(new URL('../code', import.meta.url));

/**
 * Loads the files of the program with what the build has kept of their compiling, where it ran on the same engine and the
 * files are those of the build still (the engine itself looks at no more than their length): half of a short run is spent
 * on that else. What the engine refuses is compiled as ever.
 */
export function loadCompiled(): void {
  const [engine, ...files] = read(join(compiled, 'engine'))?.toString().split('\n') ?? [];
  if (engine !== `${process.version} ${process.arch}`) return;
  const built = new Set(files);
  const { extensions } = createRequire(import.meta.url);
  const usual = extensions['.js'];
  extensions['.cjs'] = (module, path) => {
    const kept = dirname(path) === parts && built.has(stampOf(path));
    const cachedData = kept ? read(join(compiled, `${basename(path)}.bin`)) : undefined;
    if (!cachedData) {
      usual(module, path);
      return;
    }
    const script = new Script(wrapped(readFileSync(path, 'utf8')), { filename: path, cachedData });
    const load = (id: string): unknown => module.require(id);
    script.runInThisContext().call(module.exports, module.exports, load, module, path, dirname(path));
  };
}

/** A file by its name, size and time of change, as the build has noted it. */
function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${basename(path)} ${size} ${Math.round(mtimeMs)}`;
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
