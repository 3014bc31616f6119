import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { message, render } from '../../src/messages/index.js';
import {
  diff,
  feedback,
  kinds,
  type Report,
  reportOf,
  starterTemplate,
  summary,
} from '../../src/report/index.js';
import { type Field, fieldsOf } from '../../src/report/word-template/fields.js';
import { fillTemplate, type WordTemplate } from '../../src/report/word-template/fill.js';
import { failureIn } from '../result.js';
import { largeCity } from './city.js';
import { assessmentOf, finding } from './fixture.js';
import { assessmentKinds, made as reportMade } from './render.js';

const real = assessmentOf([finding({})], { sample: false });
const sample = assessmentOf([finding({})], { sample: true });

interface Shape {
  readonly title?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

/** The starter of a kind with another body or other parts. */
function template(body: string, more: Readonly<Record<string, string>> = {}) {
  const parts = unzipSync(starterTemplate(feedback));
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const changed = {
    'word/document.xml': strToU8(`<w:document ${main}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(more).map(([name, text]) => [name, strToU8(`<w:hdr ${main}>${text}</w:hdr>`)]),
    ),
  };
  return { file: '模板.docx', bytes: zipSync({ ...parts, ...changed }) };
}

const filled = ({ kind, model }: Report, given: WordTemplate) => fillTemplate(given, model, kind.shape);

const fill = (given: WordTemplate, assessment = real) =>
  filled(reportMade(assessment, { kind: 'feedback', lang: 'zh-CN', unit: 'city' }), given);

const textOf = (made: ReturnType<typeof fill>): string =>
  made.ok
    ? strFromU8(unzipSync(made.value)['word/document.xml'] as Uint8Array)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
    : made.problems.map((p) => render(p, 'zh-CN')).join('\n');

test.each(kinds)('the names of $id lead each to one field', ({ shape }) => {
  const twice: string[] = [];
  const walk = (properties: Readonly<Record<string, Shape>> = {}): void => {
    const names = Object.values(properties).flatMap(({ title }) => title ?? []);
    twice.push(...names.filter((name, i) => names.indexOf(name) < i));
    for (const inner of Object.values(properties)) walk(inner.properties ?? inner.items?.properties);
  };
  walk((shape as Shape).properties);
  expect(twice).toEqual([]);
});

describe('the template to start from', () => {
  const reports: readonly (readonly [string, () => Report])[] = [
    ...assessmentKinds.map(
      ({ id }) => [id, () => reportMade(largeCity(), { kind: id, lang: 'zh-CN', unit: 'u0' })] as const,
    ),
    ['summary', () => reportOf(summary, { assessments: [largeCity()], year: 2020 }, 'zh-CN')],
    ['diff', () => reportOf(diff, { before: real, after: largeCity() }, 'zh-CN')],
  ];

  test('there is one of every kind', () =>
    expect(reports.map(([id]) => id)).toEqual(kinds.map(({ id }) => id)));

  test.each(reports)('%s is filled to the last placeholder, the same on each run', (_, make) => {
    const report = make();
    const made = filled(report, { file: 't.docx', bytes: starterTemplate(report.kind) });
    expect(textOf(made)).toContain(report.model.title);
    expect(textOf(made)).not.toMatch(/\{[#/^]?[\u4e00-\u9fff]|undefined|\[object/);
    expect(filled(make(), { file: 't.docx', bytes: starterTemplate(report.kind) })).toEqual(made);
  });

  test('a kind without one of its own has a row for each entry of a list', () => {
    const report = reportOf(
      diff,
      { before: assessmentOf([finding({ verdict: 'missed' })]), after: real },
      'zh-CN',
    );
    const made = filled(report, { file: 't.docx', bytes: starterTemplate(diff) });
    expect(textOf(made)).toMatch(/新达标\n.*学前三年毛入园率99%以上\n.*✗ 未达标.*✓ 达标/s);
  });
});

test('a field is a text, a list, or a group, by the names of the shape', () => {
  const fields = fieldsOf(diff.shape) as Extract<Field, { kind: 'group' }>;
  expect([...fields.fields.keys()]).toEqual(['标题', '副标题', '样例说明', '小结', '变化', '规则变动']);
});

describe('what placeholders do', () => {
  test.each([
    ['a field', [paragraph('{副标题}')], '某市教育局2020年工作要点'],
    [
      'a placeholder that Word has cut in pieces',
      [paragraph('{副', '标', '题}')],
      '某市教育局2020年工作要点',
    ],
    ['a list of texts', [paragraph('{#结论}[{.}]{/结论}')], '[某市'],
    ['what stands where there is nothing', [paragraph('{^数据问题}没有问题{/数据问题}')], '没有问题'],
    [
      'a field of what is around',
      [paragraph('{#章节}{#事项清单}{副标题}{/事项清单}{/章节}')],
      '某市教育局2020年工作要点',
    ],
  ])('%s', (_, body, text) => expect(textOf(fill(template(body.join(''))))).toContain(text));
});

describe('what is wrong with a template is said in its words', () => {
  test.each([
    ['a misspelt field', '{标提}', ['{标提} 不存在', '是否应为“标题”']],
    ['a misspelt field in a list', '{#章节}{小节}{/章节}', ['“章节”的每一条里', '小节', '是否应为“小结”']],
    ['nothing like it', '{校长签名电话号码}', ['{校长签名电话号码} 不存在', '可用：']],
    ['a list that is printed', '{章节}', ['“章节”有多条', '{#章节}…{/章节}']],
    ['a brace too few', '{标题', ['缺右花括号']],
    ['a brace too many', '标题}', ['右花括号']],
    ['a list without its end', '{#章节}', ['{#章节} 没有结束', '{/章节}']],
    ['an end without its list', '{/章节}', ['{/章节} 没有开始']],
    ['what every object has', '{constructor}', ['{constructor} 不存在']],
    ['the prototype of all objects', '{__proto__}', ['{__proto__} 不存在']],
    ['a method of all objects, in a list', '{#章节}{toString}{/章节}', ['“章节”的每一条里', 'toString']],
    ['text as code of Word', '{@标题}', ['“@标题”', '只写 {标题}']],
    ['full-width braces', '｛标题｝', ['“｛标题｝”', '半角的 {标题}']],
    ['full-width braces around a list', '｛#章节｝{副标题}｛/章节｝', ['半角的 {#章节}', '半角的 {/章节}']],
    ['loops in loops without end', `${'{#整改清单}'.repeat(200)}${'{/整改清单}'.repeat(200)}`, ['套得太深']],
    ['fields that only other formats see', '{charts}', ['{charts} 不存在']],
  ])('%s', (_, text, said) => {
    const made = fill(template(paragraph(text)));
    expect(failureIn(made).every((p) => p.at.file === '模板.docx')).toBe(true);
    for (const part of said) expect(textOf(made)).toContain(part);
  });

  test('full-width braces around other words are text', () => {
    expect(textOf(fill(template(paragraph('｛见附件｝'))))).toContain('｛见附件｝');
  });

  test('every mistake at once, also in the head of the page', () => {
    const made = fill(template(paragraph('{甲乙丙}{丁戊己}'), { 'word/header.xml': paragraph('{庚辛壬}') }));
    expect(failureIn(made)).toHaveLength(3);
  });

  test.each([
    ['no zip', strToU8('甲乙丙')],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['another zip', zipSync({ 'a.txt': strToU8('甲') })],
    ['an empty file', new Uint8Array()],
  ])('%s', (_, bytes) => {
    const made = fill({ file: '模板.docx', bytes });
    expect(textOf(made)).toContain('这不是 Word 文件');
  });
});

describe('sample figures say so', () => {
  test.each([
    ['where the template says it', sample, paragraph('{样例说明}'), 1],
    ['where it does not', sample, paragraph('{标题}'), 1],
    ['but real ones do not', real, paragraph('{标题}{样例说明}'), 0],
  ])('%s', (_, assessment, body, times) => {
    expect(textOf(fill(template(body), assessment)).match(/样例数据/g) ?? []).toHaveLength(times);
  });
});

test('what a district wrote stays text', () => {
  const findings = [finding({ reason: message('report.list', { items: '{标题}<w:br/>&amp;' }) })];
  const body = paragraph('{#章节}{#事项清单}{理由}{/事项清单}{/章节}');
  expect(textOf(fill(template(body), assessmentOf(findings, { sample: false })))).toContain(
    '{标题}&lt;w:br/&gt;&amp;amp;',
  );
});

test.each([
  ['the text, cut off', 'word/document.xml', (text: string) => text.slice(0, -20)],
  [
    'the text, with a sign of XML in it',
    'word/document.xml',
    (text: string) => text.replace('{副标题}', '<'),
  ],
  ['what its parts are', '[Content_Types].xml', () => ''],
  ['how they hang together', '_rels/.rels', (text: string) => text.replace('>', '')],
])('a part that is not whole is named, and nothing else is said: %s', (_, name, change) => {
  const { file, bytes } = template(paragraph('{副标题}'));
  const parts = unzipSync(bytes);
  const wrong = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  const made = fill({ file, bytes: zipSync({ ...parts, [name]: wrong }) });
  expect(made.problems.map(({ id, data }) => [id, data])).toEqual([['document.template-broken', { name }]]);
});
