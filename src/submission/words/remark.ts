import type { IdTaking } from '../../messages/index.js';
import { plainText } from '../../quantity/index.js';
import { says } from './lexicon.js';
import { COMPARED, clausesOf, endsEarly, type RemarkContext, tellsOtherTime } from './time.js';

/** A way in which a remark makes another figure of the one before it, or none, and the question it raises. */
interface Family {
  readonly asks: IdTaking<'indicator' | 'text' | 'remark'> & `intake.${string}`;
  readonly says: (plain: string, context: RemarkContext) => boolean;
}

/** 超额完成任务 tells of a result. */
const REACHED = /(?:完成|达到|超过|超额|实现)[^，；,;]{0,4}(?:目标|任务)/g;
const BEGUN = /开工|动工|启动/;

/** The families, the first that a remark belongs to asks. */
const families: readonly Family[] = [
  { asks: 'intake.remark-other-time', says: (plain) => says('later', plain) },
  { asks: 'intake.remark-disowned', says: (plain) => says('disowned', plain) },
  {
    asks: 'intake.value-taken-back',
    says: (plain, { ofDeed }) =>
      says('open', plain) || (ofDeed && says('open', plain, 'deed') && !/^(?:无|没有)/.test(plain)),
  },
  { asks: 'intake.remark-no-result', says: (plain) => says('no-result', plain.replace(REACHED, '')) },
  { asks: 'intake.remark-draft', says: (plain, { ofDeed }) => ofDeed && says('draft', plain, 'deed') },
  { asks: 'intake.remark-other-time', says: tellsOtherTime },
  { asks: 'intake.remark-as-of', says: (plain, context) => !context.ofDeed && endsEarly(plain, context) },
  {
    asks: 'intake.remark-unfinished',
    says: (plain, { ofDeed, title }) =>
      (says('unfinished', plain) && !/^(?:没有|无)/.test(plain)) ||
      (BEGUN.test(plain) && !BEGUN.test(title)) ||
      (ofDeed && says('unfinished', plain, 'deed')),
  },
];

/** What a remark leaves open about the figure before it, as the question to ask; undefined where it asks nothing. */
export function doubtIn(remark: string, context: RemarkContext): Family['asks'] | undefined {
  const plain = withoutNames(plainText(remark));
  return families.find(({ says }) => says(plain, context))?.asks;
}

/** A remark without the numbers and titles of documents: 东教〔2020〕5号 and 《统计表》（2020） say nothing of the figure. */
export function withoutNames(plain: string): string {
  return plain
    .replace(/\p{Script=Han}*[〔[(【]\d{4}[〕\])】]第?\d+号/gu, '')
    .replace(/《[^》]*》(?:\(\d{4}年?\))?/g, '');
}

/** The clauses that speak of the figure itself, not of a part of it or of what it is compared with. */
export function ownClauses(plain: string): string {
  return clausesOf(plain)
    .filter((clause) => !/^(?:其中|均?含|不含|包括|包含|不包括)/.test(clause) && !COMPARED.test(clause))
    .join('；');
}
