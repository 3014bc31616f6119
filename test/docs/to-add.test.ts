import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Row {
  readonly what: string;
  readonly most: number;
  readonly files: readonly string[];
  readonly example: string;
}

/** The table of docs/architecture.md: `<name>` stands for what the example is called. */
const rows = textOf('docs/architecture.md')
  .split('\n')
  .flatMap((line): Row[] => {
    const [, what = '', most = '', touch = '', example = ''] =
      /^\| (an? [^|]+) \| (\d+) \| (.+) \| `([^`]+)` \|$/.exec(line) ?? [];
    const files = [...touch.matchAll(/`([\w/.<>-]+\.\w+)`/g)].map(([, path = '']) =>
      path.replaceAll('<name>', example),
    );
    return what === '' ? [] : [{ what, most: Number(most), files, example }];
  });

test('the table says of each what it costs', () => {
  expect(rows.map(({ what, most }) => `${what}: ${most}`)).toEqual([
    'a comparator: 4',
    'a measure: 5',
    'a roll-up: 5',
    'a kind of report: 7',
    'an output format: 2',
    'an input format: 4',
    'a command: 3',
    'a message: 1',
  ]);
});

describe.each(rows)('$what, such as $example', ({ most, files, example }) => {
  test('costs no more files than it says, and they are there', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThanOrEqual(most);
    expect(files.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('each of them names it', () => {
    const named = (path: string): boolean => path.includes(example) || textOf(path).includes(example);
    expect(files.filter((path) => !named(path))).toEqual([]);
  });
});

/** Where the program names a word of the table as a text of its own. */
function naming(word: string): string[] {
  return readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && textOf(path).includes(`'${word}'`))
    .sort();
}

// Input formats, kinds and commands bear names that are words of other things too.
describe('no other file of the program knows it by name', () => {
  test.each(
    rows.filter(({ what }) => ['a comparator', 'a measure', 'a roll-up', 'an output format'].includes(what)),
  )('$what: $example', ({ files, example }) => {
    // Which formats a folder of reports gets is a choice of its own, not a thing that a format needs.
    const others = naming(example).filter((path) => path !== 'src/service/report-folder.ts');
    expect(others.filter((path) => !files.includes(path))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
  });
});
