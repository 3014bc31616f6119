import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** Whether a path holds signs that stand for several files. */
const PATTERN = /[*?]|\[.+\]/;

/**
 * Paths with their `*` and `?` replaced by the files there are, in order of name: cmd and PowerShell hand them on as
 * they are. A name that exists as it is stands for itself; a pattern that nothing matches stays, to be reported.
 */
export async function expanded(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!PATTERN.test(path) || existsSync(path)) return [path];
      const { glob } = await import('tinyglobby');
      const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
      const files = await glob(pattern, {
        onlyFiles: false,
        expandDirectories: false,
        absolute: isAbsolute(path),
      });
      return files.length === 0 ? [path] : files.map((file) => file.replace(/\/$/, '')).sort();
    }),
  );
  return found.flat();
}
