import { describe, expect, test } from 'vitest';
import { parseTree, toPlain } from '../../src/source/index.js';
import { seen } from './seen.js';

const LEVELS = 64;

function problems(text: string, format: 'yaml' | 'json'): string[] {
  return seen(parseTree('a', text, format).problems);
}

describe('nesting', () => {
  const flow = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const braces = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const dashes = (depth: number): string => `${'- '.repeat(depth)}a`;
  const indented = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

  test.each([
    ['brackets', 'yaml', flow],
    ['brackets', 'json', flow],
    ['braces', 'yaml', braces],
    ['braces', 'json', braces],
    ['dashes', 'yaml', dashes],
    ['indentation', 'yaml', indented],
  ] as const)('%s in %s: 64 levels pass, 65 are too deep, 10,000 too', (_, format, nested) => {
    expect(problems(nested(LEVELS), format)).toEqual([]);
    for (const depth of [LEVELS + 1, 10_000]) {
      const [problem, ...rest] = parseTree('a', nested(depth), format).problems;
      expect([problem?.id, rest]).toEqual(['source.too-deep', []]);
    }
  });

  test.each([
    ['brackets never closed', '['.repeat(10_000)],
    ['explicit keys', '? '.repeat(10_000)],
    ['compact maps', 'a: '.repeat(10_000)],
  ])('%s, 10,000 times', (_, text) => {
    expect(problems(text, 'yaml')[0]).toMatch(/^too-deep/);
  });

  test('the place is where it becomes too deep', () => {
    expect(problems(flow(100), 'json')).toEqual(['too-deep 1:65']);
    expect(problems(`a: ${flow(100)}`, 'yaml')).toEqual(['too-deep 1:67']);
  });

  test('brackets inside texts do not nest', () => {
    expect(problems(`["${'['.repeat(100)}"]`, 'json')).toEqual([]);
    expect(problems(`- "${'['.repeat(100)}"\n- |\n  ${'{'.repeat(100)}\n`, 'yaml')).toEqual([]);
  });
});

describe('references', () => {
  const references = (count: number): string => `a: &x 1\nb: [${Array(count).fill('*x').join(', ')}]\n`;

  test('50 pass, 51 do not', () => {
    expect(problems(references(50), 'yaml')).toEqual([]);
    expect(problems(references(51), 'yaml')).toEqual(['too-many-aliases 2:205']);
  });

  test('a bomb of few references that double at every step is refused', () => {
    const lines = Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const { root, problems: found } = parseTree('a', `a0: &a0 [x, x]\n${lines.join('\n')}\n`, 'yaml');
    expect(found.filter((p) => p.severity === 'error').map((p) => p.id)).toEqual(['source.too-many-aliases']);
    // What is left is small enough to walk over.
    expect(root && JSON.stringify(toPlain(root)).length).toBeLessThan(1_000_000);
  });
});

test('a run of syntax errors is cut short', () => {
  expect(problems('a: @x\n'.repeat(1000), 'yaml')).toHaveLength(10);
});
