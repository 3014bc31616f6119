import { textWidth } from '../../document/index.js';
import { keptAfter, mostOf, type PartId } from './shares.js';

/** A page is A4 in the shipped layout: 156 mm × 225 mm of text, in points. */
const WIDTH = 442;
const PAGE = 638;
/** What a paper may come to: pages in print, bytes on screen; a fifth is left for what is not reckoned. */
export const MOST = { pages: 80, bytes: 2_000_000 } as const;
const RECKONED = 0.8;

interface Size {
  readonly height: number;
  readonly bytes: number;
}

const WHOLE: Size = { height: MOST.pages * PAGE * RECKONED, bytes: MOST.bytes * RECKONED };
/** What is kept for the last parts is long in print and little on screen. */
const KEPT_ON_SCREEN = 0.3;

/** A table's text and a paragraph's: the height of a line, the size of its characters. */
const CELL = { line: 15, size: 10, beside: 6, between: 3 } as const;
const BODY = { line: 28, size: 16 } as const;
/** A derivation's head and its steps. */
const ITEM = { line: 20, size: 12, before: 4 } as const;
const STEP = { line: 17, size: 11, inset: 22 } as const;
/** Markup around a text, and what a character takes, in bytes. */
const MARKUP = 12;
const CHARACTER = 2;

/** How high something stands in print, in points; how much of a page it takes is reckoned from its texts. */
type Height<M> = (model: M) => number;

/** A part of a paper, and how high its entries stand; without it they are not printed. */
interface Part<M> {
  readonly part: PartId;
  /** So many times what it holds is held by all that have the part between them. */
  readonly among?: number;
  readonly height?: Height<M>;
  /** Not on screen. */
  readonly printed?: boolean;
}

/** What of a list found room, and how many did not. */
interface Filled<M> {
  readonly shown: M[];
  readonly left: number;
}

/**
 * The room of a paper, in print and on screen. Parts take of it in the order of what must be read first, each at most its
 * share and never what is kept for those after it, so that a paper of three thousand units is no longer than one of
 * thirty. Nothing is made that has no room.
 */
export class Room {
  #height = WHOLE.height;
  #bytes = WHOLE.bytes;

  /** Entries from the first on, as long as there is room for them. */
  fill<T, M>(items: readonly T[], make: (item: T, i: number) => M, part: Part<M>): Filled<M> {
    const limit = this.#limit(part);
    const taken = { height: 0, bytes: 0 };
    const shown: M[] = [];
    for (const [i, item] of items.entries()) {
      const model = make(item, i);
      const [height, bytes] = [
        taken.height + (part.height?.(model) ?? 0),
        taken.bytes + (part.printed ? 0 : bytesOf(model)),
      ];
      if (height > limit.height || bytes > limit.bytes) break;
      Object.assign(taken, { height, bytes });
      shown.push(model);
    }
    this.#height -= taken.height;
    this.#bytes -= taken.bytes;
    return { shown, left: items.length - shown.length };
  }

  /** All entries, or none where not all have room. */
  whole<T, M>(items: readonly T[], make: (item: T, i: number) => M, part: Part<M>): M[] | undefined {
    const before = [this.#height, this.#bytes] as const;
    const { shown, left } = this.fill(items, make, part);
    if (left === 0) return shown;
    [this.#height, this.#bytes] = before;
    return undefined;
  }

  #limit({ part, among = 1 }: { readonly part: PartId; readonly among?: number }): Size {
    const [most, kept] = [mostOf(part) / among, keptAfter(part)];
    return {
      height: Math.min(this.#height - WHOLE.height * kept, WHOLE.height * most),
      bytes: Math.min(this.#bytes - WHOLE.bytes * kept * KEPT_ON_SCREEN, WHOLE.bytes * most),
    };
  }
}

/** The height of a table's row: that of its highest cell. Columns are as wide as their widths have it, in proportion. */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[]): number {
  const whole = cells.reduce((sum, [, width]) => sum + width, 0);
  const lines = cells.map(([text, width]) =>
    linesOf(text, CELL.size, Math.max((WIDTH * width) / whole - CELL.beside, CELL.size * 2)),
  );
  return Math.max(1, ...lines) * CELL.line + CELL.between;
}

/** The height of a paragraph. */
export function paragraphHeight(text: string): number {
  return linesOf(`　　${text}`, BODY.size, WIDTH) * BODY.line;
}

/** The height of the head of a derivation, and of one of its steps. */
export function itemHeight(text: string): number {
  return linesOf(text, ITEM.size, WIDTH) * ITEM.line + ITEM.before;
}
export function stepHeight(text: string): number {
  return linesOf(text, STEP.size, WIDTH - STEP.inset) * STEP.line;
}

/** The height that a name takes in a run of names. */
export function nameHeight(name: string): number {
  return (textWidth(`${name}、`, STEP.size) / (WIDTH - STEP.inset)) * STEP.line;
}

function linesOf(text: string, size: number, width: number): number {
  return Math.ceil(textWidth(text, size) / width);
}

/** About how many bytes of a page a model's texts take, with the markup around them. */
function bytesOf(model: unknown): number {
  if (typeof model === 'string') return model.length * CHARACTER + MARKUP;
  if (typeof model !== 'object' || model === null) return 0;
  let bytes = MARKUP;
  for (const value of Object.values(model)) bytes += bytesOf(value);
  return bytes;
}
