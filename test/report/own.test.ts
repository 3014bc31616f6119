import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { message, render } from '../../src/messages/index.js';
import { renderOwn, reportKinds, starterTemplate, summaryOwn, summaryView } from '../../src/report/index.js';
import { leftOut, nameOf, names } from '../../src/report/own/names.js';
import { summaryShape } from '../../src/report/summary-shape.js';
import { failureIn } from '../result.js';
import { largeCity } from './city.js';
import { assessmentOf, finding } from './fixture.js';

const city = largeCity();
const real = assessmentOf([finding({})], { sample: false });
const sample = assessmentOf([finding({})], { sample: true });

const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

/** The starter of a kind with another body or other parts. */
function template(body: string, more: Readonly<Record<string, string>> = {}) {
  const parts = unzipSync(starterTemplate('feedback'));
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const changed = {
    'word/document.xml': strToU8(`<w:document ${main}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(more).map(([name, text]) => [name, strToU8(`<w:hdr ${main}>${text}</w:hdr>`)]),
    ),
  };
  return { file: '模板.docx', bytes: zipSync({ ...parts, ...changed }) };
}

const fill = (given: ReturnType<typeof template>, assessment = real) =>
  renderOwn(assessment, { kind: 'feedback', lang: 'zh-CN', unit: 'city', template: given });

const textOf = (made: ReturnType<typeof fill>): string =>
  made.ok
    ? strFromU8(unzipSync(made.value)['word/document.xml'] as Uint8Array)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
    : made.problems.map((p) => render(p, 'zh-CN')).join('\n');

test('every field of a report has a name in templates, or is left out on purpose', () => {
  const keys = (shape: object): string[] => {
    const { properties = {}, items } = shape as { properties?: Record<string, object>; items?: object };
    return [
      ...Object.entries(properties).flatMap(([key, inner]) => [
        key,
        ...(key === 'mark' || leftOut.includes(key) ? [] : keys(inner)),
      ]),
      ...(items ? keys(items) : []),
    ];
  };
  const all = [...reportKinds.map(({ shape }) => shape), summaryShape].flatMap(keys);
  expect([...new Set(all)].filter((key) => nameOf(key) === undefined && !leftOut.includes(key))).toEqual([]);
  expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
});

describe.each(reportKinds.map(({ id }) => id))('the template to start from: %s', (kind) => {
  const options = {
    kind,
    lang: 'zh-CN',
    unit: 'u0',
    template: { file: 't.docx', bytes: starterTemplate(kind) },
  } as const;

  test('is filled to the last placeholder, the same on each run', () => {
    const made = renderOwn(city, options);
    expect(textOf(made)).not.toMatch(/\{[#/^]?[\u4e00-\u9fff]|undefined|\[object/);
    expect(renderOwn(largeCity(), options)).toEqual(made);
  });
});

test('the template to start from: summary', () => {
  const view = summaryView([city], 2020, 'zh-CN');
  const made = summaryOwn(view, { file: 't.docx', bytes: starterTemplate('summary') });
  expect(textOf(made)).not.toMatch(/\{[#/^]?[\u4e00-\u9fff]|undefined|\[object/);
  expect(textOf(made)).toContain('2020年度工作计划完成情况');
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

test('what every object has is no field', () => {
  expect(textOf(fill(template(paragraph('甲{constructor}{__proto__}{toString}乙'))))).toContain('甲乙');
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
    ['fields that only other formats see', '{charts}', ['{charts} 不存在']],
  ])('%s', (_, text, said) => {
    const made = fill(template(paragraph(text)));
    expect(failureIn(made).every((p) => p.at.file === '模板.docx')).toBe(true);
    for (const part of said) expect(textOf(made)).toContain(part);
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
