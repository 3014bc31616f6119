// The program and the library as files that share their parts, and load one when they first use it: 400 small modules,
// and those of their libraries, take longer to find than to run. Who installs them installs nothing else, but for what
// no file can hold.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { lazyFiles } from './build/lazy.mjs';
import { keptMessages } from './build/messages.mjs';
import { compiledPlans } from './build/plans.mjs';
import { compiledSchemas } from './build/schemas.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Each file lies two folders below the project, as its source does: so it finds rules, reports and package.json. */
const targets = {
  dist: {
    program: { 'cli/main': at('src/cli/main.ts'), 'batch/worker': at('src/batch/work/worker.ts') },
    library: { 'library/index': at('src/index.ts') },
  },
  out: { program: {}, library: { 'bench/parts': at('bench/parts.ts') } },
};

const folder = process.argv[2] ?? 'dist';
const { program, library } = targets[folder];
const input = { ...program, ...library };
for (const name of [...Object.keys(input), 'part/x', 'plans/x', 'code/x'])
  rmSync(at(join(folder, name, '..')), { recursive: true, force: true });

/**
 * What a run needs together, by the parts below: to find a file takes as long as to read ten pages of it. `start` is all
 * of `--help`; `base` nearly every command comes to; with `judge` submissions are judged.
 */
const together = {
  start: ['cli', 'messages', 'commander', 'service-home'],
  base: ['quantity', 'language', 'source', 'source-files', 'source-schema', 'assessment', 'service-plans'],
  judge: [
    ...['facts', 'formula', 'plan', 'plan-kept', 'source-json', 'submission', 'submission-document'],
    ...['submission-filling', 'submission-formats', 'submission-opening', 'service-judging', 'cli-formats'],
    ...['engine', 'engine-series', 'engine-program', 'engine-figures', 'engine-judging', 'engine-findings'],
    'engine-results',
    'workbook',
  ],
};
const fileOf = new Map(
  Object.entries(together).flatMap(([file, parts]) => parts.map((part) => [part, file])),
);

/** The part that a module belongs to: a package, a folder of the source, or a file of its own where only some commands come to it. */
function partOf(id) {
  const installed = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
  if (installed !== undefined) return installed.replace(/[\\/]/, '-');
  if (id.startsWith('\0schema/')) return id.slice(1).replace('/', '-');
  const steps = relative(at('src'), id).split(sep);
  if (steps[0] === '..' || Object.values(input).includes(id)) return undefined;
  // Said where no other file can be loaded, and what loads the others.
  if (['src/messages/unloadable.ts', 'src/cli/compiled.ts'].some((file) => id === at(file))) return undefined;
  const [room, floor, file] = steps.map((step) => step.replace(/\.ts$/, ''));
  if (floor === 'commands' || room === 'service') return `${room}-${file ?? floor}`;
  // A long table, for names that are written otherwise.
  if (file === 'simplified') return `${room}-${file}`;
  // What a cell is called is asked of text too; all else of workbooks is for workbooks.
  if (room === 'workbook' && floor !== 'model') return 'workbook-reading';
  return file === undefined ? room : `${room}-${floor}`;
}

const messages = await keptMessages(at('src'));
const plans = await compiledPlans(at('.'));

/** The file that a module goes into; the bundler sees to those that have none. */
function name(id) {
  const part = partOf(id);
  return fileOf.get(part) ?? part ?? null;
}

const { output } = await build({
  input,
  platform: 'node',
  /** What is installed beside the package. */
  external: Object.keys({ ...dependencies, ...optionalDependencies }),
  // No module does anything when it is loaded but say what it holds.
  treeshake: { moduleSideEffects: false },
  plugins: [await compiledSchemas(at('src')), messages, plans, lazyFiles],
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: at(folder),
    format: 'cjs',
    comments: { legal: true },
    minify: true,
    minifyInternalExports: false,
    // Node reads a file of ASCII several times as fast as one in UTF-8.
    charset: 'ascii',
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: ({ name }) => (name in program ? '[name].js' : '[name].cjs'),
    chunkFileNames: 'part/[name].cjs',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name, debugName: 'parts' }] },
  },
  logLevel: 'warn',
  checks: { pluginTimings: false },
});

messages.write(at(join(folder, 'part')));
// Packages and validators have no lines in the source that a map could name.
for (const { fileName, moduleIds } of output)
  if (moduleIds && !moduleIds.some((id) => id.startsWith(at('src'))))
    rmSync(at(join(folder, `${fileName}.map`)), { force: true });
await plans.write(at('rules'), at(join(folder, 'plans')));
for (const chunk of output.filter(({ isEntry }) => isEntry)) {
  const made = at(join(folder, chunk.fileName));
  // The package is one of ES modules; the file that starts the program is none.
  if (chunk.name in program) writeFileSync(join(made, '../package.json'), '{ "type": "commonjs" }\n');
  else writeFileSync(made.replace(/\.cjs$/, '.js'), moduleOf(chunk));
}
if (folder === 'dist') {
  writeFileSync(at('dist/licenses.txt'), licensesOf(output));
  keepCompiled();
}

/** Keeps what the engine compiles of the program when it judges one unit, from each format, and a plain table that is kept. */
function keepCompiled() {
  const samples = 'seeds/samples/zhenjiang-2020';
  const kept = at(join(folder, 'code/kept.jsonl'));
  const table =
    '计划,填报单位,年度,指标编号,本年实际值\nzhenjiang-2020,danyang,2020,preschool-enrolled,9562\n';
  const runs = [
    ...['dantu.json', 'jingkou.csv', 'danyang.yaml'].map((file) => [`${samples}/${file}`]),
    ['-', '--format', 'summary', '-o', kept],
  ];
  mkdirSync(at(join(folder, 'code')), { recursive: true });
  for (const run of runs) {
    const check = [join(folder, 'cli/main.js'), 'check', ...run, '--as-of', '2021-01-15'];
    const keeping = ['--require', at('build/compile.cjs'), ...check];
    spawnSync(process.execPath, keeping, { cwd: at('.'), input: table });
  }
  rmSync(kept, { force: true });
  const parts = at(join(folder, 'part'));
  const stamps = readdirSync(parts)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => ({ name, ...statSync(join(parts, name)) }))
    .map(({ name, size, mtimeMs }) => `${name} ${size} ${Math.round(mtimeMs)}`);
  const engine = `${process.version} ${process.arch}`;
  writeFileSync(at(join(folder, 'code/engine')), [engine, ...stamps].join('\n'));
}

/** A file of the library for those who import it. */
function moduleOf({ fileName, exports }) {
  const file = fileName.split('/').at(-1);
  return `import library from './${file}';\nexport const { ${exports.join(', ')} } = library;\n`;
}
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
