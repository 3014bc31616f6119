import { describe, expect, test } from 'vitest';
import { planWith } from '../plan/support.js';
import { briefly, submit } from './kit.js';

/*
 * A plan of a city with two districts, a town below one of them, and the province above: what nobody takes up is said.
 * `x` stands in a shared dictionary and is used by no commitment.
 */
const files = {
  'seeds/units.yaml': `units:
  jiangsu: { name: 江苏省, level: province }
  zhenjiang: { name: 镇江市, level: city, parent: jiangsu }
  danyang: { name: 丹阳市, level: district, parent: zhenjiang }
  jurong: { name: 句容市, level: district, parent: zhenjiang }
  yunyang: { name: 云阳街道, level: town, parent: danyang }
`,
  'rules/common.yaml': `indicators:
  x: { title: 共用指标, unit: 所 }
`,
  'rules/p/plan.yaml': `id: zhenjiang-2020
title: 镇江市教育局2020年工作要点
issuer: 镇江市教育局
year: 2020
period: { from: 2019-01-01, to: 2021-12-31 }
unit: zhenjiang
units: ../../seeds/units.yaml
document: gist
documents: ../../seeds/documents.yaml
extends: [../common.yaml]
`,
  'rules/p/a.yaml': `chapter: { id: overall, title: 总体目标 }
indicators:
  rate: { title: 毛入园率, unit: '%', formula: enrolled / population, bounds: { max: 130% } }
  enrolled: { title: 在园幼儿数, unit: 人 }
  population: { title: 适龄人口数, unit: 人 }
  schools: { title: 优质园数, unit: 所, except: [jurong] }
  score: { title: 监测得分, unit: 分 }
  pay: { title: 教师工资, unit: 万元, rollup: none }
  other-pay: { title: 公务员工资, unit: 万元, rollup: none }
  funds: { title: 教育经费, unit: 万元, rollup: none }
  more-funds: { title: 经费增加额, unit: 万元, formula: funds - previous(funds) }
  deaths: { title: 责任事故数, unit: 次, rollup: none }
  sponsors: { title: 社会捐资, unit: 万元, recorded: true }
  issued: { title: 方案出台, unit: 是否, except: [jurong] }
commitments:
  - { id: '1', statement: 入园, indicator: rate, who: { cascade: district }, target: { at-least: 99% }, source: 一 }
  - { id: '2', statement: 优质园, indicator: schools, who: { each: district }, target: { at-least: 1所 }, source: 一 }
  - { id: '3', statement: 得分, indicator: score, target: { at-least: 90分 }, source: 一 }
  - { id: '4', statement: 工资, indicator: pay, target: { at-least: { indicator: other-pay } }, source: 一 }
  - { id: '5', statement: 增加, indicator: more-funds, target: { at-least: 0 }, source: 一 }
  - { id: '6', statement: 事故, indicator: deaths, every: quarter, since: 2020-01-01, target: { at-most: 0次 }, source: 一 }
  - { id: '7', statement: 方案, indicator: issued, who: { each: district }, judged-by: attestation, every: year, target: { done: true }, source: 一 }
`,
};

/** What is found in a submission of a unit with one line more, `▸` where it stands in the line. */
function found(unit: string, line: string): string[] {
  const text = `plan: zhenjiang-2020\nyear: 2020\nunit: ${unit}\n${line.replace('▸', '')}\n`;
  const place = ` 4:${line.indexOf('▸') + 1}`;
  return briefly(submit({ 'f.yaml': text }, plan())).map((finding) => finding.replace(place, ''));
}
const plan = () => planWith(files);

