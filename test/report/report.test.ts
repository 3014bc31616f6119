import { describe, expect, test } from 'vitest';
import { AssessmentSchema } from '../../src/assessment/index.js';
import { message } from '../../src/messages/index.js';
import { parseTree, shapeChecker } from '../../src/source/index.js';
import { largeCity } from './city.js';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { assessmentKinds, rendered } from './render.js';

const city = largeCity();
const combinations = assessmentKinds.flatMap(({ id: kind }) =>
  (['html', 'md'] as const).flatMap((to) =>
    (['zh-CN', 'en'] as const).map((lang) => ({ kind, to, lang, unit: 'u0' })),
  ),
);
/** Those on what was found; the plan by itself finds nothing. */
const onFindings = combinations.filter(({ kind }) => kind !== 'plan');
/** Those that tell every finding with its derivation. */
const inFull = onFindings.filter(({ kind }) => kind !== 'notice');
const inspection = (assessment = city, to: 'html' | 'md' = 'html') =>
  rendered(assessment, { kind: 'inspection', to, lang: 'zh-CN' });
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** A part of an HTML report by its id, from its heading to the next part's. */
function section(html: string, id: string): string {
  const heading = html.indexOf('<h2>', html.indexOf(`<section id="${id}"`));
  const next = html.indexOf('<h2>', heading + 1);
  return html.slice(heading, next < 0 ? html.indexOf('</main>') : next);
}

test('the fixture is an assessment', () => {
  const { root } = parseTree('city.json', JSON.stringify(city), 'json');
  expect(root && shapeChecker(AssessmentSchema)(root)).toEqual([]);
});

