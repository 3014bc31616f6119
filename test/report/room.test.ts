import { describe, expect, test } from 'vitest';
import type { Assessment, Step } from '../../src/assessment/index.js';
import { cut, type MessageRef, message, render } from '../../src/messages/index.js';
import { MOST, Room } from '../../src/report/content/room.js';
import type { ReportModel } from '../../src/report/content/shape.js';
import { toldSteps } from '../../src/report/content/steps.js';
import type { Report } from '../../src/report/index.js';
import { folderOrders } from '../../src/service/report-folder.js';
import type { Result } from '../../src/source/index.js';
import { valueIn } from '../result.js';
import { pagesOf, province } from './province.js';
import { made, textOf } from './render.js';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `县${i + 1}`);

describe('room', () => {
  /** A fortieth of what there is in print. */
  const height = () => (MOST.pages * 638 * 0.8) / 40;
  const fill = (room: Room, count: number, part: 'chapters' | 'recorded' = 'chapters') =>
    room.fill(names(count), (text) => text, { part, height });

  test.each([
    ['below', 19, 19, 0],
    ['at', 20, 20, 0],
    ['above', 21, 20, 1],
    ['far above', 400, 20, 380],
  ])('a list %s what has room, half of the whole', (_, count, shown, left) => {
    const filled = fill(new Room(), count);
    expect([filled.shown.length, filled.left]).toEqual([shown, left]);
    expect(filled.shown).toEqual(names(count).slice(0, shown));
  });

  test('parts before others leave them what is kept for them; the last have their share of what there is', () => {
    const room = new Room();
    expect(fill(room, 20).shown).toHaveLength(20);
    expect(fill(room, 20).shown).toHaveLength(0);
    expect(fill(room, 20, 'recorded').shown).toHaveLength(4);
  });

  test('all or nothing takes nothing where it does not fit', () => {
    const room = new Room();
    const whole = (count: number) => room.whole(names(count), (text) => text, { part: 'chapters', height });
    expect(whole(21)).toBeUndefined();
    expect(whole(20)).toHaveLength(20);
  });

  test('a screen has its room too, though nothing is printed', () => {
    const long = ['字'.repeat(300_000), '字'.repeat(300_000)];
    expect(new Room().fill(long, (text) => text, { part: 'chapters' }).left).toBe(1);
  });

  test('what has no room is not made', () => {
    let count = 0;
    new Room().fill(names(1000), () => `${count++}`, { part: 'chapters', height });
    expect(count).toBe(21);
  });
});

describe('a sentence that names many', () => {
  const said = (ref: MessageRef): string => render(cut(ref), 'zh-CN');

  test.each([
    [11, '县11。'],
    [12, '县12。'],
    [13, '县10等13个。'],
    [3000, '县10等3000个。'],
  ])('%i units', (count, end) => {
    const sentence = said(message('scope.missing', { count, names: names(count) }));
    expect(sentence.startsWith(`未报${count}个：县1、县2、`)).toBe(true);
    expect(sentence.endsWith(end)).toBe(true);
  });

  test('within another', () => {
    const inner = message('scope.missing', { count: 20, names: names(20) });
    expect(said(message('report.amended', { id: '1', statement: '事', text: inner }))).toContain(
      '县10等20个',
    );
  });
});

describe('a derivation', () => {
  const step = (depth: number): Step => ({ depth, says: message('trace.unattested') });
  const sum = (parts: number): Step[] => [step(0), ...Array.from({ length: parts }, () => step(1)), step(0)];

  test.each([
    [12, 12, undefined],
    [13, 13, undefined],
    [14, 12, 2],
    [3000, 12, 2988],
  ])('of a sum over %i units tells %i, and how many more there are', (parts, shown, left) => {
    const told = toldSteps(sum(parts));
    expect(told.filter(({ depth, says }) => depth === 1 && says.id !== 'report.steps-left')).toHaveLength(
      shown,
    );
    expect(told.find(({ says }) => says.id === 'report.steps-left')?.says.data.count).toBe(left);
    expect(told.at(-1)?.depth).toBe(0);
  });

  test('what a left step is made of is left with it, and the main line is whole', () => {
    const parts = Array.from({ length: 20 }, () => [step(1), step(2)]).flat();
    const told = toldSteps([step(0), ...parts, ...Array.from({ length: 30 }, () => step(0))]);
    expect(told.map(({ depth }) => depth).filter((depth) => depth === 0)).toHaveLength(31);
    expect(told.filter(({ depth }) => depth === 2)).toHaveLength(12);
  });
});

const whole = (assessment: Assessment): ReportModel =>
  made(assessment, { kind: 'inspection', lang: 'zh-CN' }).model as ReportModel;
