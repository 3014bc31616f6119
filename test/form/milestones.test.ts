import { describe, expect, test } from 'vitest';
import { columnOf } from '../../src/form/columns.js';
import { formFormats } from '../../src/form/index.js';
import type { Form } from '../../src/form/model.js';
import { formSheets } from '../../src/form/workbook.js';
import { loadPlan } from '../../src/plan/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';
import { blank, milestones, planOf, savedText } from './kit.js';

const zhenjiang = planOf('zhenjiang-2020');
const form = blank(milestones(), 'county', 2025);
const schools: readonly (readonly [period: string, target: string, condition: string])[] = [
  ['2025-Q1', '不低于4所', '>=4'],
  ['2025-Q3', '不低于10所', '>=10'],
  ['2025', '不低于13所', '>=13'],
];

const text = async (id: string, of: Form): Promise<string> =>
  String(await formFormats.find((format) => format.id === id)?.write(of, 'zh-CN'));

describe('each row of a form shows the target of its own checkpoint', () => {
  const [entry] = formSheets(form, 'zh-CN');
  const rowOf = (period: string) =>
    (entry?.rows ?? []).findIndex(
      (row) => row[columnOf('indicator')]?.value === 'schools' && row[columnOf('period')]?.value === period,
    );

  test.each(schools)('%s in the workbook: %s, and its colour', (period, target, condition) => {
    const row = rowOf(period);
    expect(entry?.rows[row]?.[columnOf('target')]?.value).toBe(target);
    const looks = entry?.looks?.filter(({ range }) => range.startsWith(`I${row + 1}:`)) ?? [];
    expect(looks.map(({ formula }) => formula)).toEqual([
      expect.stringContaining(condition),
      expect.stringContaining(condition),
    ]);
    expect(looks).toHaveLength(2);
  });

  test.each(schools)('%s as CSV: %s', async (period, target) => {
    const line = (await text('csv', form)).split('\r\n').find((l) => l.includes(`,${period},schools,`));
    expect(line?.endsWith(`,${target}`)).toBe(true);
  });

  test.each(schools)('%s as YAML: %s', async (period, target) => {
    const lines = (await text('yaml', form)).split('\n').map((line) => line.trim());
    expect(lines).toContain(`${period === '2025' ? 'value' : period}:  # ${target}`);
  });
});

test('a YAML form filled in to the last blank leaves nothing unreported, the year’s figure included', async () => {
  const filledIn = (await text('yaml', form))
    .replace('value:', 'value: 13')
    .replace('2025-Q1:', '2025-Q1: 4')
    .replace('2025-Q3:', '2025-Q3: 10');
  const read = valueIn(readSubmissions(openSubmissions([await savedText(filledIn, 'f.yaml')]), milestones()));
  const figures = schools.map(([period]) => read.facts.column('schools', period)?.cells.get(0)?.self?.text);
  expect(figures).toEqual(['4', '10', '13']);
});

test('a YAML form’s guide is numbered from one', async () => {
  const guide = (await text('yaml', form)).split('\n').filter((line) => /^# [一二三]、/.test(line));
  expect(guide.map((line) => line[2])).toEqual(['一', '二']);
});

describe('last year’s figure is asked for where a rule needs it', () => {
  const yellow = 'FFF9DB';
  const previousOf = (of: Form, indicator: string) =>
    formSheets(of, 'zh-CN')[0]?.rows.find((row) => row[columnOf('indicator')]?.value === indicator)?.[
      columnOf('previous')
    ]?.fill;

  test.each<[string, Form, string, boolean]>([
    ['a numerator of a rate held to a change', form, 'covered', true],
    ['its denominator', form, 'children', true],
    ['the rate itself, which is computed', form, 'coverage', false],
    ['a figure that no rule compares', form, 'schools', false],
    ['a figure kept on record', form, 'teachers', false],
    [
      'what its city must not have fewer of than last year',
      blank(zhenjiang, 'danyang'),
      'health-promoting-schools',
      true,
    ],
  ])('%s', (_, of, indicator, wanted) => {
    expect(previousOf(of, indicator) === yellow).toBe(wanted);
  });

  test('a YAML form has a line for it', async () => {
    expect(await text('yaml', form)).toMatch(/prior:\n {2}2024:\n {4}covered:\n {4}children:\n/);
  });
});

test('the plan’s own unit, all of whose figures are added up from below, may report them itself', () => {
  const town = valueIn(loadPlan(new URL('../cli/town', import.meta.url).pathname));
  const [county, east] = [blank(town, 'county'), blank(town, 'east')];
  expect([county.summed, county.rows.map((row) => row.indicator.id)]).toEqual([true, ['schools']]);
  expect([east.summed, east.rows.map((row) => row.indicator.id)]).toEqual([false, ['schools', 'nurseries']]);
  expect(blank(zhenjiang, 'zhenjiang').summed).toBe(false);
});
