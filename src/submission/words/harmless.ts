import { plainText } from '../../quantity/index.js';
import { aroundTable, besideFigure, namesOfCounted, ofAnother } from './phrases.js';
import { withoutNames } from './remark.js';
import { isTopic } from './topics.js';

const CLAUSE = /[^，；、。,;:!！()[\]（）【】"“”\s·√✓✔★☆※▲●]+/gu;
/** Who says it, or that it is a note. */
const SAYS =
  /^(?:附?注|数据(?:审核|核对)|审核|\p{sc=Han}{0,6}(?:说明|意见|备注|注释|附注|状态|进展|原因|问题|性质|标记|标注|情况))\d*[:：]/u;
/** A clause as a whole, which may have a colon. */
const SENTENCE = /[^，；。,;!！()[\]（）【】\s]+/gu;

/** What is counted has names: schools, not those who are in them. */
const COUNTS_NAMED = /(?:园|校|班|所|点|馆|中心|基地|学校|幼儿园|项目|工程)数?$|建成|新建/;

/** Whether words beside a figure say nothing against it, each clause being a phrase that is known to say nothing. */
export function isHarmless(text: string, title: string): boolean {
  const named = COUNTS_NAMED.test(title);
  return everyClause(
    neutral(plainText(text)),
    (clause) =>
      besideFigure.has(clause) ||
      (named && namesOfCounted.has(clause)) ||
      (clause.length > 1 && title.includes(clause)),
  );
}

/** Whether a line, a title or the name of a sheet says nothing of the figures under it. */
export function isPlainLine(plain: string): boolean {
  return everyClause(neutral(plain), (clause) => aroundTable.has(clause) || isTopic(clause));
}

/** A text without what says that nothing is wrong, and what speaks of something else than the figure. */
export function neutral(plain: string): string {
  return withoutNames(plain)
    .replace(/原文:?[“"‘'][^”"’']*[”"’']/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(SENTENCE, (clause) => (ofAnother.has(clause.replace(SAYS, '')) ? '' : clause));
}

/** Whether each clause is known; one with a colon may be so as a whole. */
function everyClause(plain: string, isKnown: (clause: string) => boolean): boolean {
  const sentences = plain.match(SENTENCE) ?? [];
  return sentences.every((sentence) => {
    const said = sentence.replace(SAYS, '');
    return isKnown(said) || (said.match(CLAUSE) ?? []).every((clause) => isKnown(clause.replace(/等$/, '')));
  });
}