describe.each(combinations)('%o', (options) => {
  const report = rendered(city, options);

  test('the same bytes on each run', () => expect(rendered(largeCity(), options)).toBe(report));

  test('no gap, and nothing of the program', () => {
    expect(textOf(report)).not.toMatch(/\bundefined\b|\bNaN\b|\[object |\bnull\b/);
    expect(report.endsWith('\n')).toBe(true);
  });
});

test.each(onFindings)('says that the figures are samples, and none does when they are not: %o', (options) => {
  const report = rendered(city, options);
  const mark = options.lang === 'en' ? 'SAMPLE' : '样例';
  expect(textOf(report)).toContain(mark);
  const real = assessmentOf([finding({ unit: 'u0', verdict: 'missed' })]);
  expect(textOf(rendered(real, options))).not.toContain(options.lang === 'en' ? 'SAMPLE' : '样例数据');
});

test('tells samples among published figures apart, and units that are only added up from those judged', () => {
  const findings = [finding({ unit: 'u0' })];
  const units = [unit('u0', '甲市', findings), unit('u1', '乙镇', []), unit('u2', '丙镇', [])];
  const file = (name: string, sample: boolean) => ({ file: name, sha256: '0', sample });
  const inputs = [file('a.yaml', false), file('b.yaml', true)];
  const mixed = assessmentOf(findings, { units, inputs, sample: true });
  const report = textOf(rendered(mixed, { kind: 'inspection', to: 'html', lang: 'zh-CN' }));
  expect(report).toContain('含样例数据');
  expect(report).toContain('另有2个单位的数字只用于汇总或计入达标面，没有单独判定的事项：乙镇、丙镇。');
  const all = rendered(
    { ...mixed, inputs: [file('b.yaml', true)] },
    { kind: 'inspection', to: 'html', lang: 'zh-CN' },
  );
  expect(textOf(all)).not.toContain('含样例数据');
});

describe('HTML', () => {
  const html = inspection();

  test('every text is escaped: hostile text adds no element, attribute or template', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{title}} {{{title}}}');
    expect(html).not.toMatch(/(?:href|src)="(?!#)/);
    expect(html).not.toMatch(/<[a-z][^>]*\s(?:on\w+|style)=/i);
  });

  test('loads nothing: no address, and a policy that allows only its own style', () => {
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src &#x27;none&#x27;|Content-Security-Policy" content="default-src 'none'/,
    );
    expect(html).not.toMatch(/https?:\/\/|url\(|@import|<(?:img|link|iframe|object)\b/);
  });

  test('ids are unique, and every link leads to one', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);
    expect([...new Set(links)].filter((link) => !ids.includes(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  test('of a small city every finding opens to its derivation, with the submitted cell, and is linked to', () => {
    const small = largeCity(24);
    const page = inspection(small);
    expect(page.match(/<details class="finding /g)).toHaveLength(small.findings.length);
    expect(page).toContain('<code>样例/u0_填报.yaml:4:5</code>');
    expect(page.match(/href="#f-/g)?.length).toBeGreaterThan(small.findings.length);
  });

  test('of a large one those of its own unit do; each unit has its own in its own paper', () => {
    expect(html.match(/<details class="finding /g)).toHaveLength(130);
    expect(html).toContain('各单位的逐项判定和计算过程，见各单位的自查反馈');
    const own = rendered(city, { kind: 'feedback', to: 'html', lang: 'zh-CN', unit: 'u0' });
    expect(own.match(/<details class="finding /g)).toHaveLength(130);
    expect(own).toContain('<code>样例/u0_填报.yaml:4:5</code>');
  });
});

test('the parts of the inspection report stand in their order, and it ends with the seal', () => {
  const wanted = [
    '一、总体结论',
    '二、指标达标情况',
    '三、未达标与预警事项',
    '四、数据质量问题',
    '五、上轮整改落实',
    '六、整改清单',
    '特此报告',
    '（盖章）',
  ];
  for (const report of [inspection(), inspection(city, 'md')]) {
    const places = wanted.map((part) => report.lastIndexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(report).toContain('附件');
    expect(report).toContain('本轮没有上轮整改台账');
  }
});

test.each(inFull)('the conclusion refers to a heading that the report has: %o', (options) => {
  const report = rendered(city, options);
  const named = /质量问题共\d+条，见“(.+?)”|findings: \d+; see (?:"|&quot;)(.+?)(?:"|&quot;)/.exec(report);
  const heading = (named?.[1] ?? named?.[2] ?? 'none').replaceAll('\\', '');
  const headings = [...report.matchAll(/<h2>(.+?)<\/h2>|^## (.+)$/gm)].map((m) => m[1] ?? m[2]);
  const unnumbered = headings.map((h) =>
    h?.replaceAll('\\', '').replace(/^(?:[一二三四五六七]、|\d\. )/, ''),
  );
  expect(unnumbered).toContain(heading);
});

describe('what needs attention is listed for every unit, each in its own group', () => {
  const findings = [
    finding({ verdict: 'missed', commitment: 'city-missed' }),
    finding({ verdict: 'missed', commitment: 'district-missed', unit: 'u0' }),
    finding({ verdict: 'missed', warning: true, commitment: 'expected', unit: 'u0' }),
    finding({ verdict: 'late', commitment: 'late', unit: 'u0' }),
    finding({ verdict: 'pending', pace: 'far-behind', commitment: 'lagging', unit: 'u0' }),
    finding({ verdict: 'pending', pace: 'ahead', commitment: 'leading', unit: 'u0' }),
    finding({ verdict: 'unreported', commitment: 'silent', unit: 'u0' }),
    finding({ verdict: 'doubtful', commitment: 'odd', unit: 'u0' }),
    finding({ verdict: 'attest', commitment: 'undecided', unit: 'u0' }),
    finding({ verdict: 'waived', commitment: 'waived', unit: 'u0' }),
    finding({ commitment: 'fine', unit: 'u0' }),
  ];
  const html = inspection(assessmentOf(findings));
  const idsIn = (id: string) => [...section(html, id).matchAll(/<b>([a-z-]+)<\/b>/g)].map((m) => m[1]);

  test('missed binding first, then what warns', () => {
    expect(idsIn('attention')).toEqual(['city-missed', 'district-missed', 'expected', 'late', 'lagging']);
    expect(section(html, 'attention')).toMatch(
      /约束性事项未达标 <small>2<\/small>[\s\S]*预期性事项未达标（预警） <small>1<\/small>/,
    );
  });

  test('what could not be judged is no failure, and stands under data quality', () => {
    expect(idsIn('problems')).toEqual(['silent', 'odd', 'undecided']);
  });

  test('the rectification list has what a unit can put right, and room for the measures', () => {
    const rows = [
      ...section(html, 'rectification').matchAll(/<tr><td class="n">(\d+)<\/td><td[^>]*>([a-z-]+) /g),
    ];
    expect(rows.map((m) => `${m[1]} ${m[2]}`)).toEqual([
      '1 city-missed',
      '2 district-missed',
      '3 expected',
      '4 silent',
      '5 odd',
    ]);
    expect(section(html, 'rectification')).toContain('<td class="blank"></td>');
  });
});

test('nothing to say is said, and not left blank', () => {
  const html = inspection(assessmentOf([finding()]));
  expect(textOf(section(html, 'attention'))).toContain('没有。');
  expect(textOf(section(html, 'rectification'))).toContain('没有。');
});

test('0 is printed: an actual of 0, a count of 0', () => {
  const zero = finding({
    actual: { value: '0', unit: '件' },
    target: { op: 'at-most', value: '0', unit: '件' },
  });
  const html = inspection(assessmentOf([zero]));
  expect(textOf(section(html, 'indicators'))).toMatch(/实际 0件 目标 ≤ 0件/);
  expect(section(html, 'conclusion')).toContain('<b>0</b>');
});

test('a compliant unit whose expected commitment was missed shows that it only warns', () => {
  const findings = [finding({ verdict: 'missed', warning: true }), finding({ unit: 'u0' })];
  const html = inspection(assessmentOf(findings));
  expect(section(html, 'conclusion')).toContain('<td class="n">1（预警1）</td>');
  expect(section(html, 'conclusion')).toContain('其中预警1');
});

test.each(['html', 'md'] as const)(
  'figures on record stand in an annex, and there is none without them: %s',
  (to) => {
    const kept = {
      unit: 'u0',
      indicator: 'i1',
      period: '2020',
      value: { value: '0', unit: '所' },
      note: '余校次',
      at: { file: 'a.yaml', line: 3, column: 5 },
    };
    const shown = textOf(inspection(assessmentOf([finding({ unit: 'u0' })], { recorded: [kept] }), to));
    for (const text of ['记录的数字（不考核）', '0所', '余校次', 'a.yaml:3:5']) expect(shown).toContain(text);
    expect(inspection(assessmentOf([finding()]), to)).not.toContain('记录的数字');
  },
);

describe('the plan by itself', () => {
  const plan = assessmentOf([], {
    commitments: [
      commitment({
        id: 'a',
        chapter: 'k1',
        reading: '读作全市',
        caution: '数字可疑',
        due: ['2020-12-31', '2022-12-31'],
      }),
      commitment({
        id: 'b',
        chapter: 'k1',
        nature: 'expected',
        measure: 'change',
        target: message('target.measured', {
          measure: { id: 'measured.change' },
          target: message('target.at-most', { value: { value: '-1/2', unit: '百分点' } }),
        }),
      }),
    ],
  });
  test.each(['html', 'md'] as const)(
    'says what is promised, how it was read, and what no rule takes up: %s',
    (to) => {
      const shown = textOf(rendered(plan, { kind: 'plan', to, lang: 'zh-CN' }));
      for (const text of [
        '2项：约束性1项、预期性1项',
        '读作全市',
        '数字可疑',
        '2020-12-31、2022-12-31',
        '比上年增减不超过-0.5个百分点',
        '没有编成规则的承诺',
        '总体目标·9',
      ])
        expect(shown.replaceAll('\\', '')).toContain(text);
      expect(shown).not.toContain('样例');
    },
  );
});

test('a finding of a chapter that the plan does not list is still shown', () => {
  const html = inspection(assessmentOf([finding()], { commitments: [commitment({ chapter: 'lost' })] }));
  expect(textOf(section(html, 'indicators'))).toMatch(/未列入章节 .*学前三年毛入园率99%以上/);
});

test('the plan need not be judged for its own unit: the report then follows the first', () => {
  expect(section(inspection(assessmentOf([finding({ unit: 'u1' })])), 'conclusion')).toContain('u1');
});

test('quarters of a commitment are told apart, in tables and links', () => {
  const html = inspection(assessmentOf([finding({ key: '2020-Q1' }), finding({ key: '2020-Q2' })]));
  expect(html).toContain('<small>2020年第1季度</small>');
  expect(html).toContain('id="f-city:c1:2020-Q2"');
});

describe('a report on one unit', () => {
  const other = finding({ unit: 'u1', commitment: 'other', origin: [{ file: '乙区.yaml', line: 1 }] });
  const own = finding({ unit: 'u0', commitment: 'own', origin: [{ file: '甲区.yaml', line: 1 }] });
  const given = assessmentOf([own, other], {
    inputs: ['甲区.yaml', '乙区.yaml'].map((file) => ({ file, sha256: 'a'.repeat(64), sample: false })),
    problems: ['u0', 'u1'].map((id) => ({
      severity: 'error',
      ...message('doubt.division-by-zero'),
      at: { file: id === 'u0' ? '甲区.yaml' : '乙区.yaml', line: 7, column: 3 },
      unit: id,
      effect: 'doubtful',
    })),
  });

  test.each(inFull)('has nothing of other units: %o', (options) => {
    const report = rendered(given, options).replaceAll('\\', '');
    expect(report).toContain('甲区.yaml:7:3');
    expect(report).not.toMatch(/乙区|other/);
  });
});

test('the feedback lists each cell to correct with its place, and what was not reported', () => {
  const report = rendered(city, { kind: 'feedback', to: 'html', lang: 'zh-CN', unit: 'u0' });
  expect(section(report, 'problems')).toContain('<code>样例/u0_填报.yaml:7:3</code>');
  expect(textOf(section(report, 'missing'))).toContain('未填报');
});

describe('Markdown', () => {
  const md = inspection(city, 'md');

  test('has no HTML, no entity, and no template left', () => {
    expect(md.replace(/\\[<>&]/g, '')).not.toMatch(/[<>](?!\s\*\*⚠)|&[a-z#]/);
    expect(md).toContain('{{title}}');
  });

  test('every table row has as many cells as its head', () => {
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    const blocks = md.split('\n\n').filter((block) => block.startsWith('| '));
    expect(blocks.length).toBeGreaterThan(8);
    for (const block of blocks) expect(new Set(block.trim().split('\n').map(cells)).size).toBe(1);
  });

  test('says at its head and at its end that the figures are samples', () => {
    expect(md.split('样例数据：文中')).toHaveLength(3);
    expect(md.trimEnd().endsWith('不得引用。')).toBe(true);
  });
});

test('an assessment that contradicts itself is refused', () => {
  expect(() => inspection(assessmentOf([finding()], { commitments: [] }))).toThrow(/does not list/);
  expect(() =>
    inspection(assessmentOf([], { units: [unit('u0', '甲', [])], findings: [finding({ commitment: 'x' })] })),
  ).not.toThrow(TypeError);
});
