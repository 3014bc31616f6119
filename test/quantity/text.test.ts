import { expect, test } from 'vitest';
import { plainText } from '../../src/quantity/index.js';

test.each([
  ['full width', '９５．５％', '95.5%'],
  ['full width', '１，２３４（人）：', '1,234(人):'],
  ['a minus sign of any kind', '−5 –5 —5 －5 ﹣5 ‐5', '-5-5-5-5-5-5'],
  ['spaces beside text', ' 12　所 ', '12所'],
  ['no-break and zero-width spaces', '\ufeff12\u00a0所\u200b', '12所'],
  ['an area sign', '12㎡', '12m2'],
  ['a space inside a number stays', '12  34', '12 34'],
  ['a space inside a number stays', '1. 2', '1. 2'],
  ['a space inside a number stays', '三　四', '三 四'],
  ['a circled digit stays', '95①', '95①'],
  ['a superscript stays', '95² m²', '95²m²'],
  ['a vulgar fraction stays', '5½', '5½'],
  ['a bracketed digit stays', '95⑴', '95⑴'],
  ['nothing', '', ''],
])('%s: %j is %j', (_, text, plain) => {
  expect(plainText(text)).toBe(plain);
});
