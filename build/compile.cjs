// Loaded before the program: keeps what the engine has compiled of its files in the course of a run, for
// `src/cli/compiled.ts`. What earlier runs have kept is kept on.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const [, program] = process.argv;
const parts = join(dirname(program), '../part');
const folder = join(dirname(program), '../code');
const usual = require.extensions['.js'];
const scripts = new Map();

require.extensions['.cjs'] = (module, path) => {
  if (dirname(path) !== parts) return usual(module, path);
  const kept = join(folder, `${basename(path)}.bin`);
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, cachedData });
  scripts.set(kept, script);
  const load = (id) => module.require(id);
  script.runInThisContext().call(module.exports, module.exports, load, module, path, dirname(path));
};

process.on('exit', () => {
  mkdirSync(folder, { recursive: true });
  for (const [path, script] of scripts) writeFileSync(path, script.createCachedData());
});
