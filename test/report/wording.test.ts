import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { type DataOf, type MessageId, message, render } from '../../src/messages/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { plan as planKind, reportOf } from '../../src/report/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { blank, filled, milestones, saved } from '../form/kit.js';
import { valueIn } from '../result.js';
import { assessmentOf, finding } from './fixture.js';
import { rendered, textOf } from './render.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-wording-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const zhenjiang = valueIn(loadPlan(new URL('../../rules/zhenjiang-2020', import.meta.url).pathname));

/** What the sentence of a finding on 丹阳 says of figures of this year and last. */
function reasonOf(commitment: string, figures: string, prior: string): string {
  const file = join(folder, `${commitment}.yaml`);
  writeFileSync(
    file,
    `plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nfigures: ${figures}\nprior: { 2019: ${prior} }\n`,
  );
  const { facts, findings } = valueIn(readSubmissions(openSubmissions([file]), zhenjiang));
  const assessment = evaluate(compile(zhenjiang), facts, { asOf: '2021-01-15', findings }).assessment();
  const found = assessment.findings.find((f) => f.commitment === commitment && f.unit === 'danyang');
  return found ? render(found.reason, 'zh-CN') : '';
}

describe('a change on last year is said as people say it', () => {
  const spending = (now: string, before: string) =>
    reasonOf('t28.6', `{ budget-education-spending: ${now} }`, `{ budget-education-spending: ${before} }`);
  test.each([
    ['fewer', '8500万元', '10000万元', '比上年减少1500万元，目标为不低于上年。'],
    ['more', '10001万元', '10000万元', '比上年增加1万元，目标为不低于上年。'],
    ['the same', '10000万元', '10000万元', '与上年持平，目标为不低于上年。'],
  ])('%s', (_, now, before, said) => expect(spending(now, before)).toBe(said));
  test('of a rate in points', () => {
    const parts = (enrolled: number) =>
      `{ quality-kindergarten-children: ${enrolled}人, preschool-enrolled: 1000人 }`;
    const said = reasonOf('t7.6', parts(800), parts(750));
    expect(said === '' || /比上年提高5个百分点，目标为高于上年|缺少填报/.test(said)).toBe(true);
  });
});

describe('no English word and no bare date stands in a Chinese paper', () => {
  test('formulas are shown by titles', () => {
    const nobody = evaluate(
      compile(zhenjiang),
      valueIn(readSubmissions(openSubmissions([join(folder, 't28.6.yaml')]), zhenjiang)).facts,
      { asOf: '2021-01-15' },
    ).assessment([]);
    const formulas = nobody.indicators.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => /[a-z]{2}/.test(formula))).toEqual([]);
    const shown = textOf(reportOf(planKind, { assessment: nobody }, 'zh-CN'), 'md');
    expect(shown).toContain('在园幼儿数 / 3—5周岁人口数');
  });
  test('the date judged on is a date, on a clock that people know', () => {
    const md = rendered(assessmentOf([finding()]), { kind: 'inspection', to: 'md', lang: 'zh-CN' });
    expect(md).toContain('2021年1月15日（北京时间）');
    expect(md).not.toContain('Asia/Shanghai');
  });
});

test('what is missing names the cell of the form that was left blank', async () => {
  const sheets = filled(blank(milestones(), 'county', 2025), { covered: { value: 80 } });
  const { facts, findings } = valueIn(readSubmissions(openSubmissions([await saved(sheets)]), milestones()));
  const assessment = evaluate(compile(milestones()), facts, { asOf: '2026-01-10', findings }).assessment();
  const found = assessment.findings.find((f) => f.commitment === '3');
  expect(found && render(found.reason, 'zh-CN')).toMatch(/在园幼儿数”（2025年?，I\d+格）/);
});

test('a completion date alone is told as the yes that it means; a wrong one is located at its own cell', async () => {
  const judge = async (completed: string | Date) => {
    const sheets = filled(blank(milestones(), 'county', 2025), { opened: { completed } });
    const { facts, findings } = valueIn(
      readSubmissions(openSubmissions([await saved(sheets)]), milestones()),
    );
    const assessment = evaluate(compile(milestones()), facts, { asOf: '2026-01-10', findings }).assessment();
    return assessment.findings.find((f) => f.commitment === '2');
  };
  const dated = await judge(new Date(Date.UTC(2025, 5, 30)));
  const told = dated?.trace.map(({ says }) => render(says, 'zh-CN')).join('\n');
  expect([dated?.verdict, told?.includes('填报完成日期2025年6月30日，即为“是”')]).toEqual(['met', true]);
});

const say = <Id extends MessageId>(id: Id, ...data: DataOf<Id>) => render(message(id, ...data), 'zh-CN');

test('the top of a range that the plan itself gives is no 200%', () => {
  const range = { op: 'at-least', value: '1', stretch: '2', unit: '所' } as const;
  const of = (actual: string, completion: string) =>
    rendered(
      assessmentOf([
        finding({ exceeded: true, target: range, actual: { value: actual, unit: '所' }, completion }),
      ]),
      { kind: 'inspection', to: 'md', lang: 'zh-CN' },
    );
  expect(of('2', '2')).toContain(say('report.top-reached'));
  expect(of('2', '2')).not.toContain('200.00%');
  expect(of('3', '3')).toContain('300.00%');
  expect(of('1', '1')).toContain('100.00%');
});
