// The program as one file: 250 small modules, and those of its libraries, take longer to find than to run.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  input: at('src/cli/main.ts'),
  platform: 'node',
  // It finds rules, reports and package.json two folders up, as its source does.
  output: { file: at('dist/cli/main.js'), format: 'esm', comments: { legal: true } },
  logLevel: 'warn',
});
