import type { PdfFont } from './fonts.js';

/** A stretch of text in one font. */
export interface Run {
  readonly text: string;
  readonly font: PdfFont;
}

/** Signs of ours that text fonts lack, and the nearest that they have. */
const nearest: Readonly<Record<string, string>> = { '✗': '×', '◷': '◑', '★': '☆', '✓': '√' };

/** What stands for a character that no font at hand has. */
const BOX = '□';

/** Splits text where its font lacks characters; those that no font has are told to `lacking` and shown as a box. */
export function runsOf(
  text: string,
  font: PdfFont,
  fallback: PdfFont,
  lacking: (character: string) => void,
): Run[] {
  const runs: { text: string; font: PdfFont }[] = [];
  for (const given of text) {
    const character = shown(given, font, fallback, lacking);
    const from = font.has(character) ? font : fallback;
    const last = runs.at(-1);
    if (last?.font === from) last.text += character;
    else runs.push({ text: character, font: from });
  }
  return runs;
}

function shown(
  given: string,
  font: PdfFont,
  fallback: PdfFont,
  lacking: (character: string) => void,
): string {
  if (font.has(given) || fallback.has(given)) return given;
  const like = nearest[given];
  if (like !== undefined && (font.has(like) || fallback.has(like))) return like;
  if (/[\p{Cc}\p{Cf}]/u.test(given)) return '';
  lacking(given);
  return BOX;
}
