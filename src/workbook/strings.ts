import { readXml } from './xml.js';

/** The shared strings of a workbook; how a text sounds (phonetic runs) is no part of it. */
export function readStrings(part: Uint8Array | undefined): string[] {
  if (!part) return [];
  const strings: string[] = [];
  let text = '';
  let taken = false;
  let phonetic = 0;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      taken = name === 't' && phonetic === 0;
    },
    text(piece) {
      if (taken) text += piece;
    },
    close(name) {
      if (name === 'rPh') phonetic--;
      if (name === 'si') strings.push(unescaped(text));
      taken = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML does not carry. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
