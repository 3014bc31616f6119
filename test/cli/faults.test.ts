import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Action, CommandFile, ListedCommand } from '../../src/cli/commands/model.js';
import { exit } from '../../src/cli/exit.js';
import { main } from '../../src/cli/program.js';
import { Refusal } from '../../src/cli/refusal.js';
import { versionOf } from '../../src/service/index.js';
import { during } from '../../src/source/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program whose one command does this. */
function commandThat(action: Action): ListedCommand {
  const add: CommandFile['add'] = (program, run) =>
    void program
      .command('boom')
      .argument('[file...]')
      .action(() => run(action));
  return { usage: 'boom [file...]', summary: 'help.check.summary', file: () => ({ add }) };
}

/** What is written to standard error, and the exit code. */
async function ran(action: Action, ...args: string[]): Promise<{ code: number; said: string }> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await main(['node', 'main.js', 'boom', ...args], [commandThat(action)]);
  return { code, said: write.mock.calls.map(([text]) => String(text)).join('') };
}
afterEach(() => vi.restoreAllMocks());

const thrower =
  (error: unknown): Action =>
  () => {
    throw error;
  };
const deep = (): number => deep() + 1;

describe('what nobody expected ends in 70 and one line', () => {
  test.each<[string, Action, string]>([
    ['a defect', thrower(new TypeError('x is undefined')), 'TypeError: x is undefined'],
    ['a RangeError', thrower(new RangeError('no unit')), 'RangeError: no unit'],
    ['a rejection', () => Promise.reject(new Error('later')), 'Error: later'],
    ['a text', thrower('only words'), 'only words'],
    ['nothing at all', thrower(undefined), 'undefined'],
    ['a call without end', deep, 'RangeError: Maximum call stack size exceeded'],
    ['two lines', thrower(new Error('one\n  two')), 'Error: one two'],
  ])('%s', async (_, action, message) => {
    const { code, said } = await ran(action);
    expect(code).toBe(exit.fault);
    expect(said).toContain(message);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  test('more than a text can hold is called too much, and how to go on is said', async () => {
    const { code, said } = await ran(() => ' '.repeat(2 ** 30).length, '--lang', 'en');
    expect(code).toBe(exit.fault);
    expect(said).toContain('--unit');
    expect(said).toContain('Invalid string length');
  });
});

describe('the line says what there is to hand over', () => {
  const failing = thrower(new Error('x'));
  test.each([
    ['the command and its arguments', 'duibiao boom 一.yaml "a b.yaml"'],
    ['Node and the platform', `Node ${process.version}, ${process.platform}-${process.arch}`],
    ['the version', `duibiao ${versionOf()}`],
    ['how to see more', '--debug'],
  ])('%s', async (_, text) => {
    expect((await ran(failing, '一.yaml', 'a b.yaml')).said).toContain(text);
  });

  test('the file that was at work, the innermost of several', async () => {
    const { said } = await ran(() =>
      during('outer.yaml', () => during('inner.yaml', () => Promise.reject(new Error('x')))),
    );
    expect(said).toContain('（文件 inner.yaml）');
  });

  test.each([[[]], [['--lang', 'zh-CN']]])('Chinese with %j', async (args) => {
    expect((await ran(failing, ...args)).said).toMatch(/^程序本身出错/);
  });
  test.each([[['--lang', 'en']], [['--lang=en']]])('English with %j', async (args) => {
    expect((await ran(failing, ...args)).said).toMatch(/^The program itself failed/);
  });

  test('no terminal is told anything by what an error says', async () => {
    const { said } = await ran(thrower(new Error('\u001b[2Jx\u0007')));
    expect(said.trimEnd()).not.toMatch(/\p{Cc}/u);
  });

  test('--debug shows where', async () => {
    const { said } = await ran(thrower(new Error('x', { cause: new Error('why') })), '--debug');
    expect(said.trimEnd().split('\n').length).toBeGreaterThan(3);
    expect(said).toMatch(/faults\.test\.ts:\d+/);
    expect(said).toContain('Error: why');
  });
});

describe('what a person can mend is no fault of the program', () => {
  const missing = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' });
  test.each<[string, Action, number]>([
    ['a refusal', thrower(Refusal.of('cli.bad-date', { text: 'x' })), exit.bad],
    ['a file that is not there', thrower(Object.assign(missing, { path: '/tmp/x' })), exit.bad],
    ['an answer', () => exit.missed, exit.missed],
  ])('%s', async (_, action, expected) => {
    expect((await ran(action)).code).toBe(expected);
  });
  test('but for a file of the program’s own', async () => {
    const path = `${root}reports/inspection/inspection.html.hbs`;
    const error = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open', path });
    const { code, said } = await ran(thrower(error));
    expect(code).toBe(exit.fault);
    expect(said).toContain('inspection.html.hbs');
  });
});

describe('what happens outside of any command', () => {
  test.each([
    ['a rejection that nobody waits for', "Promise.reject(new Error('late'))"],
    ['an error in a timer', "setTimeout(() => { throw new Error('late'); }, 1)"],
  ])('%s', (_, code) => {
    const script = `process.argv.splice(1, 0, 'main.js');
      process.once('beforeExit', () => { ${code}; });
      require('./dist/cli/main.js');`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script, 'plans'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: exit.fault, lines: 1 });
    expect(stderr).toContain('Error: late');
  });
});

describe('an installation that is not whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-broken-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The program installed elsewhere with something wrong. */
  function broken(
    name: string,
    harm: (home: string) => void,
    ...more: string[]
  ): { status: number | null; stderr: string } {
    const home = join(folder, name);
    for (const part of ['dist', 'reports', 'rules', 'seeds/units', 'seeds/documents.yaml', 'package.json'])
      cpSync(join(root, part), join(home, part), { recursive: true });
    harm(home);
    const args = [join(home, 'dist/cli/main.js'), 'show', 'kaizhou-2020', '--to', 'md', ...more];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  }

  test.each<[string, (home: string) => void, string]>([
    ['its parts are gone', (home) => rmSync(join(home, 'dist/part'), { recursive: true }), '程序没有装好'],
    ['a part is no program', (home) => cut(join(home, 'dist/part')), 'SyntaxError'],
    ['a template is gone', (home) => rmSync(join(home, 'reports/plan/plan.md.hbs')), 'plan.md.hbs'],
    ['its package file is gone', (home) => rmSync(join(home, 'package.json')), 'package.json'],
  ])('%s', (name, harm, said) => {
    const { status, stderr } = broken(name, harm);
    expect(status).toBe(exit.fault);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('--debug shows where in the source, not in the bundle', () => {
    const harm = (home: string): void => rmSync(join(home, 'reports/plan/plan.md.hbs'));
    const { status, stderr } = broken('debug', harm, '--debug');
    expect(status).toBe(exit.fault);
    expect(stderr).toMatch(/（文件 .*plan\.md\.hbs）/);
    expect(stderr).toMatch(/^\s+at .*src[/\\]report[/\\]templates[/\\]files\.ts:\d+:\d+/m);
  });

  const cut = (part: string): void => {
    for (const file of readdirSync(part).filter((f) => f.endsWith('.cjs')))
      writeFileSync(join(part, file), 'const');
  };
});
