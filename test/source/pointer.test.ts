import { describe, expect, test } from 'vitest';
import {
  type Location,
  locate,
  locateInside,
  locateKey,
  nodeAt,
  parseTree,
  pointerOf,
  type TreeNode,
  toPlain,
} from '../../src/source/index.js';

const text = `indicators:
  gross-enrolment:
    title: 毛入园率
    formula: "enrolled / population"
    units: [ danyang, yangzhong ]
    a/b~c: x
  empty:
`;

function tree(source: string): TreeNode {
  const { root } = parseTree('a.yaml', source, 'yaml');
  if (!root) throw new Error('no tree');
  return root;
}

const place = ({ line, column }: Location): string => `${line}:${column}`;

describe('a pointer leads to its place', () => {
  test.each([
    ['', '1:1', '1:1'],
    ['/indicators', '2:3', '1:1'],
    ['/indicators/gross-enrolment/title', '3:12', '3:5'],
    ['/indicators/gross-enrolment/units', '5:12', '5:5'],
    ['/indicators/gross-enrolment/units/0', '5:14', '5:14'],
    ['/indicators/gross-enrolment/units/1', '5:23', '5:23'],
    ['/indicators/gross-enrolment/a~1b~0c', '6:12', '6:5'],
    // What is not there stands where its nearest ancestor stands.
    ['/indicators/gross-enrolment/unit', '3:5', '3:5'],
    ['/indicators/gross-enrolment/units/2', '5:12', '5:12'],
    ['/indicators/gross-enrolment/units/01', '5:12', '5:12'],
    ['/nothing/at/all', '1:1', '1:1'],
  ])('%s', (pointer, value, key) => {
    expect([place(locate(tree(text), pointer)), place(locateKey(tree(text), pointer))]).toEqual([value, key]);
  });

  test('steps with slashes and tildes come back', () => {
    const pointer = pointerOf('indicators', 'gross-enrolment', 'a/b~c');
    expect(nodeAt(tree(text), pointer)).toMatchObject({ text: 'x' });
    expect(nodeAt(tree(text), pointerOf('indicators', 0))).toBeUndefined();
  });
});

describe('a character of a text has its place', () => {
  test.each([
    ['plain', 'f: a + b', 4, '1:8'],
    ['in double quotes', 'f: "a + b"', 4, '1:9'],
    ['in single quotes', "f: 'a + b'", 4, '1:9'],
    ['in a block: the block', 'f: >-\n  a + b\n', 4, '1:4'],
    ['over several lines: its beginning', 'f: a +\n  b\n', 4, '1:4'],
    ['with escapes: its beginning', 'f: "a\\t+ b"', 4, '1:4'],
  ])('%s', (_, source, offset, expected) => {
    const node = nodeAt(tree(source), '/f');
    if (node?.kind !== 'scalar') throw new Error('no scalar');
    expect(place(locateInside(node, offset))).toBe(expected);
  });
});

test('plain data has what the file says and nothing else', () => {
  expect(toPlain(tree(text))).toEqual({
    indicators: {
      'gross-enrolment': {
        title: '毛入园率',
        formula: 'enrolled / population',
        units: ['danyang', 'yangzhong'],
        'a/b~c': 'x',
      },
      empty: null,
    },
  });
});
