import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A command-line test as plain text. Sections begin with `--- `:
 *
 *     --- file NAME        a file in the folder where the command runs
 *     --- run ARGUMENTS    the arguments of duibiao, split at spaces; {root} is the project's folder
 *     --- stdin            what stands on standard input
 *     --- status N         the exit code
 *     --- stdout           lines that must occur in standard output, in this order
 *     --- stderr           the same for standard error
 *     --- not              texts that must occur in neither
 */
export interface Scenario {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly status: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly not: readonly string[];
}

/** Reads a scenario file. Throws on a section it does not know: a misspelt one would test nothing. */
export function parseScenario(name: string, text: string): Scenario {
  const files = new Map<string, string>();
  const found = new Map<string, { words: string; body: string }>();
  for (const part of text.split(/^--- /m).slice(1)) {
    const [head = '', ...lines] = part.split('\n');
    const [kind = '', ...words] = head.trim().split(' ');
    const body = lines.join('\n');
    if (kind === 'file') files.set(words.join(' '), body);
    else if (['run', 'stdin', 'status', 'stdout', 'stderr', 'not'].includes(kind))
      found.set(kind, { words: words.join(' '), body });
    else throw new Error(`${name}: unknown section "${kind}"`);
  }
  const lines = (kind: string): string[] =>
    (found.get(kind)?.body ?? '').split('\n').filter((line) => line.trim() !== '');
  const status = found.get('status')?.words;
  if (status === undefined || !found.has('run')) throw new Error(`${name}: a scenario needs run and status`);
  return {
    name,
    files,
    args: (found.get('run')?.words ?? '').split(' '),
    stdin: found.get('stdin')?.body ?? '',
    status: Number(status),
    stdout: lines('stdout'),
    stderr: lines('stderr'),
    not: lines('not'),
  };
}

/** Runs a scenario in a folder of its own. */
export function runScenario({ files, args, stdin }: Scenario): SpawnSyncReturns<string> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'));
  try {
    for (const [name, body] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), body);
    }
    return duibiao(
      args.map((arg) => arg.replaceAll('{root}', root)),
      { cwd: folder, stdin },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the built program. */
export function duibiao(
  args: readonly string[],
  { cwd = root, stdin = '', env = {} } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd,
    input: stdin,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
