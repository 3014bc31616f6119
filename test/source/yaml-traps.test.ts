import { describe, expect, test } from 'vitest';
import { parseTree } from '../../src/source/index.js';
import { seen } from './seen.js';

/** YAML as people write it by mistake, and the one problem it gives: `id line:column`. */
const traps: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
  // Colons
  ['full-width colon, whole file', 'title：要点', 'full-width-colon 1:6'],
  ['full-width colon, first line', 'title：要点\nyear: 2020\n', 'full-width-colon 1:6'],
  ['full-width colon, between good lines', 'id: x\ntitle：要点\nyear: 2020\n', 'full-width-colon 2:6'],
  ['full-width colon, last line', 'id: x\ntitle：要点\n', 'full-width-colon 2:6'],
  ['full-width colon before a level below', 'period：\n  from: 2020-01-01\n', 'full-width-colon 1:7'],
  ['full-width colon on the line below', 'target:\n  at-least：99%\n', 'full-width-colon 2:11'],
  ['full-width colon swallowed by the line above', 'title: 要点\n  year：2020\n', 'full-width-colon 2:7'],
  ['full-width colon in braces', 'target: { at-least：99% }\n', 'full-width-colon 1:19'],
  ['full-width colon in a list', '- id：x\n', 'full-width-colon 1:5'],
  ['full-width colon in an item with more keys', '- id：x\n  title: y\n', 'full-width-colon 1:5'],
  ['no space after the colon, whole file', 'title:要点', 'glued-colon 1:6'],
  ['no space after the colon, between good lines', 'id: x\nyear:2020\ntitle: y\n', 'glued-colon 2:5'],
  ['a second colon in a value', 'title: 要点: 一\n', 'second-colon 1:8'],
  ['a line without colon', 'id: x\n要点\nyear: 2020\n', 'no-colon 2:1'],
  ['a colon without key', 'a: x\n: y\n', 'no-plain-key 2:1'],
  ['a list for a key', '[a, b]: x\n', 'no-plain-key 1:1'],
  // Signs that YAML keeps for itself
  ['value: >= 95', 'value: >= 95', 'comparator-sign 1:8'],
  ['value: >=95%', 'id: x\nvalue: >=95%\n', 'comparator-sign 2:8'],
  ['value: > 95', 'value: > 95', 'comparator-sign 1:8'],
  ['- >= 95', '- >= 95', 'comparator-sign 1:3'],
  ['a value that begins with @', 'by: @督导室', 'reserved-start 1:5'],
  ['a value that begins with %', 'share: %85', 'reserved-start 1:8'],
  ['a value that begins with a backquote', 'note: `x`', 'reserved-start 1:7'],
  ['a value that begins with * and goes on', 'note: *注意 保密', 'reserved-start 1:7'],
  ['a value that is a * reference to nothing', 'note: *注意', 'unknown-alias 1:7'],
  ['a reference before its anchor', 'a: *x\nb: &x 1\n', 'unknown-alias 1:4', '!unused-anchor 2:4'],
  ['an anchor inside itself', 'a: &x [ *x ]\n', 'unknown-alias 1:9', '!unused-anchor 1:4'],
  ['text after & is a name', 'note: &备注 保密\n', '!unused-anchor 1:7'],
  ['an unknown tag', 'note: !secret 保密\n', 'tag 1:7'],
  ['a value that begins with !', 'note: !重要 保密\n', 'reserved-start 1:7'],
  ['a tag that makes numbers', 'id: !!int 0371\n', 'tag 1:5'],
  ['a merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n', 'merge-key 3:3'],
  // Comments
  ['text cut at a #', 'message: class #3\n', '!cut-text 1:16'],
  ['text cut at a #, in Chinese', '- 见附件 #2表\n', '!cut-text 1:7'],
  ['a comment with two spaces before', 'value: 3  #三\n'],
  ['a comment with a space after', 'value: 3 # 三\n'],
  ['a # inside quotes', 'message: "class #3"\n'],
  ['a # inside a word', 'message: class#3\n'],
  // Quotes and brackets
  ['text after quotes', 'title: "要点"一\n', 'after-quote 1:12'],
  ['a quote inside quotes', "title: 'it's'\n", 'after-quote 1:12'],
  ['quotes never closed', 'title: "要点\nyear: 2020\n', 'unclosed-quote 1:8'],
  ['a backslash in double quotes', 'file: "C:\\dir"\n', 'bad-escape 1:10'],
  ['brackets never closed', 'units: [ danyang, yangzhong\nyear: 2020\n', 'unclosed 1:8'],
  ['braces never closed', 'target: { at-least: 99%\n', 'unclosed 1:9'],
  ['a bracket too many', 'units: [ a ] ]\n', 'closing-alone 1:14'],
  ['text after brackets', 'value: [1]所\n', 'after-bracket 1:11'],
  ['a full-width comma in braces', 'x: { value: 99%，completed: 2020-11-30 }\n', 'full-width-comma 1:16'],
  // Indentation
  ['a tab', 'a:\n\tb: 1\n', 'tab 2:1'],
  ['a level below that does not line up', 'a:\n    b: 1\n  c: 2\n', 'out-of-step 3:3'],
  ['a level below a value', 'title: 要点\n  year: 2020\n', 'out-of-step 2:3'],
  ['a list item a space too far right', 'a:\n  - b: 1\n   - b: 2\n', 'out-of-step 3:4'],
  ['a first line that none agrees with', 'a:\n b: 1\n  c: 2\n  d: 3\n', 'out-of-step 2:2'],
  ['a line that falls out to the left', 'a:\n  b: 1\nc: 2\n  d: 3\n', 'out-of-step 3:1'],
  ['a list in the column of its key', 'a:\n- b: 1\n  c: 2\n- b: 2\nd: 3\n'],
  ['lines of a text over several', 'a: |\n    b: 1\n  c: 2\nd: e\n   f g\n', 'bad-indent 3:3'],
  ['lines inside braces', 'a: {\n b: 1,\n    c: 2 }\nd: 3\n'],
  ['a dash without its space', 'a:\n  -b: 1\n    c: 2\n  - b: 2\n', 'glued-dash 2:3'],
  ['full-width spaces before a key', 'a:\n  b: 1\n　　c: 2\n  d: 3\n', 'wide-indent 3:1'],
  ['a no-break space behind plain ones', 'a:\n  b: 1\n \u00a0c: 2\n  d: 3\n', 'wide-indent 3:2'],
  ['a list item on the line of its key', 'units: - a\n', 'dash-after-key 1:8'],
  ['a full-width space before a key', '　title: 要点\n', 'odd-space 1:1'],
  ['a no-break space before a key', '\u00a0title: 要点\n', 'odd-space 1:1'],
  // Keys
  ['a key twice', 'id: a\ntitle: b\nid: c\n', 'duplicate-key 3:1'],
  ['items without their dash', 'a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n', 'missing-dash 4:5'],
  ['1 and "1"', '1: a\n"1": b\n', 'duplicate-key 2:1'],
  ['a key twice in braces', 'x: { a: 1, a: 2 }\n', 'duplicate-key 1:12'],
  ['1.1 and 1.10 are two keys', '1.1: a\n1.10: b\n'],
  ['01 and 1 are two keys', '01: a\n1: b\n'],
  // Numbers and formulas that commas take apart
  ['a grouped number in braces', '{ id: a, title: 2,020, year: 2020 }', 'split-number 1:17'],
  ['a number grouped twice', '{ a: 5,000,000元 }', 'split-number 1:6'],
  ['a number of equal groups', '{ a: 1,000,000 }', 'split-number 1:6'],
  ['two grouped numbers', '{ a: 5,000, b: 12,345.6元 }', 'split-number 1:6', 'split-number 1:16'],
  ['four digits in front are no group', '{ a: 2020,100: }'],
  ['a formula in braces', '{ id: sum(a, b), year: 2020 }', 'split-text 1:7'],
  ['a formula of three in braces', '{ id: sum(a, b, c), year: 2020 }', 'split-text 1:7'],
  // Documents
  ['YAML 1.1', '%YAML 1.1\n---\na: NO\n', 'yaml-1-1 1:1'],
  ['a version to come', '%YAML 1.3\n---\na: NO\n', 'directive 1:1'],
  ['another directive', '%TAG ! tag:example.org,2020:\n---\na: 1\n', 'directive 1:1'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'several-documents 2:1'],
  ['nothing', '', 'empty-file'],
  ['comments only', '# 空\n', 'empty-file'],
  ['a marker only', '---\n', 'empty-file'],
  // Several mistakes are all told.
  ['two mistakes', 'a: @x\nb: 1\nc: @y\n', 'reserved-start 1:4', 'reserved-start 3:4'],
  [
    'mistakes on their lines, whatever else',
    'a：1\nb:\n  c: 1\n   d: 2\ne：3\n',
    'full-width-colon 1:2',
    'out-of-step 4:4',
    'full-width-colon 5:2',
  ],
  ['two duplicates', 'a: 1\na: 2\nb: 1\nb: 2\n', 'duplicate-key 2:1', 'duplicate-key 4:1'],
];

describe('YAML traps', () => {
  test.each(traps)('%s', (_, text, ...problems) => {
    expect(seen(parseTree('a.yaml', text, 'yaml').problems)).toEqual(problems);
  });
});

test('a duplicate key names both places', () => {
  const [problem] = parseTree('a.yaml', 'id: a\ntitle: b\nid: c\n', 'yaml').problems;
  expect(problem).toMatchObject({ at: { file: 'a.yaml', line: 3, column: 1 }, data: { key: 'id', line: 1 } });
});

test('a file with broken syntax has no tree; one with a doubled key has one to go on checking', () => {
  expect(parseTree('a.yaml', 'a: @x', 'yaml').root).toBeUndefined();
  expect(parseTree('a.yaml', 'a: 1\na: 2', 'yaml').root).toBeDefined();
});
