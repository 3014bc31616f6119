/** Why a text is no quantity. */
export type QuantityProblem =
  | 'empty'
  | 'not-a-number'
  | 'too-long'
  | 'exponent'
  | 'spaced'
  | 'grouping'
  | 'range'
  | 'proportion'
  | 'approximate'
  | 'unknown-unit'
  | 'wrong-unit'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-yes-no';

/** A refusal, with the part of the text that it is about. */
export interface Refusal {
  readonly ok: false;
  readonly problem: QuantityProblem;
  readonly rest?: string;
}

const NUMERAL = '[\\d零〇一二两三四五六七八九十百千万亿半]';
/** 1-2所, 八至九成, 80%~90%, 1或2, 七八个, 二三十. */
const RANGE = new RegExp(
  `${NUMERAL}[^\\d]{0,4}?[-~〜至到或]${NUMERAL}|[一二两三四五六七八九]{2}(?:[十百千万亿]|[^\\d零〇点]*$)`,
);
const APPROXIMATE =
  /[约余多几]|^(?:近|超|逾|过|将近|接近|不足|不到|不少于|不低于|不超过|不高于|不多于|至少|至多|最多|最少|大概|大致|高于|低于|大于|小于)|(?:左右|上下|以上|以下|以内|之内|强|弱|许)$|[数上][十百千万亿]|若干|[<>≥≤≈±~]|\+$/;
const SEPARATED = /^[-+负]?\d[\d,.、'’ ]*[,.、'’ ]/;
const SPACED = /^[-+负]?[\d,.]* \d/;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+(?:\D.*)?$/i;
/** 提高2个百分点至98.5%: from where to where something has changed is no range. */
const CHANGE = /^(?:由|从|较|比|同比|提高|提升|上升|增长|增加|减少|下降|降低)/;

/** As much of a text as a sentence can quote. */
export function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

/** Why a plain text, no longer than a figure may be, is no quantity; `rest` is what the longest number at its front leaves over, if there is one. */
export function refuse(plain: string, rest: string | undefined): Refusal {
  const about = (problem: QuantityProblem, part = plain): Refusal => ({
    ok: false,
    problem,
    rest: shorten(part),
  });
  if (/^\d{4}([-/.])\d{1,2}\1\d{1,2}$|^\d{1,2}([-/.])\d{1,2}\2\d{4}$|^\d+年\d+月\d+[日号]?$/.test(plain))
    return about('not-a-date');
  if (/^\d+[:点时]\d+(?::\d+|分)?$/.test(plain)) return about('not-a-time');
  if (!CHANGE.test(plain) && RANGE.test(plain)) return about('range');
  if (APPROXIMATE.test(plain)) return about('approximate');
  if (EXPONENT.test(plain)) return about('exponent');
  if (SPACED.test(plain)) return about('spaced');
  if (SEPARATED.test(plain) && (rest === undefined || /^[\d,.、'’ ]/.test(rest))) return about('grouping');
  return rest === undefined || /^[\d/ ]/.test(rest) ? about('not-a-number') : about('unknown-unit', rest);
}
