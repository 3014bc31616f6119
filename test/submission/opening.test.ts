import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test, vi } from 'vitest';
import { check } from '../../src/cli/commands/check.js';
import { intake } from '../../src/cli/commands/intake.js';
import { validate } from '../../src/cli/commands/validate.js';
import { contextOf } from '../../src/cli/context.js';
import { blank, filled, planOf, saved } from '../form/kit.js';
import { folderOf } from './kit.js';

/** What was read from disk and what was parsed, file by file. */
const seen = vi.hoisted(() => ({ read: [] as string[], parsed: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const counting = (path: string, ...rest: [never]) => {
    seen.read.push(String(path));
    return fs.readFileSync(path, ...rest);
  };
  return { ...fs, readFileSync: counting };
});
vi.mock('../../src/workbook/reader.js', async (original) => {
  const room = await original<typeof import('../../src/workbook/reader.js')>();
  const readWorkbook: typeof room.readWorkbook = (file, bytes) => {
    seen.parsed.push(file);
    return room.readWorkbook(file, bytes);
  };
  return { ...room, readWorkbook };
});
vi.mock('../../src/source/tree.js', async (original) => {
  const room = await original<typeof import('../../src/source/tree.js')>();
  const parseTree: typeof room.parseTree = (file, ...rest) => {
    seen.parsed.push(file);
    return room.parseTree(file, ...rest);
  };
  return { ...room, parseTree };
});
vi.mock('../../src/submission/table/cells.js', async (original) => {
  const room = await original<typeof import('../../src/submission/table/cells.js')>();
  const splitCells: typeof room.splitCells = (file, ...rest) => {
    seen.parsed.push(file);
    return room.splitCells(file, ...rest);
  };
  return { ...room, splitCells };
});

/** A workbook, a table, a YAML and a JSON submission, each of a unit of its own. */
async function handedIn(): Promise<{ folder: string; files: string[] }> {
  const head = (unit: string) => ({ plan: 'zhenjiang-2020', year: 2020, unit });
  const folder = folderOf({
    'b.csv': '计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,jurong,2020,preschool-enrolled,9904人\n',
    'c.yaml': 'plan: zhenjiang-2020\nyear: 2020\nunit: dantu\nfigures: { preschool-enrolled: 9904人 }\n',
    'd.json': JSON.stringify({ ...head('yangzhong'), figures: { 'preschool-enrolled': '9904人' } }),
    // The plan that a flow map names is found by the parser alone.
    'e.yaml': `${JSON.stringify({ ...head('runzhou'), figures: { 'preschool-enrolled': '9904人' } })}\n`,
  });
  const form = filled(blank(planOf('zhenjiang-2020'), 'danyang'), { 'preschool-enrolled': { value: 9904 } });
  writeFileSync(join(folder, 'a.xlsx'), readFileSync(await saved(form)));
  const names = ['a.xlsx', 'b.csv', 'c.yaml', 'd.json', 'e.yaml'];
  return { folder, files: names.map((name) => join(folder, name)) };
}

/** Runs a command, and counts how often each file was read and parsed. */
async function counted(args: readonly string[], files: readonly string[]) {
  const program = new Command();
  const said: string[] = [];
  const add = (text: string) => void said.push(text);
  const print = {
    out: add,
    err: add,
    outPieces: async (pieces: Iterable<string>) => add([...pieces].join('')),
  };
  const context = { ...contextOf({ lang: 'zh-CN', color: false }), ...print };
  for (const command of [check, intake, validate])
    command.add(program, async (action) => void (await action(context)), context.say);
  seen.read = [];
  seen.parsed = [];
  await program.parseAsync(args, { from: 'user' });
  const times = (paths: readonly string[], file: string) => paths.filter((path) => path === file).length;
  return {
    said: said.join('\n'),
    counts: files.map((file) => [times(seen.read, realpathSync(file)), times(seen.parsed, file)]),
  };
}

test.each([
  ['check', (folder: string) => ['check', folder, '--as-of', '2021-01-15', '--format', 'json']],
  [
    'check --annotate',
    (folder: string) => ['check', folder, '--as-of', '2021-01-15', '--annotate', `${folder}-out`],
  ],
  ['validate', (folder: string) => ['validate', folder]],
])(
  '%s reads and parses each submission once',
  async (_, args) => {
    const { folder, files } = await handedIn();
    const { counts } = await counted(args(folder), files);
    expect(counts).toEqual(files.map(() => [1, 1]));
  },
  120_000,
);

test('so does validate for each of several, and intake', async () => {
  const { files } = await handedIn();
  expect((await counted(['validate', ...files], files)).counts).toEqual(files.map(() => [1, 1]));
  for (const file of files) {
    const { counts, said } = await counted(['intake', file], [file]);
    expect(counts).toEqual([[1, 1]]);
    expect(said).toContain('preschool-enrolled');
  }
}, 120_000);
