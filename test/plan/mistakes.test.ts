import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import { loadPlan } from '../../src/plan/index.js';
import type { Problem } from '../../src/source/index.js';
import { type Files, folderWith, HEAD, planWith } from './support.js';

const UNITS = `units:
  nantong: { name: 南通市, level: city }
  haimen: { name: 海门市, level: district, parent: nantong, aliases: [海门] }
`;

/** A chapter as a beginner writes one, each kind of line once. */
const CHAPTER = `chapter: { id: tasks, title: 二、工作任务 }
indicators:
  good: { title: 高品质高中数, unit: 所 }
  all: { title: 普通高中数, unit: 所 }
  share: { title: 高品质高中占比, unit: '%', formula: good / all, bounds: { max: 100% } }
  pupils: { title: 师生比, unit: 师/生 }
  seats: { title: 新增学位, unit: 个 }
commitments:
  - id: '2.3'
    statement: 建成高品质高中3所
    indicator: good
    target: { at-least: 3所 }
    due: 2020-12-31
    nature: binding
    source: 工作任务·3
  - id: '2.4'
    statement: 高品质高中占比30%左右
    indicator: share
    target: { about: 30%, within: 1% }
    who: { each: district }
    source: 工作任务·4
  - id: '2.5'
    statement: 师生比达到要求
    indicator: pupils
    target: { at-least: 0.05师/生 }
    source: 工作任务·5
  - id: '2.6'
    statement: 新增学位500个
    indicator: seats
    target: { at-least: 500个 }
    source: 工作任务·6
`;

const right: Files = {
  'seeds/units.yaml': UNITS,
  'rules/p/plan.yaml': HEAD.replace('unit: zhenjiang', 'unit: nantong'),
  'rules/p/a.yaml': CHAPTER,
};

/** What was meant, what was written (▸ where the one error must point), and the remedy that the message must give. */
type Row = readonly [name: string, meant: string, written: string, remedy: string];

const chapterRows: readonly Row[] = [
  // Indentation: the line that is wrong, not those after it
  ['one key a space too far left', '    statement: 建成', '   ▸statement: 建成', '4'],
  ['one key a space too far right', '    indicator: good', '     ▸indicator: good', '4'],
  ['a last key a space too far left', '    source: 工作任务·6', '   ▸source: 工作任务·6', '4'],
  ['the first indicator a space short', '  good: {', ' ▸good: {', '2'],
  ['an indicator a space too many', '  pupils: {', '   ▸pupils: {', '2'],
  ['an item of a list a space too many', "  - id: '2.4'", "   ▸- id: '2.4'", '2'],
  ['an item of a list a space too few', "  - id: '2.4'", " ▸- id: '2.4'", '2'],
  ['a tab', '    indicator: good', '▸\tindicator: good', '空格'],
  ['full-width spaces', '    indicator: good', '▸　　indicator: good', '全角空格'],
  ['full-width spaces behind plain ones', '    indicator: good', '  ▸　indicator: good', '全角空格'],
  // Lists
  ['no dash before an item', "  - id: '2.4'", "    ▸id: '2.4'", '- id'],
  ['no space behind a dash', "  - id: '2.3'", "  ▸-id: '2.3'", '- id'],
  // Braces, quotes, colons
  ['full-width braces', '{ at-least: 3所 }', '▸｛ at-least: 3所 ｝', '{ }'],
  ['full-width braces and colon', '{ at-least: 3所 }', '▸｛at-least：3所｝', '{ }'],
  ['full-width brackets', '{ each: district }', '▸［district］', '[ ]'],
  ['no braces', '{ at-least: 3所 }', '▸at-least: 3所', '{ at-least: 3所 }'],
  ['Chinese quotes around an id', "id: '2.3'", 'id: ▸“2.3”', '"2.3"'],
  ['Chinese quotes around a figure', 'at-least: 3所', 'at-least: ▸“3所”', '"3所"'],
  ['Chinese quotes around a unit', "unit: '%'", 'unit: ▸‘%’', '"%"'],
  ['grouped digits', 'at-least: 3所', 'at-least: ▸5,000所', '5000所'],
  ['digits grouped twice', 'at-least: 3所', 'at-least: ▸5,000,000所', '5000000所'],
  ['digits grouped twice in a formula', 'good / all', '▸good / 1,000,000', '1000000'],
  // Words of the language in Chinese
  ['a comparator in Chinese', '{ at-least: 3所 }', '{ ▸不低于: 3所 }', '“at-least”'],
  ['a comparator by its sign', '{ at-least: 3所 }', '{ ▸≥: 3所 }', '“at-least”'],
  ['a comparator as people say it', '{ at-least: 3所 }', '{ ▸少于: 3所 }', '“less-than”'],
  ['a sign in quotes', '{ at-least: 3所 }', '▸">=3所"', '{ at-least: 3所 }'],
  ['a sign without quotes', '{ at-least: 3所 }', '▸>=3所', '{ at-least: 3所 }'],
  ['a sign of mathematics', '{ at-least: 3所 }', '▸≤ 3所', '{ at-most: 3所 }'],
  ['a target in words', '{ at-least: 3所 }', '▸不低于3所', '{ at-least: 3所 }'],
  ['a target in words, the figure first', '{ at-least: 3所 }', '▸3所以上', '{ at-least: 3所 }'],
  ['a target that is a figure alone', '{ at-least: 3所 }', '▸3所', '{ at-least: 3所 }'],
  ['a level in Chinese', 'each: district', 'each: ▸区县', '“district”'],
  ['a level as offices say it', 'each: district', 'each: ▸各县（市、区）', '“district”'],
  ['who in words', '{ each: district }', '▸各区县', '{ each: district }'],
  ['who in words, of schools', '{ each: district }', '▸所有学校', '{ each: school }'],
  ['a nature in Chinese', 'nature: binding', 'nature: ▸约束性', '“binding”'],
  ['the other nature', 'nature: binding', 'nature: ▸预期性指标', '“expected”'],
  ['a measure in Chinese', 'nature: binding', 'measure: ▸比上年增长率', '“growth”'],
  ['a rhythm in Chinese', 'due: 2020-12-31', 'every: ▸每季度', '“quarter”'],
  ['a roll-up in Chinese', "unit: '%', formula", "unit: '%', rollup: ▸取最大, formula", '“max”'],
  ['a key in Chinese', 'nature: binding', '▸性质: binding', '“nature”'],
  ['a required key in Chinese', '    indicator: good', '    ▸指标: good', '“indicator”'],
  // Names
  ['a unit by its name', '{ each: district }', '{ units: [▸海门市] }', '“haimen”'],
  ['a unit by an alias', '{ each: district }', '{ units: [▸海门] }', '“haimen”'],
  ['an indicator by its title', 'indicator: seats', 'indicator: ▸新增学位', '“seats”'],
  ['a title in a formula', 'good / all', 'good ÷ ▸普通高中数', '“all”'],
  // Dates
  ['a month for a day', '2020-12-31', '▸2020-06', '2020-06-30'],
  ['the end of a month', '2020-12-31', '▸2020年6月底', '2020-06-30'],
  ['the end of a month, as documents say it', '2020-12-31', '▸2020年6月底前', '2020-06-30'],
  ['a year for a day', '2020-12-31', '▸2019年', '2019-12-31'],
  ['the end of a year', '2020-12-31', '▸2019年底', '2019-12-31'],
  ['a half of a year', '2020-12-31', '▸2020年上半年', '2020-06-30'],
  ['a quarter', '2020-12-31', '▸2020年第三季度', '2020-09-30'],
  ['a day that there is not', '2020-12-31', '▸2020-06-31', '2020-06-30'],
  ['digits alone', '2020-12-31', '▸20200630', '2020-06-30'],
  ['before a day', '2020-12-31', '▸2020年6月30日前', '2020-06-30'],
  ['a season', '2020-12-31', '▸2020年秋季', '哪一天'],
  // Figures
  ['a tolerance as a share', 'within: 1%', 'within: ▸1所', '百分点'],
  ['a share for a number of schools', 'at-least: 3所', 'at-least: ▸十分之一', '1所'],
  ['a percentage for a number of schools', 'at-least: 3所', 'at-least: ▸10%', '1所'],
];

