import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree, toPlain } from '../../src/source/index.js';
import { seen } from './seen.js';

function read(text: string): unknown {
  const { root, problems } = parseTree('a.json', text, 'json');
  if (!root || problems.length > 0) throw new Error(seen(problems).join());
  return toPlain(root);
}

test('numbers keep their source text; text, true, false and null are what they are', () => {
  expect(read('{"a": 99.10, "b": -0, "c": 1e999, "d": "0371", "e": [true, false, null], "f": {}}')).toEqual({
    a: '99.10',
    b: '-0',
    c: '1e999',
    d: '0371',
    e: [true, false, null],
    f: {},
  });
});

test.each([
  ['1e2', '100'],
  ['1E+2', '100'],
  ['-1.25e1', '-12.5'],
  ['1.25e2', '125'],
  ['1.25e3', '1250'],
  ['1.5e-3', '0.0015'],
  ['15e-1', '1.5'],
  ['-0e0', '-0'],
  ['1.160e8', '116000000'],
  ['1e40', `1${'0'.repeat(40)}`],
  ['1e41', '1e41'],
  ['1e-41', '1e-41'],
])('a number with an exponent is the number: %s is %s', (text, number) => {
  expect(read(`{"a": ${text}}`)).toEqual({ a: number });
});

test('an exponent in a text is text', () => {
  expect(read('{"a": "1e2"}')).toEqual({ a: '1e2' });
});

test('keys named like built-in properties are plain keys', () => {
  expect(Object.entries(read('{"__proto__": 1, "constructor": 2}') as object)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
});

describe('JSON mistakes', () => {
  test.each([
    ['a comma after the last item', '{"a": 1,}', 'json-trailing-comma 1:9'],
    ['a comma after the last item of a list', '[1,\n]', 'json-trailing-comma 2:1'],
    ['no comma', '[1 2]', 'json-missing-mark 1:4'],
    ['no comma between keys', '{"a": 1\n "b": 2}', 'json-missing-mark 2:2'],
    ['no colon', '{"a" 1}', 'json-missing-mark 1:6'],
    ['no value', '{"a": }', 'json-unexpected 1:7'],
    ['a comma too many', '[1,,2]', 'json-unexpected 1:4'],
    ['a key without quotes', '{a: 1}', 'json-bare-word 1:2'],
    ['text without quotes', '{"a": 是}', 'json-bare-word 1:7'],
    ['a comment', '// x\n{}', 'json-comment 1:1'],
    ['single quotes', "{'a': 1}", 'json-single-quote 1:2'],
    ['a full-width colon', '{"a"：1}', 'json-full-width 1:5'],
    ['a full-width comma', '{"a":1，"b":2}', 'json-full-width 1:7'],
    ['curly quotes', '{“a”: 1}', 'json-full-width 1:2'],
    ['a code without quotes', '{"a": 0371}', 'json-number 1:7'],
    ['a decimal without its 0', '{"a": .5}', 'json-number 1:7'],
    ['a plus sign', '{"a": +1}', 'json-number 1:7'],
    ['a percentage without quotes', '{"a": 99%}', 'json-bare-word 1:7'],
    ['NaN', '[NaN]', 'json-bare-word 1:2'],
    ['a line break inside quotes', '{"a": "x\ny"}', 'json-raw-control 1:9'],
    ['an unknown escape', '{"a": "\\q"}', 'bad-escape 1:8'],
    ['an escape cut short', '{"a": "x\\u12"}', 'bad-escape 1:9'],
    ['a decimal without digits', '{"a": 1.}', 'json-number 1:7'],
    ['a word that goes on', '[nullx]', 'json-bare-word 1:2'],
    ['a minus alone', '[-]', 'json-unexpected 1:2'],
    ['quotes never closed', '{"a": "x}', 'unclosed-quote 1:7'],
    ['brackets never closed', '{"a": [1, 2', 'unclosed 1:7'],
    ['brackets crossed', '{"a": [1, 2}', 'closing-other 1:12'],
    ['a bracket too many', '[1]]', 'closing-alone 1:4'],
    ['something after the end', '{} {}', 'json-missing-mark 1:4'],
    ['a key twice', '{"a": 1,\n "a": 2}', 'duplicate-key 2:2'],
    ['nothing', ' \n', 'empty-file'],
  ])('%s', (_, text, problem) => {
    expect(seen(parseTree('a.json', text, 'json').problems)).toEqual([problem]);
  });
});

test('what JSON.parse accepts is accepted and means the same, numbers aside; the rest is refused', () => {
  const numbersAsText = (text: string): unknown => {
    try {
      const value: unknown = JSON.parse(text);
      return JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? 'number' : v)));
    } catch {
      return undefined;
    }
  };
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-2.50',
    '0',
    'true',
    'null',
    ' ',
    '\n',
    '"',
    '\\n',
    'x',
    '.',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((p) => p.join('')),
        fc.json(),
      ),
      (text) => {
        const { root, problems } = parseTree('a.json', text, 'json');
        seen(problems);
        const expected = numbersAsText(text);
        if (expected === undefined) expect(problems).not.toEqual([]);
        else if (problems.length > 0)
          expect(problems.every((p) => p.id === 'source.duplicate-key')).toBe(true);
        else
          expect(
            JSON.parse(JSON.stringify(root && toPlain(root)), (_, v) =>
              v !== 'number' && isNumber(v) ? 'number' : v,
            ),
          ).toEqual(JSON.parse(JSON.stringify(expected), (_, v) => (isNumber(v) ? 'number' : v)));
      },
    ),
    { numRuns: 2000 },
  );
});

function isNumber(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value);
}
