import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import { parseTree, shapeChecker, type TreeNode } from '../../src/source/index.js';
import { seen } from './seen.js';

const closed = { additionalProperties: false };

/** A small rule file: every kind of mistake has its place in it. */
const check = shapeChecker(
  Type.Object(
    {
      id: Type.String({ pattern: '^[a-z0-9-]+$', 'x-example': 'zhenjiang-2020', description: '编号' }),
      year: Type.Integer({ minimum: 1990, maximum: 2100, title: '年度' }),
      title: Type.Optional(Type.String({ minLength: 1 })),
      weight: Type.Optional(Type.Unsafe({ type: ['string', 'number'] })),
      nature: Type.Optional(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
      veto: Type.Optional(Type.Boolean()),
      units: Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true })),
      who: Type.Optional(
        Type.Union([
          Type.Literal('own'),
          Type.Object({ each: Type.String() }, closed),
          Type.Object({ units: Type.Array(Type.String()), share: Type.Optional(Type.String()) }, closed),
        ]),
      ),
      target: Type.Optional(
        Type.Object(
          { 'at-least': Type.Optional(Type.String()), done: Type.Optional(Type.Boolean()) },
          closed,
        ),
      ),
      figures: Type.Optional(
        Type.Record(
          Type.String({ pattern: '^[a-z]+$' }),
          Type.Object({ value: Type.String() }, closed),
          closed,
        ),
      ),
    },
    closed,
  ),
);

function tree(text: string, format: 'yaml' | 'json' = 'yaml'): TreeNode {
  const { root, problems } = parseTree('a', text, format);
  if (!root || problems.length > 0) throw new Error(seen(problems).join());
  return root;
}

const good = 'id: a\nyear: 2020\n';

describe('good shapes', () => {
  test.each([
    ['the least', good],
    ['an id of digits stays text', 'id: 0371\nyear: 2020\n'],
    ['a year in quotes', 'id: a\nyear: "2020"\n'],
    ['bounds of the year', 'id: a\nyear: 1990\n'],
    ['bounds of the year', 'id: a\nyear: 2100\n'],
    ['a number where text or number goes', `${good}weight: 1.5\n`],
    ['a value of the list', `${good}nature: expected\n`],
    ['true', `${good}veto: true\n`],
    ['first alternative', `${good}who: own\n`],
    ['second alternative', `${good}who: { each: district }\n`],
    ['third alternative', `${good}who: { units: [a], share: 85% }\n`],
    ['keys of the writer’s own', `${good}figures: { enrolled: { value: 3人 } }\n`],
  ])('%s', (_, text) => {
    expect(check(tree(text))).toEqual([]);
  });

  test('JSON, where a number is a number', () => {
    expect(check(tree('{"id": "a", "year": 2020, "weight": 1.5}', 'json'))).toEqual([]);
  });
});

