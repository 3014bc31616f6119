import { type CellComment, cellPlace } from './model.js';
import { RichText } from './rich-text.js';
import { readXml } from './xml.js';

/**
 * The comments (批注) on the cells of a sheet, those that are answered (threaded) among them: such a one stands in a part
 * of its own, and where comments are it leaves a placeholder. What cannot be read is none: they are no part of its figures.
 */
export function readComments(plain: Uint8Array | undefined, threads: Uint8Array | undefined): CellComment[] {
  const threaded = within(threads, readThreads);
  const places = new Set(threaded.map(placeKey));
  return [...threaded, ...within(plain, readPlain).filter((comment) => !places.has(placeKey(comment)))];
}

/** The texts of the boxes that are drawn over a sheet, each at the cell where it begins. */
export function readBoxes(drawing: Uint8Array | undefined): CellComment[] {
  return within(drawing, (part) => {
    const boxes: CellComment[] = [];
    let [row, column, text] = [0, 0, ''];
    let into = '';
    let from = false;
    readXml(part, {
      open(name) {
        if (/Anchor$/.test(name)) [row, column, text] = [0, 0, ''];
        if (name === 'from') from = true;
        into = name;
      },
      text(piece) {
        if (into === 't') text += piece;
        else if (from && into === 'row') row = Number(piece);
        else if (from && into === 'col') column = Number(piece);
      },
      close(name) {
        if (name === 'from') from = false;
        if (name === 'p') text += '\n';
        if (/Anchor$/.test(name) && text.trim() !== '') boxes.push({ row, column, text: text.trim() });
        into = '';
      },
    });
    return boxes;
  });
}

function placeKey({ row, column }: CellComment): string {
  return `${row},${column}`;
}

function within(part: Uint8Array | undefined, read: (part: Uint8Array) => CellComment[]): CellComment[] {
  if (!part) return [];
  try {
    return read(part);
  } catch {
    return [];
  }
}

function readPlain(part: Uint8Array): CellComment[] {
  const comments: CellComment[] = [];
  const rich = new RichText();
  let place: ReturnType<typeof cellPlace>;
  readXml(part, {
    open(name, attributes) {
      if (name === 'comment') place = cellPlace(attributes['ref'] ?? '');
      rich.open(name, attributes);
    },
    text: (piece) => rich.text(piece),
    close(name) {
      rich.close(name);
      const text = name === 'comment' ? rich.take().text.trim() : '';
      if (place && text !== '') comments.push({ ...place, text });
    },
  });
  return comments;
}

/** The comments of a thread stand one after the other, and are one. */
function readThreads(part: Uint8Array): CellComment[] {
  const texts = new Map<string, string>();
  let [ref, into] = ['', ''];
  readXml(part, {
    open(name, attributes) {
      into = name;
      if (name === 'threadedComment') ref = attributes['ref'] ?? '';
    },
    text(piece) {
      if (into === 'text') texts.set(ref, `${texts.get(ref) ?? ''}${piece}`);
    },
    close(name) {
      into = '';
      if (name === 'threadedComment' && texts.has(ref)) texts.set(ref, `${texts.get(ref)}\n`);
    },
  });
  return [...texts].flatMap(([name, text]) => {
    const place = cellPlace(name);
    return place && text.trim() !== '' ? [{ ...place, text: text.trim() }] : [];
  });
}
