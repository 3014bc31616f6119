// One door for people: `npm start` and `npm test` come here. It sets up what is missing, then does the job.
// Plain Node only: on a fresh clone nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function must(step, command, args, options) {
  const code = run(command, args, options);
  if (code !== 0) {
    console.error(`\n✗ ${step} failed (exit ${code}).`);
    process.exit(code);
  }
}

const bin = (path) => `${here}node_modules/${path}`;

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

/** The program and the library, in files that are quick to start. */
function program() {
  must('build', process.execPath, ['build.mjs']);
}

/** The types of what `import 'duibiao'` gets. */
function declarations() {
  must('declarations', process.execPath, ['types.mjs']);
}

/** Of what follows `npm start --`, what every command takes. */
function language() {
  const at = process.argv.indexOf('--lang');
  return at < 0 ? [] : process.argv.slice(at, at + 2);
}

const jobs = {
  start() {
    install();
    program();
    const runs = JSON.parse(readFileSync(`${here}seeds/runs.json`, 'utf8'));
    for (const [i, { plan, figures, asOf }] of runs.entries()) {
      // The last in full, where a person reads on.
      const format = i === runs.length - 1 ? 'text' : 'summary';
      const folder = `out/${plan}/${asOf}`;
      const task = ['check', ...figures, '--as-of', asOf, '--format', format, '--report', folder];
      const code = run(process.execPath, ['dist/cli/main.js', ...task, ...process.argv.slice(3)]);
      // 1 (something missed) and 2 (something undecided) are answers about the plan, not failures of the program.
      if (code > 2) process.exit(code);
      if (format === 'summary') console.log();
    }
    const kept = runs.map(({ plan, asOf }) => `out/${plan}/${asOf}/assessment.json`);
    const circular = ['summary', ...kept, '--year', 'all', '--to', 'html,docx,pdf,xlsx', '-o', 'out/summary'];
    // Without fonts there is no PDF; the program says so, and what else it wrote stands.
    run(process.execPath, ['dist/cli/main.js', ...circular, ...language()]);
  },
  test() {
    install();
    program();
    library();
    must('types', process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']);
    must('lint', process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']);
    must('layers', process.execPath, [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
    ]);
    must('unused code', process.execPath, [bin('knip/bin/knip.js'), '--no-progress']);
    must('shipped rules', process.execPath, ['dist/cli/main.js', 'validate']);
    must('tests', process.execPath, [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(3)]);
  },
  bench() {
    install();
    library();
    const [what, ...rest] = process.argv.slice(3);
    if (what === 'forms') must('bench', process.execPath, ['bench/forms.mjs', ...rest]);
    else must('bench', process.execPath, ['--expose-gc', 'bench/main.mjs', ...process.argv.slice(3)]);
  },
  schemas() {
    install();
    program();
    must('schemas', process.execPath, ['dist/cli/main.js', 'schemas', 'schemas']);
  },
};

const job = jobs[process.argv[2]];
if (!job) {
  console.error(`usage: node run.mjs ${Object.keys(jobs).join('|')}`);
  process.exit(3);
}
job();
