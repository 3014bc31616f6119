import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { disk } from '../../src/plan/files.js';
import { findPlans, loadPlan } from '../../src/plan/index.js';
import { entryName, entryOf, ownFiles, planOfEntry } from '../../src/plan/kept/entry.js';
import { packed, unpacked } from '../../src/plan/kept/packed.js';
import { userFolder } from '../../src/plan/kept/store.js';
import { parseUnit, Rational } from '../../src/quantity/index.js';
import { checkSubmissions } from '../../src/service/index.js';
import { valueIn } from '../result.js';
import { expectKept, keptAgain } from './kept.js';
import { commitment, folderWith, HEAD } from './support.js';

afterEach(() => vi.restoreAllMocks());

describe('a kept plan is the one that was loaded', () => {
  test.each(findPlans(['rules']))('$id', ({ path }) => expectKept(path, loadPlan(path)));

  test('wherever the command runs: places are told from there', () => {
    const folder = folderWith({ 'rules/p/plan.yaml': HEAD.replace('title: ', 'title: &unused ') });
    const path = join(folder, 'rules/p');
    const [own, elsewhere] = [ownFiles(path, disk), loadPlan(path)];
    const entry = own && entryOf(own, 'build', elsewhere);
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    const here = ownFiles(path, disk);
    const again = here && entry && planOfEntry(here, entry.text, disk);
    expect(again).toStrictEqual(loadPlan(path));
    expect(again).not.toStrictEqual(elsewhere);
  });

  test.each([
    ['zhenjiang-2020', 'seeds/samples/zhenjiang-2020', '2021-01-15'],
    ['nanchang-2020', 'seeds/samples/nanchang-2020', '2023-01-15'],
    ['jinzhou-2019', 'seeds/samples/jinzhou-2019', '2021-01-15'],
  ])('%s judges and explains the same, to the byte', (id, figures, asOf) => {
    const loaded = loadPlan(`rules/${id}`);
    const judged = [valueIn(loaded), valueIn(keptAgain(`rules/${id}`, loaded) ?? loaded)].map((plan) =>
      JSON.stringify(valueIn(checkSubmissions(plan, [figures], { asOf }))),
    );
    expect(judged[1]).toBe(judged[0]);
    expect(keptAgain(`rules/${id}`, loaded)).toBeDefined();
  });
});

describe('what it is kept under', () => {
  const nameIn = (folder: string, build = 'build'): string => {
    const own = ownFiles(join(folder, 'rules/p'), disk);
    return own ? entryName(own, build) : '';
  };
  const made = () => folderWith({ 'rules/p/a.yaml': commitment('target: { at-least: 99% }') });

  test('is the same for the same files, wherever they lie', () => {
    expect(nameIn(made())).toBe(nameIn(made()));
  });
  test.each<[string, (folder: string) => void]>([
    ['a file that changed', (folder) => edit(folder, 'rules/p/a.yaml', (text) => text.replace('99%', '98%'))],
    ['a comment', (folder) => edit(folder, 'rules/p/a.yaml', (text) => `${text}# 说明\n`)],
    ['a file that came', (folder) => writeFileSync(join(folder, 'rules/p/z.yaml'), 'indicators: {}\n')],
    ['data that came', (folder) => writeFileSync(join(folder, 'rules/p/z.json'), '{}')],
    ['a file that went', (folder) => rmSync(join(folder, 'rules/p/a.yaml'))],
    [
      'a file of another name',
      (folder) => {
        writeFileSync(join(folder, 'rules/p/b.yaml'), readFileSync(join(folder, 'rules/p/a.yaml')));
        rmSync(join(folder, 'rules/p/a.yaml'));
      },
    ],
  ])('is another for %s', (_, change) => {
    const folder = made();
    const before = nameIn(folder);
    change(folder);
    expect(nameIn(folder)).not.toBe(before);
  });
  test('is another for another build of the program', () => {
    const folder = made();
    expect(nameIn(folder, 'next')).not.toBe(nameIn(folder));
  });
});

