/** Chinese does not part its words; a dictionary does. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const OPENING = /[\p{Ps}\p{Pi}]$/u;
const NUMBER = /\d$/;

/** Text in the pieces that a line may end between: words, with the marks around them and the numbers before them. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const before = words.at(-1) ?? '';
    const joined = before !== '' && (!isWordLike || OPENING.test(before) || NUMBER.test(before));
    if (joined && !(OPENING.test(segment) && !OPENING.test(before)))
      words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}
