import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree, toPlain } from '../../src/source/index.js';
import { seen } from './seen.js';

function read(text: string): unknown {
  const { root, problems } = parseTree('a.yaml', text, 'yaml');
  if (!root || problems.length > 0) throw new Error(seen(problems).join());
  return toPlain(root);
}

describe('what an unquoted value means', () => {
  test.each([
    // A code keeps its zeros, and no number is ever read as one.
    ['0371', '0371'],
    ['1.10', '1.10'],
    ['1_000', '1_000'],
    ['99.10', '99.10'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['1e3', '1e3'],
    ['.inf', '.inf'],
    ['-0', '-0'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
    ['57/100', '57/100'],
    ['99%', '99%'],
    ['９５％', '９５％'],
    ['28,812人', '28,812人'],
    ['2020-12-31', '2020-12-31'],
    ['07:50', '07:50'],
    ['<= 95', '<= 95'],
    // YAML 1.1 would turn these into true and false.
    ['NO', 'NO'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['是', '是'],
    // These alone mean something else than their text.
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['', null],
    // Quotes make text of everything.
    ['"true"', 'true'],
    ["'null'", 'null'],
    ['"0371"', '0371'],
    ['!!str true', 'true'],
  ])('%s', (written, value) => {
    expect(read(`value: ${written}\n`)).toEqual({ value });
  });
});

describe('texts over several lines', () => {
  test.each([
    ['kept', 'a: |\n  一\n  二\n', '一\n二\n'],
    ['folded', 'a: >-\n  one\n  two\n', 'one two'],
    ['plain', 'a: one\n  two\n', 'one two'],
    ['Windows line ends', 'a: one\r\nb: two\r\n', 'one'],
    ['a colon inside', 'a: 目标：99%以上\n', '目标：99%以上'],
    ['a web address', 'a:\n  https://example.org/x#y\n', 'https://example.org/x#y'],
  ])('%s', (_, text, value) => {
    expect(read(text)).toMatchObject({ a: value });
  });
});

test('keys named like built-in properties are plain keys', () => {
  const value = read('__proto__: 1\nconstructor: 2\ntoString: 3\n') as object;
  expect(Object.entries(value)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
  ]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('an anchor and its references are the same value', () => {
  expect(read('a: &x [1, 2]\nb: *x\n')).toEqual({ a: ['1', '2'], b: ['1', '2'] });
});

test('a version directive of 1.2 and one document marker are fine', () => {
  expect(read('%YAML 1.2\n---\na: NO\n...\n')).toEqual({ a: 'NO' });
});

test('a decimal is its source text, whatever its digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?[0-9]{1,25}(\.[0-9]{1,25})?$/), (number) => {
      expect(read(`a: ${number}`)).toEqual({ a: number });
      expect(read(`[${number}]`)).toEqual([number]);
    }),
  );
});

test('no text makes the reader throw, and every problem has a sentence and a place', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    ':',
    '：',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '，',
    '\n',
    '\n  ',
    '\t',
    ' #',
    '#',
    '&x ',
    '*x',
    '!t ',
    '"',
    "'",
    '|',
    '>',
    '>= ',
    '95%',
    '%',
    '@',
    '? ',
    '---\n',
    '...',
    '\\',
    '<<',
    '　',
    '\r\n',
    '\u0000',
    '𠮷',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { root, problems } = parseTree('a.yaml', text, 'yaml');
      seen(problems);
      expect(root !== undefined || problems.length > 0).toBe(true);
      for (const { at } of problems) {
        const lines = text.split('\n');
        expect((at.line ?? 1) <= lines.length && (at.column ?? 1) >= 1).toBe(true);
        expect((at.column ?? 1) <= (lines[(at.line ?? 1) - 1] as string).length + 1).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
