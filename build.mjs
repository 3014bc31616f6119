// The program and the library as a few files that share their parts: 250 small modules, and those of their libraries,
// take longer to find than to run. Who installs them installs nothing else, but for what no file can hold.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
/** What is installed beside the package. */
const external = Object.keys({ ...dependencies, ...optionalDependencies });

/** Each file lies two folders below the project, as its source does: so it finds rules, reports and package.json. */
const targets = {
  dist: {
    'cli/main': at('src/cli/main.ts'),
    'library/index': at('src/index.ts'),
    'batch/worker': at('src/batch/work/worker.ts'),
  },
  out: { 'bench/parts': at('bench/parts.ts') },
};

const folder = process.argv[2] ?? 'dist';
const input = targets[folder];
for (const name of [...Object.keys(input), 'part/x'])
  rmSync(at(join(folder, name, '..')), { recursive: true, force: true });

/** Packages that the source `require`s when a command first needs them: each becomes a file of its own. */
const onDemand = new Set();
const requireFiles = {
  name: 'require-files',
  transform(code, id) {
    if (!id.startsWith(at('src'))) return null;
    const changed = code.replace(/\brequire\('([^']+)'\)/g, (call, name) => {
      if (external.includes(name)) return call;
      onDemand.add(name);
      return `require('../part/${name}.cjs')`;
    });
    // No line moves, so the source map stays right.
    return changed === code ? null : { code: changed, map: null };
  },
};
const shared = {
  dir: at(folder),
  comments: { legal: true },
  sourcemap: true,
  sourcemapExcludeSources: true,
};

/**
 * Of numfmt only the tokenizer is used; its tables of languages, which it fills on loading, stay out. A rule for it alone:
 * a function would have to answer for the bundler's own helpers too, and load them before the program's first file.
 */
const numfmt = { test: /[\\/]node_modules[\\/]numfmt[\\/]/, sideEffects: false };

const files = await build({
  input,
  platform: 'node',
  external,
  treeshake: { moduleSideEffects: [numfmt] },
  plugins: [requireFiles],
  output: {
    ...shared,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, isDynamicEntry }) =>
      isDynamicEntry || name.startsWith('rolldown') ? 'part/[name].js' : 'part/shared.js',
  },
  logLevel: 'warn',
});
const parts = await build({
  input: Object.fromEntries([...onDemand].map((name) => [name, name])),
  platform: 'node',
  output: {
    ...shared,
    format: 'cjs',
    entryFileNames: 'part/[name].cjs',
    chunkFileNames: 'part/[name].cjs',
  },
  logLevel: 'warn',
});
if (folder === 'dist') writeFileSync(at('dist/licenses.txt'), licensesOf([...files.output, ...parts.output]));

/** The licence of every package that is part of the files: each wants to be handed on with it. */
function licensesOf(chunks) {
  const packages = new Set(
    chunks
      .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
      .flatMap((id) => /^.*\bnode_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id) ?? []),
  );
  const texts = [...packages].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
