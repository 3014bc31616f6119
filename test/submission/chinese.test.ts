import { describe, expect, test } from 'vitest';
import { namedPlan } from '../../src/submission/opening/plan-name.js';
import { openSubmissions } from '../../src/submission/opening/submissions.js';
import { terms } from '../../src/submission/terms.js';
import { valueIn } from '../result.js';
import { briefly, cellOf, folderOf, submit } from './kit.js';

const text = `计划: zhenjiang-2020   # 样例
年度: 2020年
填报单位: 丹阳市
阶段: 核查
填报日期: 2021-01-08
统计时点: 2020-12-31
样例: 是
数字:
  学前三年毛入园率: { 本年实际值: 99.2%, 佐证材料: [ 统计表 ], 备注: 含民办园 }
  在园幼儿数（人）: 28812
  方案出台: { 完成日期: 2020-06-28 }
  优质园数:
    分期数字:
      2020年第一季度: { 实际值: 3所, 统计时点: 2020-03-31 }
往年数字:
  2019年: { 学前三年毛入园率: 98% }
认定:
  - { 承诺事项: '2.3', 结论: 达标, 认定人: 督导室, 认定日期: 2021-01-10, 依据: 现场查看 }
`;

describe('YAML with Chinese keys and words', () => {
  const of = { '丹阳.yaml': text };

  test('reads as with the English ones', () => {
    const read = submit(of);
    expect(read.refusals).toEqual([]);
    expect(briefly(read)).toEqual([]);
    expect(read.facts.attestation('2.3', 'danyang', '2020')).toMatchObject({
      decision: 'met',
      by: '督导室',
      basis: '现场查看',
    });
    const cell = read.facts.column('rate', '2020')?.cells.get(1);
    expect(cell?.verified).toMatchObject({
      text: '99.2%',
      evidence: ['统计表'],
      note: '含民办园',
      reference: '2020-12-31',
    });
    expect([
      cellOf(read, 'enrolled'),
      cellOf(read, 'plan-issued'),
      cellOf(read, 'schools', 'danyang', '2020-Q1'),
      cellOf(read, 'rate', 'danyang', '2019'),
    ]).toEqual(['28812', '1', '3', '98']);
    expect(read.facts.inputs[0]?.sample).toBe(true);
  });

  test('names its plan, as a file and on standard input', () => {
    expect(valueIn(namedPlan(openSubmissions([folderOf(of)])))).toBe('zhenjiang-2020');
    const stdin = () => new TextEncoder().encode(text);
    expect(valueIn(namedPlan(openSubmissions(['-'], { stdin })))).toBe('zhenjiang-2020');
  });

  test('so does JSON, with several units', () => {
    const json = JSON.stringify({
      计划: 'zhenjiang-2020',
      年度: '2020年度',
      各单位填报: [
        { 填报单位: '丹阳市', 数字: { 优质园数: '3所' } },
        { unit: '句容市', figures: { schools: { 实际值: '4所' } } },
      ],
    });
    const read = submit({ 'f.json': json });
    expect([...read.refusals, ...read.findings]).toEqual([]);
    expect([cellOf(read, 'schools'), cellOf(read, 'schools', 'jurong')]).toEqual(['3', '4']);
  });

  test.each([
    ['plan: zhenjiang-2020\n计划: zhenjiang-2020\nyear: 2020\nunit: 丹阳市\nfigures: { rate: 99% }\n', 2],
    ['plan: zhenjiang-2020\nyear: 2020\nunit: 丹阳市\nfigures: { rate: { value: 9%, 实际值: 99% } }\n', 4],
  ])('a key in both languages is refused, with both places', (both, line) => {
    const read = submit({ 'f.yaml': both });
    expect(read.refusals.map(({ id, at, data }) => [id, at.line, data['second']])).toEqual([
      ['intake.key-twice', line, line === 2 ? '计划' : '实际值'],
    ]);
  });

  test.each(['年度: 20年', '阶段: 抽查', '样例: 大概'])('%s is none of the words', (line) => {
    const bad = text.replace(new RegExp(`^${line.slice(0, 2)}: .*$`, 'm'), line);
    expect(submit({ 'f.yaml': bad }).refusals).toHaveLength(1);
  });
});

test('no word of submissions stands for two things', () => {
  const names = terms.flatMap(({ id, names: all }) => [id, ...all]);
  expect(new Set(names).size).toBe(names.length);
});