describe('an entry is of no use', () => {
  const kept = (): { folder: string; text: string } => {
    const folder = folderWith({ 'rules/p/plan.yaml': HEAD });
    const path = join(folder, 'rules/p');
    const own = ownFiles(path, disk);
    return { folder, text: (own && entryOf(own, 'build', loadPlan(path)))?.text ?? '' };
  };
  const read = (folder: string, text: string) => {
    const own = ownFiles(join(folder, 'rules/p'), disk);
    return own && planOfEntry(own, text, disk);
  };

  test.each<[string, (folder: string) => void]>([
    ['changed', (folder) => edit(folder, 'seeds/units.yaml', (text) => text.replace('丹阳市', '丹阳'))],
    ['is gone', (folder) => rmSync(join(folder, 'seeds/units.yaml'))],
  ])('when a file beyond the folder %s', (_, change) => {
    const { folder, text } = kept();
    expect(read(folder, text)?.ok).toBe(true);
    change(folder);
    expect(read(folder, text)).toBeUndefined();
  });

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -1)],
    ['empty', () => ''],
    ['changed in one figure', (text) => text.replace('2020', '2021')],
    ['no entry', () => 'x\n{}'],
  ])('when it is %s', (_, damage) => {
    const { folder, text } = kept();
    expect(() => read(folder, damage(text))).toThrow();
  });

  test('of a plan with errors there is none', () => {
    const folder = folderWith({ 'rules/p/a.yaml': commitment('target: { at-least: 99 }') });
    expect(keptAgain(join(folder, 'rules/p'), loadPlan(join(folder, 'rules/p')))).toBeUndefined();
  });
});

describe('what JSON has no word for', () => {
  const third = Rational.of(1, 3);
  test.each<[string, unknown]>([
    ['a fraction', third],
    ['a number of twenty digits', Rational.parse('12345678901234567890.5')],
    [
      'a map, in its order',
      new Map<string, unknown>([
        ['b', third],
        ['a', { deep: new Map([['x', [third]]]) }],
      ]),
    ],
    ['a measure unit', parseUnit('元/生·年')],
    [
      'a unit of a formula, which has no symbol of ours',
      { symbol: '所', dimension: 'count:所*person', factor: third },
    ],
    ['a place', { at: { file: 'b.yaml', line: 3, column: 1 } }],
  ])('%s', (_, value) => {
    const files = ['a.yaml', 'b.yaml'];
    expect(unpacked(JSON.parse(JSON.stringify(packed(value, files))), files)).toStrictEqual(value);
  });
  test.each<[string, unknown]>([
    ['nothing', { key: undefined }],
    ['a function', { key: () => 1 }],
    ['a big integer', 1n],
    ['what has a class of its own', new Date(0)],
    ['a key of the notation', { '=': '1' }],
    ['a place in a file of another plan', { at: { file: 'c.yaml' } }],
  ])('%s is not kept', (_, value) => {
    expect(() => packed(value, ['a.yaml'])).toThrow(TypeError);
  });
});

test.each([
  ['off', { DUIBIAO_CACHE: 'off' }, 'linux', undefined],
  ['in a folder that is named', { DUIBIAO_CACHE: '/somewhere' }, 'linux', '/somewhere/plans'],
  ['in the cache of the user', { XDG_CACHE_HOME: '/home/x/.c' }, 'linux', '/home/x/.c/duibiao/plans'],
  ['in the usual one', {}, 'linux', /[/\\]\.cache[/\\]duibiao[/\\]plans$/],
  ['on macOS', {}, 'darwin', /Library[/\\]Caches[/\\]duibiao[/\\]plans$/],
  [
    'on Windows',
    { LOCALAPPDATA: 'C:/Users/x/AppData/Local' },
    'win32',
    /^C:.*Local[/\\]duibiao[/\\]Cache[/\\]plans$/,
  ],
] as const)('plans of a user are kept: %s', (_, environment, platform, folder) => {
  const found = userFolder(environment, platform);
  if (typeof folder === 'object') expect(found).toMatch(folder);
  else expect(found).toBe(folder === undefined ? folder : join(folder));
});

function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(path, change(before));
}