const counted = (text: string): number => Number(/另有(\d+)条/.exec(text)?.[1] ?? 0);

describe.each([
  [2, 20],
  [10, 185],
  [300, 100],
  [3000, 20],
])('the paper of the whole of %i counties × %i commitments', (counties, commitments) => {
  const assessment = province(counties, commitments);
  const model = whole(assessment);

  test('is a page of 2 MB at most, and no longer than 80 pages in print', async () => {
    const report = made(assessment, { kind: 'inspection', lang: 'zh-CN' });
    for (const to of ['html', 'md']) expect(Buffer.byteLength(textOf(report, to))).toBeLessThan(MOST.bytes);
    const pages = await pagesOf(report);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThanOrEqual(MOST.pages);
  });

  test('accounts for every unit', () => {
    const named = model.otherUnits.reduce((sum, group) => sum + group.units.length, 0);
    expect(model.units.length + named + counted(model.unitsLeft)).toBe(counties + 1);
    for (const { count, units } of model.otherUnits) expect(units).toHaveLength(Number(count));
  });

  test('accounts for every finding that asks for attention or could not be judged', () => {
    const groups = [...model.attention, ...model.undecided];
    const wanted = assessment.findings.filter(({ verdict }) => verdict !== 'met');
    expect(groups.reduce((sum, { count }) => sum + Number(count), 0)).toBe(wanted.length);
    for (const { count, findings, findingsLeft, commitments: held, commitmentsLeft } of groups) {
      const told =
        findings.length + counted(findingsLeft) + held.reduce((sum, one) => sum + Number(one.count), 0);
      if (commitmentsLeft === '') expect(told).toBe(Number(count));
      else expect(told).toBeLessThan(Number(count));
      const sizes = held.map((one) => Number(one.count));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const one of held)
        expect(one.more).toBe(Number(one.count) > one.units.length ? `等${one.count}个` : '');
    }
  });

  test('accounts for every item of the rectification list', () => {
    const wanting = assessment.findings.filter(({ verdict }) =>
      ['missed', 'unreported', 'doubtful'].includes(verdict),
    );
    expect(model.rectification.length + counted(model.rectificationLeft)).toBe(wanting.length);
  });
});

test('the findings of all units stand in a paper as long as all of them have room; then none, and it is said where', () => {
  const inside = (counties: number): ReportModel => whole(province(counties, 40));
  let counties = 2;
  while (inside(counties).inside) counties++;
  const [last, first] = [inside(counties - 1), inside(counties)];
  for (const { id, findings } of last.units) expect(findings).toHaveLength(id === 'city' ? 0 : 40);
  expect(last.unitsText).toBe('');
  for (const { findings } of first.units) expect(findings).toEqual([]);
  expect(first.unitsText).toBe('各单位的逐项判定和计算过程，见各单位的自查反馈（--kind feedback）。');
  expect(first.chapters.flatMap(({ findings }) => findings)).toHaveLength(40);
});

describe('links', () => {
  const assessment = province(60, 60);
  const addresses = (page: string): string[] =>
    [...page.matchAll(/href="([^"#][^"#]*)(?:#[^"]*)?"/g)].map((m) => m[1] as string);

  test('a paper made alone links to no other, and says how the others are made', () => {
    const page = textOf(made(assessment, { kind: 'inspection', lang: 'zh-CN' }), 'html');
    expect(addresses(page)).toEqual([]);
    expect(page).toContain('（--kind feedback）');
  });

  test('in a folder it links to each unit’s own paper, which is there, and to places that those have', () => {
    const orders = folderOrders(assessment, { lang: 'zh-CN' });
    const files = orders.flatMap(({ name, to }) => to.map(({ ending }) => `${name}.${ending}`));
    const report = (name: string): Report =>
      valueIn(orders.find((order) => order.name === name)?.make() as Result<Report>);
    const page = textOf(report('inspection'), 'html');
    const linked = new Set(addresses(page));
    expect([...linked].filter((address) => !files.includes(address))).toEqual([]);
    for (const { id } of assessment.units) expect(linked).toContain(`feedback/${id}.html`);
    const [, file, place] = /href="(feedback\/x\d+)\.html#([^"]+)"/.exec(page) as RegExpExecArray;
    expect(textOf(report(file as string), 'html')).toContain(`id="${place}"`);
    expect(addresses(textOf(report('feedback/x1'), 'html'))).toEqual([]);
    const markdown = textOf(report('inspection'), 'md');
    for (const [, address] of markdown.matchAll(/\]\(([^)]+)\)/g)) expect(files).toContain(address);
  });
});
