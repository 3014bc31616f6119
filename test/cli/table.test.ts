import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/table.js';

describe('the display width of a text', () => {
  test.each([
    ['99.50%', 6],
    ['丹徒区', 6],
    ['✓ 达标', 6],
    ['2020年、“两率”——', 16],
    ['é', 1],
    ['👍', 2],
    ['e\u0301', 1],
  ])('%s', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('is what the library says, character by character and together', () => {
    const all = [0, 0x3000, 0x4d00, 0x9f00, 0xff00].flatMap((start) =>
      Array.from({ length: start === 0 ? 0x2700 : 0x200 }, (_, i) => String.fromCharCode(start + i)),
    );
    expect(all.filter((char) => widthOf(char) !== stringWidth(char))).toEqual([]);
    const usual = fc.constantFrom(...'aZ0%~ ·–—‘’“”…─×÷≤≥✓✗、。〈〉〇〟一丹鿿！（）｠');
    fc.assert(
      fc.property(fc.array(usual), (chars) => {
        expect(widthOf(chars.join(''))).toBe(stringWidth(chars.join('')));
      }),
    );
  });
});
