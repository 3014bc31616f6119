// One door for people: `npm start` and `npm test` come here. It sets up what is missing, then does the job.
// Plain Node only: on a fresh clone nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Duibiao needs Node 20.19 or newer; this is ${process.version}. 需要 Node 20.19 或更新版本。`,
  );
  process.exit(3);
}

/** Runs a program in the project folder with this terminal; returns its exit code. */
function run(command, args, options = {}) {
  const npm = command === 'npm' && process.env.npm_execpath;
  const { status, error } = npm
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], {
        cwd: here,
        stdio: 'inherit',
        ...options,
      })
    : spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: command === 'npm', ...options });
  if (error) console.error(`could not start ${command}: ${error.message}`);
  return status ?? 3;
}

/** Runs one of the project's own steps, says how long it took, and ends here where it fails. */
function must(step, command, args, options) {
  const start = performance.now();
  const code = run(command, args, options);
  const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (code !== 0) {
    console.error(`\n✗ ${step} failed after ${took} (exit ${code}).`);
    process.exit(code);
  }
  return took;
}

/** As `must`, for one of several steps: their times are told as they end, so that the tests have the last word. */
function step(name, command, args) {
  console.log(`✓ ${name} ${must(name, command, args)}`);
}

/** Steps of Node that do not wait for each other, two at a time; what one prints is shown where it fails. */
async function steps(...all) {
  const waiting = [...all];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [name, ...args] = one;
      const start = performance.now();
      const { code, said } = await finished(
        spawn(node, args, { cwd: here, stdio: ['ignore', 'pipe', 'pipe'] }),
      );
      const took = ((performance.now() - start) / 1000).toFixed(1);
      if (code !== 0) {
        console.error(`${said}\n✗ ${name} failed after ${took} s (exit ${code}).`);
        process.exit(code ?? 3);
      }
      console.log(`✓ ${name} ${took} s`);
    }
  };
  await Promise.all([next(), next()]);
}

function finished(child) {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

const node = process.execPath;
const bin = (path) => `${here}node_modules/${path}`;
const types = [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'];
const tests = [bin('vitest/vitest.mjs'), 'run'];

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${here}package-lock.json`))
    .digest('hex');
  const stamp = `${here}node_modules/.duibiao-lock`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Setting up: installing packages (first time only) … 首次运行，正在安装依赖 …');
  must('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(`${here}node_modules`, { recursive: true });
  writeFileSync(stamp, lock);
}

const jobs = {
  start() {
    install();
    must('build', node, ['build.mjs']);
    const task = ['batch', 'seeds/runs.json', '-o', 'out', ...process.argv.slice(3)];
    const code = run(node, ['dist/cli/main.js', ...task]);
    // 1 (something missed) and 2 (something undecided) are answers about the plans, not failures of the program.
    if (code > 2) process.exit(code);
    console.log(`
How one verdict came about, step by step 一条判定怎样得来:
  node dist/cli/main.js explain zhenjiang-2020/1.1 seeds/samples/zhenjiang-2020 --unit zhenjiang --as-of 2021-01-15
Change a figure in seeds/samples/ and run npm start again: only what it concerns is done anew.
改动 seeds/samples/ 里的一个数字，再运行 npm start：只重做有关的部分。`);
  },
  async test() {
    install();
    step('build', node, ['build.mjs']);
    await steps(
      ['declarations', 'types.mjs'],
      ['types', ...types],
      ['lint', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
      [
        'layers',
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'src',
      ],
      ['unused code', bin('knip/bin/knip.js'), '--no-progress'],
      ['shipped rules', 'dist/cli/main.js', 'validate'],
    );
    must('tests', node, [...tests, ...process.argv.slice(3)]);
  },
  room() {
    const rooms = process.argv.slice(3);
    const known = readdirSync(`${here}test`, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    );
    if (rooms.length === 0 || !rooms.every((room) => known.includes(room))) {
      console.error(`usage: npm run room -- ROOM…, of: ${known.join(' ')}`);
      process.exit(3);
    }
    install();
    step('build', node, ['build.mjs']);
    if (rooms.includes('package')) step('declarations', node, ['types.mjs']);
    step('types', node, types);
    must('tests', node, [...tests, ...rooms.map((room) => `test/${room}/`)]);
  },
  package() {
    install();
    step('build', node, ['build.mjs']);
    step('declarations', node, ['types.mjs']);
  },
  bench() {
    install();
    must('build', node, ['build.mjs']);
    must('build of the bench', node, ['build.mjs', 'out']);
    must('bench', node, ['bench/main.mjs', ...process.argv.slice(3)]);
  },
  schemas() {
    install();
    must('build', node, ['build.mjs']);
    must('schemas', node, ['dist/cli/main.js', 'schemas', 'schemas']);
  },
};

const job = jobs[process.argv[2]];
if (!job) {
  console.error(`usage: node run.mjs ${Object.keys(jobs).join('|')}`);
  process.exit(3);
}
await job();
