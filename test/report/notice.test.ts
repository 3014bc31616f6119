import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { asKept } from '../../src/archive/index.js';
import { standardLayout } from '../../src/document/index.js';
import { notice as noticeKind, type Report } from '../../src/report/index.js';
import { blocksOf } from '../../src/report/outputs/document.js';
import { concernedUnits, folderOrders, ordersOn } from '../../src/service/index.js';
import { failureIn, valueIn } from '../result.js';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { bytesOf, made, rendered, textOf } from './render.js';

const findings = [
  finding({ unit: 'u0', commitment: '1.1', verdict: 'missed' }),
  finding({ unit: 'u0', commitment: '1.2', verdict: 'unreported' }),
  finding({ unit: 'u0', commitment: '1.3', verdict: 'doubtful' }),
  finding({ unit: 'u0', commitment: '1.4', verdict: 'late' }),
  finding({ unit: 'u0', commitment: '1.5', verdict: 'attest' }),
  finding({ unit: 'u0', commitment: '1.6', verdict: 'met' }),
  finding({ unit: 'u1', commitment: '1.1', verdict: 'met' }),
];
const commitments = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].map((id) =>
  commitment({ id, statement: `事项${id}` }),
);
const given = assessmentOf(findings, {
  commitments,
  units: [unit('u0', '甲区', findings), unit('u1', '乙区', findings)],
});
const notice = (of: string) => rendered(given, { kind: 'notice', to: 'md', lang: 'zh-CN', unit: of });

test('lists what the unit must put right, and nothing that is finished or not its to do', () => {
  const md = notice('u0').replaceAll('\\', '');
  expect(md).toContain('你单位有3项需要整改');
  expect(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].filter((id) => md.includes(`事项${id}`))).toEqual([
    '1.1',
    '1.2',
    '1.3',
  ]);
  expect(md).not.toContain('乙区');
});

test('leaves number, deadline and signature to be written in, and comes with a receipt', () => {
  const md = notice('u0').replaceAll('\\', '');
  for (const part of ['文号：____', '整改期限：____', '（盖章）', '## 回执', '收文日期', '整改责任人'])
    expect(md).toContain(part);
});

test('there is none where there is nothing to put right', () => {
  const names = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name);
  expect(names(concernedUnits(given.units, noticeKind))).toEqual(['甲区']);
  const options = { to: [], lang: 'zh-CN' } as const;
  expect(valueIn(ordersOn(asKept(given), noticeKind, options))).toHaveLength(1);
  expect(
    failureIn(ordersOn(asKept(given), noticeKind, { ...options, unit: '乙区' })).map((p) => p.id),
  ).toEqual(['service.nothing-to-say']);
  expect(folderOrders(given, { lang: 'zh-CN' }).map(({ name }) => name)).not.toContain('notice/u1');
});

test('tells the commitment first, its nature, what was found of it, and no addressee in every row', () => {
  const md = notice('u0').replaceAll('\\', '');
  const rows = md.split('\n').filter((line) => line.startsWith('| '));
  expect(rows[0]).toBe('| 序号 | 事项 | 性质 | 问题 | 依据 | 整改措施 | 原定时限 | 整改时限 |');
  expect(rows[1]).toMatch(/^\| 1 \| 1\.1 事项1\.1 \| 约束性 \| 未达标。/);
  expect(rows[2]).toMatch(/\| 未填报。/);
});

test('names the department where the plan does', () => {
  const led = assessmentOf(findings, {
    commitments: commitments.map((c) => (c.id === '1.1' ? { ...c, lead: '基教科' } : c)),
    units: [unit('u0', '甲区', findings)],
  });
  const md = rendered(led, { kind: 'notice', to: 'md', lang: 'zh-CN', unit: 'u0' });
  expect(md).toMatch(/\| 责任单位 \|/);
  expect(md).toMatch(/\| 基教科 \|/);
});

test('is signed by whoever issued the plan, and dates are dates', () => {
  const md = notice('u0').replaceAll('\\', '');
  expect(md).toContain('某市教育局（盖章）');
  expect(md).toContain('截至2021年1月15日');
});

describe('every format shows the same columns', () => {
  const heads = ['序号', '事项', '性质', '问题', '依据', '整改措施', '原定时限', '整改时限'];
  const text = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] as Uint8Array);
  const formats: Readonly<Record<string, (report: Report) => Promise<string>>> = {
    html: async (report) => textOf(report, 'html'),
    md: async (report) => textOf(report, 'md'),
    docx: async (report) => text(await bytesOf(report, 'docx'), 'word/document.xml'),
    pdf: async (report) => JSON.stringify(blocksOf(report, standardLayout())),
    xlsx: async (report) => text(await bytesOf(report, 'xlsx'), 'xl/sharedStrings.xml'),
  };
  // The workbook of an inspection holds the findings, no list of what to put right.
  const papers = Object.keys(formats).flatMap((format) =>
    (format === 'xlsx' ? ['notice'] : ['notice', 'inspection']).map((kind) => [format, kind] as const),
  );
  test.each(papers)('%s of the %s', async (format, kind) => {
    const shown = await formats[format]?.(made(given, { kind, lang: 'zh-CN', unit: 'u0' }));
    for (const head of heads) expect(shown).toContain(head);
  });
});
