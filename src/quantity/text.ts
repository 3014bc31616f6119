/**
 * Text as it is compared: full width made half width, every minus one sign, ∶ a colon, no space and nothing invisible.
 * A space inside a number stays, as one, and a superscript or circled digit stays itself: `12 34`, `1. 2` and
 * `95①` must not turn into 1234, 1.2 and 951.
 */
export function plainText(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  return [...text]
    .map(halfWidth)
    .join('')
    .replace(/\p{Cf}|\ufe0f/gu, '')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/\u2236/g, ':')
    .replace(/\s+/g, (gap, at: number, whole: string) =>
      NUMERIC.test(whole[at - 1] ?? '') && NUMERIC.test(whole[at + gap.length] ?? '') ? ' ' : '',
    );
}

const NUMERIC = /[\d.,零〇一二两三四五六七八九]/;

/** One character under NFKC, unless that would make a digit of what is none. ㎡ becomes m2, which no figure ends in. */
function halfWidth(char: string): string {
  const plain = char.normalize('NFKC');
  const invented = /\d/.test(plain) && !/^\p{Nd}$/u.test(char) && !/^[a-z]/i.test(plain);
  return invented ? char : plain;
}
