import { RichText, type Written } from './rich-text.js';
import { readXml } from './xml.js';

/** The shared strings of a workbook. */
export function readStrings(part: Uint8Array | undefined): Written[] {
  if (!part) return [];
  const strings: Written[] = [];
  const rich = new RichText();
  readXml(part, {
    open(name, attributes) {
      if (name === 'si') rich.take();
      rich.open(name, attributes);
    },
    text: (piece) => rich.text(piece),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