const headRows: readonly Row[] = [
  ['the unit by its name', 'unit: nantong', 'unit: ▸南通市', '“nantong”'],
  [
    'a period of years',
    'year: 2020',
    'year: 2020\nperiod: ▸2020-2022',
    '{ from: 2020-01-01, to: 2022-12-31 }',
  ],
  [
    'a period in words',
    'year: 2020',
    'year: 2020\nperiod: ▸2020年至2022年',
    '{ from: 2020-01-01, to: 2022-12-31 }',
  ],
  ['a year with 年', 'year: 2020', 'year: ▸2020年', '“2020”'],
  ['the register of documents by a title', 'document: gist', 'document: ▸2020年工作要点', '“gist”'],
];

/** Loads the chapter with what is wrong in it, and wants one error, where the ▸ stands, with the remedy. */
function expectOne(files: Files, remedy: string): void {
  const [name, marked] = Object.entries(files).find(([, text]) => text.includes('▸')) as [string, string];
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  const place = `${before.length}:${(before.at(-1) as string).length + 1}`;
  const folder = folderWith({ ...right, ...files, [name]: marked.replace('▸', '') });
  const { problems } = loadPlan(join(folder, 'rules/p'));
  const said = problems.map((p) => `${p.severity} ${p.at.line}:${p.at.column} ${render(p, 'zh-CN')}`);
  expect(said).toEqual([expect.stringContaining(remedy)]);
  expect(said[0]).toMatch(new RegExp(`^error ${place} `));
  // What to write is YAML, and the same in both languages; “ ” and words are each language's own.
  const yaml = remedy.replaceAll(/[“”]/g, '"');
  const [problem] = problems as [Problem, ...Problem[]];
  if (/[a-z\d]/.test(yaml)) expect(render(problem, 'en')).toContain(yaml);
}

test('the chapter is right as it stands', () => {
  planWith(right);
});

describe('a beginner’s mistake gives one error, where it is, with what to write instead', () => {
  test.each(chapterRows)('%s', (_, meant, written, remedy) => {
    expect(CHAPTER).toContain(meant);
    expectOne({ 'rules/p/a.yaml': CHAPTER.replace(meant, written) }, remedy);
  });

  test('commitments indented under the indicators', () => {
    const [before, after] = CHAPTER.split('commitments:') as [string, string];
    const text = `${before}  ▸commitments:${after.replaceAll('\n  ', '\n    ')}`;
    expectOne({ 'rules/p/a.yaml': text }, '“commitments”');
  });

  test.each(headRows)('in the head: %s', (_, meant, written, remedy) => {
    const head = right['rules/p/plan.yaml'] as string;
    expect(head).toContain(meant);
    expectOne({ 'rules/p/plan.yaml': head.replace(meant, written) }, remedy);
  });
});
