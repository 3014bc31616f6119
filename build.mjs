// The program as one file, but for what is rarely needed: 250 small modules, and those of its libraries, take longer to find than to run.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  input: at('src/cli/main.ts'),
  platform: 'node',
  // It finds rules, reports and package.json two folders up, as its source does.
  // What only some commands need, and import when they do, lies beside it.
  output: {
    dir: at('dist/cli'),
    entryFileNames: 'main.js',
    chunkFileNames: 'part-[name].js',
    format: 'esm',
    comments: { legal: true },
  },
  logLevel: 'warn',
});
