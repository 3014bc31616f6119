import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/outputs/markdown.js';

describe('text means only itself', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['*重点* _斜_ `码` ~~删~~', '\\*重点\\* \\_斜\\_ \\`码\\` \\~\\~删\\~\\~'],
    ['<script>', '\\<script\\>'],
    ['[名](javascript:1)', '\\[名\\](javascript:1)'],
    ['&lt; $x$', '\\&lt; \\$x\\$'],
    ['a\\|b', 'a\\\\\\|b'],
    ['一行\r\n二行\n\n三行', '一行 二行 三行'],
    ['\u0000甲\u2028乙', '甲 乙'],
    ['# 标题', '\\# 标题'],
    ['#1', '#1'],
    ['- 项', '\\- 项'],
    ['-0.5个百分点', '-0.5个百分点'],
    ['1. 项', '1\\. 项'],
    ['1.1', '1.1'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['≥ 99% = 100%', '≥ 99% = 100%'],
    ['', ''],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

test('law: taking the backslashes away again gives the text, but for its white space', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replace(/\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu, ' ').trim();
      expect(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(plain);
    }),
  );
});
