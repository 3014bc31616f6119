import { describe, expect, test } from 'vitest';
import { chapter, commitment, expectProblems, HEAD, planWith } from './support.js';

const part = (text: string) => ({ 'rules/p/a.yaml': text });
const rate = "rate: { title: 毛入园率, unit: '%' }";

/** YAML as people write it by mistake in a rule file. */
const traps: readonly (readonly [name: string, text: string, id: string])[] = [
  ['a full-width colon', commitment('target:\n  at-least▸：99%'), 'source.full-width-colon'],
  ['a full-width colon in braces', commitment('target: { at-least▸：99% }'), 'source.full-width-colon'],
  ['no space after the colon', commitment('target:\n  at-least▸:99%'), 'source.glued-colon'],
  ['a sign for a comparator', commitment('target: ▸>= 95'), 'source.comparator-sign'],
  ['YAML 1.1 asked for', `▸%YAML 1.1\n---\n${commitment('target: { at-least: 99% }')}`, 'source.yaml-1-1'],
  ['a tag', commitment('target: { at-least: ▸!!float 99 }'), 'source.tag'],
  ['one key twice', commitment('target: { at-least: 99%, ▸at-least: 98% }'), 'source.duplicate-key'],
  [
    'keys 1 and "1"',
    chapter(`1: { title: a, unit: 人 }\n▸"1": { title: b, unit: 人 }`, '[]'),
    'source.duplicate-key',
  ],
  ['a tab', 'chapter: { id: a, title: 一 }\ncommitments:\n▸\t- id: x\n', 'source.tab'],
  ['a list without end', `chapter: ${'['.repeat(63)}▸${'['.repeat(10_000)}`, 'source.too-deep'],
];

describe('YAML traps in a rule file give one problem, where it is', () => {
  test.each(traps)('%s', (_, text, id) => {
    expectProblems(part(text), [id]);
  });
});

/** Keys and values that the schema does not know. */
const shapes: readonly (readonly [name: string, text: string, id: string])[] = [
  ['a key misspelt', commitment('target: { at-least: 99% }\n▸wieght: 3'), 'source.unknown-key-near'],
  ['a comparator misspelt', commitment('target: { ▸at-lest: 99% }'), 'source.unknown-key-near'],
  ['a comparator in Chinese', commitment('target: { ▸不低于: 99% }'), 'source.unknown-key-near'],
  [
    'a nature nobody knows',
    commitment('target: { at-least: 99% }\nnature: ▸bindng'),
    'source.not-in-list-near',
  ],
  ['a rhythm nobody knows', commitment('target: { at-least: 99% }\nevery: ▸week'), 'source.not-in-list'],
  ['a measure nobody knows', commitment('target: { at-least: 99% }\nmeasure: ▸spread'), 'source.not-in-list'],
  [
    'no target',
    'chapter: { id: a, title: 一 }\ncommitments:\n  - ▸{ id: x, statement: 事项, indicator: rate, source: 一 }\n',
    'source.missing-key-meaning',
  ],
  [
    'a text for a list',
    chapter(`rate: { title: 率, unit: '%', except: ▸shishu }`, '[]'),
    'source.wrong-type',
  ],
  ['three ends of a range', commitment('target: { between: ▸[1%, 2%, 3%] }'), 'source.too-many'],
  ['a year too many', commitment('target: { at-least: { past: ▸10 } }'), 'source.pattern'],
  ['done: false', commitment('target: { done: ▸false }'), 'source.not-in-list'],
  ['no milestones', commitment('target: { at-least: 99% }\nmilestones: ▸[]'), 'source.empty'],
];

describe('the shape of a rule file', () => {
  test.each(shapes)('%s', (_, text, id) => {
    expectProblems(part(text), [id]);
  });
});

describe('ids and numbers are their source text', () => {
  const ids = ['0371', '1.10', '1.1', '1e3', '0x1F', 'NO', 'null-1', 't4.1'];
  test('as commitment ids, with and without quotes', () => {
    const list = ids.map((id, i) => {
      const written = i % 2 === 0 ? id : `'${id}'`;
      return `- { id: ${written}, statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }`;
    });
    const plan = planWith(part(chapter(rate, list.join('\n'))));
    expect(plan.commitments.map((c) => c.id)).toEqual(ids);
  });
  test('as indicator ids', () => {
    const indicators = `${rate.replace(' }', ', parts: [0371, 1.10] }')}
0371: { title: a, unit: '%' }
1.10: { title: b, unit: '%' }`;
    const plan = planWith(part(commitment('target: { at-least: 99% }', indicators)));
    expect([...plan.indicators.keys()]).toEqual(['rate', '0371', '1.10']);
    expect(plan.indicators.get('rate')?.parts).toEqual(['0371', '1.10']);
  });
  test('as a figure longer than a float holds', () => {
    const plan = planWith(part(commitment('target: { at-least: 99.99999999999999999999% }')));
    expect(plan.commitments[0]?.target.reference).toMatchObject({ kind: 'quantity' });
    const [reference] = [plan.commitments[0]?.target.reference];
    expect(reference?.kind === 'quantity' && reference.value.toString()).toBe('99.99999999999999999999');
  });
  test('a year in quotes is a year, a year of three digits is none', () => {
    expect(planWith({ 'rules/p/plan.yaml': HEAD.replace('year: 2020', "year: '2020'") }).year).toBe(2020);
    expectProblems({ 'rules/p/plan.yaml': HEAD.replace('year: 2020', 'year: ▸202') }, ['source.pattern']);
  });
});
