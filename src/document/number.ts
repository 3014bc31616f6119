import type { Lang } from '../messages/index.js';
import type { Layout } from './layout/model.js';
import type { Block } from './model.js';

const numerals = '零一二三四五六七八九';

/** A heading's own number: that of a chapter as its document names it. */
const OWN_NUMBER = /^(?:[（(]?[一二三四五六七八九十百]+[）)、.．]|[（(]?\d+[）)、.．](?!\d))\s*/;

/** A heading without a number of its own: two series of numbers at one level would contradict each other. */
export function withoutNumber(heading: string): string {
  const bare = heading.replace(OWN_NUMBER, '');
  return bare === '' ? heading : bare;
}

/** Numbers the headings as the layout says; those of the second level begin anew under each of the first and each annex. */
export function numberHeadings(blocks: readonly Block[], { numbering }: Layout, lang: Lang): Block[] {
  const counts = { h1: 0, h2: 0, annex: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || !isHeading(block.style)) return block;
    if (block.style !== 'h2') counts.h2 = 0;
    counts[block.style] += 1;
    return {
      ...block,
      text: `${ordinal(numbering[lang][block.style], counts[block.style])}${withoutNumber(block.text)}`,
    };
  });
}

function isHeading(style: string): style is 'h1' | 'h2' | 'annex' {
  return style === 'h1' || style === 'h2' || style === 'annex';
}

/** The number in the manner of the pattern, which shows the first: `一、`, `（一）`, `附件1　`, `(1) `. */
function ordinal(pattern: string, n: number): string {
  return pattern.replace(/一|1/, (sample) => (sample === '1' ? String(n) : chinese(n)));
}

/** 1–99 as Chinese numerals. */
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : numerals[ones]}`;
}
