import type { PdfFont } from './fonts.js';

/** Signs of ours that text fonts lack, and the nearest that they have. */
const nearest: Readonly<Record<string, string>> = { '✗': '×', '◷': '◑', '★': '☆', '✓': '√', '\u00A0': ' ' };

/** A sign stays with what it is a sign of; the apostrophe of a Chinese font is as wide as a Chinese character. */
const mended = (text: string) =>
  text
    .replace(/^([^\p{L}\p{N}\s]) +(?=\S)/u, '$1\u00A0')
    .replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'");

/** What stands for a character that no font at hand has. */
const BOX = '□';

/** Text of characters that fonts have; those that none has are told to `lacking` and shown as a box. */
export function shown(text: string, fonts: readonly PdfFont[], lacking: (character: string) => void): string {
  const has = (character: string) => fonts.some((font) => font.has(character));
  const one = (given: string): string => {
    if (/[\t\r\n]/.test(given)) return ' ';
    // What controls and cannot be seen does not reach the paper: it could turn or hide what stands beside it.
    if (/[\p{Cc}\p{Cf}]/u.test(given)) return '';
    if (has(given)) return given;
    const like = nearest[given];
    if (like !== undefined && has(like)) return like;
    lacking(given);
    return BOX;
  };
  return Array.from(mended(text), one).join('');
}
