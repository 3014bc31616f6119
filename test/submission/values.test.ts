import { describe, expect, test } from 'vitest';
import { briefly, cellOf, submit, yamlOf } from './kit.js';

/** What is written, for which indicator, and what is judged: the exact value, `''` for blank, `?` for doubtful. */
const cells: [indicator: string, written: string, judged: string, finding?: string][] = [
  // Percentages
  ['rate', '99.2%', '99.2'],
  ['rate', '99.20', '99.2'],
  ['rate', '９９．２％', '99.2'],
  ['rate', '百分之九十九', '99'],
  ['rate', '"57%"', '57'],
  ['rate', '1e2', '?', '!value-unknown-unit'],
  ['rate', '0.95', '?', '!bare-fraction'],
  ['rate', '1', '?', '!bare-fraction'],
  ['rate', '1.01', '1.01'],
  ['rate', '0.95%', '0.95'],
  ['rate', '0', '0'],
  ['rate', '-0.5', '?', '!bare-fraction'],
  ['rate', '990‰', '99'],
  ['rate', '0.5个百分点', '?', '!value-wrong-unit'],
  ['points', '-0.5个百分点', '-0.5'],
  ['points', '-0.5', '-0.5'],
  ['points', '0.5%', '?', '!value-wrong-unit'],
  // Counts and scales
  ['enrolled', '28,812人', '28812'],
  ['enrolled', '28，812人', '28812'],
  ['enrolled', '28812', '28812'],
  ['enrolled', '2.8812万人', '28812'],
  ['enrolled', '12万', '120000'],
  ['enrolled', '1,23', '?', '!value-grouping'],
  ['enrolled', '120人次', '?', '!value-wrong-unit'],
  ['visits', '120人', '?', '!value-wrong-unit'],
  ['enrolled', '120匹', '?', '!value-unknown-unit'],
  ['enrolled', '约120人', '?', '!value-approximate'],
  ['enrolled', '100-120人', '?', '!value-range'],
  ['enrolled', '不清楚', '?', '!value-not-a-number'],
  ['enrolled', '无', '?', '!value-not-a-number'],
  ['enrolled', '0', '0'],
  ['enrolled', '0人', '0'],
  ['enrolled', '"=1+2"', '?', '!formula-value'],
  ['schools', '十二所', '12'],
  ['schools', '两所', '2'],
  ['schools', '3个', '3'],
  ['schools', '3人', '?', '!value-wrong-unit'],
  ['schools', '三四所', '?', '!value-range'],
  ['schools', '2020-13-01', '?', '!value-not-a-number'],
  ['spending', '1.16亿元', '11600'],
  ['spending', '116000000元', '11600'],
  ['spending', '11600', '11600'],
  // Clock times, dates, yes and no
  ['arrival', '07:50', '470'],
  ['arrival', '7点50分', '470'],
  ['arrival', '750', '?', '!value-not-a-time'],
  ['opened', '2020-09-01', '18506'],
  ['opened', '2020-02-31', '?', '!value-not-a-date'],
  ['opened', '44075', '?', '!value-not-a-date'],
  ['plan-issued', '是', '1'],
  ['plan-issued', '否', '0'],
  ['plan-issued', 'true', '1'],
  ['plan-issued', '已完成', '1'],
  ['plan-issued', '100%', '?', '!value-not-yes-no'],
  ['plan-issued', '2', '?', '!value-not-yes-no'],
  // Blank is not reported; nought is a figure
  ['enrolled', '', ''],
  ['enrolled', '~', ''],
  ['enrolled', '""', ''],
  ['enrolled', '—', '', 'dash'],
  ['enrolled', '/', '', 'dash'],
  ['enrolled', 'N/A', '', 'dash'],
  ['plan-issued', '', ''],
];

describe('a cell as written and as judged', () => {
  test.each(cells)('%s: %s → %s', (indicator, written, judged, finding) => {
    const read = submit({ 'danyang.yaml': yamlOf(`${indicator}: ${written}`) });
    expect(read.refusals).toEqual([]);
    expect(cellOf(read, indicator)).toBe(judged);
    const column = 3 + indicator.length + 2;
    expect(briefly(read)).toEqual(finding ? [`${finding} 5:${column}`] : []);
  });
});

test.each<[string, string, string]>([
  // Written to a hundredth, a tenth of 万, a hundredth of 亿, one 万 and one person.
  ['rate', '99.20%', '0.01'],
  ['rate', '99%', '1'],
  ['schools', '12.8万所', '1000'],
  ['schools', '41所', '1'],
  ['spending', '1.16亿元', '100'],
  ['spending', '11600', '1'],
  ['spending', '1亿2000万元', '1'],
  ['enrolled', '2.88万人', '100'],
  ['enrolled', '0', '1'],
])('one of the last place of %s as written, %s, is %s of its unit', (id, text, step) => {
  const read = submit({ 'danyang.yaml': yamlOf(`${id}: ${text}`) });
  const row = read.facts.units.indexOf('danyang');
  expect(read.facts.column(id, '2020')?.cells.get(row)?.self?.step?.toString()).toBe(step);
});

test('a cell keeps its text, its last place as written and where it stands', () => {
  const read = submit({ 'danyang.yaml': yamlOf('rate: 99.20%\nspending: 1.16亿元') });
  const figure = (id: string) =>
    read.facts.column(id, '2020')?.cells.get(read.facts.units.indexOf('danyang'))?.self;
  expect(figure('rate')).toMatchObject({ text: '99.20%', stage: 'self', unit: 'danyang' });
  expect(figure('rate')?.origin).toMatchObject({ line: 5, column: 9 });
  expect(figure('spending')).toMatchObject({ text: '1.16亿元' });
});

test('an indicator that the file does not name has no cell', () => {
  const read = submit({ 'danyang.yaml': yamlOf('rate: 99%') });
  expect(cellOf(read, 'enrolled')).toBeUndefined();
});