describe('one problem for one mistake', () => {
  test.each([
    ['nothing of what is needed', '{}', 'missing-key-meaning 1:1', 'missing-key-meaning 1:1'],
    [
      'a built-in property is no key',
      '{ toString: a, constructor: b }',
      'missing-key-meaning 1:1',
      'missing-key-meaning 1:1',
      'unknown-key 1:3',
      'unknown-key 1:16',
    ],
    ['a list for a map', '- id: a\n', 'wrong-type 1:1'],
    ['a misspelt key', `${good}titel: x\n`, 'unknown-key-near 3:1'],
    ['a misspelt key that is needed', 'id: a\nyaer: 2020\n', 'unknown-key-near 2:1'],
    ['an unknown key', `${good}colour: x\n`, 'unknown-key 3:1'],
    ['a year that is no number', 'id: a\nyear: 二〇二〇\n', 'wrong-type 2:7'],
    ['a year that is no whole number', 'id: a\nyear: 2020.5\n', 'wrong-type 2:7'],
    ['a year just too early', 'id: a\nyear: 1989\n', 'wrong-type 2:7'],
    ['a year just too late', 'id: a\nyear: 2101\n', 'wrong-type 2:7'],
    ['an empty value', 'id:\nyear: 2020\n', 'wrong-type 1:4'],
    ['an empty text', `${good}title: ""\n`, 'empty 3:8'],
    ['a pattern', 'id: A B\nyear: 2020\n', 'pattern 1:5'],
    ['a map for a text', `${good}title: { a: b }\n`, 'wrong-type 3:8'],
    ['true for a text', `${good}title: true\n`, 'wrong-type 3:8'],
    ['a list without the space after its dash', `${good}units:\n  -a: b\n`, 'dash-without-space 4:3'],
    ['yes for true', `${good}veto: yes\n`, 'wrong-type 3:7'],
    ['a value near one of the list', `${good}nature: Binding\n`, 'not-in-list-near 3:9'],
    ['a value far from the list', `${good}nature: 其他\n`, 'not-in-list 3:9'],
    ['a list for a value', `${good}nature: [binding]\n`, 'not-in-list 3:9'],
    ['an empty list', `${good}units: []\n`, 'empty 3:8'],
    ['the same twice', `${good}units: [a, b, a]\n`, 'repeated 3:15'],
    ['none of the alternatives', `${good}who: [a]\n`, 'wrong-type 3:6'],
    ['a misspelt alternative', `${good}who: onw\n`, 'not-in-list-near 3:6'],
    ['a misspelt key in an alternative', `${good}who: { eahc: district }\n`, 'unknown-key-near 3:8'],
    ['a wrong item in an alternative', `${good}who: { units: [[a]] }\n`, 'wrong-type 3:16'],
    ['a key of the writer’s own, wrong', `${good}figures: { A: { value: x } }\n`, 'bad-key 3:12'],
    ['a mistake under such a key', `${good}figures: { a: { valeu: x } }\n`, 'unknown-key-near 3:17'],
    ['two mistakes', 'id: A B\nyear: x\n', 'pattern 1:5', 'wrong-type 2:7'],
  ])('%s', (_, text, ...problems) => {
    expect(seen(check(tree(text)))).toEqual(problems);
  });

  test('alternatives of one value do not mix with those of another', () => {
    const list = shapeChecker(
      Type.Array(Type.Union([Type.Literal('own'), Type.Object({ each: Type.String() }, closed)])),
    );
    const text = '- { each: [] }\n- own\n- { all: x, each: y }\n- onw\n- []\n- { each: 镇 }\n';
    expect(seen(list(tree(text)))).toEqual([
      'wrong-type 1:11',
      'unknown-key 3:5',
      'not-in-list-near 4:3',
      'wrong-type 5:3',
    ]);
  });

  test('JSON tells a number from text', () => {
    expect(seen(check(tree('{"id": 371, "year": 2020}', 'json')))).toEqual(['wrong-type 1:8']);
    expect(seen(check(tree('{"id": "a", "year": 2020.5}', 'json')))).toEqual(['wrong-type 1:21']);
  });
});

describe('what people read', () => {
  test.each([
    [
      `${good}target: { at-laest: 99% }\n`,
      '未知的键“at-laest”，是否应为“at-least”？可用的键：at-least、done。',
      'Unknown key "at-laest"; is it "at-least"? The keys here are: at-least, done.',
    ],
    [
      'id: a\nyear: 去年\n',
      '“year”应为整数（不小于 1990、不大于 2100），现在是“去年”。',
      'Wanted for "year": a whole number (at least 1990, at most 2100); found: "去年".',
    ],
    ['year: 2020\n', '文件内容缺少键“id”（编号）。', 'The key "id" is missing from the file (编号).'],
    [
      'id: 镇江\nyear: 2020\n',
      '“id”的“镇江”写法不对：如“zhenjiang-2020”。',
      '"镇江" is not how "id" is written: such as "zhenjiang-2020".',
    ],
    [
      `${good}units: [ a, {} ]\n`,
      '“units”的第 2 项应为文字，现在是一组“键: 值”。',
      'Wanted for item 2 of "units": text; found: a group of "key: value".',
    ],
  ])('%s', (text, zh, en) => {
    const [problem] = check(tree(text));
    if (!problem) throw new Error('no problem');
    expect([render(problem, 'zh-CN'), render(problem, 'en')]).toEqual([zh, en]);
  });
});

describe('a number in YAML is digits, with or without decimals', () => {
  const price = shapeChecker(Type.Object({ price: Type.Number() }));
  test.each([
    ['0', true],
    ['-3', true],
    ['19.99', true],
    ['0.10', true],
    ['1e5', false],
    ['.5', false],
    ['1,234', false],
    ['1_000', false],
    ['99%', false],
    ['0x1F', false],
    ['NaN', false],
    ['', false],
  ])('%s: %s', (text, fits) => {
    expect(price(tree(`price: ${text}`)).length === 0).toBe(fits);
  });
});
