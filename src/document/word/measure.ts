/** Letters are half as wide as Chinese characters in the fonts of offices, and a little more in what stands in for them. */
const LETTER = 0.62;

/** How wide a text of a size stands in Word, in points: near enough to part lines and columns by. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, c) => width + (c > '\u2E7F' || c === '%' ? 1 : LETTER), 0) * size;
}
