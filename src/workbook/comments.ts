import { type CellComment, cellPlace } from './model.js';
import { RichText } from './rich-text.js';
import { readXml } from './xml.js';

/** The comments (批注) on the cells of a sheet. What cannot be read is none: they are no part of its figures. */
export function readComments(part: Uint8Array | undefined): CellComment[] {
  if (!part) return [];
  const comments: CellComment[] = [];
  const rich = new RichText();
  let place: ReturnType<typeof cellPlace>;
  try {
    readXml(part, {
      open(name, attributes) {
        if (name === 'comment') place = cellPlace(attributes['ref'] ?? '');
        rich.open(name, attributes);
      },
      text: (piece) => rich.text(piece),
      close(name) {
        rich.close(name);
        const text = name === 'comment' ? rich.take().trim() : '';
        if (place && text !== '') comments.push({ ...place, text });
      },
    });
  } catch {
    return [];
  }
  return comments;
}
