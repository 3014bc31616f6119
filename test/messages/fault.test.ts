import { expect, test } from 'vitest';
import { faultOf, message, render } from '../../src/messages/index.js';

const value = { value: '99', unit: '%' };
/** A sentence whose datum is given. */
const atLeast = (datum: unknown) => ({ id: 'target.at-least', data: { value: datum } });

test.each([
  { id: 'word.sample', data: {} },
  atLeast('九成'),
  atLeast(99),
  atLeast(value),
  atLeast({ value: '1/3', unit: '%', against: '0.33' }),
  atLeast({ id: 'verdict.met' }),
  atLeast(message('target.years-ago', { years: 2 })),
  atLeast(['甲', value, { id: 'verdict.met' }, ['乙']]),
  atLeast([]),
  { id: 'target.at-least', data: { value, more: null } },
  atLeast('__proto__'),
])('a sentence that can be printed: %j', (said) => {
  expect(faultOf(said)).toBeUndefined();
  expect(render(said as Parameters<typeof render>[0], 'zh-CN')).not.toBe('');
});

test.each<[string, unknown, string]>([
  ['an unknown id', { id: 'verdict.mett', data: {} }, '"verdict.mett"'],
  ['a prototype\u2019s name', { id: 'toString', data: {} }, '"toString"'],
  ['the prototype', { id: '__proto__', data: {} }, '"__proto__"'],
  ['a constructor', { id: 'constructor', data: {} }, '"constructor"'],
  ['an empty id', { id: '', data: {} }, '""'],
  ['a missing datum', { id: 'target.at-least', data: {} }, 'lacks its datum "value"'],
  [
    'a datum that only the prototype has',
    { id: 'target.at-least', data: Object.create({ value }) },
    '"value"',
  ],
  ['one of two missing', { id: 'target.between', data: { low: '1' } }, 'lacks its datum "high"'],
  ['a sentence within of unknown id', atLeast({ id: 'verdict.mett' }), '"verdict.mett"'],
  ['a sentence within without its datum', atLeast({ id: 'target.years-ago' }), 'lacks its datum "years"'],
  ['a sentence within whose data is none', atLeast({ id: 'verdict.met', data: 'x' }), '"value"'],
  ['one deep in a list', atLeast(['甲', [atLeast({ id: 'toString' })]]), '"toString"'],
  ['a number that is none', atLeast({ value: 'ninety', unit: '%' }), '"ninety" is no number'],
  ['a number divided by 0', atLeast({ value: '1/0', unit: '%' }), '"1/0" is no number'],
  ['a number that is no text', atLeast({ value: 99, unit: '%' }), '"99" is no number'],
  ['a number to be told from that is none', atLeast({ ...value, against: 'x' }), '"x" is no number'],
  ['a unit that is none', atLeast({ value: '99', unit: 'furlong' }), '"furlong" is no measure unit'],
  ['a unit that is a prototype\u2019s name', atLeast({ value: '99', unit: 'toString' }), '"toString"'],
  ['no unit', atLeast({ value: '99' }), 'no measure unit'],
  ['a datum that is nothing', atLeast(null), 'must be a text, a number'],
  ['a datum that is yes or no', atLeast(true), 'must be a text, a number'],
  ['a datum that is no sentence', atLeast({ name: '甲' }), 'must be a text, a number'],
  ['no data', { id: 'word.sample' }, 'its id and its data'],
  ['data that is a list', { id: 'word.sample', data: [] }, 'its id and its data'],
  ['an id that is no text', { id: 7, data: {} }, 'its id and its data'],
  ['a text', 'word.sample', 'its id and its data'],
  ['a list', [message('word.sample')], 'its id and its data'],
  ['nothing', null, 'its id and its data'],
  ['nothing at all', undefined, 'its id and its data'],
])('%s', (_, said, why) => {
  const fault = faultOf(said);
  expect(fault && render(fault, 'en')).toContain(why);
  expect(fault && render(fault, 'zh-CN')).toMatch(/[一-龥]/);
});
