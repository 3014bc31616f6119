/** What a text is that needs no more than itself: a decimal as value × 10^`places`, 是 as 1 and 否 as 0; a blank is NaN. */
export interface PlainText {
  readonly scaled: number;
  readonly places: number;
}

const blank: PlainText = { scaled: Number.NaN, places: 0 };
const words: ReadonlyMap<string, PlainText> = new Map([
  ['', blank],
  ['是', { scaled: 1, places: 0 }],
  ['否', { scaled: 0, places: 0 }],
]);

/** Fifteen digits, a sign and a point. */
const LONGEST = 17;

/** Undefined for any other text, and for more digits than a number holds exactly. */
export function plainText(text: string): PlainText | undefined {
  const word = words.get(text);
  if (word) return word;
  if (!/^-?\d+(?:\.\d+)?$/.test(text) || text.length > LONGEST) return undefined;
  const point = text.indexOf('.');
  const scaled = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
  return Number.isSafeInteger(scaled)
    ? { scaled, places: point < 0 ? 0 : text.length - point - 1 }
    : undefined;
}

/** Whether a text says just this. */
export function saysJust(text: string, scaled: number, places: number): boolean {
  const plain = plainText(text);
  return (
    plain !== undefined &&
    plain.places === places &&
    (plain.scaled === scaled || bothBlank(plain.scaled, scaled))
  );
}

function bothBlank(a: number, b: number): boolean {
  return Number.isNaN(a) && Number.isNaN(b);
}
