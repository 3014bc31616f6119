/** Where a table of a font lies in its file, in bytes. */
interface Place {
  /** Where the directory of tables says so. */
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

/** The tables of one face, by their tags of four letters. */
type Face = ReadonlyMap<string, Place>;

/** What a font cannot do without, beside its outlines. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name'];
const outlines = ['glyf', 'CFF ', 'CFF2'];

const POSTSCRIPT_NAME = 6;
const FAMILY = 1;
/** Names for Windows: UTF-16, in American English. */
const WINDOWS = { platform: 3, encoding: 1, language: 0x409 } as const;

/**
 * One face of a font file in hand (.ttf, .otf, or .ttc with `face`, the PostScript name of one of its faces; the first
 * without). Throws RangeError on anything else.
 */
export class Sfnt {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #face: Face;

  constructor(bytes: Uint8Array, face?: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const faces = facesIn(this.#view);
    const chosen =
      face === undefined ? faces[0] : faces.find((one) => nameIn(this.#view, one, POSTSCRIPT_NAME) === face);
    if (!chosen || !needed.every((tag) => chosen.has(tag)) || !outlines.some((tag) => chosen.has(tag)))
      throw new RangeError('no font that can be used');
    this.#face = chosen;
  }

  /** The code points of the characters that it has. */
  characters(): Set<number> {
    const { offset } = place(this.#face, 'cmap');
    const has = new Set<number>();
    for (let i = 0; i < this.#view.getUint16(offset + 2); i++) {
      const at = offset + this.#view.getUint32(offset + 4 + i * 8 + 4);
      const format = this.#view.getUint16(at);
      const unicode = [0, 3].includes(this.#view.getUint16(offset + 4 + i * 8));
      if (unicode && format === 4) addSegments(this.#view, at, has);
      else if (unicode && format === 12) addGroups(this.#view, at, has);
    }
    return has;
  }

  /** The file with this face under the name of `family`, whatever else is installed: its names follow at the end. */
  renamed(family: string): Uint8Array {
    const own = nameIn(this.#view, this.#face, POSTSCRIPT_NAME);
    const names = namesOf([
      [FAMILY, family],
      [POSTSCRIPT_NAME, own?.replace(/[^!-~]/g, '') || family],
    ]);
    const made = new Uint8Array(this.#bytes.length + names.length);
    made.set(this.#bytes);
    made.set(names, this.#bytes.length);
    const view = new DataView(made.buffer);
    const { entry } = place(this.#face, 'name');
    view.setUint32(entry + 8, this.#bytes.length);
    view.setUint32(entry + 12, names.length);
    return made;
  }
}

function facesIn(view: DataView): Face[] {
  if (tagAt(view, 0) !== 'ttcf') return [faceAt(view, 0)];
  return Array.from({ length: view.getUint32(8) }, (_, i) => faceAt(view, view.getUint32(12 + i * 4)));
}

function faceAt(view: DataView, start: number): Face {
  const face = new Map<string, Place>();
  for (let i = 0; i < view.getUint16(start + 4); i++) {
    const at = start + 12 + i * 16;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > view.byteLength) throw new RangeError('a font file that is cut short');
    face.set(tagAt(view, at), { entry: at, offset, length });
  }
  return face;
}

function place(face: Face, tag: string): Place {
  return face.get(tag) as Place;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** Characters of the basic plane: cmap format 4. A glyph of 0 is the box for what is not there. */
function addSegments(view: DataView, at: number, has: Set<number>): void {
  const twice = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + twice * 2];
  for (let s = 0; s < twice; s += 2) {
    const range = view.getUint16(ranges + s);
    const [first, last] = [view.getUint16(starts + s), view.getUint16(ends + s)];
    for (let c = first; c <= last; c++) {
      const glyph = range === 0 ? c : view.getUint16(ranges + s + range + (c - first) * 2);
      const none = range === 0 ? ((c + view.getUint16(deltas + s)) & 0xffff) === 0 : glyph === 0;
      if (!none && c !== 0xffff) has.add(c);
    }
  }
}

/** Characters of all planes: cmap format 12. */
function addGroups(view: DataView, at: number, has: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const [first, last, glyph] = [0, 4, 8].map((part) => view.getUint32(group + part)) as [
      number,
      number,
      number,
    ];
    for (let c = first; c <= Math.min(last, 0x10ffff); c++) if (glyph + c - first !== 0) has.add(c);
  }
}

/** A name of a face in UTF-16. */
function nameIn(view: DataView, face: Face, id: number): string | undefined {
  const { offset } = place(face, 'name');
  const texts = offset + view.getUint16(offset + 4);
  for (let i = 0; i < view.getUint16(offset + 2); i++) {
    const at = offset + 6 + i * 12;
    if (view.getUint16(at) !== WINDOWS.platform || view.getUint16(at + 6) !== id) continue;
    const [length, start] = [view.getUint16(at + 8), texts + view.getUint16(at + 10)];
    return String.fromCharCode(
      ...Array.from({ length: length / 2 }, (_, k) => view.getUint16(start + k * 2)),
    );
  }
  return undefined;
}

/** A name table with these names. */
function namesOf(names: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const start = 6 + names.length * 12;
  const view = new DataView(
    new ArrayBuffer(start + names.reduce((sum, [, text]) => sum + text.length * 2, 0)),
  );
  view.setUint16(2, names.length);
  view.setUint16(4, start);
  let end = 0;
  names.forEach(([id, text], i) => {
    const { platform, encoding, language } = WINDOWS;
    [platform, encoding, language, id, text.length * 2, end].forEach((value, k) => {
      view.setUint16(6 + i * 12 + k * 2, value);
    });
    for (const unit of Array.from(text, (c) => c.charCodeAt(0))) {
      view.setUint16(start + end, unit);
      end += 2;
    }
  });
  return new Uint8Array(view.buffer);
}