describe('a figure that no commitment takes up is told, with its place', () => {
  test.each([
    ['of an indicator that none uses', 'danyang', 'x: ▸3所', 'unused-indicator'],
    ['of a unit that the indicator does not concern', 'jurong', 'schools: ▸3所', 'excepted'],
    ['of the city, where the districts alone are held', 'zhenjiang', 'schools: ▸3所', 'unused-unit'],
    ['of the province above', 'jiangsu', 'enrolled: ▸3人', 'unused-unit'],
    ['of a district, where the city reports it itself', 'danyang', 'score: ▸90分', 'unused-unit'],
    ['of a district, as the reference of the city’s', 'danyang', 'other-pay: ▸9万元', 'unused-unit'],
    [
      'of a month, where years are judged',
      'danyang',
      'schools: { periods: { 2020-06: ▸3所 } }',
      'unused-period',
    ],
    ['of a year, where quarters are judged', 'zhenjiang', 'deaths: ▸0次', 'unused-period'],
    [
      'of a quarter before the first judged',
      'zhenjiang',
      'deaths: { periods: { 2019-Q4: ▸0次 } }',
      'unused-period',
    ],
  ])('%s', (_, unit, figure, finding) => {
    expect(found(unit, `figures: { ${figure} }`)).toEqual([finding]);
  });
});

describe('a figure that one takes up is not', () => {
  test.each([
    ['judged', 'danyang', 'schools: 3所'],
    ['a ratio of its own, which its parts check', 'danyang', 'rate: 95%'],
    ['an operand', 'danyang', 'enrolled: 3人'],
    ['added up from below', 'yunyang', 'enrolled: 3人'],
    ['a reference', 'zhenjiang', 'other-pay: 9万元'],
    [
      'of another year of the plan, which may come to count',
      'danyang',
      'schools: { periods: { 2019: 3所 } }',
    ],
    ['an operand of the year before', 'zhenjiang', 'funds: { value: 9万元, periods: { 2019: 8万元 } }'],
    ['of a quarter judged', 'zhenjiang', 'deaths: { periods: { 2020-Q2: 0次 } }'],
    ['recorded, of whatever unit and period', 'yunyang', 'sponsors: { periods: { 2020-06: 9万元 } }'],
    ['beside what a person decides about', 'danyang', 'issued: { value: 是, note: 见附件 }'],
    ['blank', 'danyang', "x: ''"],
  ])('%s', (_, unit, figure) => {
    expect(found(unit, `figures: { ${figure} }`)).toEqual([]);
  });

  test('of an earlier year, which every form shows beside this one’s', () => {
    expect(found('danyang', 'prior: { 2018: { schools: 2所 } }')).toEqual([]);
    expect(found('danyang', 'prior: { 2018: { x: ▸2所 } }')).toEqual(['unused-indicator']);
  });
});

describe('a decision that no commitment takes up is told', () => {
  test.each([
    ['of a unit that the indicator does not concern', 'jurong', '7', '2020', 'decision-not-held'],
    ['of the unit above', 'zhenjiang', '7', '2020', 'decision-not-held'],
    ['of a unit below', 'yunyang', '7', '2020', 'decision-not-held'],
    ['at a checkpoint that there is not', 'danyang', '7', '2020-Q1', 'decision-key'],
    ['about what figures decide', 'danyang', '2', '2020', 'decision-by-figures'],
    ['about no commitment', 'danyang', '8', '2020', 'decision-commitment'],
  ])('%s', (_, unit, id, key, finding) => {
    const [at, keyAt] = finding === 'decision-key' ? ['', '▸'] : ['▸', ''];
    const line = `attestations: [{ commitment: ${at}'${id}', key: ${keyAt}'${key}', decision: met, by: 督导室, on: 2021-01-10 }]`;
    expect(found(unit, line)).toEqual([`!${finding}`]);
  });

  test('and says who is held', () => {
    const text = `plan: zhenjiang-2020\nyear: 2020\nunit: jurong\nattestations: [{ commitment: '7', decision: met, by: 督导室, on: 2021-01-10 }]\n`;
    expect(submit({ 'f.yaml': text }, plan()).findings[0]?.data).toMatchObject({
      unit: '句容市',
      held: ['丹阳市'],
    });
  });
});
