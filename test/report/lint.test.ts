import { describe, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import { reportShape } from '../../src/report/content/shape.js';
import { lintTemplate, lintTemplates } from '../../src/report/index.js';

const partials = { row: '{{id}} {{statement}}', twice: '{{#each findings}}{{> row this}}{{/each}}' };

function lint(text: string, format = 'html', more: Record<string, string> = {}) {
  const files = Object.entries({ ...partials, ...more }).map(
    ([name, source]) => [name, { path: `${name}.${format}.hbs`, text: source }] as const,
  );
  return lintTemplate({ main: { path: 'main.hbs', text }, partials: new Map(files) }, reportShape, {
    id: format,
    styled: format === 'html',
  });
}

const said = (text: string, format?: string, more?: Record<string, string>) =>
  lint(text, format, more).map(
    ({ id, at }) => `${at.file}:${at.line}:${at.column} ${id.replace('report.template-', '')}`,
  );

test('the shipped templates have no mistake', () => {
  expect(lintTemplates()).toEqual([]);
});

describe('nothing to say of', () => {
  test.each([
    '{{title}}',
    '{{#each chapters}}{{title}}{{#each findings}}{{id}} {{../title}} {{../../title}}{{/each}}{{/each}}',
    '{{#each conclusion}}{{this}}{{#unless @last}}, {{/unless}}{{else}}{{title}}{{/each}}',
    '{{#with scorecard}}{{name}}{{mark.sign}}{{/with}}',
    '{{#if several}}{{title}}{{else}}{{subtitle}}{{/if}}',
    '{{#each chapters}}{{#if findings}}{{../title}}{{/if}}{{/each}}',
    '{{#each chapters}}{{@root.title}} {{@index}}{{> twice this}}{{/each}}',
    "{{t 'report.contents'}} {{t 'report.damage' text=damage}}",
    '<a href="{{title}}" class="a {{subtitle}}">{{title}}</a> a=b{{title}}',
    '<style>{{> row}}</style>{{#each chapters}}{{/each}}{{! comment }}'.replace('{{> row}}', ''),
  ])('%s', (text) => expect(lint(text)).toEqual([]));
});

describe('every mistake is found at its place', () => {
  test.each([
    ['a misspelt path', 'x\n  {{titel}}', ['main.hbs:2:5 path']],
    ['in #if', '{{#if sampel}}{{/if}}', ['main.hbs:1:7 path']],
    ['in #each', '{{#each chapter}}{{/each}}', ['main.hbs:1:9 path']],
    ['in #with', '{{#with scorecar}}{{/with}}', ['main.hbs:1:9 path']],
    [
      'deep inside',
      '{{#each chapters}}{{#each findings}}{{mark.sing}}{{/each}}{{/each}}',
      ['main.hbs:1:39 path'],
    ],
    ['in an else', '{{#if several}}{{else}}{{nothing}}{{/if}}', ['main.hbs:1:26 path']],
    ['one step too far out', '{{#each chapters}}{{../../title}}{{/each}}', ['main.hbs:1:21 path']],
    ['a path of the outer scope', '{{#each chapters}}{{subtitle}}{{/each}}', ['main.hbs:1:21 path']],
    ['@last outside a list', '{{#if @last}}{{/if}}', ['main.hbs:1:7 path']],
    ['a length, which lists of the model do not have', '{{chapters.length}}', ['main.hbs:1:3 path']],
    ['what every object has', '{{constructor}}{{toString}}', ['main.hbs:1:3 path', 'main.hbs:1:18 path']],
    ['a partial that does not exist', '{{> rwo this}}', ['main.hbs:1:5 partial']],
    ['a misspelt context of a partial', '{{> row scorcard}}', ['main.hbs:1:9 path']],
    [
      'a partial given what it does not fit',
      '{{> row scorecard}}',
      ['row.html.hbs:1:3 path', 'row.html.hbs:1:10 path'],
    ],
    ['printing a list', '{{chapters}}', ['main.hbs:1:3 not-text']],
    ['printing a yes or no', '{{sample}}', ['main.hbs:1:3 not-text']],
    ['#each over a text', '{{#each title}}{{/each}}', ['main.hbs:1:9 not-list']],
    ['#with a list', '{{#with chapters}}{{/with}}', ['main.hbs:1:9 not-group']],
    [
      'a number as condition',
      '{{#each chapters}}{{#if @index}}{{/if}}{{/each}}',
      ['main.hbs:1:25 number-condition'],
    ],
    ['an unknown helper', '{{upper title}}', ['main.hbs:1:3 helper']],
    ['an unknown block', '{{#list chapters}}{{/list}}', ['main.hbs:1:4 helper']],
    ['a sentence that does not exist', "{{t 'report.contentz'}}", ['main.hbs:1:5 message']],
    ['a sentence without its data', "{{t 'report.damage'}}", ['main.hbs:1:3 data']],
    ['a sentence with a misspelt path', "{{t 'report.damage' text=damge}}", ['main.hbs:1:26 path']],
    ['three braces', '{{{title}}}', ['main.hbs:1:1 raw']],
    ['an ampersand', '{{&title}}', ['main.hbs:1:1 raw']],
    ['an unquoted attribute', '<a href={{title}}>', ['main.hbs:1:9 unquoted']],
    ['a half-written unquoted attribute', '<a\nid=f-{{title}}>', ['main.hbs:2:6 unquoted']],
    ['data in a script', '<script>let a = "{{title}}"</script>', ['main.hbs:1:18 in-code']],
    ['what does not parse', 'a\n{{#if sample}}', ['main.hbs:2:1 syntax']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));
});

test('Markdown may print unescaped: its model comes escaped', () => {
  expect(said('{{{title}}} <a href={{title}}>', 'md')).toEqual([]);
});

test('a partial is followed into each shape it is given, and one that calls itself ends', () => {
  expect(said('{{> loop this}}', 'html', { loop: '{{titel}}{{> loop this}}' })).toEqual([
    'loop.html.hbs:1:3 path',
  ]);
});

test('the message names what is there and the nearest name', () => {
  const [problem] = lint('{{#each chapters}}{{titel}}{{/each}}');
  expect(problem && render(problem, 'zh-CN')).toBe(
    '模板写的“titel”不存在：这里没有“titel”。是否应为“title”？',
  );
  const [far] = lint('{{#with scorecard}}{{xyzzy}}{{/with}}');
  expect(far && render(far, 'en')).toBe(
    'The template names "xyzzy", but there is no "xyzzy" here. There are: name, mark, score, grade, overrides, tiles.',
  );
});
